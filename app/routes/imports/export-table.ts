import type { LoaderFunctionArgs } from "@remix-run/node";
import { findExportTable, renderInThread } from "~/imports/export-table.server";
import { importSlugs, kindOfSlug } from "~/imports/import-kind";
import { notFound } from "~/shared/errors";
import { runDownload } from "~/shared/http.server";
import { tableFormatOf } from "~/shared/render-table-file.server";
import { fail, ok } from "~/shared/result";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, async (page) => {
    const slug = importSlugs.find((one) => one === page.params["kind"]);
    const format = tableFormatOf(page.url.searchParams.get("dang"));
    if (slug === undefined || format === null) return fail(notFound);
    const table = await findExportTable(page, kindOfSlug[slug]);
    if (!table.ok) return table;
    const { bytes, mediaType, fileName } = await renderInThread(page.services.workerDir, table.value, format);
    return ok({ name: fileName, mediaType, body: bytes, inline: false });
  });
}
