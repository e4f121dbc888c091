import type { AdministrativeDocument } from "~/documents/blocks";
import { loadAgency } from "~/people/agency-repo.server";
import { findUnit } from "~/people/unit-repo.server";
import type { Actor } from "~/shared/actor";
import { notFound } from "~/shared/errors";
import type { Queryable } from "~/shared/db.server";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { Instant } from "~/shared/time";
import type { DocumentKind } from "./completeness";
import { findDocument, type DossierDocument } from "./document-repo.server";
import { drawLetter } from "./letter-page.server";
import {
  findDossierInPlace,
  lineOf,
  listHeads,
  loadContent,
  subjectOf,
  type DossierContent,
  type DossierInPlace,
} from "./load-dossier.server";
import { drawMinutes } from "./minutes-page.server";
import type { NominationKind } from "./nomination";
import { nominationsPolicy } from "./policy";
import { readReportBody } from "./report-body";
import { reportDocument } from "./report-document";
import { listSubmissions } from "./submission-repo.server";
import { findSubmittedPaper } from "./submitted-paper-repo.server";

export interface WrittenDocument {
  kind: DocumentKind;
  name: string;
  /** Names the paper as it was submitted, for good: it is kept and never drawn again. Null while it still follows the dossier. */
  keptAs: string | null;
  document: AdministrativeDocument;
}

/**
 * A document written in the product, as a paper. Until it is submitted it follows the dossier; of a submitted one the paper that came
 * with the last submission is shown, or with the one asked for by its ordinal, whatever was changed since.
 */
export async function findWrittenDocument(
  { read, actor, now }: { read: Queryable; actor: Actor; now: Instant },
  id: string | undefined,
  ordinal: number | null = null,
): Promise<Result<WrittenDocument>> {
  const document = await findDocument(read, id ?? "");
  const place = document === null ? null : await findDossierInPlace(read, document.dossierId, now);
  if (document === null || document.body === null || place === null) return fail(notFound);
  const access = allowed(nominationsPolicy.permit(actor, "dossier.read", subjectOf(place)));
  if (!access.ok) return access;
  const { state } = place.dossier.stage;
  if (ordinal !== null || state === "submitted" || state === "accepted") {
    const frozen = await findFrozen(read, place, document, ordinal);
    if (frozen !== null) return ok({ kind: document.kind, name: document.name, ...frozen });
    if (ordinal !== null) return fail(notFound);
  }
  const drawn = await drawWritten(read, place, await loadContent(read, place), document);
  return drawn === null
    ? fail(notFound)
    : ok({ kind: document.kind, name: document.name, keptAs: null, document: drawn });
}

/** The paper of a written document by what the dossier holds now; null for a report of a candidate who is no longer in it. */
export async function drawWritten(
  db: Queryable,
  place: DossierInPlace,
  content: Pick<DossierContent, "nominations" | "documents">,
  document: DossierDocument,
): Promise<AdministrativeDocument | null> {
  const { body, kind, createdAt } = document;
  if (body === null) return null;
  if (kind === "letter") return drawLetter(db, place, content, body, createdAt);
  if (kind === "minutes") return drawMinutes(db, place, content, body, createdAt);
  const candidate = content.nominations.find((one) => one.id === document.nominationId);
  if (candidate === undefined) return null;
  const unit = candidate.origin === null ? null : await findUnit(db, candidate.origin.unitId);
  // A report that was gathered stays the report of the unit that wrote it.
  const of = unit === null ? place : { ...place, unit };
  return drawReport(db, of, { ...candidate, kind: candidate.recipientKind }, document);
}

interface ReportCandidate {
  kind: NominationKind;
  name: string;
  honorific: string;
  post: string;
  unitName: string;
  lineId: string;
}

async function drawReport(
  db: Queryable,
  place: DossierInPlace,
  candidate: ReportCandidate,
  document: DossierDocument,
): Promise<AdministrativeDocument | null> {
  const line = lineOf(place.campaign, candidate.lineId);
  if (line === null) return null;
  const [head = null] = await listHeads(db, place.unit.id, document.createdAt);
  return reportDocument({
    agency: await loadAgency(db),
    unitName: place.unit.name,
    head,
    campaignTitle: place.campaign.title,
    line,
    isSummary: document.kind === "report_summary",
    candidate,
    body: readReportBody(document.body ?? ""),
    createdAt: document.createdAt,
  });
}

async function findFrozen(
  db: Queryable,
  place: DossierInPlace,
  document: DossierDocument,
  ordinal: number | null,
): Promise<{ keptAs: string; document: AdministrativeDocument } | null> {
  const paper = await findSubmittedPaper(db, document.id, ordinal);
  if (paper !== null) return { keptAs: `paper:${paper.sha256}`, document: paper.document };
  if (ordinal !== null) return null;
  const candidate = await findSubmittedCandidate(db, document);
  const drawn = candidate === null ? null : await drawReport(db, place, candidate, document);
  return drawn === null ? null : { keptAs: `document:${document.id}`, document: drawn };
}

/** Of a report that was submitted before papers were kept with the submission: it is drawn from the manifest. */
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
