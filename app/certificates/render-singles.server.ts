import { Worker } from "node:worker_threads";
import type { AppError } from "~/shared/errors";
import type { SinglesReply, SinglesWork } from "./single-certificates-worker";

export interface RenderedSingle {
  index: number;
  bytes: Uint8Array;
  /** Why the file is not what was asked for. */
  problem: AppError | null;
}

/**
 * Renders each text to a file of its own off the main thread and hands the files over in order, one after the other.
 * Rejects when the worker falls or `keep` does; what was kept until then stays kept.
 * @param workerFile path of the built `single-certificates-worker`
 */
export function renderSingles(
  workerFile: string,
  work: SinglesWork,
  keep: (single: RenderedSingle) => Promise<void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: work });
    let kept = Promise.resolve();
    const stop = (error: unknown): void => {
      reject(error instanceof Error ? error : new Error(String(error)));
      void worker.terminate();
    };
    worker.on("message", (reply: SinglesReply) => {
      switch (reply.kind) {
        case "one":
          kept = kept.then(() => keep(reply));
          kept.catch(stop);
          break;
        case "done":
          kept.then(() => {
            resolve();
            void worker.terminate();
          }, stop);
          break;
        case "failed":
          stop(new Error(reply.reason));
          break;
      }
    });
    worker.on("error", stop);
    worker.on("exit", (code) => {
      if (code !== 0) stop(new Error(`Certificate worker ended with code ${String(code)}`));
    });
  });
}
