import type { LoaderFunctionArgs } from "@remix-run/node";
import { givePaper } from "~/documents/keep-document.server";
import { startingTemplate } from "~/documents/templates/starting-template";
import { nominationsPolicy, paperTemplates } from "~/nominations/policy";
import { runDownload } from "~/shared/http.server";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, async (page) => {
    const access = allowed(nominationsPolicy.permit(page.actor, "paper_template.edit", paperTemplates));
    if (!access.ok) return access;
    return ok(
      await givePaper(page, { keptAs: null, name: "Mẫu văn bản khởi đầu.docx", document: startingTemplate(page.now) }),
    );
  });
}
