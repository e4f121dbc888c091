import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import { listOriginals } from "~/shared/stored-file-repo.server";
import type { DocumentKind } from "./completeness";
import { listVersions } from "./document-repo.server";
import { documentView, type DocumentView, type NominationView } from "./dossier-page.server";

export interface DocumentVersion extends DocumentView {
  /** The pictures that it was made of. */
  originals: { name: string; href: string }[];
}

/** Every version of one document, the newest first, for a page. */
export async function documentVersions(
  db: Queryable,
  dossierId: string,
  nominationId: string | null,
  kind: DocumentKind,
  title = "",
): Promise<DocumentVersion[]> {
  const versions = await listVersions(db, dossierId, nominationId, kind, title);
  const fileIds = versions.flatMap((one) => one.fileId ?? []);
  const originals = await listOriginals(db, fileIds);
  return versions.map((one) => ({
    ...documentView(one),
    originals: originals
      .filter((picture) => picture.documentFileId === one.fileId)
      .map(({ id, name }) => ({ name, href: paths.file(id) })),
  }));
}

/** By key, the further documents of a candidate that were replaced or taken out, the newest first. */
export async function otherVersions(
  db: Queryable,
  dossierId: string,
  { id, others }: Pick<NominationView, "id" | "others">,
): Promise<Record<string, DocumentVersion[]>> {
  const found: Record<string, DocumentVersion[]> = {};
  for (const { key, title, document } of others) {
    const versions = await documentVersions(db, dossierId, id, "other", title);
    found[key] = versions.filter((one) => one.id !== document?.id);
  }
  return found;
}
