import { Worker } from "node:worker_threads";
import type { JudgeSession, JudgedRow, Opened } from "./judge-session.server";
import type { SheetCall, SheetReply } from "./sheet-worker";

/** A workbook that needs more is refused; the server itself is not touched. */
const memoryMb = 1_024;

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** The worker ended before it answered: the file needed more memory than one import may have. */
export class SheetWorkerEndedError extends Error {
  override readonly name = "SheetWorkerEndedError";
}

/**
 * A judge session in a thread of its own, which ends with it.
 * @param workerFile path of the built `sheet-worker`
 */
export function judgeInWorker(workerFile: string): JudgeSession {
  const worker = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let ended: Error | null = null;

  const end = (cause: Error): void => {
    ended ??= cause;
    for (const one of waiting.values()) one.reject(ended);
    waiting.clear();
  };
  worker.on("message", (reply: SheetReply) => {
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ("failure" in reply) call?.reject(new Error(reply.failure));
    else call?.resolve(reply.value);
  });
  worker.on("error", (error: unknown) => {
    const isMemory = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
    end(
      isMemory ? new SheetWorkerEndedError("out of memory") : error instanceof Error ? error : new Error(String(error)),
    );
  });
  worker.on("exit", (code) => {
    end(new SheetWorkerEndedError(`sheet worker ended with code ${String(code)}`));
  });

  const call = async (method: SheetCall["method"], argument: unknown): Promise<unknown> =>
    await new Promise((resolve, reject) => {
      if (ended !== null) {
        reject(ended);
        return;
      }
      const id = nextId;
      nextId += 1;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, method, argument });
    });

  return {
    open: async (request) => (await call("open", request)) as Opened,
    learn: async (people) => {
      await call("learn", people);
    },
    next: async (count) => (await call("next", count)) as readonly JudgedRow[] | null,
    close: async () => {
      await worker.terminate();
    },
  };
}
