import type { LoaderFunctionArgs } from "@remix-run/node";
import { findDocumentPage } from "~/nominations/document-pages.server";
import { runDownload } from "~/shared/http.server";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, (page) => findDocumentPage(page, page.params["documentId"], page.params["page"]));
}
