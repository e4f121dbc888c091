import { pino } from "pino";
import { systemActor } from "~/shared/actor";
import { AuditCollector } from "~/shared/audit.server";
import { machineNow, systemClock } from "~/shared/clock.server";
import { openDatabases, type Databases } from "~/shared/db.server";
import { runDueJobs } from "~/shared/jobs.server";

declare module "~/shared/audit-event-types" {
  interface AuditEvents {
    "test.counted": { value: number };
  }
}

/** A second process of the kernel's tests: `count N` counts up a unit's name N times, `hang` stops inside a transaction, `job` inside a job. */
const [url, file, task, times] = process.argv.slice(2);
const databases = await openDatabases({ url: url === "" || url === undefined ? null : url, file: file ?? "" });
const forever = () => new Promise<never>(() => setInterval(() => undefined, 1_000));

async function count({ write, lockFor }: Databases, by: number): Promise<void> {
  for (let i = 0; i < by; i += 1) {
    await write(async (tx) => {
      await lockFor(tx, "unit", "u");
      const { name } = await tx.selectFrom("unit").select("name").where("id", "=", "u").executeTakeFirstOrThrow();
      await tx
        .updateTable("unit")
        .set({ name: String(Number(name) + 1) })
        .where("id", "=", "u")
        .execute();
    });
  }
}

async function hang({ write }: Databases): Promise<void> {
  await write(
    async (tx) => {
      await tx.insertInto("setting").values({ name: "unconfirmed", value: "1" }).execute();
      const audit = new AuditCollector({ actor: systemActor("test"), at: machineNow(), requestId: "r" });
      audit.add({ event: "test.counted", subjectKind: "setting", subjectId: "unconfirmed", facts: { value: 1 } });
      await audit.flush(tx);
      process.stdout.write("inside\n");
      await forever();
    },
    { abortAfterMs: Infinity },
  );
}

async function job(): Promise<void> {
  const send = async () => {
    process.stdout.write("inside\n");
    await forever();
  };
  await runDueJobs({ databases, clock: systemClock(), log: pino({ level: "silent" }) }, { send });
}

if (task === "count") await count(databases, Number(times));
if (task === "hang") await hang(databases);
if (task === "job") await job();
await databases.close();
