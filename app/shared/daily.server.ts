import { auditHead } from "./audit.server";
import { sweepFiles, sweepUploads } from "./file-sweep.server";
import { enqueue, type JobHandlers } from "./jobs.server";
import type { Services } from "./services.server";
import { endedSessionKeptMs } from "./session.server";
import { addDays, addMs, dateOf, startOfDay, type CalendarDate } from "./time";
import { diskUploadParts } from "./upload-parts.server";

const name = "installation.daily";

/** Puts tomorrow's daily work on the list, and today's when it has not been done. */
export async function scheduleDaily(services: Services): Promise<void> {
  const today = dateOf(await services.clock.now());
  await services.databases.write(async (db) => {
    for (const on of [today, addDays(today, 1)])
      await enqueue(db, { name, key: `${name}:${on}`, payload: { on }, runAt: startOfDay(on) });
  });
}

export const dailyJobs: JobHandlers = {
  /** Unused uploads, sessions that ended long ago, and the log's head in the process log: a tail cut off later is found by it. */
  [name]: async (services, payload) => {
    const now = await services.clock.now();
    const uploads = await sweepUploads(services.databases, diskUploadParts(services.env.dataDir), now);
    const swept = await sweepFiles(services.databases, services.files, now);
    await services.databases.write((db) =>
      db.deleteFrom("session").where("expires_at", "<", addMs(now, -endedSessionKeptMs)).execute(),
    );
    const head = await auditHead(services.databases.read);
    services.log.info(
      {
        auditSeq: head.seq,
        auditHash: head.hash,
        sweptFiles: swept.files,
        forgottenUploads: swept.pending + uploads.uploads,
      },
      "daily",
    );
    const { on } = payload as { on: CalendarDate };
    await services.databases.write((db) =>
      enqueue(db, {
        name,
        key: `${name}:${addDays(on, 1)}`,
        payload: { on: addDays(on, 1) },
        runAt: startOfDay(addDays(on, 1)),
      }),
    );
  },
};
