import { enqueue, type JobHandlers } from "~/shared/jobs.server";
import type { Services } from "~/shared/services.server";
import { addMs, type Instant } from "~/shared/time";
import { sendReminders } from "./send-reminders.server";

const name = "reminders.sweep";
const hourMs = 3_600_000;

/** Puts the sweep of this hour and of the next on the list; what is there stays. */
export async function scheduleReminders(services: Services): Promise<void> {
  const now = await services.clock.now();
  await services.databases.write(async (db) => {
    for (const runAt of [hourOf(now), hourOf(addMs(now, hourMs))])
      await enqueue(db, { name, key: `${name}:${runAt}`, payload: {}, runAt });
  });
}

function hourOf(at: Instant): Instant {
  return `${at.slice(0, 13)}:00:00.000Z`;
}

export const remindersJobs: JobHandlers = {
  /** Deadlines are looked for every hour: a moved one needs nobody to set a timer anew. */
  [name]: async (services) => {
    // The next one first: a sweep that fails stops no later one.
    await scheduleReminders(services);
    const count = await sendReminders(services, await services.clock.now());
    if (count > 0) services.log.info({ count }, "reminders sent");
  },
};
