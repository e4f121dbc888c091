import { join } from "node:path";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { verifyAuditChain } from "~/shared/audit.server";
import { machineNow } from "~/shared/clock.server";
import { enqueue, listJobs, runDueJobs } from "~/shared/jobs.server";
import { addMs } from "~/shared/time";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { buildProcessScript, type ProcessScript, type SecondProcess } from "../../support/second-process";

let script: ProcessScript;

beforeAll(async () => {
  script = await buildProcessScript(join(import.meta.dirname, "../../support/kernel-process.ts"));
});
afterEach(closeTestDatabases);
afterAll(() => script.remove());

function start({ location }: TestDatabases, ...task: string[]): SecondProcess {
  return script.start([location.url ?? "", location.file, ...task]);
}

describe("several processes", () => {
  it("write to one database and lose no update", async () => {
    const databases = await openTestDatabases();
    const { write, read, lockFor } = databases;
    await write((tx) =>
      tx.insertInto("unit").values({ id: "u", name: "0", short_name: "u", kind: "office", display_order: 1 }).execute(),
    );
    const others = [start(databases, "count", "60"), start(databases, "count", "60")];
    for (let i = 0; i < 60; i += 1) {
      await write(async (tx) => {
        await lockFor(tx, "unit", "u");
        const { name } = await tx.selectFrom("unit").select("name").where("id", "=", "u").executeTakeFirstOrThrow();
        // Keeps the lock long enough for the others to run into it.
        await new Promise((resolve) => setTimeout(resolve, 5));
        await tx
          .updateTable("unit")
          .set({ name: String(Number(name) + 1) })
          .where("id", "=", "u")
          .execute();
      });
    }
    expect(await Promise.all(others.map((other) => other.ended))).toEqual([0, 0]);
    expect(await read.selectFrom("unit").select("name").execute()).toEqual([{ name: "180" }]);
  });

  it("keep nothing of a transaction whose process was killed, and go on", async () => {
    const databases = await openTestDatabases();
    await databases.write((tx) => tx.insertInto("setting").values({ name: "confirmed", value: "1" }).execute());
    const other = start(databases, "hang");
    await other.said("inside");
    other.child.kill("SIGKILL");
    await other.ended;
    await databases.write((tx) => tx.insertInto("setting").values({ name: "next", value: "1" }).execute());
    const names = await databases.read.selectFrom("setting").select("name").orderBy("name").execute();
    expect(names.map((row) => row.name)).toEqual(["confirmed", "next"]);
    expect(await verifyAuditChain(databases.read)).toMatchObject({ entryCount: 0, breaks: [] });
  });

  it("do a job again whose process was killed in the middle", async () => {
    const databases = await openTestDatabases();
    const runAt = machineNow();
    await databases.write((tx) => enqueue(tx, { name: "send", key: "a", payload: {}, runAt }));
    const other = start(databases, "job");
    await other.said("inside");
    other.child.kill("SIGKILL");
    await other.ended;
    const log = pino({ level: "silent" });
    const at = (ms: number) => ({ isSettable: false, now: () => Promise.resolve(addMs(machineNow(), ms)) });
    const handlers = { send: () => Promise.resolve() };
    expect(await runDueJobs({ databases, log, clock: at(0) }, handlers)).toBe(0);
    expect(await runDueJobs({ databases, log, clock: at(121_000) }, handlers)).toBe(1);
    expect(await listJobs(databases.read, "done")).toMatchObject([{ attempt_count: 2 }]);
  });
});
