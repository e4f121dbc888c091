import { parentPort } from "node:worker_threads";
import type { AdministrativeDocument } from "./blocks";
import type { PaperFormat } from "./paper-format";
import { renderDocumentDocx } from "./render-docx.server";
import { renderDocumentPdf } from "./render-pdf.server";

export interface RenderRequest {
  id: number;
  document: AdministrativeDocument;
  format: PaperFormat;
}

export type RenderReply = { id: number; bytes: Uint8Array } | { id: number; failure: string };

async function answer(request: RenderRequest): Promise<RenderReply> {
  try {
    const render = request.format === "docx" ? renderDocumentDocx : renderDocumentPdf;
    return { id: request.id, bytes: await render(request.document) };
  } catch (error) {
    return { id: request.id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on("message", (request: RenderRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});
