import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { findDossierPage } from "~/nominations/dossier-page.server";
import { keepWorkingCopy } from "~/nominations/keep-working-copy.server";
import { clockText, readItem } from "~/nominations/working-copy";
import { keepWorkingCopyForm } from "~/nominations/working-copy-forms";
import { othersOn } from "~/nominations/working-copy-page.server";
import { runDownload } from "~/shared/http.server";
import { ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";

/** Asked by the page of a form every minute: who else is typing there. */
export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, async (page) => {
    const found = await findDossierPage(page, page.params["id"], "dossier.edit");
    if (!found.ok) return found;
    const item = readItem(page.url.searchParams.get("muc") ?? "");
    const others = item === null ? [] : await othersOn(page, found.value.frame.id, item);
    const body = Buffer.from(JSON.stringify({ others }));
    return ok({ name: "dang-soan.json", mediaType: "application/json; charset=utf-8", body, inline: true });
  });
}

/** Sent by the page of a form while somebody types. */
export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    keep: formSpec({
      form: keepWorkingCopyForm,
      use: keepWorkingCopy,
      done: async (value, input, page) => ({
        json: {
          savedText: clockText(value.savedAt, value.savedAt),
          others:
            page.actor.kind === "account" ? await othersOn({ ...page, actor: page.actor }, input.id, input.item) : [],
        },
      }),
    }),
  });
}
