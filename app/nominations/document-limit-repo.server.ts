import type { Queryable } from "~/shared/db.server";
import type { DocumentKind } from "./completeness";
import type { DocumentLimit } from "./document-limit";

export async function findDocumentLimit(db: Queryable, kind: DocumentKind): Promise<DocumentLimit | null> {
  const row = await db.selectFrom("document_limit").selectAll().where("document_kind", "=", kind).executeTakeFirst();
  return row === undefined ? null : { kind, maxBytes: row.max_bytes, maxPages: row.max_pages };
}
