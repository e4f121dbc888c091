import { enqueue, type JobHandlers } from "~/shared/jobs.server";
import type { Services } from "~/shared/services.server";
import { addDays, addMs, dateOf, startOfDay } from "~/shared/time";
import { workingCopyKeptMs } from "./working-copy";
import { deleteCopiesBefore } from "./working-copy-repo.server";

const name = "nominations.sweep_working_copies";

/** Puts today's sweep and tomorrow's on the list; what is there stays. */
export async function scheduleWorkingCopySweep(services: Services): Promise<void> {
  const today = dateOf(await services.clock.now());
  await services.databases.write(async (db) => {
    for (const on of [today, addDays(today, 1)])
      await enqueue(db, { name, key: `${name}:${on}`, payload: {}, runAt: startOfDay(on) });
  });
}

export const nominationsJobs: JobHandlers = {
  /** What was typed and neither saved nor touched for 90 days. */
  [name]: async (services) => {
    // The next one first: a sweep that fails stops no later one.
    await scheduleWorkingCopySweep(services);
    const before = addMs(await services.clock.now(), -workingCopyKeptMs);
    const count = await services.databases.write((db) => deleteCopiesBefore(db, before));
    if (count > 0) services.log.info({ count }, "working copies swept");
  },
};
