import type { LoaderFunctionArgs } from "@remix-run/node";
import { findBoardTable } from "~/nominations/board-file.server";
import { notFound } from "~/shared/errors";
import { runDownload } from "~/shared/http.server";
import { tableDownload, tableFormatOf } from "~/shared/render-table-file.server";
import { fail, ok } from "~/shared/result";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, async (page) => {
    const format = tableFormatOf(page.url.searchParams.get("dang"));
    if (format === null) return fail(notFound);
    const table = await findBoardTable(page);
    return table.ok ? ok(await tableDownload(table.value, format)) : table;
  });
}
