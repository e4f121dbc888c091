import { sql } from "kysely";
import { afterEach, describe, expect, it } from "vitest";
import {
  isForeignKeyViolation,
  isUniqueViolation,
  NestedWriteError,
  openDatabases,
  WriteAbortedError,
  type SlowWrite,
} from "~/shared/db.server";
import { closeTestDatabases, openTestDatabases, testEngine } from "../../support/database";

afterEach(closeTestDatabases);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("a transaction", () => {
  it("is seen by readers once committed, and leaves nothing when it throws", async () => {
    const { write, read } = await openTestDatabases();
    await write((tx) => tx.insertInto("setting").values({ name: "kept", value: "1" }).execute());
    await expect(
      write(async (tx) => {
        await tx.insertInto("setting").values({ name: "lost", value: "1" }).execute();
        throw new Error("refused");
      }),
    ).rejects.toThrow("refused");
    expect(await read.selectFrom("setting").select("name").execute()).toEqual([{ name: "kept" }]);
  });

  it("waits its turn: fifty at once lose no update", async () => {
    const { write, read, lockFor } = await openTestDatabases();
    await write((tx) =>
      tx.insertInto("unit").values({ id: "u", name: "0", short_name: "u", kind: "office", display_order: 1 }).execute(),
    );
    await Promise.all(
      Array.from({ length: 50 }, () =>
        write(async (tx) => {
          await lockFor(tx, "unit", "u");
          const { name } = await tx.selectFrom("unit").select("name").where("id", "=", "u").executeTakeFirstOrThrow();
          await tx
            .updateTable("unit")
            .set({ name: String(Number(name) + 1) })
            .where("id", "=", "u")
            .execute();
        }),
      ),
    );
    expect(await read.selectFrom("unit").select("name").execute()).toEqual([{ name: "50" }]);
  });

  it("refuses another one inside, also when asked for deep below", async () => {
    const { write, read } = await openTestDatabases();
    await expect(
      write(async (tx) => {
        await tx.insertInto("setting").values({ name: "outer", value: "1" }).execute();
        await Promise.resolve().then(() => write(() => Promise.resolve()));
      }),
    ).rejects.toThrow(NestedWriteError);
    expect(await read.selectFrom("setting").selectAll().execute()).toEqual([]);
    await write(() => Promise.resolve());
  });

  it("may start another after its end, from work that it left running", async () => {
    const { write } = await openTestDatabases();
    let later: Promise<unknown> = Promise.resolve();
    await write(async () => {
      later = pause(20).then(() => write(() => Promise.resolve("done")));
    });
    expect(await later).toBe("done");
  });

  it("is reported when it holds the writer over 100 ms", async () => {
    const reports: SlowWrite[] = [];
    const { write } = await openTestDatabases({ onSlowWrite: (report) => reports.push(report) });
    await write(() => pause(5), { label: "quick" });
    await write(() => pause(130), { label: "slow" });
    expect(reports.map(({ label, outcome }) => ({ label, outcome }))).toEqual([
      { label: "slow", outcome: "committed" },
    ]);
  });

  it("is aborted when it holds the writer too long, and can write nothing afterwards", async () => {
    const { write, read } = await openTestDatabases();
    let late: Promise<unknown> = Promise.resolve();
    const aborted = write(
      async (tx) => {
        await tx.insertInto("setting").values({ name: "before", value: "1" }).execute();
        late = pause(120).then(() => tx.insertInto("setting").values({ name: "after", value: "1" }).execute());
        late.catch(() => undefined);
        await late;
      },
      { abortAfterMs: 60 },
    );
    await expect(aborted).rejects.toThrow(WriteAbortedError);
    await expect(late).rejects.toThrow();
    expect(await read.selectFrom("setting").selectAll().execute()).toEqual([]);
    await write((tx) => tx.insertInto("setting").values({ name: "next", value: "1" }).execute());
    expect(await read.selectFrom("setting").select("name").execute()).toEqual([{ name: "next" }]);
  });

  it("keeps what came before a savepoint that is rolled back", async () => {
    const { write, read } = await openTestDatabases();
    await write(async (tx) => {
      await tx.insertInto("setting").values({ name: "first", value: "1" }).execute();
      await sql`savepoint attempt`.execute(tx);
      await tx.insertInto("setting").values({ name: "second", value: "1" }).execute();
      await sql`rollback to savepoint attempt`.execute(tx);
      await sql`release savepoint attempt`.execute(tx);
      await tx.insertInto("setting").values({ name: "third", value: "1" }).execute();
    });
    expect(await read.selectFrom("setting").select("name").orderBy("name").execute()).toEqual([
      { name: "first" },
      { name: "third" },
    ]);
  });
});

describe("a statement", () => {
  it("answers how many rows it changed, whatever its form", async () => {
    const { write } = await openTestDatabases();
    await write(async (tx) => {
      const rows = ["a", "b", "c"].map((name) => ({ name, value: "returning; update" }));
      const inserted = await tx.insertInto("setting").values(rows).executeTakeFirstOrThrow();
      expect(inserted.numInsertedOrUpdatedRows).toBe(3n);
      const updated = await tx
        .updateTable("setting")
        .set({ value: "2" })
        .where("name", "<", "c")
        .executeTakeFirstOrThrow();
      expect(updated.numUpdatedRows).toBe(2n);
      const none = await tx
        .updateTable("setting")
        .set({ value: "3" })
        .where("name", "=", "z")
        .executeTakeFirstOrThrow();
      expect(none.numUpdatedRows).toBe(0n);
      const raw = await sql`update setting set value = 'returning' where name = ${"a"}`.execute(tx);
      expect(raw.numAffectedRows).toBe(1n);
      const returned = await tx.deleteFrom("setting").where("name", "in", ["a", "b"]).returning("name").execute();
      expect(returned.map((row) => row.name).sort()).toEqual(["a", "b"]);
      const kept = await tx
        .insertInto("setting")
        .values({ name: "c", value: "x" })
        .onConflict((conflict) => conflict.column("name").doNothing())
        .executeTakeFirstOrThrow();
      expect(kept.numInsertedOrUpdatedRows).toBe(0n);
    });
  });

  it("counts and sums in numbers", async () => {
    const { write, read } = await openTestDatabases();
    await write((tx) => tx.insertInto("audit_head").values({ id: 1, seq: 7, hash: "" }).execute());
    const row = await read
      .selectFrom("audit_head")
      .select((eb) => [eb.fn.countAll<number>().as("count"), eb.fn.sum<number>("seq").as("sum")])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ count: 1, sum: 7 });
  });

  it("that breaks a key or a reference says which kind", async () => {
    const { write } = await openTestDatabases();
    const twice = write(async (tx) => {
      for (let i = 0; i < 2; i += 1) await tx.insertInto("setting").values({ name: "same", value: "1" }).execute();
    });
    expect(isUniqueViolation(await twice.catch((error: unknown) => error))).toBe(true);
    const orphan = write((tx) =>
      tx
        .insertInto("membership")
        .values({ id: "m", person_id: "nobody", unit_id: "nowhere", post: "", from_on: "2026-01-01", to_on: null })
        .execute(),
    );
    expect(isForeignKeyViolation(await orphan.catch((error: unknown) => error))).toBe(true);
  });

  it("that writes is refused by the readers", async () => {
    const { read } = await openTestDatabases();
    await expect(read.insertInto("setting").values({ name: "x", value: "y" }).execute()).rejects.toThrow(/read-?only/i);
  });

  it("orders keys by their bytes", async () => {
    const { write, read } = await openTestDatabases();
    await write((tx) =>
      tx
        .insertInto("setting")
        .values(["đ", "b", "B", "a", "d"].map((name) => ({ name, value: "" })))
        .execute(),
    );
    const names = await read.selectFrom("setting").select("name").orderBy("name").execute();
    expect(names.map((row) => row.name)).toEqual(["B", "a", "b", "d", "đ"]);
  });
});

if (testEngine === "sqlite")
  describe("the SQLite dialect", () => {
    it("runs with foreign keys, WAL and full sync on every connection", async () => {
      const { read, write } = await openTestDatabases();
      for (const run of [
        (name: string) => sql.raw(`pragma ${name}`).execute(read),
        (name: string) => write((tx) => sql.raw(`pragma ${name}`).execute(tx)),
      ]) {
        expect((await run("foreign_keys")).rows).toEqual([{ foreign_keys: 1 }]);
        expect((await run("journal_mode")).rows).toEqual([{ journal_mode: "wal" }]);
        expect((await run("synchronous")).rows).toEqual([{ synchronous: 2 }]);
      }
    });

    it("streams rows in order, and lets go when the reader stops early", async () => {
      const { read, write } = await openTestDatabases({ readers: 1 });
      const rows = Array.from({ length: 250 }, (_, i) => ({ name: String(i).padStart(3, "0"), value: "" }));
      await write((tx) => tx.insertInto("setting").values(rows).execute());
      const seen: string[] = [];
      for await (const row of read.selectFrom("setting").select("name").orderBy("name").stream(40)) seen.push(row.name);
      expect(seen).toEqual(rows.map((row) => row.name));
      for await (const row of read
        .selectFrom("setting")
        .select("name")
        .where("name", ">", "100")
        .orderBy("name")
        .stream(10)) {
        expect(row.name).toBe("101");
        break;
      }
      expect(await read.selectFrom("setting").select("name").where("name", "=", "007").execute()).toHaveLength(1);
    });

    it("keeps savepoints of a controlled transaction", async () => {
      const { read } = await openTestDatabases();
      const tx = await read.startTransaction().execute();
      const inner = await tx.savepoint("inner").execute();
      await inner.rollbackToSavepoint("inner").execute();
      await tx.rollback().execute();
    });

    it("breaks off a statement that runs too long, and goes on", async () => {
      const { write } = await openTestDatabases();
      const endless = sql`with recursive n (i) as (select 1 union all select i + 1 from n) select max(i) from n`;
      const began = performance.now();
      await expect(write((tx) => endless.execute(tx), { abortAfterMs: 100 })).rejects.toThrow(WriteAbortedError);
      expect(performance.now() - began).toBeLessThan(2_000);
      await write((tx) => tx.insertInto("setting").values({ name: "next", value: "1" }).execute());
    });

    it("refuses two statements in one, which the driver would cut off silently", async () => {
      const { write } = await openTestDatabases();
      await expect(write((tx) => sql.raw("delete from setting; delete from job").execute(tx))).rejects.toThrow(
        "one statement",
      );
    });

    it("waits for the writer of another opening", async () => {
      const first = await openTestDatabases();
      const second = await openDatabases({ ...first.location, waitMs: 200 });
      let release: () => void = () => undefined;
      const holding = new Promise<void>((resolve) => (release = resolve));
      const held = first.write(() => holding, { abortAfterMs: Infinity });
      await pause(20);
      const waiting = second.write((tx) => tx.insertInto("setting").values({ name: "waited", value: "1" }).execute());
      await pause(300);
      release();
      await held;
      await waiting;
      expect(await first.read.selectFrom("setting").select("name").execute()).toEqual([{ name: "waited" }]);
      await second.close();
    });
  });
