import type { Ctx } from "~/shared/ctx.server";
import { fail, ok, type Result } from "~/shared/result";
import { adoptFile } from "~/shared/stored-file-repo.server";
import { documentNames, isInPlace, type DocumentKind, type DocumentStatus } from "./completeness";
import { limitProblem } from "./document-limit";
import { findDocument, insertDocument, listDocuments, type DossierDocument } from "./document-repo.server";
import { findLimit } from "./find-limit.server";
import { lineOf, stampOf, type DossierInPlace } from "./load-dossier.server";
import type { Nomination } from "./nomination";

export interface DocumentContent {
  kind: DocumentKind;
  status: DocumentStatus;
  nomination: Pick<Nomination, "id" | "name" | "lineId"> | null;
  content: { fileId: string } | { body: string };
  /** What a further document is; of the other kinds it follows from the kind. */
  title?: string;
}

/** The document of this kind that counts now. */
export async function findCurrent(
  ctx: Ctx,
  dossierId: string,
  nominationId: string | null,
  kind: DocumentKind,
  title = "",
): Promise<DossierDocument | null> {
  const documents = await listDocuments(ctx.db, dossierId);
  return documents.find((one) => isInPlace(one, kind, nominationId, title)) ?? null;
}

/** Puts a document into a dossier that is being edited, in the place of the one of its kind. The file must be the actor's own upload. */
export async function keepDossierDocument(
  ctx: Ctx,
  { dossier, campaign }: Pick<DossierInPlace, "dossier" | "campaign">,
  { kind, status, nomination, content, title: further }: DocumentContent,
): Promise<Result<DossierDocument>> {
  const replaced = await findCurrent(ctx, dossier.id, nomination?.id ?? null, kind, further);
  const id = ctx.newId();
  if ("fileId" in content) {
    const line = nomination === null ? null : lineOf(campaign, nomination.lineId);
    const adopted = await adoptFile(ctx, content.fileId, { kind: "document", id });
    if (!adopted.ok) return adopted;
    const problem = limitProblem(kind, adopted.value, await findLimit(ctx.db, kind, line));
    if (problem !== null) return fail(problem);
  }
  const { now, byName } = stampOf(ctx);
  const name = further ?? documentNames[kind];
  const title = further !== undefined || nomination === null ? name : `${name} – ${nomination.name}`;
  await insertDocument(
    ctx.db,
    {
      id,
      dossierId: dossier.id,
      nominationId: nomination?.id ?? null,
      kind,
      title,
      status,
      content,
      createdAt: now,
      createdByName: byName,
    },
    replaced,
  );
  const kept = await findDocument(ctx.db, id);
  if (kept === null) throw new Error("the document was not written");
  ctx.audit.add({
    event: "document.attached",
    subjectKind: "dossier",
    subjectId: dossier.id,
    unitId: dossier.unitId,
    campaignId: dossier.campaignId,
    facts: {
      kind,
      title: name,
      status,
      name: kept.name,
      sha256: kept.sha256,
      candidateName: nomination?.name ?? null,
      isReplacement: replaced !== null,
    },
  });
  return ok(kept);
}
