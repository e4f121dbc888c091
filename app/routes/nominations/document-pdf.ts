import type { LoaderFunctionArgs } from "@remix-run/node";
import { givePaper } from "~/documents/keep-document.server";
import { ownTemplate } from "~/nominations/own-template.server";
import { findWrittenDocument } from "~/nominations/written-document.server";
import { runDownload } from "~/shared/http.server";
import { ok } from "~/shared/result";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, async (page) => {
    const ordinal = Number(page.url.searchParams.get("lan") ?? "");
    const found = await findWrittenDocument(
      page,
      page.params["documentId"],
      Number.isSafeInteger(ordinal) && ordinal > 0 ? ordinal : null,
    );
    if (!found.ok) return found;
    const { kind, ...paper } = found.value;
    return ok(await givePaper(page, { ...paper, template: () => ownTemplate(page, kind) }));
  });
}
