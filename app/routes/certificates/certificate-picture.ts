import type { LoaderFunctionArgs } from "@remix-run/node";
import { showCertificate } from "~/certificates/download-certificate.server";
import { runDownload } from "~/shared/http.server";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, (page) =>
    showCertificate(page.services, page.actor, page.params["awardId"] ?? "", page.now),
  );
}
