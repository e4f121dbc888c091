import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import type { Nominee } from "~/decisions/nominee-queries.server";
import type { NoticeFate } from "~/decisions/above-view.server";
import { decisionTitle, findNotice } from "~/decisions/result-pages.server";
import { fateLooks } from "~/decisions/ui/looks";
import { NomineeName } from "~/decisions/ui/nominee-groups";
import { decisionText } from "~/history/fact-text";
import { withFullStop } from "~/documents/wording";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok } from "~/shared/result";
import { formatDate, twoDigits } from "~/shared/time";
import { LinkButton } from "~/shared/ui/button";
import { Tiles } from "~/shared/ui/facts";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const found = await findNotice(page.read, page.actor, page.params["id"] ?? "", page.params["unitId"] ?? "");
    if (!found.ok) return found;
    const { of, decision, unit, entries } = found.value;
    return ok({
      campaignId: of.campaign.id,
      title: of.campaign.title,
      unit,
      decisionTitle: decisionTitle(decision),
      entries: entries.map(({ nominee, view, lineTitle, fate, goldenBookNo, reason }) => ({
        id: view.nominationId,
        name: view.name,
        detail: view.detail,
        lineTitle,
        fate,
        note: noteOf(fate, goldenBookNo, reason, nominee),
      })),
    });
  });
}

function noteOf(
  fate: NoticeFate,
  goldenBookNo: number | null,
  reason: string,
  { receiver, upward }: Pick<Nominee, "receiver" | "upward">,
): string {
  if (goldenBookNo !== null) return `Số sổ vàng ${twoDigits(goldenBookNo)}`;
  if (fate === "by_superior") {
    const { awardName, decisionNumber, decidedOn, issuer } = upward;
    return `${awardName}, quyết định ${decisionText({ number: decisionNumber, on: decidedOn, issuer })}`;
  }
  if (fate === "to_superior") {
    const sent = upward.sentOn === null ? "Chưa gửi" : `Gửi ngày ${formatDate(upward.sentOn)}`;
    return receiver === "" ? sent : `${sent}; nơi xem xét: ${receiver}`;
  }
  return `Lý do: ${withFullStop(reason)}`;
}

export const meta: MetaFunction = () => [{ title: documentTitle("Thông báo kết quả khen thưởng") }];

export default function ResultNoticeRoute() {
  const { shell, data } = usePage<typeof loader>();
  const count = (fate: string): string => twoDigits(data.entries.filter((entry) => entry.fate === fate).length);
  return (
    <Page
      shell={shell}
      title={`Thông báo kết quả: ${data.unit.name}`}
      crumbs={[
        { href: paths.results(), label: "Kết quả" },
        { href: paths.campaignResults(data.campaignId), label: data.title },
      ]}
      meta={<span>{data.decisionTitle}</span>}
      side={
        <LinkButton kind="main" href={paths.resultNoticePdf(data.campaignId, data.unit.id)}>
          In thông báo (PDF)
        </LinkButton>
      }
    >
      <Stack>
        <Sheet label="Tóm tắt">
          <Tiles
            tiles={[
              { label: "Đề nghị đã gửi", value: twoDigits(data.entries.length) },
              { label: "Được khen thưởng", value: count("awarded") },
              { label: "Đã đề nghị cấp tỉnh", value: count("to_superior") },
              ...(data.entries.some((entry) => entry.fate === "by_superior")
                ? [{ label: "Được cấp trên khen thưởng", value: count("by_superior") }]
                : []),
              { label: "Chưa được khen thưởng", value: count("not_awarded") },
            ]}
          />
        </Sheet>
        <Sheet title="Kết quả từng đề nghị">
          {data.entries.length === 0 ? (
            <Empty>Đơn vị không có đề nghị nào trong phong trào này.</Empty>
          ) : (
            <Table
              caption="Kết quả từng đề nghị của đơn vị"
              rows={data.entries}
              rowKey={(entry) => entry.id}
              columns={[
                { head: "Tập thể, cá nhân", kind: "name", cell: (entry) => <NomineeName {...entry} /> },
                { head: "Chỉ tiêu", kind: "nb", cell: (entry) => entry.lineTitle },
                { head: "Chi tiết", cell: (entry) => entry.note },
                { head: "Kết quả", kind: "nb", cell: (entry) => <StatusOf look={fateLooks[entry.fate]} /> },
              ]}
            />
          )}
        </Sheet>
      </Stack>
    </Page>
  );
}
