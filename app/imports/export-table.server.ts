import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Page } from "~/shared/http.server";
import type { RenderedTable, TableFile, TableFormat } from "~/shared/render-table-file.server";
import { allowed } from "~/shared/refuse";
import { ok, type Result } from "~/shared/result";
import { dateOf } from "~/shared/time";
import { columnsOf } from "./columns";
import { readExport } from "./export-queries.server";
import type { ExportRequest } from "./export-worker";
import { importKindNames, type ImportKind } from "./import-kind";
import { imports, importsPolicy } from "./policy";

const longestMs = 180_000;

/** The register as a table in the columns of the template: what is taken out can be sent in again. */
export async function findExportTable(
  page: Pick<Page, "actor" | "now" | "read">,
  kind: ImportKind,
): Promise<Result<TableFile>> {
  const access = allowed(importsPolicy.permit(page.actor, "import.use", imports));
  if (!access.ok) return access;
  const columns = columnsOf[kind];
  const rows: (string | null)[][] = [];
  for await (const slice of readExport(page.read, kind, dateOf(page.now)))
    for (const row of slice) rows.push(columns.map(({ id }) => row[id] ?? null));
  return ok({
    title: importKindNames[kind],
    printedAt: page.now,
    columns: columns.map(({ label, width, kind: of }) => ({ label, width, kind: of === "date" ? "date" : "text" })),
    rows,
  });
}

/** Fifty thousand rows are drawn in seconds: in a thread of their own, which ends with them. */
export async function renderInThread(workerDir: string, table: TableFile, format: TableFormat): Promise<RenderedTable> {
  const request: ExportRequest = { table, format };
  const worker = new Worker(join(workerDir, "export-worker.js"), { workerData: request });
  const timer = setTimeout(() => void worker.terminate(), longestMs);
  try {
    return await new Promise<RenderedTable>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", (code) => {
        reject(new Error(`export worker ended with code ${String(code)}`));
      });
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
