import type { LoaderFunctionArgs } from "@remix-run/node";
import { makePlanDocument } from "~/campaigns/make-plan-document.server";
import { givePaper } from "~/documents/keep-document.server";
import { runDownload } from "~/shared/http.server";
import { ok } from "~/shared/result";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, async (page) => {
    const id = page.params["id"] ?? "";
    const made = await makePlanDocument(page.read, page.actor, id, page.now);
    if (!made.ok) return made;
    const { title, isFinal, document } = made.value;
    return ok(
      await givePaper(page, {
        keptAs: isFinal ? `plan:${id}` : null,
        name: isFinal ? `Kế hoạch ${title}` : `Kế hoạch ${title} (dự thảo)`,
        document,
      }),
    );
  });
}
