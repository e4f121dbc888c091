import { afterEach, describe, expect, it } from "vitest";
import { systemActor } from "~/shared/actor";
import { AuditCollector, auditHead, verifyAuditChain } from "~/shared/audit.server";
import type { Databases } from "~/shared/db.server";
import { closeTestDatabases, openTestDatabases } from "../../support/database";

declare module "~/shared/audit-event-types" {
  interface AuditEvents {
    "test.happened": { what: string; count: number };
  }
}

afterEach(closeTestDatabases);

const context = { actor: systemActor("thử"), at: "2026-11-10T17:00:00.000Z", requestId: "r1" };

function collect(...words: string[]): AuditCollector {
  const audit = new AuditCollector(context);
  for (const what of words) {
    audit.add({
      event: "test.happened",
      subjectKind: "thing",
      subjectId: what,
      campaignId: "c1",
      facts: { what, count: words.length },
    });
  }
  return audit;
}

async function writeEntries(databases: Databases, count: number): Promise<void> {
  const words = Array.from({ length: count }, (_, i) => `việc ${i + 1}`);
  await databases.write((tx) => collect(...words).flush(tx));
}

describe("the log", () => {
  it("is whole when it is empty, and after many entries", async () => {
    const databases = await openTestDatabases();
    expect(await verifyAuditChain(databases.read)).toMatchObject({ entryCount: 0, breaks: [] });
    await writeEntries(databases, 1_203);
    await writeEntries(databases, 1);
    const report = await verifyAuditChain(databases.read);
    expect(report).toMatchObject({ entryCount: 1_204, head: { seq: 1_204 }, breaks: [] });
    expect(await auditHead(databases.read)).toEqual(report.head);
  });

  it("keeps the entries of a transaction only with the transaction", async () => {
    const databases = await openTestDatabases();
    const refused = databases.write(async (tx) => {
      await collect("lost").flush(tx);
      throw new Error("refused");
    });
    await expect(refused).rejects.toThrow("refused");
    expect(await auditHead(databases.read)).toMatchObject({ seq: 0 });
    expect(await databases.write((tx) => new AuditCollector(context).flush(tx))).toBeNull();
  });

  it("stays one chain when many write at once", async () => {
    const databases = await openTestDatabases();
    await Promise.all(
      Array.from({ length: 40 }, (_, i) => databases.write((tx) => collect(`a${i}`, `b${i}`).flush(tx))),
    );
    expect(await verifyAuditChain(databases.read)).toMatchObject({ entryCount: 80, breaks: [] });
  });
});

describe("a break of the log is found:", () => {
  async function brokenBy(change: (databases: Databases) => Promise<unknown>) {
    const databases = await openTestDatabases();
    await writeEntries(databases, 9);
    const printed = await auditHead(databases.read);
    await change(databases);
    return { databases, printed, breaks: (await verifyAuditChain(databases.read)).breaks };
  }

  it("an entry was edited", async () => {
    for (const change of [
      { facts: '{"what":"khác"}' },
      { actor_name: "ai khác" },
      { at: "2026-11-09T00:00:00.000Z" },
      { subject_id: "x" },
    ]) {
      const { breaks } = await brokenBy(({ write }) =>
        write((tx) => tx.updateTable("audit_entry").set(change).where("seq", "=", 4).execute()),
      );
      expect(breaks).toEqual([{ kind: "edited", seq: 4 }]);
    }
  });

  it("entries were deleted in the middle or at the beginning", async () => {
    const middle = await brokenBy(({ write }) =>
      write((tx) => tx.deleteFrom("audit_entry").where("seq", "in", [4, 5]).execute()),
    );
    expect(middle.breaks).toEqual([{ kind: "deleted", seq: 4, untilSeq: 5 }]);
    const first = await brokenBy(({ write }) =>
      write((tx) => tx.deleteFrom("audit_entry").where("seq", "=", 1).execute()),
    );
    expect(first.breaks).toEqual([{ kind: "deleted", seq: 1, untilSeq: 1 }]);
  });

  it("the tail was cut off", async () => {
    const { breaks } = await brokenBy(({ write }) =>
      write((tx) => tx.deleteFrom("audit_entry").where("seq", ">", 7).execute()),
    );
    expect(breaks).toEqual([{ kind: "cut", seq: 7, headSeq: 9 }]);
  });

  it("the tail was cut off and the head set back: a printed head still tells", async () => {
    const { databases, printed, breaks } = await brokenBy(({ write }) =>
      write(async (tx) => {
        await tx.deleteFrom("audit_entry").where("seq", ">", 7).execute();
        const { hash } = await tx
          .selectFrom("audit_entry")
          .select("hash")
          .where("seq", "=", 7)
          .executeTakeFirstOrThrow();
        await tx.updateTable("audit_head").set({ seq: 7, hash }).execute();
      }),
    );
    expect(breaks).toEqual([]);
    expect((await verifyAuditChain(databases.read, [printed])).breaks).toEqual([{ kind: "cut", seq: 7, headSeq: 9 }]);
  });

  it("the log was made anew to the same length: a printed head still tells", async () => {
    const { databases, printed } = await brokenBy(async ({ write }) => {
      await write(async (tx) => {
        await tx.deleteFrom("audit_entry").execute();
        await tx.deleteFrom("audit_head").execute();
        await collect(...Array.from({ length: 9 }, () => "bịa")).flush(tx);
      });
    });
    expect((await verifyAuditChain(databases.read)).breaks).toEqual([]);
    expect((await verifyAuditChain(databases.read, [printed])).breaks).toEqual([{ kind: "edited", seq: 9 }]);
  });

  it("an entry was replaced by one that hashes right but follows nothing", async () => {
    const { breaks } = await brokenBy(async ({ write }) => {
      await write(async (tx) => {
        const forged = await tx.selectFrom("audit_entry").selectAll().where("seq", "=", 5).executeTakeFirstOrThrow();
        await tx.deleteFrom("audit_entry").where("seq", ">=", 5).execute();
        await tx
          .updateTable("audit_head")
          .set({ seq: 4, hash: "f".repeat(64) })
          .execute();
        await collect("bịa").flush(tx);
        expect(forged.prev_hash).not.toBe("f".repeat(64));
      });
    });
    expect(breaks).toEqual([{ kind: "out_of_order", seq: 5 }]);
  });

  it("the head was changed, or an entry was put in without it", async () => {
    const head = await brokenBy(({ write }) =>
      write((tx) =>
        tx
          .updateTable("audit_head")
          .set({ hash: "0".repeat(64) })
          .execute(),
      ),
    );
    expect(head.breaks).toEqual([{ kind: "head", seq: 9, headSeq: 9 }]);
    const added = await brokenBy(({ write }) =>
      write(async (tx) => {
        const last = await auditHead(tx);
        await collect("chen").flush(tx);
        await tx.updateTable("audit_head").set(last).execute();
      }),
    );
    expect(added.breaks).toEqual([{ kind: "head", seq: 10, headSeq: 9 }]);
  });
});
