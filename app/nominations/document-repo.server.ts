import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import type { Database, Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import { isInPlace, type DocumentKind, type DocumentStatus } from "./completeness";

/** A document of a dossier: an uploaded file, or text written in the product. */
export interface DossierDocument {
  id: string;
  dossierId: string;
  nominationId: string | null;
  kind: DocumentKind;
  title: string;
  status: DocumentStatus;
  /** 1 for the first, 2 for the one that replaced it, … */
  ordinal: number;
  isCurrent: boolean;
  /** Name of the file, or of the PDF that is drawn from the text. */
  name: string;
  /** Of a written document: of its text in UTF-8. */
  sha256: string;
  byteCount: number;
  mediaType: string;
  pageCount: number | null;
  fileId: string | null;
  body: string | null;
  createdAt: Instant;
  createdByName: string;
}

/** The documents of a dossier that count now, in no particular order. */
export async function listDocuments(db: Queryable, dossierId: string): Promise<DossierDocument[]> {
  const rows = await documentsOf(db)
    .where("document.dossier_id", "=", dossierId)
    .where("document.is_current", "=", 1)
    .execute();
  return rows.map(rowToDocument);
}

export async function findDocument(db: Queryable, id: string): Promise<DossierDocument | null> {
  const row = await documentsOf(db).where("document.id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowToDocument(row);
}

/** Every document with this file: a report that was gathered stands in two dossiers. */
export async function listDocumentsOfFile(db: Queryable, fileId: string): Promise<DossierDocument[]> {
  const rows = await documentsOf(db).where("document.file_id", "=", fileId).execute();
  return rows.map(rowToDocument);
}

/** All versions of one document, the newest first; of further documents those with this title. */
export async function listVersions(
  db: Queryable,
  dossierId: string,
  nominationId: string | null,
  kind: DocumentKind,
  title = "",
): Promise<DossierDocument[]> {
  const query = documentsOf(db).where("document.dossier_id", "=", dossierId).where("document.kind", "=", kind);
  const rows = await (
    nominationId === null
      ? query.where("document.nomination_id", "is", null)
      : query.where("document.nomination_id", "=", nominationId)
  )
    .orderBy("document.ordinal", "desc")
    .execute();
  return rows.map(rowToDocument).filter((one) => isInPlace(one, kind, nominationId, title));
}

/** The newest minutes that this unit wrote in the product for another dossier; null when there are none. */
export async function findEarlierMinutes(
  db: Queryable,
  { unitId, dossierId }: { unitId: string; dossierId: string },
): Promise<string | null> {
  const row = await db
    .selectFrom("document")
    .innerJoin("dossier", "dossier.id", "document.dossier_id")
    .select("document.body")
    .where("dossier.unit_id", "=", unitId)
    .where("dossier.id", "<>", dossierId)
    .where("document.kind", "=", "minutes")
    .where("document.body", "is not", null)
    .orderBy("document.created_at", "desc")
    .orderBy("document.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.body ?? null;
}

export interface NewDocument {
  id: string;
  dossierId: string;
  nominationId: string | null;
  kind: DocumentKind;
  title: string;
  status: DocumentStatus;
  content: { fileId: string } | { body: string };
  createdAt: Instant;
  createdByName: string;
}

/** Puts a document in the place of `replaced`, whose bytes stay as they are. */
export async function insertDocument(
  tx: Transaction<Database>,
  document: NewDocument,
  replaced: Pick<DossierDocument, "id" | "ordinal"> | null,
): Promise<void> {
  if (replaced !== null)
    await tx.updateTable("document").set({ is_current: 0 }).where("id", "=", replaced.id).execute();
  await tx
    .insertInto("document")
    .values({
      id: document.id,
      dossier_id: document.dossierId,
      nomination_id: document.nominationId,
      kind: document.kind,
      title: document.title,
      status: document.status,
      file_id: "fileId" in document.content ? document.content.fileId : null,
      body: "body" in document.content ? document.content.body : null,
      ordinal: (replaced?.ordinal ?? 0) + 1,
      created_at: document.createdAt,
      created_by_name: document.createdByName,
    })
    .execute();
}

/** Takes a document out of what counts; its bytes stay for what was submitted with it. */
export async function retireDocument(tx: Transaction<Database>, id: string): Promise<void> {
  await tx.updateTable("document").set({ is_current: 0 }).where("id", "=", id).execute();
}

export function hashOfText(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function documentsOf(db: Queryable) {
  return db
    .selectFrom("document")
    .leftJoin("stored_file", "stored_file.id", "document.file_id")
    .select([
      "document.id",
      "document.dossier_id",
      "document.nomination_id",
      "document.kind",
      "document.title",
      "document.status",
      "document.ordinal",
      "document.is_current",
      "document.file_id",
      "document.body",
      "document.created_at",
      "document.created_by_name",
      "stored_file.name as file_name",
      "stored_file.sha256",
      "stored_file.byte_count",
      "stored_file.media_type",
      "stored_file.page_count",
    ]);
}

type DocumentRow = Awaited<ReturnType<ReturnType<typeof documentsOf>["execute"]>>[number];

function rowToDocument(row: DocumentRow): DossierDocument {
  const body = row.body;
  return {
    id: row.id,
    dossierId: row.dossier_id,
    nominationId: row.nomination_id,
    kind: row.kind,
    title: row.title,
    status: row.status,
    ordinal: row.ordinal,
    isCurrent: row.is_current === 1,
    name: row.file_name ?? `${row.title}.pdf`,
    sha256: row.sha256 ?? hashOfText(body ?? ""),
    byteCount: row.byte_count ?? Buffer.byteLength(body ?? "", "utf8"),
    mediaType: row.media_type ?? "application/pdf",
    pageCount: row.page_count,
    fileId: row.file_id,
    body,
    createdAt: row.created_at,
    createdByName: row.created_by_name,
  };
}
