import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { MinimumShares } from "~/campaigns/ui/minimum-shares";
import { publishListForm, publishReserveForm } from "~/decisions/forms";
import { publicationPage } from "~/decisions/publication-page.server";
import { publishReserve } from "~/decisions/publish-reserve.server";
import { publishList } from "~/decisions/publish-list.server";
import { CalledNames, PublishCalledForm } from "~/decisions/ui/called-names";
import { NomineeGroups } from "~/decisions/ui/nominee-groups";
import { phaseLooks } from "~/decisions/ui/looks";
import { Confirm } from "~/shared/forms/choice-fields";
import { stateFor } from "~/shared/forms/form-state";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { NumberField } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { twoDigits } from "~/shared/time";
import { Button, LinkButton } from "~/shared/ui/button";
import { Deadline } from "~/shared/ui/deadline";
import { Facts } from "~/shared/ui/facts";
import { Empty, Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Padded, Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { looks, StatusOf } from "~/shared/ui/status";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => publicationPage(page.read, page.actor, page.params["id"] ?? "", page.now));
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    publish: formSpec({
      form: publishListForm,
      use: publishList,
      done: (_value, input) => paths.publication(input.id),
    }),
    reserve: formSpec({
      form: publishReserveForm,
      use: publishReserve,
      done: (_value, input) => paths.publication(input.id),
    }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Công khai danh sách đề nghị khen thưởng") }];

export default function PublicationRoute() {
  const { shell, data } = usePage<typeof loader>();
  const answered = useFormState();
  const state = stateFor(answered, "publish");
  const { publication } = data;
  const ended = { ...looks.done, label: "Đã hết thời gian công khai" };
  return (
    <Page
      shell={shell}
      title="Công khai danh sách đề nghị khen thưởng"
      crumbs={[{ href: paths.campaign(data.campaignId), label: data.title }]}
      meta={
        <StatusOf
          look={
            publication === null
              ? { ...looks.none, label: "Chưa công khai" }
              : publication.isRunning
                ? phaseLooks.running
                : ended
          }
          box
        />
      }
      side={
        publication?.isRunning === true ? (
          <Deadline
            what="Công khai"
            at={publication.endsAt}
            text={publication.ends}
            left={publication.left}
            tone="far"
          />
        ) : data.maySubmit ? (
          <LinkButton kind="main" href={paths.prepareSigningFile(data.campaignId)}>
            Lập hồ sơ trình ký
          </LinkButton>
        ) : undefined
      }
    >
      <Stack>
        <FormProblems state={answered} prefix={answered?.intent === "reserve" ? "reserve" : ""} />
        {publication !== null && (
          <Sheet title="Việc công khai">
            <Facts
              facts={[
                { label: "Công khai lúc", value: `${publication.publishedAt} (giờ Việt Nam), ${publication.by}` },
                {
                  label: "Thời gian",
                  value:
                    publication.dayCount === 0
                      ? "Không kéo dài ngày nào"
                      : `${twoDigits(publication.dayCount)} ngày làm việc, đến ${publication.ends} (giờ Việt Nam)`,
                },
                {
                  label: "Người xem được",
                  value:
                    "Công chức, viên chức, người lao động của cơ quan, ở mục Kết quả; chỉ có tên, không có số phiếu",
                },
              ]}
            />
          </Sheet>
        )}
        {publication === null && data.blockedBy !== null && (
          <Note tone="wait" title="Chưa công khai được">
            <p>{data.blockedBy}</p>
          </Note>
        )}
        <Sheet
          title="Đề nghị cơ quan khen thưởng"
          right={data.mayPrepare && <a href={paths.vacancies(data.campaignId)}>Rút tên và dự bị</a>}
        >
          {data.here.length === 0 ? (
            <Empty>Phiên họp chưa đề nghị tên nào ở chỉ tiêu của cơ quan.</Empty>
          ) : (
            <NomineeGroups groups={data.here} />
          )}
        </Sheet>
        {data.upward.length > 0 && (
          <Sheet title="Đề nghị cấp tỉnh">
            <NomineeGroups groups={data.upward} />
          </Sheet>
        )}
        <CalledNames called={data.called} />
        {data.mayPublishCalled && <PublishCalledForm data={data} state={stateFor(answered, "reserve")} />}
        <MinimumShares shares={data.minimumShares} />
        {data.mayPublish && data.blockedBy === null && (
          <PostForm intent="publish" state={state} className="sheet" label="Công khai danh sách">
            <header>
              <h2>Công khai danh sách</h2>
            </header>
            <Padded>
              <NumberField
                name="dayCount"
                label="Số ngày làm việc công khai"
                hint={`Kế hoạch ghi ${twoDigits(data.plannedDays)} ngày. Tính từ ngày làm việc tiếp theo; ${data.limit === null ? "0 là không chờ" : data.limit.text}.`}
                defaultValue={
                  data.limit?.isWorking === true ? Math.max(data.plannedDays, data.limit.days) : data.plannedDays
                }
                suffix="ngày"
              />
              <Confirm
                title="Công khai danh sách đề nghị khen thưởng"
                points={[
                  "Mọi công chức, viên chức, người lao động của cơ quan xem được danh sách ở mục Kết quả.",
                  "Hồ sơ trình ký lập được sau khi hết thời gian công khai.",
                  "Mỗi phong trào công khai một lần; thời hạn không sửa sau khi công khai.",
                ]}
                label="Đã kiểm tra danh sách"
              />
            </Padded>
            <footer className="actions">
              <Button kind="main">Công khai danh sách</Button>
            </footer>
          </PostForm>
        )}
      </Stack>
    </Page>
  );
}
