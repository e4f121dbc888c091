import type { LoaderFunctionArgs } from "@remix-run/node";
import { makeSigningPaper, partOf } from "~/decisions/make-signing-paper.server";
import { drawDocument, keepDocument } from "~/documents/keep-document.server";
import { notFound } from "~/shared/errors";
import { runDownload } from "~/shared/http.server";
import { fail, ok } from "~/shared/result";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, async (page) => {
    const part = partOf(page.params["part"] ?? "");
    if (part === null) return fail(notFound);
    const paper = await makeSigningPaper(page.read, page.actor, page.params["id"] ?? "", part, page.now);
    if (!paper.ok) return paper;
    const { keptAs, name, document } = paper.value;
    return ok(
      keptAs === null
        ? await drawDocument(page.services, name, document)
        : await keepDocument(page.services, keptAs, name, page.now, async () => document),
    );
  });
}
