import type { LoaderFunctionArgs } from "@remix-run/node";
import { makePlanDocument } from "~/campaigns/make-plan-document.server";
import { givePaper } from "~/documents/keep-document.server";
import { runDownload } from "~/shared/http.server";
import { ok } from "~/shared/result";
import { twoDigits } from "~/shared/time";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, async (page) => {
    const id = page.params["id"] ?? "";
    const made = await makePlanDocument(page.read, page.actor, id, page.now);
    if (!made.ok) return made;
    const { title, isFinal, amendmentCount, document } = made.value;
    const edition = amendmentCount === 0 ? "" : ` (điều chỉnh số ${twoDigits(amendmentCount)})`;
    const keptAs = amendmentCount === 0 ? `plan:${id}` : `plan:${id}:${String(amendmentCount)}`;
    return ok(
      await givePaper(page, {
        keptAs: isFinal ? keptAs : null,
        name: isFinal ? `Kế hoạch ${title}${edition}` : `Kế hoạch ${title} (dự thảo)`,
        document,
      }),
    );
  });
}
