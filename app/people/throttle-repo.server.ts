import { sql } from "kysely";
import type { Queryable } from "~/shared/db.server";
import { addMs, type Instant } from "~/shared/time";
import { waitMs, withOneMore, type Failures, type Slowing } from "./throttle";

export interface Counted {
  name: string;
  slowing: Slowing;
}

const dayMs = 24 * 3_600_000;

/** Books an attempt under each name, or answers how long to wait and books nothing. Holds the rows until the transaction ends. */
export async function bookAttempt(db: Queryable, counted: readonly Counted[], now: Instant): Promise<number> {
  const before: (Counted & { failures: Failures | null })[] = [];
  for (const one of counted) before.push({ ...one, failures: await lockFailures(db, one.name, now) });
  const wait = Math.max(0, ...before.map(({ failures, slowing }) => waitMs(failures, now, slowing)));
  if (wait > 0) return wait;
  for (const { name, failures, slowing } of before) await saveFailures(db, name, withOneMore(failures, now, slowing));
  return 0;
}

/** Takes back what an attempt that succeeded had booked, and forgets the failures of its name. */
export async function unbookAttempt(db: Queryable, name: string, addressName: string): Promise<void> {
  await db.deleteFrom("throttle").where("name", "=", name).execute();
  await db
    .updateTable("throttle")
    .set((eb) => ({ failure_count: eb("failure_count", "-", 1) }))
    .where("name", "=", addressName)
    .where("failure_count", ">", 0)
    .execute();
}

export async function removeOldFailures(db: Queryable, now: Instant): Promise<void> {
  await db.deleteFrom("throttle").where("last_failed_at", "<", addMs(now, -dayMs)).execute();
}

// An update that changes nothing holds the row until the commit on PostgreSQL: two attempts at once are read one after the other.
async function lockFailures(db: Queryable, name: string, now: Instant): Promise<Failures | null> {
  const row = await db
    .insertInto("throttle")
    .values({ name, failure_count: 0, last_failed_at: now })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ name: sql`excluded.name` }))
    .returning(["failure_count", "last_failed_at"])
    .executeTakeFirstOrThrow();
  return row.failure_count === 0 ? null : { count: row.failure_count, lastAt: row.last_failed_at };
}

async function saveFailures(db: Queryable, name: string, failures: Failures): Promise<void> {
  await db
    .updateTable("throttle")
    .set({ failure_count: failures.count, last_failed_at: failures.lastAt })
    .where("name", "=", name)
    .execute();
}
