import type { LoaderFunctionArgs } from "@remix-run/node";
import { makeSigningDraft, partOf } from "~/decisions/make-signing-paper.server";
import { givePaper } from "~/documents/keep-document.server";
import { notFound } from "~/shared/errors";
import { runDownload } from "~/shared/http.server";
import { fail, ok } from "~/shared/result";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, async (page) => {
    const part = partOf(page.params["part"] ?? "");
    if (part === null || part === "bien-ban") return fail(notFound);
    const paper = await makeSigningDraft(page.read, page.actor, page.params["id"] ?? "", part, page.now);
    return paper.ok ? ok(await givePaper(page, paper.value)) : paper;
  });
}
