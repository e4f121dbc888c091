import type { Ctx } from "~/shared/ctx.server";
import type { Result } from "~/shared/result";
import { extend, requireAmending } from "./amendment";
import { planPart } from "./campaign";
import type { ExtendDeadline } from "./forms";
import { lockForAmending, recordAmendment, requireVersion } from "./record-amendment.server";

/** Gives every unit more time. Refuses campaign.wrong_state, amendment.deadline_over, amendment.not_longer, conflict. */
export async function extendDeadline(ctx: Ctx, input: ExtendDeadline): Promise<Result<{ id: string }>> {
  const locked = await lockForAmending(ctx, input.id);
  if (!locked.ok) return locked;
  const campaign = locked.value;
  const standing = requireAmending(campaign);
  if (!standing.ok) return standing;
  const plan = {
    ...planPart(campaign),
    dossierWording: input.dossierWording,
    dossierDueOn: input.dossierDueOn,
    dossierHour: input.dossierHour,
  };
  const current = await requireVersion(ctx, campaign, input.version, plan);
  if (!current.ok) return current;
  const extended = extend(campaign, plan, ctx.now);
  if (!extended.ok) return extended;
  const { dueAfter } = extended.value;
  return recordAmendment(ctx, campaign, {
    ...input,
    kind: "extension",
    plan,
    dueBefore: standing.value.dossierDueAt,
    dueAfter,
  });
}
