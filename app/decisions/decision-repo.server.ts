import type { Selectable, Transaction } from "kysely";
import type { DecisionTable } from "~db/schema/decisions";
import { sortKeyFor } from "~/people/person-repo.server";
import { replaceSearchWords } from "~/people/search-word-repo.server";
import type { RecipientKind } from "~/rules/award-kinds";
import type { Database, Queryable } from "~/shared/db.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { CalendarDate, Instant } from "~/shared/time";
import type { Decision, DecisionStage, SignerCapacity } from "./decision";

export async function findDecision(db: Queryable, id: string): Promise<Decision | null> {
  const row = await db.selectFrom("decision").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowToDecision(row);
}

export function rowToDecision(row: Selectable<DecisionTable>): Decision {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    signingFileId: row.signing_file_id,
    stage: stageOf(row),
    signerName: row.signer_name,
    signerCapacity: row.signer_capacity,
    signerTitle: row.signer_title.split("\n"),
    legalBases: row.legal_bases === "" ? [] : row.legal_bases.split("\n"),
    signedAt: row.signed_at,
    awardCount: row.award_count,
    auditHead:
      row.audit_seq === null || row.audit_hash === null ? null : { count: row.audit_seq, hash: row.audit_hash },
    version: row.version,
  };
}

function stageOf(row: Selectable<DecisionTable>): DecisionStage {
  if (row.state === "signed") return { state: "signed" };
  if (row.number === null || row.dated_on === null || row.issued_at === null)
    throw new Error(`decision ${row.id} is issued without number, date or time`);
  return {
    state: "issued",
    number: row.number,
    datedOn: row.dated_on,
    issuedAt: row.issued_at,
    issuedByName: row.issued_by_name,
    scanFileId: row.scan_file_id,
  };
}

export interface NewDecision {
  id: string;
  campaignId: string;
  signingFileId: string;
  signerName: string;
  signerCapacity: SignerCapacity;
  signerTitle: readonly string[];
  legalBases: readonly string[];
  signedAt: Instant;
  awards: readonly NewAward[];
}

export interface NewAward {
  id: string;
  nominationId: string;
  awardLineId: string;
  goldenBookNo: number;
  recipientKind: RecipientKind;
  personId: string | null;
  candidateUnitId: string | null;
  candidateName: string;
  honorific: string;
  post: string;
  unitName: string;
  achievement: string;
  bonusAmount: number;
  verificationCode: string;
}

/** A signed decision without number and date, and its awards. */
export async function insertDecision(db: Transaction<Database>, decision: NewDecision): Promise<void> {
  await db
    .insertInto("decision")
    .values({
      id: decision.id,
      campaign_id: decision.campaignId,
      signing_file_id: decision.signingFileId,
      state: "signed",
      number: null,
      dated_on: null,
      signer_name: decision.signerName,
      signer_capacity: decision.signerCapacity,
      signer_title: decision.signerTitle.join("\n"),
      legal_bases: decision.legalBases.join("\n"),
      scan_file_id: null,
      signed_at: decision.signedAt,
      issued_at: null,
      award_count: decision.awards.length,
      audit_seq: null,
      audit_hash: null,
    })
    .execute();
  for (const award of decision.awards) {
    await db
      .insertInto("award")
      .values({
        id: award.id,
        decision_id: decision.id,
        campaign_id: decision.campaignId,
        nomination_id: award.nominationId,
        award_line_id: award.awardLineId,
        golden_book_no: award.goldenBookNo,
        recipient_kind: award.recipientKind,
        person_id: award.personId,
        candidate_unit_id: award.candidateUnitId,
        candidate_name: award.candidateName,
        sort_key: await sortKeyFor(db, { personId: award.personId, name: award.candidateName }),
        honorific: award.honorific,
        post: award.post,
        unit_name: award.unitName,
        achievement: award.achievement,
        bonus_amount: award.bonusAmount,
        verification_code: award.verificationCode,
        state: "granted",
      })
      .execute();
    await replaceSearchWords(db, "award", award.id, [award.candidateName]);
  }
}

export interface Issued {
  number: string;
  datedOn: CalendarDate;
  issuedAt: Instant;
  issuedByName: string;
  scanFileId: string;
  auditHead: { seq: number; hash: string };
}

/** Freezes a signed decision: no row that is already issued is ever written again. */
export async function updateIssued(
  db: Transaction<Database>,
  decision: Pick<Decision, "id" | "version">,
  issued: Issued,
): Promise<Result<null>> {
  const updated = await db
    .updateTable("decision")
    .set({
      state: "issued",
      number: issued.number,
      dated_on: issued.datedOn,
      issued_at: issued.issuedAt,
      issued_by_name: issued.issuedByName,
      scan_file_id: issued.scanFileId,
      audit_seq: issued.auditHead.seq,
      audit_hash: issued.auditHead.hash,
      version: decision.version + 1,
    })
    .where("id", "=", decision.id)
    .where("version", "=", decision.version)
    .where("state", "=", "signed")
    .returning("id")
    .executeTakeFirst();
  return updated === undefined ? fail(conflict()) : ok(null);
}

export async function updateBonus(db: Transaction<Database>, awardId: string, amount: number): Promise<void> {
  await db.updateTable("award").set({ bonus_amount: amount }).where("id", "=", awardId).execute();
}

/** True when another issued decision of that year bears the number. */
export async function isNumberTaken(db: Queryable, number: string, datedOn: CalendarDate): Promise<boolean> {
  const year = datedOn.slice(0, 4);
  const row = await db
    .selectFrom("decision")
    .select("id")
    .where("number", "=", number)
    .where("dated_on", ">=", `${year}-01-01`)
    .where("dated_on", "<=", `${year}-12-31`)
    .executeTakeFirst();
  return row !== undefined;
}

/** The nominating unit of each award that stands on a line, also where another one gathered its dossier. */
export async function listGrantedOn(db: Queryable, awardLineId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("award")
    .innerJoin("nomination", "nomination.id", "award.nomination_id")
    .innerJoin("dossier", "dossier.id", "nomination.dossier_id")
    .leftJoin("gathered_nomination", "gathered_nomination.nomination_id", "nomination.id")
    .where("award.award_line_id", "=", awardLineId)
    .where("award.state", "=", "granted")
    .select((eb) => eb.fn.coalesce("gathered_nomination.origin_unit_id", "dossier.unit_id").as("unit_id"))
    .execute();
  return rows.map((row) => row.unit_id);
}
