import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findDossierPage } from "~/nominations/dossier-page.server";
import { writeLetterForm } from "~/nominations/letter-forms";
import { findLetterPage } from "~/nominations/letter-page.server";
import { nextStepHref } from "~/nominations/next-step-href.server";
import { DossierFrame } from "~/nominations/ui/dossier-frame";
import { LetterForm } from "~/nominations/ui/letter-form";
import { readyAsOfNow } from "~/nominations/working-copy";
import { dropSpec, findWorkingPage, withTyped } from "~/nominations/working-copy-page.server";
import { writeLetter } from "~/nominations/write-letter.server";
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
    const letter = await findLetterPage(page.read, found.value, page.now);
    const { ready } = letter;
    const working = await findWorkingPage(page, found.value.frame.id, "letter", letter.replaces ?? "");
    return ok({
      frame: found.value.frame,
      letter,
      working: withTyped(working, (values) =>
        readyAsOfNow(values, [
          { field: "to", shown: "shownTo", ready: ready.to },
          { field: "opening", shown: "shownOpening", ready: ready.opening },
          { field: "ending", shown: "shownEnding", ready: ready.ending },
        ]),
      ),
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    write: formSpec({
      form: writeLetterForm,
      use: writeLetter,
      done: (value, _input, page) => nextStepHref(page, value.dossierId, "cong-van"),
    }),
    drop: dropSpec,
  });
}

export const handle = { script: true };

export const meta: MetaFunction = () => [{ title: documentTitle("Soạn công văn đề nghị") }];

export default function WriteLetterRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const { frame, letter, working } = data;
  return (
    <DossierFrame shell={shell} frame={frame} current={paths.dossierDocument(frame.id, "cong-van")} state={state}>
      <LetterForm dossierId={frame.id} page={letter} working={working} state={state} />
    </DossierFrame>
  );
}
