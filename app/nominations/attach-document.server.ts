import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { formatInstant } from "~/shared/time";
import { commonDocuments, type DocumentStatus } from "./completeness";
import type { DossierDocument } from "./document-repo.server";
import { touchContent } from "./dossier-repo.server";
import type { AttachDocument } from "./forms";
import { findCurrent, keepDossierDocument } from "./keep-document.server";
import { loadForEdit, stampOf } from "./load-dossier.server";

const statusNames: Readonly<Record<DocumentStatus, string>> = { signed: "bản đã ký", draft: "bản thảo" };

/** Puts an uploaded letter or the minutes into the dossier; an earlier one stays as its older version. */
export async function attachDocument(
  ctx: Ctx,
  input: AttachDocument,
): Promise<Result<{ dossierId: string; slug: AttachDocument["kind"] }>> {
  const common = commonDocuments.find((one) => one.slug === input.kind);
  if (common === undefined) return fail(notFound);
  const place = await loadForEdit(ctx, input.id, { kind: common.kind });
  if (!place.ok) return place;
  const current = await findCurrent(ctx, place.value.dossier.id, null, common.kind);
  if ((current?.id ?? null) !== input.replaces) return fail(replacedByAnother(current));
  const kept = await keepDossierDocument(ctx, place.value, {
    kind: common.kind,
    status: input.status,
    nomination: null,
    content: { fileId: input.file.fileId },
  });
  if (!kept.ok) return kept;
  await touchContent(ctx.db, place.value.dossier, stampOf(ctx));
  return ok({ dossierId: place.value.dossier.id, slug: input.kind });
}

/** Somebody put another one there meanwhile: it is named, so that the two can be compared. */
export function replacedByAnother(current: DossierDocument | null): ReturnType<typeof conflict> {
  return conflict({
    by: current?.createdByName ?? "",
    saved:
      current === null
        ? []
        : [`${current.name} (${statusNames[current.status]}), ${formatInstant(current.createdAt)} (giờ Việt Nam)`],
  });
}
