import { awardKindName } from "~/rules/award-kinds";
import type { Queryable } from "~/shared/db.server";
import { formatDate, type Instant } from "~/shared/time";
import type { CertificateSubject } from "./policy";

export interface CertificateFacts {
  subject: CertificateSubject;
  name: string;
  goldenBookNo: number;
}

/** Whose certificate it is; one of a decision that is not issued is none. */
export async function findCertificateFacts(db: Queryable, awardId: string): Promise<CertificateFacts | null> {
  const row = await db
    .selectFrom("award")
    .innerJoin("decision", "decision.id", "award.decision_id")
    .innerJoin("nomination", "nomination.id", "award.nomination_id")
    .innerJoin("dossier", "dossier.id", "nomination.dossier_id")
    .leftJoin("gathered_nomination", "gathered_nomination.nomination_id", "nomination.id")
    .where("award.id", "=", awardId)
    .where("decision.state", "=", "issued")
    .select([
      "award.person_id",
      "award.candidate_unit_id",
      "award.candidate_name",
      "award.golden_book_no",
      "dossier.unit_id",
      "gathered_nomination.origin_unit_id",
    ])
    .executeTakeFirst();
  if (row === undefined) return null;
  const unitIds = [
    row.origin_unit_id ?? row.unit_id,
    ...(row.candidate_unit_id === null ? [] : [row.candidate_unit_id]),
  ];
  return {
    subject: { kind: "certificate", personId: row.person_id, unitIds },
    name: row.candidate_name,
    goldenBookNo: row.golden_book_no,
  };
}

export async function findDecisionNumber(db: Queryable, decisionId: string): Promise<string> {
  const row = await db.selectFrom("decision").select("number").where("id", "=", decisionId).executeTakeFirst();
  return row?.number ?? "";
}

export interface OwnCertificate {
  awardId: string;
  awardName: string;
  campaignTitle: string;
  decisionNumber: string;
  /** dd/mm/yyyy */
  decisionDate: string;
  goldenBookNo: number;
  isRevoked: boolean;
  /** False while the file is being drawn. */
  isReady: boolean;
}

/** What somebody has been awarded by issued decisions, the latest first. */
export async function listOwnCertificates(db: Queryable, personId: string): Promise<OwnCertificate[]> {
  const rows = await db
    .selectFrom("award")
    .innerJoin("decision", "decision.id", "award.decision_id")
    .innerJoin("campaign", "campaign.id", "award.campaign_id")
    .innerJoin("award_line", "award_line.id", "award.award_line_id")
    .leftJoin("certificate", "certificate.award_id", "award.id")
    .where("award.person_id", "=", personId)
    .where("decision.state", "=", "issued")
    .select([
      "award.id",
      "award.golden_book_no",
      "award.state",
      "award_line.award_kind",
      "campaign.title",
      "decision.number",
      "decision.dated_on",
      "certificate.sha256",
    ])
    .orderBy("decision.dated_on", "desc")
    .orderBy("award.id")
    .execute();
  return rows.map((row) => ({
    awardId: row.id,
    awardName: awardKindName(row.award_kind),
    campaignTitle: row.title,
    decisionNumber: row.number ?? "",
    decisionDate: formatDate(row.dated_on ?? ""),
    goldenBookNo: row.golden_book_no,
    isRevoked: row.state === "revoked",
    isReady: row.sha256 !== null,
  }));
}

export interface RenderingJob {
  state: "waiting" | "done" | "failed";
  attemptCount: number;
  runAt: Instant;
}

/** The latest piece of background work that draws this decision's certificates. */
export async function findRenderingJob(db: Queryable, decisionId: string): Promise<RenderingJob | null> {
  const row = await db
    .selectFrom("job")
    .where("name", "=", "certificates.render")
    .where("payload", "=", JSON.stringify({ decisionId }))
    .select(["state", "attempt_count", "run_at"])
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return row === undefined ? null : { state: row.state, attemptCount: row.attempt_count, runAt: row.run_at };
}

export async function countCertificates(db: Queryable, decisionId: string): Promise<number> {
  const row = await db
    .selectFrom("certificate")
    .innerJoin("award", "award.id", "certificate.award_id")
    .where("award.decision_id", "=", decisionId)
    .select((eb) => eb.fn.countAll<number>().as("certificate_count"))
    .executeTakeFirstOrThrow();
  return Number(row.certificate_count);
}

export interface PrintRow {
  id: string;
  awardId: string | null;
  goldenBookNo: number | null;
  recipientName: string;
  printedAt: Instant;
  printedByName: string;
}

/** Entries of the print log, the latest first; for these awards or (`null`) for the whole list, or all. */
export async function listPrintings(
  db: Queryable,
  decisionId: string,
  of: { awardIds?: readonly string[] | null; limit: number },
): Promise<PrintRow[]> {
  let query = db
    .selectFrom("print_entry")
    .leftJoin("award", "award.id", "print_entry.award_id")
    .where("print_entry.decision_id", "=", decisionId)
    .select([
      "print_entry.id",
      "print_entry.award_id",
      "print_entry.printed_at",
      "print_entry.printed_by_name",
      "award.golden_book_no",
      "award.candidate_name",
    ])
    .orderBy("print_entry.printed_at", "desc")
    .orderBy("print_entry.id", "desc")
    .limit(of.limit);
  if (of.awardIds === null) query = query.where("print_entry.award_id", "is", null);
  else if (of.awardIds !== undefined) query = query.where("print_entry.award_id", "in", [...of.awardIds, ""]);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    awardId: row.award_id,
    goldenBookNo: row.golden_book_no,
    recipientName: row.candidate_name ?? "",
    printedAt: row.printed_at,
    printedByName: row.printed_by_name,
  }));
}

export interface VerifiedAward {
  awardId: string;
  state: "granted" | "revoked";
  recipientKind: "collective" | "individual";
  name: string;
  honorific: string;
  post: string;
  unitName: string;
  awardKind: string;
  achievement: string;
  goldenBookNo: number;
  decisionNumber: string;
  datedOn: string;
  signerName: string;
  signerTitle: string;
  campaignTitle: string;
}

/** The one award that carries this code, when its decision is issued. */
export async function findAwardByCode(db: Queryable, code: string): Promise<VerifiedAward | null> {
  const row = await db
    .selectFrom("award")
    .innerJoin("decision", "decision.id", "award.decision_id")
    .innerJoin("campaign", "campaign.id", "award.campaign_id")
    .innerJoin("award_line", "award_line.id", "award.award_line_id")
    .where("award.verification_code", "=", code)
    .where("decision.state", "=", "issued")
    .select([
      "award.id",
      "award.state",
      "award.recipient_kind",
      "award.candidate_name",
      "award.honorific",
      "award.post",
      "award.unit_name",
      "award.achievement",
      "award.golden_book_no",
    ])
    .select([
      "award_line.award_kind",
      "decision.number",
      "decision.dated_on",
      "decision.signer_name",
      "decision.signer_title",
      "campaign.title",
    ])
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    awardId: row.id,
    state: row.state,
    recipientKind: row.recipient_kind === "collective" ? "collective" : "individual",
    name: row.candidate_name,
    honorific: row.honorific,
    post: row.post,
    unitName: row.unit_name,
    awardKind: row.award_kind,
    achievement: row.achievement,
    goldenBookNo: row.golden_book_no,
    decisionNumber: row.number ?? "",
    datedOn: row.dated_on ?? "",
    signerName: row.signer_name,
    signerTitle: row.signer_title,
    campaignTitle: row.title,
  };
}

/** Unknown codes that came from one address. */
export async function findFailures(db: Queryable, name: string): Promise<{ count: number; lastAt: Instant } | null> {
  const row = await db
    .selectFrom("throttle")
    .select(["failure_count", "last_failed_at"])
    .where("name", "=", name)
    .executeTakeFirst();
  return row === undefined || row.failure_count === 0 ? null : { count: row.failure_count, lastAt: row.last_failed_at };
}
