import type { Queryable } from "~/shared/db.server";
import type { DocumentKind } from "./completeness";
import { listVersions } from "./document-repo.server";
import { documentView, type DocumentView } from "./dossier-page.server";

/** Every version of one document, the newest first, for a page. */
export async function documentVersions(
  db: Queryable,
  dossierId: string,
  nominationId: string | null,
  kind: DocumentKind,
): Promise<DocumentView[]> {
  return (await listVersions(db, dossierId, nominationId, kind)).map(documentView);
}
