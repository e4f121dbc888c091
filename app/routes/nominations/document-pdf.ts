import type { LoaderFunctionArgs } from "@remix-run/node";
import { givePaper } from "~/documents/keep-document.server";
import { findWrittenReport } from "~/nominations/written-report.server";
import { runDownload } from "~/shared/http.server";
import { ok } from "~/shared/result";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, async (page) => {
    const found = await findWrittenReport(page, page.params["documentId"]);
    if (!found.ok) return found;
    const { documentId, name, isFrozen, document } = found.value;
    return ok(await givePaper(page, { keptAs: isFrozen ? `document:${documentId}` : null, name, document }));
  });
}
