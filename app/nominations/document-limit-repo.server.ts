import type { Transaction } from "kysely";
import type { Database, Queryable } from "~/shared/db.server";
import type { DocumentKind } from "./completeness";
import { isLineKind, type DocumentLimit, type LineKind, type LineLimit } from "./document-limit";
import type { Stamp } from "./dossier-repo.server";

export interface KindLimit extends DocumentLimit {
  /** Null: what the product came with. */
  savedAt: string | null;
  savedByName: string;
}

export async function listDocumentLimits(db: Queryable): Promise<KindLimit[]> {
  const rows = await db.selectFrom("document_limit").selectAll().execute();
  return rows.map((row) => ({
    kind: row.document_kind as DocumentKind,
    maxBytes: row.max_bytes,
    maxPages: row.max_pages,
    savedAt: row.saved_at,
    savedByName: row.saved_by_name,
  }));
}

/** The limit of a kind of document, whatever the award line. */
export async function findDocumentLimit(db: Queryable, kind: DocumentKind): Promise<KindLimit | null> {
  return (await listDocumentLimits(db)).find((one) => one.kind === kind) ?? null;
}

export async function updateDocumentLimit(
  tx: Transaction<Database>,
  { kind, maxBytes, maxPages }: DocumentLimit,
  { now, byName }: Stamp,
): Promise<void> {
  await tx
    .updateTable("document_limit")
    .set({ max_bytes: maxBytes, max_pages: maxPages, saved_at: now, saved_by_name: byName })
    .where("document_kind", "=", kind)
    .execute();
}

/** What these award lines say by themselves. */
export async function listLineLimits(db: Queryable, lineIds: readonly string[]): Promise<LineLimit[]> {
  if (lineIds.length === 0) return [];
  const rows = await db
    .selectFrom("award_line_document_limit")
    .selectAll()
    .where("award_line_id", "in", [...lineIds])
    .execute();
  return rows.map((row) => ({
    lineId: row.award_line_id,
    kind: row.document_kind,
    maxBytes: row.max_bytes,
    maxPages: row.max_pages,
    savedAt: row.saved_at,
    savedByName: row.saved_by_name,
  }));
}

export async function findLineLimit(db: Queryable, lineId: string, kind: DocumentKind): Promise<LineLimit | null> {
  if (!isLineKind(kind)) return null;
  return (await listLineLimits(db, [lineId])).find((one) => one.kind === kind) ?? null;
}

/** In the place of what the line said of this kind; nothing of both: the kind's own limit applies again. */
export async function putLineLimit(
  tx: Transaction<Database>,
  { lineId, kind, maxBytes, maxPages }: { lineId: string; kind: LineKind } & Pick<LineLimit, "maxBytes" | "maxPages">,
  { now, byName }: Stamp,
): Promise<void> {
  await tx
    .deleteFrom("award_line_document_limit")
    .where("award_line_id", "=", lineId)
    .where("document_kind", "=", kind)
    .execute();
  if (maxBytes === null && maxPages === null) return;
  await tx
    .insertInto("award_line_document_limit")
    .values({
      award_line_id: lineId,
      document_kind: kind,
      max_bytes: maxBytes,
      max_pages: maxPages,
      saved_at: now,
      saved_by_name: byName,
    })
    .execute();
}
