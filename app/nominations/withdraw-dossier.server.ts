import { receivingState } from "~/campaigns/campaign";
import type { Ctx } from "~/shared/ctx.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { withdraw } from "./dossier";
import { updateStage } from "./dossier-repo.server";
import type { WithdrawDossier } from "./forms";
import { findAppraisedAt, gatheredOf, loadContent, loadLocked, stampOf } from "./load-dossier.server";
import { findLastSubmission, markWithdrawn } from "./submission-repo.server";

/** The unit takes its dossier back as long as nobody has begun to appraise it. What was submitted is kept, marked as withdrawn. */
export async function withdrawDossier(ctx: Ctx, input: WithdrawDossier): Promise<Result<{ dossierId: string }>> {
  const loaded = await loadLocked(ctx, input.id, "dossier.submit");
  if (!loaded.ok) return loaded;
  const { dossier, campaign } = loaded.value;
  const content = await loadContent(ctx.db, loaded.value);
  const stage = withdraw(dossier, {
    campaign: { title: campaign.title, state: receivingState(campaign) },
    appraisedAt: await findAppraisedAt(ctx.db, content, dossier.id),
    gathered: gatheredOf(content, dossier.id),
  });
  if (!stage.ok) return stage;
  if (dossier.version !== input.version) return fail(conflict({ by: dossier.updatedByName, saved: [] }));
  const last = await findLastSubmission(ctx.db, dossier.id);
  if (last === null) throw new Error("a submitted dossier without submission");
  const updated = await updateStage(ctx.db, dossier, stage.value, stampOf(ctx));
  if (!updated.ok) return updated;
  await markWithdrawn(ctx.db, last.id, { at: ctx.now, byName: stampOf(ctx).byName, reason: input.reason });
  ctx.audit.add({
    event: "dossier.withdrawn",
    subjectKind: "dossier",
    subjectId: dossier.id,
    unitId: dossier.unitId,
    campaignId: campaign.id,
    facts: { ordinal: last.ordinal, receiptCode: last.receiptCode, reason: input.reason },
  });
  return ok({ dossierId: dossier.id });
}
