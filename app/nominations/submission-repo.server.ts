import type { Selectable, Transaction } from "kysely";
import type { Due } from "~/campaigns/deadline";
import type { SubmissionTable } from "~db/schema/nominations";
import type { Database, Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import { hashOfText } from "./document-repo.server";
import { readManifest, type Manifest } from "./manifest";

/** One arrival of a dossier, frozen with all that came. */
export interface Submission {
  id: string;
  dossierId: string;
  ordinal: number;
  arrivedAt: Instant;
  submittedBy: string;
  submittedByName: string;
  receiptCode: string;
  due: Due;
  manifest: Manifest;
  /** Of the manifest as it is stored. */
  manifestSha256: string;
  auditHead: { seq: number; hash: string };
  withdrawn: Withdrawal | null;
}

export interface Withdrawal {
  at: Instant;
  byName: string;
  reason: string;
}

/** `manifest` is stored as the text that its hash was taken of. */
export async function insertSubmission(
  tx: Transaction<Database>,
  submission: Omit<Submission, "manifest" | "manifestSha256" | "withdrawn">,
  manifest: string,
): Promise<void> {
  await tx
    .insertInto("submission")
    .values({
      id: submission.id,
      dossier_id: submission.dossierId,
      ordinal: submission.ordinal,
      arrived_at: submission.arrivedAt,
      submitted_by: submission.submittedBy,
      submitted_by_name: submission.submittedByName,
      receipt_code: submission.receiptCode,
      due_at: submission.due.endsAt,
      due_source: submission.due.source,
      grace_minutes: submission.due.grace.minutes,
      grace_source: submission.due.grace.source,
      manifest,
      audit_seq: submission.auditHead.seq,
      audit_hash: submission.auditHead.hash,
      withdrawn_at: null,
    })
    .execute();
}

export async function markWithdrawn(tx: Transaction<Database>, id: string, withdrawal: Withdrawal): Promise<void> {
  await tx
    .updateTable("submission")
    .set({
      withdrawn_at: withdrawal.at,
      withdrawn_by_name: withdrawal.byName,
      withdrawn_reason: withdrawal.reason,
    })
    .where("id", "=", id)
    .execute();
}

export async function findSubmissionByCode(db: Queryable, receiptCode: string): Promise<Submission | null> {
  const row = await db.selectFrom("submission").selectAll().where("receipt_code", "=", receiptCode).executeTakeFirst();
  return row === undefined ? null : rowToSubmission(row);
}

/** All submissions of a dossier, the latest first. */
export async function listSubmissions(db: Queryable, dossierId: string): Promise<Submission[]> {
  const rows = await db
    .selectFrom("submission")
    .selectAll()
    .where("dossier_id", "=", dossierId)
    .orderBy("ordinal", "desc")
    .execute();
  return rows.map(rowToSubmission);
}

export async function findLastSubmission(db: Queryable, dossierId: string): Promise<Submission | null> {
  const row = await db
    .selectFrom("submission")
    .selectAll()
    .where("dossier_id", "=", dossierId)
    .orderBy("ordinal", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : rowToSubmission(row);
}

function rowToSubmission(row: Selectable<SubmissionTable>): Submission {
  return {
    id: row.id,
    dossierId: row.dossier_id,
    ordinal: row.ordinal,
    arrivedAt: row.arrived_at,
    submittedBy: row.submitted_by,
    submittedByName: row.submitted_by_name,
    receiptCode: row.receipt_code,
    due: {
      endsAt: row.due_at,
      source: row.due_source,
      grace: { minutes: row.grace_minutes, source: row.grace_source },
    },
    manifest: readManifest(row.manifest),
    manifestSha256: hashOfText(row.manifest),
    auditHead: { seq: row.audit_seq, hash: row.audit_hash },
    withdrawn:
      row.withdrawn_at === null
        ? null
        : { at: row.withdrawn_at, byName: row.withdrawn_by_name, reason: row.withdrawn_reason },
  };
}
