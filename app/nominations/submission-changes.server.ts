import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import { formatInstant } from "~/shared/time";
import { differencesOf, type Change } from "./differences";
import { findDocument } from "./document-repo.server";
import { contentOfManifest, mendedItems } from "./dossier-item";
import { findLastReturn } from "./dossier-repo.server";
import { listSubmissions, type Submission } from "./submission-repo.server";

export interface ChangeRow {
  change: Change;
  item: string;
  field: string;
  before: { text: string; href: string | null };
  after: { text: string; href: string | null };
}

/** What the last submission of a dossier changed of the one before it, and what the return between them had asked for. */
export interface SubmissionChanges {
  ordinal: number;
  against: number;
  againstText: string;
  asked: { label: string; note: string; isMended: boolean }[];
  rows: ChangeRow[];
  same: string[];
}

export async function findDossierChanges(db: Queryable, dossierId: string): Promise<SubmissionChanges | null> {
  return findSubmissionChanges(db, await listSubmissions(db, dossierId));
}

/** `submissions`: of one dossier, the latest first. Null: there is nothing to compare with. What was withdrawn was never looked at. */
export async function findSubmissionChanges(
  db: Queryable,
  submissions: readonly Submission[],
): Promise<SubmissionChanges | null> {
  const [last, before] = submissions.filter((one) => one.withdrawn === null);
  if (last === undefined || before === undefined) return null;
  const { rows, same } = differencesOf(before.manifest, last.manifest);
  const asked = await findLastReturn(db, last.dossierId);
  const isBetween = asked !== null && asked.at >= before.arrivedAt && asked.at <= last.arrivedAt;
  return {
    ordinal: last.ordinal,
    against: before.ordinal,
    againstText: `Lần ${String(before.ordinal)} nộp lúc ${formatInstant(before.arrivedAt)} (giờ Việt Nam)`,
    asked: !isBetween
      ? []
      : mendedItems(asked.items, contentOfManifest(before.manifest), contentOfManifest(last.manifest)).map(
          ({ label, note, isMended }) => ({ label, note, isMended }),
        ),
    rows: await Promise.all(
      rows.map(async ({ change, item, field, before: old, after, beforeDocumentId, afterDocumentId }) => ({
        change,
        item,
        field,
        before: { text: old, href: await hrefOf(db, beforeDocumentId) },
        after: { text: after, href: await hrefOf(db, afterDocumentId) },
      })),
    ),
    same,
  };
}

async function hrefOf(db: Queryable, documentId: string | null): Promise<string | null> {
  const document = documentId === null ? null : await findDocument(db, documentId);
  if (document === null) return null;
  return document.fileId === null ? paths.documentPdf(document.id) : paths.file(document.fileId);
}
