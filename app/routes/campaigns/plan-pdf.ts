import type { LoaderFunctionArgs } from "@remix-run/node";
import { makePlanDocument } from "~/campaigns/make-plan-document.server";
import { drawDocument, keepDocument } from "~/documents/keep-document.server";
import { runDownload } from "~/shared/http.server";
import { ok } from "~/shared/result";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, async (page) => {
    const id = page.params["id"] ?? "";
    const made = await makePlanDocument(page.read, page.actor, id, page.now);
    if (!made.ok) return made;
    const { title, isFinal, document } = made.value;
    return ok(
      isFinal
        ? await keepDocument(page.services, `plan:${id}`, `Kế hoạch ${title}.pdf`, page.now, async () => document)
        : await drawDocument(page.services, `Kế hoạch ${title} (dự thảo).pdf`, document),
    );
  });
}
