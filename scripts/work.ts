import { jobHandlers } from "~/registry";
import { scheduleWorkingCopySweep } from "~/nominations/jobs.server";
import { scheduleReminders } from "~/reminders/jobs.server";
import { scheduleSearchWords } from "~/people/jobs.server";
import { scheduleDaily } from "~/shared/daily.server";
import { readEnv } from "~/shared/env.server";
import { startWorker } from "~/shared/jobs.server";
import { openServices } from "./server/services";

/** `npm run work`: the jobs of this installation in a process of their own; several may run. Stops when its job is done. */
async function work(): Promise<void> {
  const services = await openServices(readEnv());
  await scheduleDaily(services);
  await scheduleSearchWords(services);
  await scheduleWorkingCopySweep(services);
  await scheduleReminders(services);
  const worker = startWorker(services, jobHandlers);
  process.stdout.write("Đang chạy việc nền. Dừng bằng Ctrl+C.\n");
  const end = (): void => {
    void worker
      .stop()
      .then(() => services.databases.close())
      .then(() => process.exit(0));
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}

try {
  await work();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
