import type { LoaderFunctionArgs } from "@remix-run/node";
import { downloadCertificate } from "~/certificates/download-certificate.server";
import { runDownload } from "~/shared/http.server";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, (page) => downloadCertificate(page.services, page.actor, page.params["awardId"] ?? ""));
}
