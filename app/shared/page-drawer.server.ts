import { Worker } from "node:worker_threads";
import type { Measured, PageReply, PageRequest, PageTask } from "./page-picture-worker";
import type { PagePictureFormat } from "./page-picture";

/** A PDF by a name of its bytes; they are asked for only where the file is not open already. */
export interface PdfSource {
  /** 64 lower-case hex digits that stand for these bytes and no others. */
  key: string;
  /** Null where the bytes are lost. */
  read: () => Promise<Uint8Array | null>;
}

export interface PageDrawer {
  /** Number and sizes of the pages; rejects when the file cannot be read as a PDF. */
  measure: (source: PdfSource) => Promise<Measured>;
  /** One page, counted from 1; rejects when it cannot be drawn. */
  draw: (source: PdfSource, page: number, options: { width: number; format: PagePictureFormat }) => Promise<Uint8Array>;
  close: () => Promise<void>;
}

/** What one page may cost before it is given up, whatever the file makes of it. */
export interface DrawingLimits {
  longestMs: number;
  /** Memory that the process may grow by meanwhile: what a file unpacks lies outside the worker's own bounds. */
  growthBytes: number;
  /** Pages that may wait; a further one is turned away. */
  waiting: number;
  /** How long a file is left alone that brought the worker down. */
  restMs: number;
}

const usualLimits: DrawingLimits = {
  longestMs: 30_000,
  growthBytes: 900 * 1024 * 1024,
  waiting: 300,
  restMs: 10 * 60_000,
};

const heapMb = 512;
const lookEveryMs = 200;
const restingFiles = 200;

interface Job {
  source: PdfSource;
  task: PageTask;
  resolve: (reply: PageReply) => void;
  reject: (error: Error) => void;
}

/**
 * One warm worker that draws pages in turn. A page that takes too long or too much memory ends the worker, not the process, and its file
 * is left alone for a while, so that the pages of others are drawn meanwhile.
 * @param workerFile path of the built `page-picture-worker`
 */
export function createPageDrawer(workerFile: string, limits: DrawingLimits = usualLimits): PageDrawer {
  const waiting: Job[] = [];
  const resting = new Map<string, number>();
  let worker: Worker | undefined;
  let openKey: string | null = null;
  let current: { id: number; job: Job } | undefined;
  let watch: NodeJS.Timeout | undefined;
  let nextId = 1;
  let isClosed = false;

  function settle(): Job | undefined {
    const job = current?.job;
    current = undefined;
    clearInterval(watch);
    return job;
  }

  function fell(fallen: Worker | undefined, cause: string): void {
    if (fallen !== worker) return;
    worker = undefined;
    openKey = null;
    const job = settle();
    if (job !== undefined) {
      rest(job.source.key);
      job.reject(new Error(cause));
    }
    startNext();
  }

  function rest(key: string): void {
    resting.delete(key);
    resting.set(key, performance.now() + limits.restMs);
    const [oldest] = resting.keys();
    if (resting.size > restingFiles && oldest !== undefined) resting.delete(oldest);
  }

  function start(): Worker {
    const started = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: heapMb } });
    started.on("message", (reply: PageReply) => {
      if (reply.id !== current?.id) return;
      // It may not have been opened at all.
      if (reply.kind === "failed") openKey = null;
      settle()?.resolve(reply);
      startNext();
    });
    started.on("error", (error: unknown) => {
      fell(started, error instanceof Error ? error.message : String(error));
    });
    started.on("exit", (code) => {
      fell(started, `page worker ended with code ${String(code)}`);
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
    const id = nextId;
    nextId += 1;
    current = { id, job };
    void send(id, job);
  }

  async function send(id: number, job: Job): Promise<void> {
    const { key, read } = job.source;
    const giveUp = (reason: string): void => {
      settle()?.reject(new Error(reason));
      startNext();
    };
    if ((resting.get(key) ?? 0) > performance.now()) {
      giveUp("the file brought the worker down a short while ago");
      return;
    }
    let pdf: Uint8Array | null = null;
    if (openKey !== key || worker === undefined) {
      try {
        pdf = await read();
      } catch (error) {
        giveUp(error instanceof Error ? error.message : String(error));
        return;
      }
      if (pdf === null) {
        giveUp("the bytes are lost");
        return;
      }
    }
    if (isClosed) return;
    worker ??= start();
    worker.ref();
    openKey = key;
    guard(worker);
    worker.postMessage({ id, key, pdf, task: job.task } satisfies PageRequest);
  }

  function guard(busy: Worker): void {
    const endsAt = performance.now() + limits.longestMs;
    const most = process.memoryUsage.rss() + limits.growthBytes;
    watch = setInterval(() => {
      const cause =
        performance.now() > endsAt
          ? "the page took too long"
          : process.memoryUsage.rss() > most
            ? "the page took too much memory"
            : null;
      if (cause === null) return;
      fell(busy, cause);
      void busy.terminate();
    }, lookEveryMs);
  }

  function ask(source: PdfSource, task: PageTask): Promise<PageReply> {
    return new Promise((resolve, reject) => {
      if (isClosed || waiting.length >= limits.waiting) {
        reject(new Error(isClosed ? "the drawer is closed" : "too many pages are waiting"));
        return;
      }
      const job = { source, task, resolve, reject };
      // A page of the product waits for sizes; pictures come after it.
      if (task.kind === "measure") waiting.unshift(job);
      else waiting.push(job);
      startNext();
    });
  }

  return {
    measure: async (source) => {
      const reply = await ask(source, { kind: "measure" });
      if (reply.kind === "measured") return reply.measured;
      throw new Error(reply.kind === "failed" ? reply.reason : "not measured");
    },
    draw: async (source, page, { width, format }) => {
      const reply = await ask(source, { kind: "draw", page, width, format });
      if (reply.kind === "drawn") return reply.picture;
      throw new Error(reply.kind === "failed" ? reply.reason : "not drawn");
    },
    close: async () => {
      isClosed = true;
      const closing = worker;
      for (const job of waiting.splice(0)) job.reject(new Error("the drawer is closed"));
      settle()?.reject(new Error("the drawer is closed"));
      await closing?.terminate();
    },
  };
}

const drawers = new Map<string, PageDrawer>();

/**
 * The drawer of this process; the first call makes it.
 * @param workerFile path of the built `page-picture-worker`
 */
export function pageDrawer(workerFile: string): PageDrawer {
  const drawer = drawers.get(workerFile) ?? createPageDrawer(workerFile);
  drawers.set(workerFile, drawer);
  return drawer;
}
