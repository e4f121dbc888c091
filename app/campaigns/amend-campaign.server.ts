import type { Ctx } from "~/shared/ctx.server";
import type { Result } from "~/shared/result";
import { amendPlan, requireAmending } from "./amendment";
import { lineUses } from "./figures-queries.server";
import type { AmendCampaign } from "./forms";
import { loadGrace } from "./grace-queries.server";
import { planFromForm } from "./plan-form";
import { lockForAmending, recordAmendment, requireVersion } from "./record-amendment.server";

/**
 * Changes the plan of a launched campaign by a numbered amendment with its reason. Award lines keep their ids. Refuses
 * campaign.wrong_state, amendment.*, conflict.
 */
export async function amendCampaign(ctx: Ctx, input: AmendCampaign): Promise<Result<{ id: string }>> {
  const locked = await lockForAmending(ctx, input.id);
  if (!locked.ok) return locked;
  const campaign = locked.value;
  const { reason, documentNumber, documentOn, documentFile, ...rest } = input;
  const plan = planFromForm(rest);
  const standing = requireAmending(campaign);
  if (!standing.ok) return standing;
  const current = await requireVersion(ctx, campaign, input.version, plan);
  if (!current.ok) return current;
  const amended = amendPlan(campaign, plan, await lineUses(ctx.db, campaign.id), await loadGrace(ctx.db), ctx.now);
  if (!amended.ok) return amended;
  return recordAmendment(ctx, campaign, {
    kind: "plan",
    plan,
    before: standing.value,
    after: amended.value.after,
    reason,
    documentNumber,
    documentOn,
    documentFile,
  });
}
