import type { FileAccess } from "~/shared/file-access.server";
import { findDocument } from "./document-repo.server";
import { findDossierInPlace, subjectOf } from "./load-dossier.server";
import { nominationsPolicy } from "./policy";

/** Documents of dossiers, and uploads that no form has used yet. */
export const nominationsFileAccess: FileAccess = {
  document: async ({ actor, read, now }, documentId) => {
    const document = await findDocument(read, documentId);
    const place = document === null ? null : await findDossierInPlace(read, document.dossierId, now);
    return place === null ? "hidden" : nominationsPolicy.permit(actor, "dossier.read", subjectOf(place));
  },
  pending: async ({ actor }, accountId) =>
    nominationsPolicy.permit(actor, "pending_file.read", { kind: "pending", accountId }),
};
