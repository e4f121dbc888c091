import type { LoaderFunctionArgs } from "@remix-run/node";
import { signingKeyFile } from "~/nominations/signing-keys-page.server";
import { runPublicDownload } from "~/shared/http.server";

export async function loader(args: LoaderFunctionArgs) {
  return runPublicDownload(args, (page) => signingKeyFile(page, page.params["keyId"]));
}
