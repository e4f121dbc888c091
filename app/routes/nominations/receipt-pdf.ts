import type { LoaderFunctionArgs } from "@remix-run/node";
import { keepDocument } from "~/documents/keep-document.server";
import { findReceiptPaper } from "~/nominations/receipt-page.server";
import { runDownload } from "~/shared/http.server";
import { ok } from "~/shared/result";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, async (page) => {
    const found = await findReceiptPaper(page, page.params["code"]);
    if (!found.ok) return found;
    const { submissionId, name, make } = found.value;
    return ok(await keepDocument(page.services, `receipt:${submissionId}`, name, page.now, make, true));
  });
}
