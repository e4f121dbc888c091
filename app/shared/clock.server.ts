import { sql } from "kysely";
import type { Databases } from "./db.server";
import { instantFromMs, msOf, type Instant } from "./time";

export interface Clock {
  now(): Promise<Instant>;
  isSettable: boolean;
}

/** A clock of a marked test database: every process that opens it reads the same time. */
export interface SettableClock extends Clock {
  isSettable: true;
  /** From now on it is `instant`, and time goes on from there. */
  set(instant: Instant): Promise<void>;
  advance(ms: number): Promise<void>;
  /** Back to the machine's time. */
  reset(): Promise<void>;
}

export function machineNow(): Instant {
  return instantFromMs(Date.now());
}

export function systemClock(): Clock {
  return { now: async () => machineNow(), isSettable: false };
}

/** The settings that only a test or the walkthrough writes, into a database that it has made itself. */
export const testDatabaseSetting = "test_database";
const offsetSetting = "test_clock_offset_ms";

/** Marks a database as made for a test. No page and no command of the product does this. */
export async function markTestDatabase(databases: Databases): Promise<void> {
  await writeSetting(databases, testDatabaseSetting, "1");
}

/** The clock of this database: the machine's, or one that can be set when the database is marked as a test's. */
export async function clockOf(databases: Databases): Promise<Clock> {
  return (await settableClock(databases)) ?? systemClock();
}

/** Null when the database is not marked. The offset is read on each call: server, worker and jobs share it. */
export async function settableClock(databases: Databases): Promise<SettableClock | null> {
  const mark = await readSetting(databases, testDatabaseSetting);
  if (mark !== "1") return null;
  const offset = async () => Number((await readSetting(databases, offsetSetting)) ?? "0");
  const setOffset = (ms: number) => writeSetting(databases, offsetSetting, String(ms));
  return {
    isSettable: true,
    now: async () => instantFromMs(Date.now() + (await offset())),
    set: (instant) => setOffset(msOf(instant) - Date.now()),
    advance: async (ms) => setOffset((await offset()) + ms),
    reset: () => setOffset(0),
  };
}

async function readSetting(databases: Databases, name: string): Promise<string | null> {
  const row = await databases.read.selectFrom("setting").select("value").where("name", "=", name).executeTakeFirst();
  return row?.value ?? null;
}

async function writeSetting(databases: Databases, name: string, value: string): Promise<void> {
  await databases.write(async (tx) => {
    await tx
      .insertInto("setting")
      .values({ name, value })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: sql`excluded.value` }))
      .execute();
  });
}
