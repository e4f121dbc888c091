import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { withdrawDossierForm } from "~/nominations/forms";
import { withdrawDossier } from "~/nominations/withdraw-dossier.server";
import { findWithdrawPage } from "~/nominations/withdraw-page.server";
import { CheckboxField } from "~/shared/forms/choice-fields";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { TextArea } from "~/shared/forms/text-fields";
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
  return runPage(args, (page) => findWithdrawPage(page, page.params["id"]));
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    withdraw: formSpec({
      form: withdrawDossierForm,
      use: withdrawDossier,
      done: (value) => paths.dossier(value.dossierId),
    }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Rút hồ sơ đã nộp") }];

export default function WithdrawDossierRoute() {
  const { shell, data } = usePage<typeof loader>();
  const { frame } = data;
  const state = useFormState("withdraw");
  return (
    <Page
      shell={shell}
      width="narrow"
      title="Rút hồ sơ đã nộp"
      crumbs={[
        { href: paths.campaign(frame.campaignId), label: frame.campaignTitle },
        { href: paths.dossier(frame.id), label: `Hồ sơ của ${frame.unitName}` },
      ]}
    >
      <Stack>
        <FormProblems state={state} />
        {data.isPastDue && (
          <Note tone="wait" title="Đã hết hạn nộp hồ sơ">
            <p>
              Rút lúc này là thôi đề nghị trong phong trào; chỉ nộp lại được khi Thường trực thi đua cho nộp muộn. Cần
              sửa một vài chỗ thì báo Thường trực trả lại hồ sơ thay cho việc rút.
            </p>
          </Note>
        )}
        <Sheet title="Hồ sơ sẽ được rút" padded>
          <Facts
            facts={[
              { label: "Biên nhận", value: <a href={paths.receipt(data.receiptCode)}>{data.receiptCode}</a> },
              { label: "Đã nhận", value: data.arrivedText },
              { label: "Nội dung", value: frame.countsText },
              { label: "Hạn nộp hồ sơ", value: `${data.dueText}, ${data.leftText.toLowerCase()}` },
              { label: "Quy định", value: data.rule },
            ]}
          />
        </Sheet>
        <PostForm intent="withdraw" version={frame.version} state={state} className="sheet" label="Rút hồ sơ">
          <header>
            <h2>Rút hồ sơ</h2>
          </header>
          <div className="in">
            <TextArea
              name="reason"
              label="Lý do rút"
              hint="Được ghi vào nhật ký cùng tên người rút. Bản đã nộp và giấy biên nhận vẫn được giữ, ghi rõ là đã rút."
              defaultValue=""
            />
            <CheckboxField
              name="confirm"
              label={
                data.isPastDue
                  ? "Đã hiểu: rút hồ sơ này là thôi đề nghị"
                  : "Đã hiểu: hồ sơ chỉ được xét khi nộp lại trong hạn"
              }
              defaultChecked={false}
            />
          </div>
          <footer className="actions">
            <Button kind="main">Rút hồ sơ</Button>
            <a href={paths.dossier(frame.id)}>Về hồ sơ</a>
          </footer>
        </PostForm>
      </Stack>
    </Page>
  );
}
