import { parentPort, workerData } from "node:worker_threads";
import { renderTableFile, type TableFile, type TableFormat } from "~/shared/render-table-file.server";

export interface ExportRequest {
  table: TableFile;
  format: TableFormat;
}

const { table, format } = workerData as ExportRequest;
parentPort?.postMessage(await renderTableFile(table, format));
