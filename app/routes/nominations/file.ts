import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileAccess } from "~/registry";
import { findFileDownload } from "~/shared/file-download.server";
import { runDownload } from "~/shared/http.server";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, (page) => findFileDownload(page, fileAccess, page.params["id"]));
}
