import { Worker } from "node:worker_threads";
import type { Result } from "~/shared/result";
import type { CertificateReply, CertificateWork } from "./certificate-worker";
import type { CertificateText } from "./certificate-text";
import type { ReadBackReport } from "./read-back.server";

export type PrintedCertificates = { readonly bytes: Uint8Array; readonly readBack: Result<ReadBackReport> | null };

/**
 * Renders a list of certificates (and, asked to, reads the file back) off the main thread: a thousand
 * pages would hold up every request for seconds. Rejects when the worker falls.
 * @param workerFile path of the built `certificate-worker`
 */
export function renderInWorker(
  workerFile: string,
  texts: readonly CertificateText[],
  options: CertificateWork["options"] & { readonly onProgress?: (done: number, total: number) => void } = {},
): Promise<PrintedCertificates> {
  const { onProgress, ...rest } = options;
  return new Promise((resolve, reject) => {
    const work: CertificateWork = { texts, options: rest };
    const worker = new Worker(workerFile, { workerData: work });
    const finish = (act: () => void): void => {
      act();
      void worker.terminate();
    };
    worker.on("message", (reply: CertificateReply) => {
      switch (reply.kind) {
        case "progress":
          onProgress?.(reply.done, reply.total);
          break;
        case "done":
          finish(() => {
            resolve({ bytes: reply.bytes, readBack: reply.readBack });
          });
          break;
        case "failed":
          finish(() => {
            reject(new Error(reply.reason));
          });
          break;
      }
    });
    worker.on("error", reject);
    worker.on("exit", (code) => {
      reject(new Error(`Luồng in giấy khen dừng với mã ${String(code)}`));
    });
  });
}
