import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { enterPaperDossier } from "~/nominations/enter-paper-dossier.server";
import { enterPaperForm } from "~/nominations/forms";
import { findEnterPaperPage } from "~/nominations/paper-pages.server";
import { StampFields } from "~/nominations/ui/paper";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
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
  return runPage(args, (page) => findEnterPaperPage(page, page.params["id"], page.params["unitId"]));
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    enter: formSpec({ form: enterPaperForm, use: enterPaperDossier, done: (value) => paths.dossier(value.id) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Nhập hồ sơ giấy") }];

export default function EnterPaperRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("enter");
  const board = paths.progressBoard(data.campaignId, { state: "none" });
  return (
    <Page
      shell={shell}
      width="narrow"
      title="Nhập hồ sơ giấy"
      crumbs={[
        { href: paths.campaign(data.campaignId), label: data.campaignTitle },
        { href: board, label: "Đơn vị chưa lập hồ sơ" },
      ]}
    >
      <Stack>
        <FormProblems state={state} />
        {data.existing !== null && (
          <Note tone="wait" title={`${data.unitName} đã có hồ sơ trong phong trào này`}>
            <p>
              {data.existing.text} <a href={data.existing.href}>Xem hồ sơ</a>
            </p>
          </Note>
        )}
        {!data.isOpen && (
          <Note tone="wait" title="Phong trào không còn nhận hồ sơ">
            <p>Hồ sơ được nhận từ khi phát động đến khi Hội đồng bắt đầu xét.</p>
          </Note>
        )}
        <Sheet title={data.unitName} padded>
          <Facts
            facts={[
              {
                label: "Hạn nộp hồ sơ",
                value: (
                  <>
                    {data.dueText}
                    <br />
                    <span className="cite">{data.rule}</span>
                  </>
                ),
              },
              { label: "Cách tính", value: "Đúng hạn hay quá hạn tính theo dấu công văn đến, không theo giờ nhập." },
            ]}
          />
        </Sheet>
        {((data.existing === null && data.isOpen) || state !== undefined) && (
          <PostForm intent="enter" state={state} className="sheet" label="Nhập hồ sơ giấy">
            <header>
              <h2>Dấu công văn đến trên hồ sơ</h2>
            </header>
            <div className="in">
              <StampFields values={{ on: "", hour: "", number: "" }} />
            </div>
            <footer className="actions">
              <Button kind="main">Nhập hồ sơ giấy</Button>
              <a href={board}>Về danh sách đơn vị</a>
            </footer>
          </PostForm>
        )}
      </Stack>
    </Page>
  );
}
