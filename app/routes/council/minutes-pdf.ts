import type { LoaderFunctionArgs } from "@remix-run/node";
import { makeMinutes } from "~/council/minutes.server";
import { givePaper } from "~/documents/keep-document.server";
import { runDownload } from "~/shared/http.server";
import { ok } from "~/shared/result";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, async (page) => {
    const id = page.params["id"] ?? "";
    const minutes = await makeMinutes(page.read, page.actor, id, page.now);
    if (!minutes.ok) return minutes;
    const { isFinal, document } = minutes.value;
    return ok(
      await givePaper(page, {
        keptAs: isFinal ? `minutes:${id}` : null,
        name: isFinal ? "Biên bản họp xét" : "Biên bản họp xét (dự thảo)",
        document,
      }),
    );
  });
}
