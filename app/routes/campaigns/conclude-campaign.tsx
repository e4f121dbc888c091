import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { concludeCampaign } from "~/campaigns/conclude-campaign.server";
import { conclusionFigures, type ConclusionLine } from "~/campaigns/conclusion-queries.server";
import { concludeCampaignForm } from "~/campaigns/forms";
import { openCampaign } from "~/campaigns/open-campaign-queries.server";
import { linesOf } from "~/campaigns/campaign-text";
import { conclude, stateNames } from "~/campaigns/campaign";
import { roundStanding } from "~/campaigns/figures-queries.server";
import { Confirm } from "~/shared/forms/choice-fields";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { TextArea } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { formatInstant, twoDigits } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Facts, Tiles } from "~/shared/ui/facts";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { Table } from "~/shared/ui/table";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const found = await openCampaign(page.read, page.actor, page.params["id"] ?? "", "campaign.conclude");
    if (!found.ok) return found;
    const campaign = found.value;
    const { stage } = campaign;
    const figures = await conclusionFigures(page.read, campaign);
    return ok({
      id: campaign.id,
      version: campaign.version,
      title: campaign.title,
      stateName: stateNames[stage.state],
      mayConclude: conclude(campaign, "", page.now, await roundStanding(page.read, campaign.id)).ok,
      concluded:
        stage.state === "concluded" ? { at: formatInstant(stage.concludedAt), text: linesOf(stage.conclusion) } : null,
      figures,
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    conclude: formSpec({
      form: concludeCampaignForm,
      use: concludeCampaign,
      done: ({ id }) => paths.concludeCampaign(id),
    }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Tổng kết phong trào") }];

const count = (value: number | null): string => (value === null ? "cấp tỉnh quyết định" : twoDigits(value));

export default function ConcludeCampaignRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("conclude");
  const { figures } = data;
  return (
    <Page
      shell={shell}
      width="wide"
      title="Tổng kết phong trào"
      crumbs={[
        { href: paths.campaigns(), label: "Phong trào" },
        { href: paths.campaign(data.id), label: data.title },
      ]}
    >
      <Stack>
        <FormProblems state={state} />
        <Sheet
          title="Số liệu"
          right={
            <>
              <a href={paths.conclusionPdf(data.id)}>Báo cáo tổng kết (PDF)</a>{" "}
              <a href={paths.conclusionDocx(data.id)}>Bản Word</a>
            </>
          }
        >
          <Tiles
            tiles={[
              {
                label: "Đơn vị gửi hồ sơ",
                value: `${twoDigits(figures.dossierCount)}/${twoDigits(figures.unitCount)}`,
                note: figures.latePassCount > 0 ? `${twoDigits(figures.latePassCount)} lượt nộp muộn` : undefined,
              },
              {
                label: "Đề nghị",
                value: twoDigits(figures.nominationCount),
                note: `${twoDigits(figures.eligibleCount)} đủ điều kiện`,
              },
              { label: "Được xét chọn", value: twoDigits(figures.proposedCount) },
              {
                label: "Được khen thưởng",
                value: twoDigits(figures.awardedCount),
                note: `${twoDigits(figures.notAwardedCount)} chưa được khen thưởng ở cấp cơ sở`,
              },
            ]}
          />
          <Table<ConclusionLine>
            caption="Số liệu theo chỉ tiêu"
            rows={figures.lines}
            rowKey={(row) => row.id}
            columns={[
              { head: "Hình thức, đối tượng", kind: "name", cell: (row) => row.title },
              {
                head: "Chỉ tiêu",
                kind: "num",
                cell: (row) => (row.quota === null ? "phân bổ sau" : twoDigits(row.quota)),
              },
              { head: "Đề nghị", kind: "num", cell: (row) => twoDigits(row.nominated) },
              { head: "Đủ điều kiện", kind: "num", cell: (row) => twoDigits(row.eligible) },
              { head: "Được xét chọn", kind: "num", cell: (row) => twoDigits(row.proposed) },
              { head: "Được khen thưởng", kind: "num", cell: (row) => count(row.awarded) },
            ]}
          />
          {figures.decision !== null && (
            <Facts facts={[{ label: "Quyết định khen thưởng", value: figures.decision }]} />
          )}
        </Sheet>
        {data.concluded !== null && (
          <Note tone="ok" title={`Đã tổng kết lúc ${data.concluded.at} (giờ Việt Nam)`}>
            {data.concluded.text.map((line, index) => (
              <p key={index}>{line}</p>
            ))}
          </Note>
        )}
        {data.mayConclude && (
          <PostForm intent="conclude" version={data.version} state={state} className="sheet">
            <div className="in">
              <TextArea
                name="conclusion"
                label="Nhận xét tổng kết"
                size="lg"
                hint="Kết quả, cách làm hay, điển hình, tồn tại. Mỗi ý một dòng; số liệu đã in sẵn trong báo cáo."
                defaultValue=""
              />
              <Confirm
                title="Tổng kết và khép lại phong trào"
                points={[
                  "Mọi người xem phong trào đọc được nhận xét này.",
                  "Sau khi tổng kết, nhận xét và số liệu không sửa được nữa.",
                ]}
                label="Đã đọc lại số liệu và nhận xét."
              />
            </div>
            <footer className="actions">
              <Button kind="main">Tổng kết phong trào</Button>
            </footer>
          </PostForm>
        )}
        {!data.mayConclude && data.concluded === null && (
          <Note tone="wait" title="Phong trào chưa tổng kết được">
            <p>
              Tổng kết sau khi quyết định khen thưởng được ban hành. Tình trạng hiện nay: {data.stateName.toLowerCase()}
              .
            </p>
          </Note>
        )}
      </Stack>
    </Page>
  );
}
