import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "~db/schema";
import type { StoredFileTable } from "~db/schema/kernel";
import type { Ctx } from "./ctx.server";
import { notFound } from "./errors";
import { fail, ok, type Result } from "./result";
import type { Instant } from "./time";

/** What a file belongs to; the policy of that thing decides who may download it. */
export interface FileSubject {
  kind: string;
  id: string;
}

export interface StoredFileRow {
  id: string;
  sha256: string;
  byteCount: number;
  mediaType: string;
  name: string;
  pageCount: number | null;
  subject: FileSubject;
}

export interface NewFile {
  id: string;
  sha256: string;
  byteCount: number;
  mediaType: string;
  name: string;
  pageCount: number | null;
}

/** Each upload starts as its uploader's own pending file: a refused form keeps it, the sweep takes it when it stays unused. */
export async function insertPendingFile(
  db: Transaction<Database>,
  file: NewFile,
  accountId: string,
  now: Instant,
): Promise<void> {
  await insertFile(db, file, { kind: "pending", id: accountId }, accountId, now, 1);
}

/** A file that the product itself made (a rendered document), owned from the start. */
export async function insertOwnedFile(
  db: Transaction<Database>,
  file: NewFile,
  subject: FileSubject,
  now: Instant,
): Promise<void> {
  await insertFile(db, file, subject, null, now, 0);
}

async function insertFile(
  db: Transaction<Database>,
  file: NewFile,
  subject: FileSubject,
  uploadedBy: string | null,
  now: Instant,
  isPending: 0 | 1,
): Promise<void> {
  await db
    .insertInto("stored_file")
    .values({
      id: file.id,
      sha256: file.sha256,
      byte_count: file.byteCount,
      media_type: file.mediaType,
      name: file.name,
      page_count: file.pageCount,
      subject_kind: subject.kind,
      subject_id: subject.id,
      uploaded_by: uploadedBy,
      created_at: now,
      is_pending: isPending,
    })
    .execute();
}

/** Gives a pending file of this person its owner. Anybody else's file, or one that has an owner already, is not found. */
export async function adoptFile(ctx: Ctx, fileId: string, subject: FileSubject): Promise<Result<StoredFileRow>> {
  const accountId = ctx.actor.kind === "account" ? ctx.actor.accountId : "";
  const found = await findPendingFile(ctx.db, fileId, accountId);
  if (found === null) return fail(notFound);
  await ctx.db
    .updateTable("stored_file")
    .set({ subject_kind: subject.kind, subject_id: subject.id, is_pending: 0 })
    .where("id", "=", fileId)
    .execute();
  return ok({ ...found, subject });
}

/** Gives a file another owner, whose policy says from now on who reads it. */
export async function moveFile(tx: Transaction<Database>, fileId: string, subject: FileSubject): Promise<void> {
  await tx
    .updateTable("stored_file")
    .set({ subject_kind: subject.kind, subject_id: subject.id })
    .where("id", "=", fileId)
    .execute();
}

/** A file kept from this person's own form; anybody else's is not there. */
export async function findPendingFile(
  read: Kysely<Database>,
  id: string,
  accountId: string,
): Promise<StoredFileRow | null> {
  const row = await read
    .selectFrom("stored_file")
    .selectAll()
    .where("id", "=", id)
    .where("is_pending", "=", 1)
    .where("uploaded_by", "=", accountId)
    .executeTakeFirst();
  return row === undefined ? null : rowToFile(row);
}

/** The pictures of this account become the originals of one document; false, and nothing changed for good, when one is not there. */
export async function adoptPictures(
  tx: Transaction<Database>,
  ids: readonly string[],
  documentFileId: string,
  accountId: string,
): Promise<boolean> {
  const adopted = await tx
    .updateTable("stored_file")
    .set({ subject_kind: "picture", subject_id: documentFileId, is_pending: 0 })
    .where("id", "in", ids)
    .where("is_pending", "=", 1)
    .where("uploaded_by", "=", accountId)
    .executeTakeFirst();
  return adopted.numUpdatedRows === BigInt(ids.length);
}

/** The pictures that these files were made of, in the order of their upload. */
export async function listOriginals(
  read: Kysely<Database>,
  fileIds: readonly string[],
): Promise<{ documentFileId: string; id: string; name: string }[]> {
  if (fileIds.length === 0) return [];
  const rows = await read
    .selectFrom("stored_file")
    .select(["id", "name", "subject_id"])
    .where("subject_kind", "=", "picture")
    .where("subject_id", "in", fileIds)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ documentFileId: row.subject_id, id: row.id, name: row.name }));
}

export async function findStoredFile(read: Kysely<Database>, id: string): Promise<StoredFileRow | null> {
  const row = await read.selectFrom("stored_file").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowToFile(row);
}

function rowToFile(row: Selectable<StoredFileTable>): StoredFileRow {
  return {
    id: row.id,
    sha256: row.sha256,
    byteCount: row.byte_count,
    mediaType: row.media_type,
    name: row.name,
    pageCount: row.page_count,
    subject: { kind: row.subject_kind, id: row.subject_id },
  };
}
