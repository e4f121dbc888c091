import type { Ctx } from "~/shared/ctx.server";
import { ok, type Result } from "~/shared/result";
import { requireWaiting } from "./consultation";
import type { WithdrawConsultation } from "./consultation-forms";
import { closeConsultation } from "./consultation-repo.server";
import { loadConsultation } from "./load-consultation.server";
import { stampOf } from "./load-dossier.server";

/** Asks no longer; what was asked stays on record with the reason. Refuses consultation.closed. */
export async function withdrawConsultation(ctx: Ctx, input: WithdrawConsultation): Promise<Result<{ id: string }>> {
  const loaded = await loadConsultation(ctx, input.id, "consultation.withdraw");
  if (!loaded.ok) return loaded;
  const { consultation, dossier } = loaded.value;
  const waiting = requireWaiting(consultation);
  if (!waiting.ok) return waiting;
  const { now, byName } = stampOf(ctx);
  const closed = await closeConsultation(ctx.db, consultation, input.version, {
    state: "withdrawn",
    reason: input.reason,
    at: now,
    byName,
  });
  if (!closed.ok) return closed;
  ctx.audit.add({
    event: "consultation.withdrawn",
    subjectKind: "dossier",
    subjectId: dossier.id,
    unitId: dossier.unitId,
    campaignId: dossier.campaignId,
    facts: { bodyName: consultation.bodyName, candidateName: consultation.candidateName, reason: input.reason },
  });
  return ok({ id: consultation.id });
}
