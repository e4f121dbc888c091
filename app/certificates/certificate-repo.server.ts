import type { Transaction } from "kysely";
import { loadAgency } from "~/people/agency-repo.server";
import type { Database, Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import type { AwardedRecipient, IssuedDecision, IssuingAgency } from "./compose-certificate";

export interface DecisionToPrint extends IssuedDecision {
  id: string;
  campaignId: string;
  state: "signed" | "issued";
  awardCount: number;
}

export interface AwardToPrint extends AwardedRecipient {
  id: string;
}

export interface PrintedMatter {
  decision: DecisionToPrint;
  agency: IssuingAgency;
  emblemFileId: string | null;
  /** In the order of the annex, which is that of the golden book. */
  awards: AwardToPrint[];
}

/** Everything that the certificates of one decision say. */
export async function loadPrintedMatter(db: Queryable, decisionId: string): Promise<PrintedMatter | null> {
  const row = await db
    .selectFrom("decision")
    .innerJoin("campaign", "campaign.id", "decision.campaign_id")
    .where("decision.id", "=", decisionId)
    .select([
      "decision.id",
      "decision.campaign_id",
      "decision.state",
      "decision.number",
      "decision.dated_on",
      "decision.signer_name",
      "decision.signer_title",
      "decision.award_count",
    ])
    .select("campaign.title")
    .executeTakeFirst();
  if (row === undefined) return null;
  const { emblemFileId, ...agency } = await loadAgency(db);
  const awards = await db
    .selectFrom("award")
    .innerJoin("award_line", "award_line.id", "award.award_line_id")
    .where("award.decision_id", "=", decisionId)
    .select([
      "award.id",
      "award.recipient_kind",
      "award.golden_book_no",
      "award.candidate_name",
      "award.honorific",
      "award.post",
      "award.unit_name",
      "award.achievement",
      "award.verification_code",
    ])
    .select("award_line.award_kind")
    .orderBy("award.golden_book_no")
    .execute();
  return {
    decision: {
      id: row.id,
      campaignId: row.campaign_id,
      state: row.state,
      number: row.number ?? "",
      datedOn: row.dated_on ?? "",
      signerName: row.signer_name,
      signerTitle: row.signer_title,
      campaignTitle: row.title,
      awardCount: row.award_count,
    },
    agency,
    emblemFileId,
    awards: awards.map((award) => ({
      id: award.id,
      awardKind: award.award_kind,
      recipientKind: award.recipient_kind === "collective" ? "collective" : "individual",
      goldenBookNo: award.golden_book_no,
      name: award.candidate_name,
      honorific: award.honorific,
      post: award.post,
      unitName: award.unit_name,
      achievement: award.achievement,
      verificationCode: award.verification_code,
    })),
  };
}

export interface KeptFile {
  sha256: string;
  byteCount: number;
}

export interface KeptBatch extends KeptFile {
  pageCount: number;
  renderedAt: Instant;
}

export async function findBatch(db: Queryable, decisionId: string): Promise<KeptBatch | null> {
  const row = await db
    .selectFrom("certificate_batch")
    .selectAll()
    .where("decision_id", "=", decisionId)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { sha256: row.sha256, byteCount: row.byte_count, pageCount: row.page_count, renderedAt: row.rendered_at };
}

/** A second one for the same decision changes nothing: what was kept first stays. */
export async function insertBatch(db: Transaction<Database>, decisionId: string, batch: KeptBatch): Promise<void> {
  await db
    .insertInto("certificate_batch")
    .values({
      decision_id: decisionId,
      sha256: batch.sha256,
      byte_count: batch.byteCount,
      page_count: batch.pageCount,
      rendered_at: batch.renderedAt,
    })
    .onConflict((conflict) => conflict.column("decision_id").doNothing())
    .execute();
}

export async function insertCertificates(
  db: Transaction<Database>,
  certificates: readonly (KeptFile & { awardId: string })[],
  now: Instant,
): Promise<void> {
  if (certificates.length === 0) return;
  await db
    .insertInto("certificate")
    .values(
      certificates.map((one) => ({
        award_id: one.awardId,
        sha256: one.sha256,
        byte_count: one.byteCount,
        rendered_at: now,
      })),
    )
    .onConflict((conflict) => conflict.column("award_id").doNothing())
    .execute();
}

export async function listCertifiedAwardIds(db: Queryable, decisionId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("certificate")
    .innerJoin("award", "award.id", "certificate.award_id")
    .where("award.decision_id", "=", decisionId)
    .select("certificate.award_id")
    .execute();
  return new Set(rows.map((row) => row.award_id));
}

export async function findCertificate(db: Queryable, awardId: string): Promise<KeptFile | null> {
  const row = await db
    .selectFrom("certificate")
    .select(["sha256", "byte_count"])
    .where("award_id", "=", awardId)
    .executeTakeFirst();
  return row === undefined ? null : { sha256: row.sha256, byteCount: row.byte_count };
}

export interface PrintEntry {
  id: string;
  decisionId: string;
  /** Null: the whole decision. */
  awardId: string | null;
  printedAt: Instant;
  printedByName: string;
}

export async function insertPrintEntry(db: Transaction<Database>, entry: PrintEntry): Promise<void> {
  await db
    .insertInto("print_entry")
    .values({
      id: entry.id,
      decision_id: entry.decisionId,
      award_id: entry.awardId,
      printed_at: entry.printedAt,
      printed_by_name: entry.printedByName,
    })
    .execute();
}

const pictureId = (awardId: string): string => `certificate-picture:${awardId}`;

/** The certificate drawn for the screen. */
export async function findKeptPicture(db: Queryable, awardId: string): Promise<KeptFile | null> {
  const row = await db
    .selectFrom("rendered_document")
    .select(["sha256", "byte_count"])
    .where("id", "=", pictureId(awardId))
    .executeTakeFirst();
  return row === undefined ? null : { sha256: row.sha256, byteCount: row.byte_count };
}

export async function insertKeptPicture(
  db: Transaction<Database>,
  awardId: string,
  picture: KeptFile,
  now: Instant,
): Promise<void> {
  await db
    .insertInto("rendered_document")
    .values({
      id: pictureId(awardId),
      sha256: picture.sha256,
      byte_count: picture.byteCount,
      name: "Giấy khen.png",
      rendered_at: now,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}
