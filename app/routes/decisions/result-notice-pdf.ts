import type { LoaderFunctionArgs } from "@remix-run/node";
import { noticePaper } from "~/decisions/notice-paper.server";
import { findNotice } from "~/decisions/result-pages.server";
import { drawDocument } from "~/documents/keep-document.server";
import { runDownload } from "~/shared/http.server";
import { ok } from "~/shared/result";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, async (page) => {
    const found = await findNotice(page.read, page.actor, page.params["id"] ?? "", page.params["unitId"] ?? "");
    if (!found.ok) return found;
    return ok(
      await drawDocument(page.services, `Thông báo kết quả - ${found.value.unit.name}.pdf`, noticePaper(found.value)),
    );
  });
}
