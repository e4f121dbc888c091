import type { LoaderFunctionArgs } from "@remix-run/node";
import { makeDecisionPaper } from "~/decisions/decision-page.server";
import { drawDocument, keepDocument } from "~/documents/keep-document.server";
import { runDownload } from "~/shared/http.server";
import { ok } from "~/shared/result";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, async (page) => {
    const id = page.params["id"] ?? "";
    const paper = await makeDecisionPaper(page.read, page.actor, id);
    if (!paper.ok) return paper;
    const { isFinal, document } = paper.value;
    return ok(
      isFinal
        ? await keepDocument(
            page.services,
            `decision:${id}`,
            "Quyết định khen thưởng.pdf",
            page.now,
            async () => document,
          )
        : await drawDocument(page.services, "Quyết định khen thưởng (chưa có số).pdf", document),
    );
  });
}
