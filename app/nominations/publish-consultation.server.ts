import type { Ctx } from "~/shared/ctx.server";
import { ok, type Result } from "~/shared/result";
import { requirePublishable } from "./consultation";
import type { PublishConsultation } from "./consultation-forms";
import { updatePublished } from "./consultation-repo.server";
import { loadConsultation } from "./load-consultation.server";
import { stampOf } from "./load-dossier.server";

/**
 * Lets the nominating unit read one opinion, or takes that back: without it the unit reads none. Refuses consultation.unanswered,
 * consultation.shown_already, conflict.
 */
export async function publishConsultation(ctx: Ctx, input: PublishConsultation): Promise<Result<{ id: string }>> {
  const loaded = await loadConsultation(ctx, input.id, "consultation.publish");
  if (!loaded.ok) return loaded;
  const { consultation, dossier } = loaded.value;
  const isShown = input.publish === "yes";
  const publishable = requirePublishable(consultation, isShown);
  if (!publishable.ok) return publishable;
  const { now, byName } = stampOf(ctx);
  const updated = await updatePublished(ctx.db, consultation, input.version, isShown ? { at: now, byName } : null);
  if (!updated.ok) return updated;
  ctx.audit.add({
    event: isShown ? "consultation.published" : "consultation.unpublished",
    subjectKind: "dossier",
    subjectId: dossier.id,
    unitId: dossier.unitId,
    campaignId: dossier.campaignId,
    facts: { bodyName: consultation.bodyName, candidateName: consultation.candidateName },
  });
  return ok({ id: consultation.id });
}
