import type { FileAccess, FileReader } from "~/shared/file-access.server";
import type { Verdict } from "~/shared/permit";
import { findStoredFile } from "~/shared/stored-file-repo.server";
import type { Consultation } from "./consultation";
import { findConsultation, findEarlierAnswer } from "./consultation-repo.server";
import { findDocument, listDocumentsOfFile } from "./document-repo.server";
import { consultationSubject } from "./load-consultation.server";
import { findDossierInPlace, subjectOf } from "./load-dossier.server";
import { nominationsPolicy, paperTemplates } from "./policy";

/** Documents of dossiers, the agency's own Word templates, uploads that no form has used yet, and the pictures that either was made of. */
export const nominationsFileAccess: FileAccess = {
  document: readsDocument,
  paper_template: async ({ actor }) => nominationsPolicy.permit(actor, "paper_template.edit", paperTemplates),
  consultation: readsConsultation,
  earlier_opinion: readsEarlierOpinion,
  pending: async (reader, accountId) => readsPending(reader, accountId),
  picture: async (reader, documentFileId) => {
    const made = await findStoredFile(reader.read, documentFileId);
    if (made?.subject.kind === "pending") return readsPending(reader, made.subject.id);
    if (made?.subject.kind === "consultation") return readsConsultation(reader, made.subject.id);
    if (made?.subject.kind === "earlier_opinion") return readsEarlierOpinion(reader, made.subject.id);
    return made?.subject.kind === "document" ? await readsDocument(reader, made.subject.id) : "hidden";
  },
};

async function readsDocument({ actor, read, now }: FileReader, documentId: string): Promise<Verdict> {
  const document = await findDocument(read, documentId);
  if (document === null) return "hidden";
  const copies = document.fileId === null ? [document] : await listDocumentsOfFile(read, document.fileId);
  let verdict: Verdict = "hidden";
  for (const dossierId of new Set([document.dossierId, ...copies.map((one) => one.dossierId)])) {
    const place = await findDossierInPlace(read, dossierId, now);
    verdict = place === null ? "hidden" : nominationsPolicy.permit(actor, "dossier.read", subjectOf(place));
    if (verdict === null) return null;
  }
  return verdict;
}

async function readsConsultation({ actor, read, now }: FileReader, id: string): Promise<Verdict> {
  const consultation = await findConsultation(read, id);
  return consultation === null ? "hidden" : readsOpinion({ actor, read, now }, consultation);
}

/** A scan that a correction has replaced is within the appraisal, whoever is shown the opinion. */
async function readsEarlierOpinion(reader: FileReader, id: string): Promise<Verdict> {
  const earlier = await findEarlierAnswer(reader.read, id);
  const consultation = earlier === null ? null : await findConsultation(reader.read, earlier.consultationId);
  return consultation === null ? "hidden" : readsOpinion(reader, { ...consultation, published: null });
}

async function readsOpinion({ actor, read, now }: FileReader, consultation: Consultation): Promise<Verdict> {
  const place = await findDossierInPlace(read, consultation.dossierId, now);
  return place === null
    ? "hidden"
    : nominationsPolicy.permit(actor, "consultation.read", consultationSubject(consultation, place.dossier));
}

function readsPending({ actor }: FileReader, accountId: string): Verdict {
  return nominationsPolicy.permit(actor, "pending_file.read", { kind: "pending", accountId });
}
