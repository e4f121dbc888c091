import type { LoaderFunctionArgs } from "@remix-run/node";
import { makeDecisionPaper } from "~/decisions/decision-page.server";
import { givePaper } from "~/documents/keep-document.server";
import { runDownload } from "~/shared/http.server";
import { ok } from "~/shared/result";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, async (page) => {
    const id = page.params["id"] ?? "";
    const paper = await makeDecisionPaper(page.read, page.actor, id);
    if (!paper.ok) return paper;
    const { isFinal, document } = paper.value;
    return ok(
      await givePaper(page, {
        keptAs: isFinal ? `decision:${id}` : null,
        name: isFinal ? "Quyết định khen thưởng" : "Quyết định khen thưởng (chưa có số)",
        document,
      }),
    );
  });
}
