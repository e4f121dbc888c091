import { listDocuments, type DossierDocument } from "~/nominations/document-repo.server";
import { findNomination } from "~/nominations/nomination-repo.server";
import type { Queryable } from "~/shared/db.server";

export interface CandidateDocuments {
  report: DossierDocument;
  /** What else the unit gave of this candidate: certificates of initiatives, confirmations. */
  others: DossierDocument[];
}

/** The full report of each of these names, with the papers beside it; names without one are left out. */
export async function listFullReports(
  db: Queryable,
  names: readonly { nominationId: string }[],
): Promise<Map<string, CandidateDocuments>> {
  const found = new Map<string, CandidateDocuments>();
  for (const { nominationId } of names) {
    const nomination = await findNomination(db, nominationId);
    if (nomination === null) continue;
    const own = (await listDocuments(db, nomination.dossierId)).filter((one) => one.nominationId === nominationId);
    const report = own.find((one) => one.kind === "report_full");
    if (report === undefined) continue;
    const others = own.filter((one) => one.kind === "other" && one.fileId !== null);
    found.set(nominationId, { report, others: others.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)) });
  }
  return found;
}
