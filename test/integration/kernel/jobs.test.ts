import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import type { Clock } from "~/shared/clock.server";
import { openDatabases, type Databases } from "~/shared/db.server";
import {
  enqueue,
  listJobs,
  retryJob,
  runDueJobs,
  startWorker,
  type JobServices,
  type NewJob,
} from "~/shared/jobs.server";
import { addMs } from "~/shared/time";
import { closeTestDatabases, openTestDatabases } from "../../support/database";

afterEach(closeTestDatabases);

const start = "2026-11-10T00:00:00.000Z";
const minute = 60_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

class FixedClock implements Clock {
  readonly isSettable = false;
  instant = start;
  now() {
    return Promise.resolve(this.instant);
  }
  advance(ms: number) {
    this.instant = addMs(this.instant, ms);
  }
}

function servicesOf(databases: Databases, clock = new FixedClock()): JobServices & { clock: FixedClock } {
  return { databases, clock, log: pino({ level: "silent" }) };
}

const job = (key: string, more: Partial<NewJob> = {}): NewJob => ({
  name: "send",
  key,
  payload: { key },
  runAt: start,
  ...more,
});

describe("a job", () => {
  it("is kept only with its transaction, and once for its key", async () => {
    const services = servicesOf(await openTestDatabases());
    const { databases } = services;
    const refused = databases.write(async (tx) => {
      await enqueue(tx, job("lost"));
      throw new Error("refused");
    });
    await expect(refused).rejects.toThrow("refused");
    for (let i = 0; i < 2; i += 1) await databases.write((tx) => enqueue(tx, job("a")));
    const done: unknown[] = [];
    const handlers = { send: async (_: unknown, payload: unknown) => void done.push(payload) };
    expect(await runDueJobs(services, handlers)).toBe(1);
    await databases.write((tx) => enqueue(tx, job("a")));
    expect(await runDueJobs(services, handlers)).toBe(0);
    expect(done).toEqual([{ key: "a" }]);
    expect(await listJobs(databases.read, "done")).toMatchObject([
      { dedupe_key: "a", attempt_count: 1, last_error: null, locked_until: null },
    ]);
  });

  it("waits for its time, and for a worker that knows it", async () => {
    const services = servicesOf(await openTestDatabases());
    await services.databases.write(async (tx) => {
      await enqueue(tx, job("later", { runAt: addMs(start, minute) }));
      await enqueue(tx, job("other", { name: "print" }));
    });
    const handlers = { send: () => Promise.resolve() };
    expect(await runDueJobs(services, handlers)).toBe(0);
    expect(await runDueJobs(services, {})).toBe(0);
    services.clock.advance(minute);
    expect(await runDueJobs(services, handlers)).toBe(1);
  });

  it("that fails is tried again after 1, 5, 25 … minutes, eight times, then stands as failed until it is asked for again", async () => {
    const services = servicesOf(await openTestDatabases());
    const { databases, clock } = services;
    await databases.write((tx) => enqueue(tx, job("bad")));
    let calls = 0;
    const handlers = {
      send: () => {
        calls += 1;
        return Promise.reject(new Error(`no line ${calls}`));
      },
    };
    const pauses: number[] = [];
    for (let attempt = 1; attempt < 8; attempt += 1) {
      expect(await runDueJobs(services, handlers)).toBe(1);
      expect(await runDueJobs(services, handlers)).toBe(0);
      const [waiting] = await listJobs(databases.read, "waiting");
      const ms = Date.parse(waiting!.run_at) - Date.parse(clock.instant);
      pauses.push(ms / minute);
      clock.advance(ms);
    }
    expect(pauses).toEqual([1, 5, 25, 125, 625, 720, 720]);
    expect(await runDueJobs(services, handlers)).toBe(1);
    expect(await listJobs(databases.read, "failed")).toMatchObject([{ attempt_count: 8, last_error: "no line 8" }]);
    clock.advance(7 * 24 * 60 * minute);
    expect(await runDueJobs(services, handlers)).toBe(0);

    const [failed] = await listJobs(databases.read, "failed");
    expect(await databases.write((tx) => retryJob(tx, failed!.id, clock.instant))).toBe(true);
    expect(await databases.write((tx) => retryJob(tx, failed!.id, clock.instant))).toBe(false);
    expect(await runDueJobs(services, { send: () => Promise.resolve() })).toBe(1);
  });

  it("whose worker died is done by another, once the hold has run out", async () => {
    const services = servicesOf(await openTestDatabases());
    const { databases, clock } = services;
    await databases.write((tx) => enqueue(tx, job("a")));
    // What a killed worker leaves behind: its claim, and nothing else.
    await databases.write((tx) =>
      tx
        .updateTable("job")
        .set({ locked_until: addMs(start, 2 * minute), attempt_count: 1 })
        .execute(),
    );
    const handlers = { send: () => Promise.resolve() };
    expect(await runDueJobs(services, handlers)).toBe(0);
    clock.advance(2 * minute);
    expect(await runDueJobs(services, handlers)).toBe(1);
    expect(await listJobs(databases.read, "done")).toMatchObject([{ attempt_count: 2 }]);
  });

  it("that kills its worker each time does not go on for ever", async () => {
    const services = servicesOf(await openTestDatabases());
    await services.databases.write((tx) => enqueue(tx, job("deadly")));
    await services.databases.write((tx) =>
      tx.updateTable("job").set({ locked_until: start, attempt_count: 8 }).execute(),
    );
    let calls = 0;
    await runDueJobs(services, { send: () => Promise.resolve(void (calls += 1)) });
    expect(calls).toBe(0);
    expect(await listJobs(services.databases.read, "failed")).toHaveLength(1);
  });
});

describe("workers", () => {
  it("of two openings do each job once", async () => {
    const first = await openTestDatabases();
    const second = await openDatabases(first.location);
    const done: string[] = [];
    const handlers = {
      send: async (_: unknown, payload: unknown) => {
        await pause(2);
        done.push((payload as { key: string }).key);
      },
    };
    await first.write(async (tx) => {
      for (let i = 0; i < 40; i += 1) await enqueue(tx, job(`k${i}`));
    });
    const workers = [first, second].map((databases) => startWorker(servicesOf(databases), handlers, { pollMs: 10 }));
    while (done.length < 40) await pause(10);
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(new Set(done).size).toBe(40);
    expect(done).toHaveLength(40);
    await second.close();
  });

  it("finish what they have begun when they stop, and begin nothing more", async () => {
    const services = servicesOf(await openTestDatabases());
    await services.databases.write(async (tx) => {
      await enqueue(tx, job("a"));
      await enqueue(tx, job("b"));
    });
    let begun = 0;
    let ended = 0;
    const worker = startWorker(
      services,
      {
        send: async () => {
          begun += 1;
          await pause(80);
          ended += 1;
        },
      },
      { pollMs: 5 },
    );
    while (begun === 0) await pause(5);
    await worker.stop();
    expect({ begun, ended }).toEqual({ begun: 1, ended: 1 });
    expect(await listJobs(services.databases.read, "waiting")).toHaveLength(1);
    expect(await listJobs(services.databases.read, "done")).toHaveLength(1);
  });
});
