import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { askLatePass } from "~/nominations/ask-late-pass.server";
import { findAskLatePage } from "~/nominations/late-pass-pages.server";
import { askLatePassForm } from "~/nominations/forms";
import { typedTexts } from "~/shared/forms/form-state";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { TypedTexts } from "~/shared/ui/typed-texts";
import { isRefused } from "~/shared/forms/form-state";
import { DateField, TextArea } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { Facts } from "~/shared/ui/facts";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => findAskLatePage(page, page.params["id"]));
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    ask: formSpec({ form: askLatePassForm, use: askLatePass, done: (value) => paths.askLatePass(value.dossierId) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Đề nghị được nộp muộn") }];

export default function AskLatePassRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("ask");
  return (
    <Page
      shell={shell}
      width="narrow"
      title="Đề nghị được nộp muộn"
      crumbs={[
        { href: paths.campaign(data.campaignId), label: data.campaignTitle },
        { href: paths.dossier(data.dossierId), label: `Hồ sơ của ${data.unitName}` },
      ]}
    >
      <Stack>
        <FormProblems state={state} />
        {data.open !== null && (
          <Note tone="wait" title="Đề nghị nộp muộn đang chờ quyết định">
            <p>{data.open}</p>
          </Note>
        )}
        <Sheet title={data.isLate ? "Vì sao chưa nộp được" : "Hạn đang áp dụng"} padded>
          <Facts
            facts={[
              {
                label: "Hạn nộp hồ sơ",
                value: (
                  <>
                    <b>{data.dueText}</b> (giờ Việt Nam)
                  </>
                ),
              },
              {
                label: data.isByStamp ? "Dấu công văn đến" : "Bây giờ",
                value: (
                  <>
                    <b>{data.nowText}</b> (giờ Việt Nam), {data.leftText}
                  </>
                ),
              },
              { label: "Quy định", value: data.rule },
              {
                label: "Hồ sơ",
                value: (
                  <>
                    <a href={paths.dossier(data.dossierId)}>{data.unitName}</a>: {data.countsText}; bản thảo còn nguyên
                  </>
                ),
              },
            ]}
          />
        </Sheet>
        {(data.open !== null || !data.canAsk) && <TypedTexts texts={typedTexts(state?.values ?? {})} />}
        {data.open === null && data.canAsk && (
          <PostForm intent="ask" state={state} className="sheet" label="Đề nghị nộp muộn">
            <header>
              <h2>Đề nghị gửi Thường trực thi đua</h2>
            </header>
            <div className="in">
              <TextArea
                name="reason"
                label="Lý do nộp muộn"
                hint="Việc gì đã xảy ra, vào lúc nào. Lý do được lưu và đơn vị giám sát xem được."
                defaultValue=""
              />
              <DateField name="wishedOn" label="Xin nộp đến hết ngày" required={false} defaultValue="" />
            </div>
            <footer className="actions">
              <Button kind="main">Gửi đề nghị nộp muộn</Button>
              <a href={paths.dossier(data.dossierId)}>Về hồ sơ</a>
            </footer>
          </PostForm>
        )}
        {data.open !== null && !isRefused(state) && (
          <p>
            <a href={paths.dossier(data.dossierId)}>Về hồ sơ</a>
          </p>
        )}
      </Stack>
    </Page>
  );
}
