import type { FileAccess, FileReader } from "~/shared/file-access.server";
import type { Verdict } from "~/shared/permit";
import { findStoredFile } from "~/shared/stored-file-repo.server";
import { findDocument } from "./document-repo.server";
import { findDossierInPlace, subjectOf } from "./load-dossier.server";
import { nominationsPolicy, paperTemplates } from "./policy";

/** Documents of dossiers, the agency's own Word templates, uploads that no form has used yet, and the pictures that either was made of. */
export const nominationsFileAccess: FileAccess = {
  document: readsDocument,
  paper_template: async ({ actor }) => nominationsPolicy.permit(actor, "paper_template.edit", paperTemplates),
  pending: async (reader, accountId) => readsPending(reader, accountId),
  picture: async (reader, documentFileId) => {
    const made = await findStoredFile(reader.read, documentFileId);
    if (made?.subject.kind === "pending") return readsPending(reader, made.subject.id);
    return made?.subject.kind === "document" ? await readsDocument(reader, made.subject.id) : "hidden";
  },
};

async function readsDocument({ actor, read, now }: FileReader, documentId: string): Promise<Verdict> {
  const document = await findDocument(read, documentId);
  const place = document === null ? null : await findDossierInPlace(read, document.dossierId, now);
  return place === null ? "hidden" : nominationsPolicy.permit(actor, "dossier.read", subjectOf(place));
}

function readsPending({ actor }: FileReader, accountId: string): Verdict {
  return nominationsPolicy.permit(actor, "pending_file.read", { kind: "pending", accountId });
}
