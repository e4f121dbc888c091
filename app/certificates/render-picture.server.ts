import { Worker } from "node:worker_threads";
import type { PictureReply, PictureWork } from "./certificate-picture-worker";

/**
 * Draws the first page of a PDF off the main thread.
 * @param workerFile path of the built `certificate-picture-worker`
 */
export function renderPicture(workerFile: string, work: PictureWork): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: work });
    worker.on("message", (reply: PictureReply) => {
      if (reply.kind === "done") resolve(reply.png);
      else reject(new Error(reply.reason));
      void worker.terminate();
    });
    worker.on("error", reject);
    worker.on("exit", (code) => {
      reject(new Error(`Picture worker ended with code ${String(code)}`));
    });
  });
}
