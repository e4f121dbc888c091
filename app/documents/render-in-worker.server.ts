import { Worker } from "node:worker_threads";
import type { AdministrativeDocument } from "./blocks";
import type { RenderReply, RenderRequest } from "./document-worker";
import type { PaperFormat } from "./paper-format";

export interface DocumentRenderer {
  /** Rejects when the document cannot be drawn, or when the worker fell twice over it. */
  render: (document: AdministrativeDocument, format?: PaperFormat) => Promise<Uint8Array>;
  close: () => Promise<void>;
}

interface Job {
  request: RenderRequest;
  falls: number;
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
}

const longestRenderMs = 60_000;

/**
 * One warm worker that draws documents in turn, so that drawing (0.1 to 0.3 s) never holds up a request.
 * @param workerFile path of the built `document-worker`
 */
export function createDocumentRenderer(workerFile: string): DocumentRenderer {
  const waiting: Job[] = [];
  let worker: Worker | undefined;
  let current: Job | undefined;
  let timer: NodeJS.Timeout | undefined;
  let nextId = 1;
  let isClosed = false;

  function settle(): Job | undefined {
    const job = current;
    current = undefined;
    clearTimeout(timer);
    return job;
  }

  /** A worker that fell is replaced; its document gets one more try, since the fall may have had another cause. */
  function fell(fallen: Worker, cause: Error): void {
    if (fallen !== worker) return;
    worker = undefined;
    const job = settle();
    if (job !== undefined) {
      job.falls += 1;
      if (job.falls < 2 && !isClosed) waiting.unshift(job);
      else job.reject(cause);
    }
    startNext();
  }

  function start(): Worker {
    const started = new Worker(workerFile);
    started.on("message", (reply: RenderReply) => {
      if (reply.id !== current?.request.id) return;
      const job = settle();
      if ("bytes" in reply) job?.resolve(reply.bytes);
      else job?.reject(new Error(reply.failure));
      startNext();
    });
    started.on("error", (error: unknown) => {
      fell(started, error instanceof Error ? error : new Error(String(error)));
    });
    started.on("exit", (code) => {
      fell(started, new Error(`Document worker ended with code ${String(code)}`));
    });
    return started;
  }

  function startNext(): void {
    if (current !== undefined) return;
    const job = waiting.shift();
    if (job === undefined) {
      // An idle worker must not keep a finished process alive.
      worker?.unref();
      return;
    }
    current = job;
    worker ??= start();
    worker.ref();
    const busy = worker;
    timer = setTimeout(() => {
      fell(busy, new Error("Document worker gave no answer in time"));
      void busy.terminate();
    }, longestRenderMs);
    busy.postMessage(job.request);
  }

  return {
    render: (document, format = "pdf") =>
      new Promise((resolve, reject) => {
        if (isClosed) {
          reject(new Error("Document renderer is closed"));
          return;
        }
        waiting.push({ request: { id: nextId, document, format }, falls: 0, resolve, reject });
        nextId += 1;
        startNext();
      }),
    close: async () => {
      isClosed = true;
      const closing = worker;
      for (const job of waiting.splice(0)) job.reject(new Error("Document renderer is closed"));
      await closing?.terminate();
    },
  };
}

const renderers = new Map<string, DocumentRenderer>();

/**
 * Draws in the warm worker of this process; the first call starts it.
 * @param workerFile path of the built `document-worker`
 */
export function renderInWorker(
  workerFile: string,
  document: AdministrativeDocument,
  format: PaperFormat,
): Promise<Uint8Array> {
  const renderer = renderers.get(workerFile) ?? createDocumentRenderer(workerFile);
  renderers.set(workerFile, renderer);
  return renderer.render(document, format);
}
