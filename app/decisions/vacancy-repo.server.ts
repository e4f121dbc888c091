import type { Transaction } from "kysely";
import type { Database, Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";

type Tx = Transaction<Database>;

export interface NewWithdrawal {
  id: string;
  campaignId: string;
  awardLineId: string;
  nominationId: string;
  awardId: string | null;
  reason: string;
  document: string;
  withdrawnAt: Instant;
  withdrawnByName: string;
}

/** The index on standing withdrawals keeps a name from withdrawing twice. The caller holds the line's lock. */
export async function insertWithdrawal(tx: Tx, one: NewWithdrawal): Promise<void> {
  await tx
    .insertInto("withdrawal")
    .values({
      id: one.id,
      campaign_id: one.campaignId,
      award_line_id: one.awardLineId,
      nomination_id: one.nominationId,
      award_id: one.awardId,
      reason: one.reason,
      document: one.document,
      withdrawn_at: one.withdrawnAt,
      withdrawn_by_name: one.withdrawnByName,
      revived_at: null,
    })
    .execute();
}

/** Ends a standing withdrawal before the decision; the row stays as what happened. */
export async function updateRevived(tx: Tx, nominationId: string, at: Instant, byName: string): Promise<void> {
  await tx
    .updateTable("withdrawal")
    .set({ revived_at: at, revived_by_name: byName })
    .where("nomination_id", "=", nominationId)
    .where("revived_at", "is", null)
    .execute();
}

export async function insertReserveCall(
  tx: Tx,
  call: { nominationId: string; campaignId: string; awardLineId: string; calledAt: Instant; calledByName: string },
): Promise<void> {
  await tx
    .insertInto("reserve_call")
    .values({
      nomination_id: call.nominationId,
      campaign_id: call.campaignId,
      award_line_id: call.awardLineId,
      called_at: call.calledAt,
      called_by_name: call.calledByName,
      publication_id: null,
    })
    .execute();
}

export interface AwardOfNomination {
  awardId: string;
  state: "granted" | "revoked";
  decisionId: string;
  decisionState: "signed" | "issued";
  decisionNumber: string;
}

export async function findAwardOf(db: Queryable, nominationId: string): Promise<AwardOfNomination | null> {
  const row = await db
    .selectFrom("award")
    .innerJoin("decision", "decision.id", "award.decision_id")
    .where("award.nomination_id", "=", nominationId)
    .select([
      "award.id",
      "award.state",
      "decision.id as decision_id",
      "decision.state as decision_state",
      "decision.number",
    ])
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        awardId: row.id,
        state: row.state,
        decisionId: row.decision_id,
        decisionState: row.decision_state,
        decisionNumber: row.number ?? "",
      };
}

export async function setAwardRevoked(tx: Tx, awardId: string): Promise<void> {
  await tx.updateTable("award").set({ state: "revoked" }).where("id", "=", awardId).execute();
}

export interface WithdrawalRecord {
  nominationId: string;
  reason: string;
  document: string;
  isAfterDecision: boolean;
  withdrawnAt: Instant;
  byName: string;
  revivedAt: Instant | null;
  revivedByName: string;
}

/** Withdrawals of a campaign, first to last, with those that were taken back. */
export async function listWithdrawals(db: Queryable, campaignId: string): Promise<WithdrawalRecord[]> {
  const rows = await db
    .selectFrom("withdrawal")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .orderBy("withdrawn_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    nominationId: row.nomination_id,
    reason: row.reason,
    document: row.document,
    isAfterDecision: row.award_id !== null,
    withdrawnAt: row.withdrawn_at,
    byName: row.withdrawn_by_name,
    revivedAt: row.revived_at,
    revivedByName: row.revived_by_name,
  }));
}

export interface ReserveCallRecord {
  nominationId: string;
  calledAt: Instant;
  byName: string;
}

export async function listReserveCalls(db: Queryable, campaignId: string): Promise<ReserveCallRecord[]> {
  const rows = await db
    .selectFrom("reserve_call")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .orderBy("called_at")
    .orderBy("nomination_id")
    .execute();
  return rows.map((row) => ({
    nominationId: row.nomination_id,
    calledAt: row.called_at,
    byName: row.called_by_name,
  }));
}
