import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "~db/schema";
import type { UploadTable } from "~db/schema/kernel";
import type { Databases } from "./db.server";
import type { AppError } from "./errors";
import { insertPendingFile, type NewFile } from "./stored-file-repo.server";
import { addMs, type Instant } from "./time";
import { uploadLimits, type OpenUploads, type Upload, type UploadPurpose } from "./upload";

/** One hold of an upload: nobody else writes while it counts, and nothing is written in its name once it does not. */
export interface Hold {
  uploadId: string;
  token: string;
}

export async function insertUpload(
  tx: Transaction<Database>,
  upload: Omit<Upload, "byteOffset" | "fileId" | "refusal">,
  token: string,
): Promise<void> {
  await tx
    .insertInto("upload")
    .values({
      id: upload.id,
      account_id: upload.accountId,
      purpose: upload.purpose,
      name: upload.name,
      byte_length: upload.byteLength,
      created_at: upload.createdAt,
      expires_at: upload.expiresAt,
      file_id: null,
      refusal: null,
      held_by: token,
      held_until: addMs(upload.createdAt, uploadLimits.holdMs),
    })
    .execute();
}

/** Somebody else's upload, and one whose time is over, is not there. */
export async function findUpload(
  read: Kysely<Database>,
  id: string,
  accountId: string,
  now: Instant,
): Promise<Upload | null> {
  const row = await read
    .selectFrom("upload")
    .selectAll()
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row === undefined ? null : rowToUpload(row);
}

export async function sumOpenUploads(tx: Transaction<Database>, accountId: string, now: Instant): Promise<OpenUploads> {
  const moving = await tx
    .selectFrom("upload")
    .select((eb) => [eb.fn.countAll().as("count"), eb.fn.sum("byte_length").as("bytes")])
    .where("account_id", "=", accountId)
    .where("expires_at", ">", now)
    .where("file_id", "is", null)
    .where("refusal", "is", null)
    .executeTakeFirst();
  const pending = await tx
    .selectFrom("stored_file")
    .select((eb) => eb.fn.sum("byte_count").as("bytes"))
    .where("subject_kind", "=", "pending")
    .where("subject_id", "=", accountId)
    .executeTakeFirst();
  return { count: Number(moving?.count ?? 0), bytes: Number(moving?.bytes ?? 0) + Number(pending?.bytes ?? 0) };
}

/** Takes hold when nobody has it. Otherwise says on the row that somebody waits; false. */
export async function holdUpload(databases: Databases, { uploadId, token }: Hold, now: Instant): Promise<boolean> {
  return await databases.write(
    async (tx) => {
      const taken = await tx
        .updateTable("upload")
        .set({ held_by: token, held_until: addMs(now, uploadLimits.holdMs), is_wanted: 0 })
        .where("id", "=", uploadId)
        .where((eb) => eb.or([eb("held_by", "is", null), eb("held_until", "<=", now)]))
        .executeTakeFirst();
      if (taken.numUpdatedRows > 0n) return true;
      await tx.updateTable("upload").set({ is_wanted: 1 }).where("id", "=", uploadId).execute();
      return false;
    },
    { label: "hold upload" },
  );
}

/** Keeps the hold; "lost" when another took it meanwhile. */
export async function renewHold(databases: Databases, hold: Hold, now: Instant): Promise<"held" | "lost"> {
  const renewed = await databases.write(
    (tx) =>
      ofHold(tx, hold)
        .set({ held_until: addMs(now, uploadLimits.holdMs) })
        .executeTakeFirst(),
    {
      label: "renew upload",
    },
  );
  return renewed.numUpdatedRows > 0n ? "held" : "lost";
}

/** How the hold stands, without touching the writer. */
export async function readHold(read: Kysely<Database>, hold: Hold): Promise<"held" | "wanted" | "lost"> {
  const row = await read
    .selectFrom("upload")
    .select("is_wanted")
    .where("id", "=", hold.uploadId)
    .where("held_by", "=", hold.token)
    .executeTakeFirst();
  return row === undefined ? "lost" : row.is_wanted === 1 ? "wanted" : "held";
}

export async function releaseHold(databases: Databases, hold: Hold): Promise<void> {
  await databases.write((tx) => ofHold(tx, hold).set({ held_by: null, held_until: null, is_wanted: 0 }).execute(), {
    label: "release upload",
  });
}

/** So many bytes are safe on the disk; false when the hold was lost. */
export async function moveOffset(databases: Databases, hold: Hold, byteOffset: number, now: Instant): Promise<boolean> {
  const moved = await databases.write(
    (tx) =>
      ofHold(tx, hold)
        .set({ byte_offset: byteOffset, held_until: addMs(now, uploadLimits.holdMs) })
        .executeTakeFirst(),
    { label: "move upload" },
  );
  return moved.numUpdatedRows > 0n;
}

/** The upload becomes its account's pending file, under the same id, in one transaction; false when the hold was lost. */
export async function finishUpload(
  databases: Databases,
  hold: Hold,
  file: NewFile,
  accountId: string,
  now: Instant,
): Promise<boolean> {
  return await databases.write(
    async (tx) => {
      const finished = await ofHold(tx, hold).set({ file_id: file.id }).executeTakeFirst();
      if (finished.numUpdatedRows === 0n) return false;
      await insertPendingFile(tx, file, accountId, now);
      return true;
    },
    { label: "finish upload" },
  );
}

/** The whole file was judged and not taken: whoever asks again hears the same. */
export async function refuseUpload(databases: Databases, hold: Hold, refusal: AppError): Promise<void> {
  await databases.write(
    (tx) =>
      ofHold(tx, hold)
        .set({ refusal: JSON.stringify(refusal) })
        .execute(),
    {
      label: "refuse upload",
    },
  );
}

/** Forgets an upload, and the pending file it became when no form has taken that. */
export async function deleteUpload(databases: Databases, hold: Hold): Promise<boolean> {
  return await databases.write(
    async (tx) => {
      const deleted = await tx
        .deleteFrom("upload")
        .where("id", "=", hold.uploadId)
        .where("held_by", "=", hold.token)
        .executeTakeFirst();
      if (deleted.numDeletedRows === 0n) return false;
      await tx.deleteFrom("stored_file").where("id", "=", hold.uploadId).where("is_pending", "=", 1).execute();
      return true;
    },
    { label: "delete upload" },
  );
}

/** Forgets the uploads whose time is over and that nobody is writing now; answers how many. */
export async function deleteExpiredUploads(databases: Databases, now: Instant): Promise<number> {
  const deleted = await databases.write(
    (tx) =>
      tx
        .deleteFrom("upload")
        .where("expires_at", "<=", now)
        .where((eb) => eb.or([eb("held_by", "is", null), eb("held_until", "<=", now)]))
        .executeTakeFirst(),
    { label: "forget uploads" },
  );
  return Number(deleted.numDeletedRows);
}

/** Which of these still wait for bytes. */
export async function movingAmong(read: Kysely<Database>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await read
    .selectFrom("upload")
    .select("id")
    .where("id", "in", ids)
    .where("file_id", "is", null)
    .where("refusal", "is", null)
    .execute();
  return new Set(rows.map((row) => row.id));
}

function ofHold(tx: Transaction<Database>, { uploadId, token }: Hold) {
  return tx.updateTable("upload").where("id", "=", uploadId).where("held_by", "=", token);
}

function rowToUpload(row: Selectable<UploadTable>): Upload {
  return {
    id: row.id,
    accountId: row.account_id,
    purpose: row.purpose as UploadPurpose,
    name: row.name,
    byteLength: row.byte_length,
    byteOffset: row.byte_offset,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    fileId: row.file_id,
    refusal: row.refusal === null ? null : (JSON.parse(row.refusal) as AppError),
  };
}
