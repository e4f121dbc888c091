import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { replacedByAnother } from "./attach-document.server";
import { retireDocument } from "./document-repo.server";
import { touchContent } from "./dossier-repo.server";
import type { RemoveOther } from "./forms";
import { findCurrent } from "./keep-document.server";
import { loadForEdit, stampOf } from "./load-dossier.server";
import { findNomination } from "./nomination-repo.server";

/** Takes a further document of a candidate out of what will be submitted. Refuses conflict when another one stands there by now. */
export async function removeOtherDocument(
  ctx: Ctx,
  input: RemoveOther,
): Promise<Result<{ dossierId: string; nominationId: string }>> {
  const place = await loadForEdit(ctx, input.id, { kind: "other", id: input.nominationId, title: input.title });
  if (!place.ok) return place;
  const { dossier } = place.value;
  const nomination = await findNomination(ctx.db, input.nominationId);
  if (nomination === null || nomination.dossierId !== dossier.id) return fail(notFound);
  const current = await findCurrent(ctx, dossier.id, nomination.id, "other", input.title);
  if (current?.id !== input.replaces) return fail(replacedByAnother(current));
  await retireDocument(ctx.db, current.id);
  ctx.audit.add({
    event: "document.removed",
    subjectKind: "dossier",
    subjectId: dossier.id,
    unitId: dossier.unitId,
    campaignId: dossier.campaignId,
    facts: { title: current.title, name: current.name, sha256: current.sha256, candidateName: nomination.name },
  });
  await touchContent(ctx.db, dossier, stampOf(ctx));
  return ok({ dossierId: dossier.id, nominationId: nomination.id });
}
