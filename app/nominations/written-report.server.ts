import type { AdministrativeDocument } from "~/documents/blocks";
import { loadAgency } from "~/people/agency-repo.server";
import { notFound } from "~/shared/errors";
import type { Page } from "~/shared/http.server";
import type { Queryable } from "~/shared/db.server";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { findDocument, type DossierDocument } from "./document-repo.server";
import { findDossierInPlace, lineOf, listHeads, subjectOf } from "./load-dossier.server";
import type { NominationKind } from "./nomination";
import { findNomination } from "./nomination-repo.server";
import { nominationsPolicy } from "./policy";
import { readReportBody } from "./report-body";
import { reportDocument } from "./report-document";
import { listSubmissions } from "./submission-repo.server";

export interface WrittenReport {
  documentId: string;
  name: string;
  /** It was submitted: its paper is kept and never drawn again. */
  isFrozen: boolean;
  document: AdministrativeDocument;
}

interface ReportCandidate {
  kind: NominationKind;
  name: string;
  honorific: string;
  post: string;
  unitName: string;
  lineId: string;
}

/** A report written in the product, as a paper. What was submitted is drawn from the manifest, whatever was changed since. */
export async function findWrittenReport(
  { read, actor, now }: Pick<Page, "read" | "actor" | "now">,
  id: string | undefined,
): Promise<Result<WrittenReport>> {
  const document = await findDocument(read, id ?? "");
  const place = document === null ? null : await findDossierInPlace(read, document.dossierId, now);
  if (document === null || document.body === null || place === null) return fail(notFound);
  const access = allowed(nominationsPolicy.permit(actor, "dossier.read", subjectOf(place)));
  if (!access.ok) return access;
  const submitted = await findSubmittedCandidate(read, document);
  const candidate = submitted ?? (await findLiveCandidate(read, document));
  const line = candidate === null ? null : lineOf(place.campaign, candidate.lineId);
  if (candidate === null || line === null) return fail(notFound);
  const [head = null] = await listHeads(read, place.unit.id, document.createdAt);
  const agency = await loadAgency(read);
  return ok({
    documentId: document.id,
    name: document.name,
    isFrozen: submitted !== null,
    document: reportDocument({
      agency,
      unitName: place.unit.name,
      head,
      campaignTitle: place.campaign.title,
      line,
      isSummary: document.kind === "report_summary",
      candidate,
      body: readReportBody(document.body),
      createdAt: document.createdAt,
    }),
  });
}

async function findSubmittedCandidate(db: Queryable, document: DossierDocument): Promise<ReportCandidate | null> {
  for (const { manifest } of await listSubmissions(db, document.dossierId)) {
    const entry = manifest.documents.find((one) => one.id === document.id);
    const nomination = manifest.nominations.find(
      (one) => one.name === entry?.candidate && one.reportKind === document.kind,
    );
    if (nomination !== undefined) return { ...nomination, kind: nomination.recipientKind };
  }
  return null;
}

async function findLiveCandidate(db: Queryable, document: DossierDocument): Promise<ReportCandidate | null> {
  const nomination = document.nominationId === null ? null : await findNomination(db, document.nominationId);
  return nomination === null ? null : { ...nomination, kind: nomination.recipientKind };
}
