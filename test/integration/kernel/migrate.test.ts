import { rm } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, describe, expect, it } from "vitest";
import { isMigrated, migrateDatabases, openDatabases, type Databases } from "~/shared/db.server";
import { migrate, NewerDatabaseError, type Migration } from "~db/migrate";
import { migrations } from "~db/migrations";
import { closeTestDatabases, makeTestFolder, openTestDatabases } from "../../support/database";

afterEach(closeTestDatabases);

const now = () => "2026-11-10T17:00:00.000Z";

async function appliedNames({ read }: Databases): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from schema_migration order by name`.execute(read);
  return rows.map((row) => row.name);
}

describe("migrations", () => {
  it("are applied once, in order", async () => {
    const databases = await openTestDatabases();
    expect(await appliedNames(databases)).toEqual(migrations.map((migration) => migration.name));
    expect(await migrateDatabases(databases, now)).toEqual([]);
    expect(await isMigrated(databases)).toBe(true);
  });

  it("leave nothing of one that fails, and keep those before it", async () => {
    const databases = await openTestDatabases();
    const added: Migration[] = [
      { name: "9998-good", statements: ["CREATE TABLE good (id KEY PRIMARY KEY)"] },
      {
        name: "9999-bad",
        statements: ["CREATE TABLE half (id KEY PRIMARY KEY)", "CREATE TABLE half (id KEY PRIMARY KEY)"],
      },
    ];
    await expect(migrate(databases, [...migrations, ...added], now)).rejects.toThrow(/half/);
    expect((await appliedNames(databases)).at(-1)).toBe("9998-good");
    await expect(sql`select * from half`.execute(databases.read)).rejects.toThrow();
    expect((await sql`select * from good`.execute(databases.read)).rows).toEqual([]);
  });

  it("refuse a database newer than the code, in words, and change nothing", async () => {
    const databases = await openTestDatabases();
    await databases.write((tx) =>
      sql`insert into schema_migration (name, applied_at) values ('9999-from-later', ${now()})`.execute(tx),
    );
    const more: Migration = { name: "9000-mine", statements: ["CREATE TABLE mine (id KEY PRIMARY KEY)"] };
    const refused = migrate(databases, [...migrations, more], now);
    await expect(refused).rejects.toThrow(NewerDatabaseError);
    await expect(refused).rejects.toThrow(/phiên bản Vinh Danh mới hơn.*9999-from-later/);
    expect(await appliedNames(databases)).not.toContain("9000-mine");
  });

  it("are applied once when two start at once", async () => {
    const first = await openTestDatabases();
    const second = await openDatabases(first.location);
    const added = [1, 2, 3].map((i) => ({
      name: `900${i}-step`,
      statements: [`CREATE TABLE step_${i} (id KEY PRIMARY KEY)`],
    }));
    const applied = await Promise.all(
      [first, second].map((databases) => migrate(databases, [...migrations, ...added], now)),
    );
    expect(applied.flat().sort()).toEqual(["9001-step", "9002-step", "9003-step"]);
    await second.close();
  });
});

describe("a new SQLite file", () => {
  it("is made with its folder, also when two open it at once", async () => {
    const folder = await makeTestFolder();
    const location = { url: null, file: join(folder, "deep", "new.sqlite") };
    const both = await Promise.all([openDatabases(location), openDatabases(location)]);
    await Promise.all(both.map((databases) => migrateDatabases(databases, now)));
    for (const databases of both) {
      expect(await appliedNames(databases)).toEqual(migrations.map((migration) => migration.name));
      await databases.close();
    }
    await rm(folder, { recursive: true });
  });
});
