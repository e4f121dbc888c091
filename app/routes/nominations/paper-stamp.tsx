import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { changePaperStamp } from "~/nominations/change-paper-stamp.server";
import { changeStampForm } from "~/nominations/forms";
import { findPaperStampPage } from "~/nominations/paper-pages.server";
import { DossierFrame } from "~/nominations/ui/dossier-frame";
import { StampFields } from "~/nominations/ui/paper";
import { PostForm } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => findPaperStampPage(page, page.params["id"]));
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    stamp: formSpec({
      form: changeStampForm,
      use: changePaperStamp,
      done: (value) => paths.dossier(value.dossierId),
    }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Dấu công văn đến") }];

export default function PaperStampRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("stamp");
  const { frame } = data;
  return (
    <DossierFrame shell={shell} frame={frame} current={paths.paperStamp(frame.id)} state={state}>
      {frame.isEditable || state !== undefined ? (
        <PostForm intent="stamp" version={frame.version} state={state} className="sheet" label="Sửa dấu công văn đến">
          <header>
            <h2>Dấu công văn đến trên hồ sơ</h2>
          </header>
          <div className="in">
            {frame.returned !== null && (
              <p>
                Đơn vị gửi lại bản giấy thì ghi dấu của bản gửi lại; chỉ sửa chỗ nhập thì giữ nguyên dấu, hồ sơ tính
                theo giờ nộp lại trên hệ thống.
              </p>
            )}
            <p className="sm dim">
              {data.dueText === "" ? "" : `Hạn: ${data.dueText}. `}
              {data.rule}
            </p>
            <StampFields values={data.values} />
          </div>
          <footer className="actions">
            <Button kind="main">Ghi dấu công văn đến</Button>
            <a href={paths.dossier(frame.id)}>Về hồ sơ</a>
          </footer>
        </PostForm>
      ) : (
        <p>Hồ sơ đã nộp, dấu công văn đến không sửa được nữa.</p>
      )}
    </DossierFrame>
  );
}
