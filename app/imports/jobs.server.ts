import { join } from "node:path";
import type { JobHandlers } from "~/shared/jobs.server";
import { judgeInWorker } from "./judge-in-worker.server";
import { clearStaged, readImport } from "./read-import.server";

export const importsJobs: JobHandlers = {
  /** Asked for when a table was sent, or is to be compared anew: { batchId }. */
  "imports.read": async (services, payload) => {
    await readImport(services, batchIdOf(payload), judgeInWorker(join(services.workerDir, "sheet-worker.js")));
  },
  /** Of an import that was discarded: { batchId }. */
  "imports.clear": async (services, payload) => {
    await clearStaged(services, batchIdOf(payload));
  },
};

function batchIdOf(payload: unknown): string {
  const { batchId } = payload as { batchId?: unknown };
  if (typeof batchId !== "string") throw new Error("an import job needs a batchId");
  return batchId;
}
