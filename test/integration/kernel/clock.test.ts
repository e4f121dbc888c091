import { afterEach, describe, expect, it } from "vitest";
import { clockOf, markTestDatabase, settableClock } from "~/shared/clock.server";
import { openDatabases } from "~/shared/db.server";
import { msOf } from "~/shared/time";
import { closeTestDatabases, openTestDatabases } from "../../support/database";

afterEach(closeTestDatabases);

describe("the clock", () => {
  it("is the machine's on an ordinary database, and cannot be set", async () => {
    const databases = await openTestDatabases();
    expect(await settableClock(databases)).toBeNull();
    const clock = await clockOf(databases);
    expect(clock.isSettable).toBe(false);
    expect(Math.abs(msOf(await clock.now()) - Date.now())).toBeLessThan(1_000);
    expect(await clock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it("can be set on a marked database, for every process at once", async () => {
    const databases = await openTestDatabases();
    await markTestDatabase(databases);
    const other = await openDatabases(databases.location);
    const mine = await settableClock(databases);
    const theirs = await clockOf(other);
    expect(theirs.isSettable).toBe(true);
    await mine?.set("2026-11-10T17:00:00.000Z");
    expect((await theirs.now()).slice(0, 16)).toBe("2026-11-10T17:00");
    await mine?.advance(3_600_000);
    expect((await theirs.now()).slice(0, 16)).toBe("2026-11-10T18:00");
    await mine?.reset();
    expect(Math.abs(msOf(await theirs.now()) - Date.now())).toBeLessThan(1_000);
    await other.close();
  });
});
