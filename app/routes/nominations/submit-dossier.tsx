import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { confirmDossier } from "~/nominations/confirm-dossier.server";
import { confirmByAccountForm, confirmByLetterForm, submitDossierForm } from "~/nominations/forms";
import { submitDossier } from "~/nominations/submit-dossier.server";
import { findSubmitPage } from "~/nominations/submit-page.server";
import { DossierFrame } from "~/nominations/ui/dossier-frame";
import { SubmitCheck } from "~/nominations/ui/submit-check";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => findSubmitPage(page, page.params["id"]));
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    account: formSpec({
      form: confirmByAccountForm,
      use: (ctx, input) => confirmDossier(ctx, { ...input, method: "account" }),
      done: (value) => `${paths.submitDossier(value.dossierId)}#xac-nhan`,
    }),
    letter: formSpec({
      form: confirmByLetterForm,
      use: (ctx, input) => confirmDossier(ctx, { ...input, method: "letter" }),
      done: (value) => `${paths.submitDossier(value.dossierId)}#xac-nhan`,
    }),
    submit: formSpec({
      form: submitDossierForm,
      use: submitDossier,
      done: (value) => paths.receipt(value.receiptCode),
    }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Kiểm tra lại và nộp hồ sơ") }];

export default function SubmitDossierRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  return (
    <DossierFrame
      shell={shell}
      frame={data.frame}
      current={paths.submitDossier(data.frame.id)}
      state={state}
      prefix={state?.intent === "submit" ? "" : state?.intent}
    >
      <SubmitCheck page={data} state={state} />
    </DossierFrame>
  );
}
