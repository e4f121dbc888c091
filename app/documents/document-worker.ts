import { parentPort } from "node:worker_threads";
import type { AdministrativeDocument } from "./blocks";
import { renderDocumentPdf } from "./render-pdf.server";

export interface RenderRequest {
  id: number;
  document: AdministrativeDocument;
}

export type RenderReply = { id: number; bytes: Uint8Array } | { id: number; failure: string };

async function answer(request: RenderRequest): Promise<RenderReply> {
  try {
    return { id: request.id, bytes: await renderDocumentPdf(request.document) };
  } catch (error) {
    return { id: request.id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on("message", (request: RenderRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});
