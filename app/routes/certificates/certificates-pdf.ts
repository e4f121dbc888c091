import type { LoaderFunctionArgs } from "@remix-run/node";
import { downloadBatch } from "~/certificates/download-certificate.server";
import { runDownload } from "~/shared/http.server";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, (page) => downloadBatch(page.services, page.actor, page.params["id"] ?? ""));
}
