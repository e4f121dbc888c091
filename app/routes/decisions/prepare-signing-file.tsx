import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { shareRule } from "~/campaigns/ui/minimum-shares";
import { submitSigningFileForm } from "~/decisions/forms";
import { preparePage } from "~/decisions/signing-page.server";
import { submitSigningFile } from "~/decisions/submit-signing-file.server";
import { CaseSheet, NotProposedSheet, UpwardSheet } from "~/decisions/ui/case-sheet";
import { signingLooks } from "~/decisions/ui/looks";
import { NomineeGroups } from "~/decisions/ui/nominee-groups";
import { Confirm } from "~/shared/forms/choice-fields";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { TextArea } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button, LinkButton } from "~/shared/ui/button";
import { FileList, WordCopy } from "~/shared/ui/files";
import { Empty, Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Padded, Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { looks, StatusOf } from "~/shared/ui/status";
import { Rules } from "~/shared/ui/verdict";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => preparePage(page.read, page.actor, page.params["id"] ?? "", page.now));
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    submit: formSpec({
      form: submitSigningFileForm,
      use: submitSigningFile,
      done: (value) => paths.signingFile(value.id),
    }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Lập hồ sơ trình ký") }];

const draftLook = { ...looks.draft, label: "Dự thảo" };

export default function PrepareSigningFileRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("submit");
  const { standing, sentBack } = data;
  return (
    <Page
      shell={shell}
      title="Lập hồ sơ trình ký"
      crumbs={[
        { href: paths.campaign(data.campaignId), label: data.title },
        { href: paths.publication(data.campaignId), label: "Công khai danh sách" },
      ]}
      meta={standing === null ? undefined : <StatusOf look={signingLooks[standing.state]} box />}
      side={
        standing === null ? undefined : (
          <LinkButton href={paths.signingFile(standing.id)}>Xem hồ sơ trình lần {standing.ordinal}</LinkButton>
        )
      }
    >
      <Stack>
        <FormProblems state={state} />
        {sentBack !== null && (
          <Note tone="wait" title={`Hồ sơ trình lần ${String(sentBack.ordinal)} được trả lại`}>
            <p>
              {sentBack.by} trả lại lúc {sentBack.at} (giờ Việt Nam): {sentBack.reason}
            </p>
          </Note>
        )}
        {standing === null && (
          <Sheet title="Kiểm tra trước khi trình">
            <Rules
              rules={data.checks.map((check) =>
                "share" in check
                  ? shareRule(check.share)
                  : {
                      status: check.isDone ? looks.done : { ...looks.none, label: "Chưa xong" },
                      rule: check.label,
                      facts: check.note,
                    },
              )}
            />
          </Sheet>
        )}
        <CaseSheet facts={data.facts} />
        <Sheet title="Tài liệu của hồ sơ" note="số và ngày để trống, do văn thư ghi">
          <FileList
            files={[
              {
                ext: "PDF",
                name: "Tờ trình đề nghị khen thưởng",
                href: paths.signingDraftPdf(data.campaignId, "to-trinh"),
                status: draftLook,
                action: (
                  <WordCopy
                    href={paths.signingDraftDocx(data.campaignId, "to-trinh")}
                    of="Tờ trình đề nghị khen thưởng"
                  />
                ),
              },
              ...(data.sessionId === null
                ? []
                : [
                    {
                      ext: "PDF",
                      name: "Biên bản họp xét",
                      href: paths.minutesPdf(data.sessionId),
                      action: <WordCopy href={paths.minutesDocx(data.sessionId)} of="Biên bản họp xét" />,
                    },
                  ]),
              {
                ext: "PDF",
                name: "Danh sách đề nghị khen thưởng",
                href: paths.signingDraftPdf(data.campaignId, "danh-sach"),
                status: draftLook,
                action: (
                  <WordCopy
                    href={paths.signingDraftDocx(data.campaignId, "danh-sach")}
                    of="Danh sách đề nghị khen thưởng"
                  />
                ),
              },
              {
                ext: "PDF",
                name: "Dự thảo quyết định",
                href: paths.signingDraftPdf(data.campaignId, "du-thao-quyet-dinh"),
                status: draftLook,
                action: (
                  <WordCopy
                    href={paths.signingDraftDocx(data.campaignId, "du-thao-quyet-dinh")}
                    of="Dự thảo quyết định"
                  />
                ),
              },
            ]}
          />
        </Sheet>
        <Sheet
          title="Đề nghị cơ quan khen thưởng"
          right={<a href={paths.vacancies(data.campaignId)}>Rút tên và dự bị</a>}
        >
          {data.here.length === 0 ? (
            <Empty>Phiên họp chưa đề nghị tên nào ở chỉ tiêu của cơ quan.</Empty>
          ) : (
            <NomineeGroups groups={data.here} showVotes />
          )}
        </Sheet>
        <UpwardSheet groups={data.upward} />
        <NotProposedSheet nominees={data.notProposed} />
        {data.isReady && (
          <PostForm intent="submit" state={state} className="sheet" label="Trình ký">
            <header>
              <h2>Trình ký</h2>
            </header>
            <Padded>
              <TextArea
                name="note"
                label="Ý kiến của Thường trực"
                hint="Người ký đọc cùng hồ sơ."
                required={false}
                defaultValue=""
              />
              <Confirm
                title="Trình hồ sơ cho người ký"
                points={[
                  "Danh sách của hồ sơ được chốt; người ký bỏ được tên, không thêm tên.",
                  "Muốn sửa sau khi trình, người ký trả lại hồ sơ kèm lý do.",
                ]}
                label="Đã kiểm tra danh sách và các tài liệu"
              />
            </Padded>
            <footer className="actions">
              <Button kind="main">Trình ký</Button>
            </footer>
          </PostForm>
        )}
      </Stack>
    </Page>
  );
}
