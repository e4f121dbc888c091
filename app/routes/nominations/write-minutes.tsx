import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findDossierPage } from "~/nominations/dossier-page.server";
import { writeMinutesForm } from "~/nominations/minutes-forms";
import { findMinutesPage, typedMinutes } from "~/nominations/minutes-page.server";
import { nextStepHref } from "~/nominations/next-step-href.server";
import { DossierFrame } from "~/nominations/ui/dossier-frame";
import { MinutesForm } from "~/nominations/ui/minutes-form";
import { dropSpec, findWorkingPage, withTyped } from "~/nominations/working-copy-page.server";
import { writeMinutes } from "~/nominations/write-minutes.server";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const found = await findDossierPage(page, page.params["id"], "dossier.edit");
    if (!found.ok) return found;
    const minutes = await findMinutesPage(page.read, found.value, page.now);
    const working = await findWorkingPage(page, found.value.frame.id, "minutes", minutes.replaces ?? "");
    return ok({
      frame: found.value.frame,
      minutes,
      working: withTyped(working, (values) => typedMinutes(values, minutes)),
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    write: formSpec({
      form: writeMinutesForm,
      use: writeMinutes,
      done: (value, _input, page) => nextStepHref(page, value.dossierId, "bien-ban"),
    }),
    drop: dropSpec,
  });
}

export const handle = { script: true };

export const meta: MetaFunction = () => [{ title: documentTitle("Soạn biên bản họp xét") }];

export default function WriteMinutesRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const { frame, minutes, working } = data;
  return (
    <DossierFrame shell={shell} frame={frame} current={paths.dossierDocument(frame.id, "bien-ban")} state={state}>
      <MinutesForm dossierId={frame.id} page={minutes} working={working} state={state} />
    </DossierFrame>
  );
}
