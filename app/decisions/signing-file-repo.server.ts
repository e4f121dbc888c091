import type { Selectable, Transaction } from "kysely";
import type { SigningFileTable } from "~db/schema/decisions";
import type { Database, Queryable } from "~/shared/db.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { Instant } from "~/shared/time";
import type { SigningFile } from "./signing-file";

export interface SigningItem {
  nominationId: string;
  ordinal: number;
  state: "proposed" | "signed" | "left_out";
  reason: string;
}

export async function findSigningFile(db: Queryable, id: string): Promise<SigningFile | null> {
  const row = await db.selectFrom("signing_file").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowToSigningFile(row);
}

/** A campaign's files, first to last. */
export async function listCampaignFiles(db: Queryable, campaignId: string): Promise<SigningFile[]> {
  const rows = await db
    .selectFrom("signing_file")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .orderBy("ordinal")
    .execute();
  return rows.map(rowToSigningFile);
}

export async function listSigningItems(db: Queryable, signingFileId: string): Promise<SigningItem[]> {
  const rows = await db
    .selectFrom("signing_item")
    .selectAll()
    .where("signing_file_id", "=", signingFileId)
    .orderBy("ordinal")
    .execute();
  return rows.map((row) => ({
    nominationId: row.nomination_id,
    ordinal: row.ordinal,
    state: row.state,
    reason: row.reason,
  }));
}

export function rowToSigningFile(row: Selectable<SigningFileTable>): SigningFile {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    sessionId: row.session_id,
    ordinal: row.ordinal,
    state: row.state,
    note: row.note,
    submittedAt: row.submitted_at,
    submittedByName: row.submitted_by_name,
    decidedAt: row.decided_at,
    decidedByName: row.decided_by_name,
    sentBackReason: row.sent_back_reason,
    version: row.version,
  };
}

export interface NewSigningFile {
  id: string;
  campaignId: string;
  sessionId: string;
  ordinal: number;
  note: string;
  submittedAt: Instant;
  submittedByName: string;
  /** In the order of the annex. */
  nominationIds: readonly string[];
}

export async function insertSigningFile(db: Transaction<Database>, file: NewSigningFile): Promise<void> {
  await db
    .insertInto("signing_file")
    .values({
      id: file.id,
      campaign_id: file.campaignId,
      session_id: file.sessionId,
      ordinal: file.ordinal,
      state: "submitted",
      note: file.note,
      submitted_at: file.submittedAt,
      submitted_by_name: file.submittedByName,
      decided_at: null,
    })
    .execute();
  for (const [index, nominationId] of file.nominationIds.entries())
    await db
      .insertInto("signing_item")
      .values({
        signing_file_id: file.id,
        nomination_id: nominationId,
        ordinal: index + 1,
        state: "proposed",
        reason: "",
      })
      .execute();
}

export interface FileDecided {
  state: "signed" | "sent_back";
  at: Instant;
  by: string;
  sentBackReason: string;
}

/** Updates the version that was read while it lies with the signer; anything else is a conflict. */
export async function updateFileDecided(
  db: Transaction<Database>,
  file: Pick<SigningFile, "id" | "version">,
  decided: FileDecided,
): Promise<Result<null>> {
  const updated = await db
    .updateTable("signing_file")
    .set({
      state: decided.state,
      decided_at: decided.at,
      decided_by_name: decided.by,
      sent_back_reason: decided.sentBackReason,
      version: file.version + 1,
    })
    .where("id", "=", file.id)
    .where("version", "=", file.version)
    .where("state", "=", "submitted")
    .returning("id")
    .executeTakeFirst();
  return updated === undefined ? fail(conflict()) : ok(null);
}

export async function updateItemDecided(
  db: Transaction<Database>,
  signingFileId: string,
  nominationId: string,
  state: "signed" | "left_out",
  reason: string,
): Promise<void> {
  await db
    .updateTable("signing_item")
    .set({ state, reason })
    .where("signing_file_id", "=", signingFileId)
    .where("nomination_id", "=", nominationId)
    .execute();
}
