import type { Selectable, Transaction } from "kysely";
import type { JobTable } from "~db/schema/kernel";
import type { AuditFact } from "./audit-event-types";
import { machineNow } from "./clock.server";
import type { Database, Queryable } from "./db.server";
import { newId } from "./ids";
import type { Services } from "./services.server";
import { addMs, type Instant } from "./time";

export interface NewJob {
  /** Which handler does it. */
  name: string;
  /** The same piece of work has the same key for ever: a second one with it is not taken. */
  key: string;
  payload: Readonly<Record<string, AuditFact>>;
  runAt: Instant;
}

/** A handler may run more than once for one job, so what it does must bear repeating. It throws to be called again later. */
export type JobHandlers = Readonly<Record<string, (services: Services, payload: unknown) => Promise<void>>>;

/** What jobs need of the services; handlers are given the whole. */
export type JobServices = Pick<Services, "databases" | "clock" | "log">;

const attemptLimit = 8;
const minuteMs = 60_000;
/** After the first failure 1 minute, then 5, then 25 …, never more than 12 hours. */
const longestPauseMs = 12 * 60 * minuteMs;
/** A worker that died in a job keeps it this long; a living one renews its hold. */
const holdMs = 2 * minuteMs;

export function retryPauseMs(attemptCount: number): number {
  return Math.min(minuteMs * 5 ** (attemptCount - 1), longestPauseMs);
}

/** Rides in the transaction of what it follows: both happen or neither. */
export async function enqueue(tx: Transaction<Database>, job: NewJob): Promise<void> {
  await tx
    .insertInto("job")
    .values({
      id: newId(),
      name: job.name,
      dedupe_key: job.key,
      payload: JSON.stringify(job.payload),
      state: "waiting",
      run_at: job.runAt,
      locked_until: null,
      last_error: null,
      created_at: machineNow(),
      finished_at: null,
    })
    .onConflict((conflict) => conflict.column("dedupe_key").doNothing())
    .execute();
}

/** Does what is due now, one job after another, and answers how many were begun. Several processes may do this at once. */
export async function runDueJobs<S extends JobServices>(
  services: S,
  handlers: Readonly<Record<string, (services: S, payload: unknown) => Promise<void>>>,
  isStopping: () => boolean = () => false,
): Promise<number> {
  const names = Object.keys(handlers);
  let begun = 0;
  while (names.length > 0 && !isStopping()) {
    const job = await claimNext(services, names);
    if (!job) break;
    begun += 1;
    await runJob(services, handlers, job);
  }
  return begun;
}

interface Claimed {
  id: string;
  name: string;
  payload: string;
  attempt_count: number;
}

/** Takes one due job for this worker. The condition stands in the update itself: of two workers one finds no row. */
async function claimNext({ databases, clock }: JobServices, names: readonly string[]): Promise<Claimed | null> {
  const now = await clock.now();
  const isFree = (db: Queryable) =>
    db
      .selectFrom("job")
      .select("id")
      .where("state", "=", "waiting")
      .where("run_at", "<=", now)
      .where("name", "in", names)
      .where((eb) => eb.or([eb("locked_until", "is", null), eb("locked_until", "<=", now)]));
  // An idle worker leaves the writer alone.
  for (;;) {
    const candidate = await isFree(databases.read).orderBy("run_at").orderBy("id").limit(1).executeTakeFirst();
    if (!candidate) return null;
    const claimed = await databases.write(
      (tx) =>
        tx
          .updateTable("job")
          .set((eb) => ({ locked_until: addMs(now, holdMs), attempt_count: eb("attempt_count", "+", 1) }))
          .where("id", "=", candidate.id)
          .where("state", "=", "waiting")
          .where((eb) => eb.or([eb("locked_until", "is", null), eb("locked_until", "<=", now)]))
          .returning(["id", "name", "payload", "attempt_count"])
          .executeTakeFirst(),
      { label: "claim job" },
    );
    if (claimed) return claimed;
  }
}

async function runJob<S extends JobServices>(
  services: S,
  handlers: Readonly<Record<string, (services: S, payload: unknown) => Promise<void>>>,
  job: Claimed,
): Promise<void> {
  const handler = handlers[job.name];
  if (!handler) throw new Error(`no handler for job ${job.name}`);
  // A worker that died in a job has used that attempt up: work that kills its worker does not go on for ever.
  if (job.attempt_count > attemptLimit) {
    await finish(services, job, { state: "failed", last_error: "the worker stopped in the middle each time" });
    return;
  }
  const holding = setInterval(() => void renewHold(services, job), holdMs / 4);
  try {
    await handler(services, JSON.parse(job.payload) as unknown);
    await finish(services, job, { state: "done", last_error: null });
  } catch (error) {
    const last_error = (error instanceof Error ? error.message : String(error)).slice(0, 1_000);
    const hasFailed = job.attempt_count >= attemptLimit;
    services.log.error(
      { job: job.name, jobId: job.id, attempt: job.attempt_count, error },
      hasFailed ? "job failed" : "job will be tried again",
    );
    if (hasFailed) await finish(services, job, { state: "failed", last_error });
    else await postpone(services, job, last_error);
  } finally {
    clearInterval(holding);
  }
}

async function renewHold({ databases, clock, log }: JobServices, job: Claimed): Promise<void> {
  try {
    const locked_until = addMs(await clock.now(), holdMs);
    await databases.write((tx) =>
      tx.updateTable("job").set({ locked_until }).where("id", "=", job.id).where("state", "=", "waiting").execute(),
    );
  } catch (error) {
    // The job goes on; at worst another worker repeats it, which handlers bear.
    log.warn({ jobId: job.id, error }, "the hold on a job was not renewed");
  }
}

async function finish(
  { databases, clock }: JobServices,
  job: Claimed,
  outcome: { state: "done" | "failed"; last_error: string | null },
): Promise<void> {
  const finished_at = await clock.now();
  await databases.write((tx) =>
    tx
      .updateTable("job")
      .set({ ...outcome, finished_at, locked_until: null })
      .where("id", "=", job.id)
      .execute(),
  );
}

async function postpone({ databases, clock }: JobServices, job: Claimed, last_error: string): Promise<void> {
  const run_at = addMs(await clock.now(), retryPauseMs(job.attempt_count));
  await databases.write((tx) =>
    tx.updateTable("job").set({ run_at, last_error, locked_until: null }).where("id", "=", job.id).execute(),
  );
}

export interface Worker {
  /** Begins nothing new and resolves when what has begun is done. */
  stop: () => Promise<void>;
}

/** Looks for due jobs until it is stopped. A failing database is logged, and looked at again later. */
export function startWorker<S extends JobServices>(
  services: S,
  handlers: Readonly<Record<string, (services: S, payload: unknown) => Promise<void>>>,
  { pollMs = 1_000 }: { pollMs?: number } = {},
): Worker {
  let isStopping = false;
  let wake: () => void = () => undefined;
  const loop = async () => {
    while (!isStopping) {
      try {
        await runDueJobs(services, handlers, () => isStopping);
      } catch (error) {
        services.log.error({ error }, "the worker could not read its jobs");
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, isStopping ? 0 : pollMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const ended = loop();
  return {
    stop: async () => {
      isStopping = true;
      wake();
      await ended;
    },
  };
}

export type Job = Selectable<JobTable>;

/** For the administrator: the latest first. */
export async function listJobs(read: Queryable, state: Job["state"], limit = 100): Promise<Job[]> {
  return await read
    .selectFrom("job")
    .selectAll()
    .where("state", "=", state)
    .orderBy("run_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** Gives a failed job its attempts back; false when it is not a failed one. */
export async function retryJob(tx: Transaction<Database>, id: string, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("job")
    .set({ state: "waiting", attempt_count: 0, run_at: now, finished_at: null, locked_until: null })
    .where("id", "=", id)
    .where("state", "=", "failed")
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
