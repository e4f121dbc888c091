import type { Selectable, Transaction } from "kysely";
import type { LatePassTable } from "~db/schema/nominations";
import { lockFor, type Database, type Queryable } from "~/shared/db.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { Instant } from "~/shared/time";
import type { LatePass, LatePassDecision } from "./late-pass";

type Tx = Transaction<Database>;

/** The latest end of the passes granted to this unit; null when there is none. */
export async function findLatePassUntil(db: Queryable, campaignId: string, unitId: string): Promise<Instant | null> {
  const row = await db
    .selectFrom("late_pass")
    .where("campaign_id", "=", campaignId)
    .where("unit_id", "=", unitId)
    .where("state", "=", "granted")
    .select((eb) => eb.fn.max<string | null>("until_at").as("until_at"))
    .executeTakeFirst();
  return row?.until_at ?? null;
}

/** The passes of one unit in one campaign, the latest first. */
export async function listLatePasses(db: Queryable, campaignId: string, unitId: string): Promise<LatePass[]> {
  const rows = await db
    .selectFrom("late_pass")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("unit_id", "=", unitId)
    .orderBy("asked_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(rowToLatePass);
}

export async function findLatePass(db: Queryable, id: string): Promise<LatePass | null> {
  const row = await db.selectFrom("late_pass").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowToLatePass(row);
}

export async function lockLatePass(tx: Tx, id: string): Promise<LatePass | null> {
  await lockFor(tx, "late_pass", id);
  return findLatePass(tx, id);
}

export async function insertLatePass(
  tx: Tx,
  pass: {
    id: string;
    campaignId: string;
    unitId: string;
    reason: string;
    askedByName: string;
    askedAt: Instant;
    wishedUntil: Instant | null;
  },
): Promise<void> {
  await tx
    .insertInto("late_pass")
    .values({
      id: pass.id,
      campaign_id: pass.campaignId,
      unit_id: pass.unitId,
      state: "asked",
      reason: pass.reason,
      asked_by_name: pass.askedByName,
      asked_at: pass.askedAt,
      decided_at: null,
      until_at: pass.wishedUntil,
    })
    .execute();
}

export async function updateLatePass(
  tx: Tx,
  pass: Pick<LatePass, "id">,
  version: number,
  decision: Exclude<LatePassDecision, { state: "asked" }>,
): Promise<Result<null>> {
  const updated = await tx
    .updateTable("late_pass")
    .set({
      state: decision.state,
      decided_by_name: decision.byName,
      decided_reason: decision.reason,
      decided_at: decision.at,
      ...(decision.state === "granted" ? { until_at: decision.until } : {}),
      version: version + 1,
    })
    .where("id", "=", pass.id)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  return updated === undefined ? fail(conflict({ by: "" })) : ok(null);
}

export function rowToLatePass(row: Selectable<LatePassTable>): LatePass {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    unitId: row.unit_id,
    reason: row.reason,
    askedByName: row.asked_by_name,
    askedAt: row.asked_at,
    decision: decisionOf(row),
    version: row.version,
  };
}

function decisionOf(row: Selectable<LatePassTable>): LatePassDecision {
  switch (row.state) {
    case "asked":
      return { state: row.state, wishedUntil: row.until_at };
    case "granted":
      return {
        state: row.state,
        until: row.until_at ?? "",
        reason: row.decided_reason,
        byName: row.decided_by_name,
        at: row.decided_at ?? "",
      };
    case "refused":
      return { state: row.state, reason: row.decided_reason, byName: row.decided_by_name, at: row.decided_at ?? "" };
  }
}
