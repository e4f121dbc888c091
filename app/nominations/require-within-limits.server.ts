import { lineTitle } from "~/campaigns/campaign";
import type { Queryable } from "~/shared/db.server";
import { fail, ok, type Result } from "~/shared/result";
import { nameOfDocument } from "./completeness";
import { excessOn } from "./document-limit";
import { listLineLimits } from "./document-limit-repo.server";
import { lineOf, type DossierContent, type DossierInPlace } from "./load-dossier.server";
import { nominationsMessages } from "./messages";

/**
 * A candidate may have moved to a line that takes less than the one on which the document was kept; refuses document.over_line_limit.
 * A limit that was set later than the document was kept does not touch it.
 */
export async function requireWithinLimits(
  db: Queryable,
  { dossier, campaign }: Pick<DossierInPlace, "dossier" | "campaign">,
  { nominations, documents }: Pick<DossierContent, "nominations" | "documents">,
): Promise<Result<null>> {
  const own = await listLineLimits(db, [...new Set(nominations.map((one) => one.lineId))]);
  if (own.length === 0) return ok(null);
  const over = documents.flatMap((document) => {
    const nomination = nominations.find((one) => one.id === document.nominationId);
    if (nomination === undefined || document.fileId === null) return [];
    const limit = own.find((one) => one.lineId === nomination.lineId && one.kind === document.kind) ?? null;
    const excess = excessOn(limit, { ...document, keptAt: document.createdAt });
    const line = lineOf(campaign, nomination.lineId);
    return excess === null || line === null
      ? []
      : [
          {
            nominationId: nomination.id,
            candidate: nomination.name,
            document: nameOfDocument(document),
            line: lineTitle(line),
            excess,
          },
        ];
  });
  return over.length === 0
    ? ok(null)
    : fail(nominationsMessages.refuse("document.over_line_limit", { dossierId: dossier.id, documents: over }));
}
