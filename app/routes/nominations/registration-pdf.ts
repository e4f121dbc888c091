import type { LoaderFunctionArgs } from "@remix-run/node";
import { drawDocument } from "~/documents/keep-document.server";
import { findRegistrationPaper } from "~/nominations/registration-page.server";
import { runDownload } from "~/shared/http.server";
import { ok } from "~/shared/result";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, async (page) => {
    const found = await findRegistrationPaper(page);
    return found.ok ? ok(await drawDocument(page.services, found.value.name, found.value.document)) : found;
  });
}
