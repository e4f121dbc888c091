import { lineTitle, type AwardLine } from "~/campaigns/campaign";
import type { Queryable } from "~/shared/db.server";
import type { DocumentKind } from "./completeness";
import { limitOn, type DocumentLimit } from "./document-limit";
import { findDocumentLimit, findLineLimit } from "./document-limit-repo.server";

/** How heavy and long an uploaded document of this kind may be: on the award line of its candidate, or of the whole dossier. */
export async function findLimit(
  db: Queryable,
  kind: DocumentKind,
  line: AwardLine | null,
): Promise<DocumentLimit | null> {
  const general = await findDocumentLimit(db, kind);
  return line === null ? general : limitOn(general, await findLineLimit(db, line.id, kind), lineTitle(line));
}
