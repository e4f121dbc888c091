import type { Ctx } from "~/shared/ctx.server";
import type { Result } from "~/shared/result";
import { closeEarly, requireAmending } from "./amendment";
import { planPart } from "./campaign";
import { unitsDrafting } from "./figures-queries.server";
import type { CloseReceiving } from "./forms";
import { lockForAmending, recordAmendment, requireVersion } from "./record-amendment.server";

/**
 * Ends the receiving of dossiers at this instant; the plan keeps the day that it named. Refuses campaign.wrong_state,
 * amendment.deadline_over, amendment.units_waiting, conflict.
 */
export async function closeReceiving(ctx: Ctx, input: CloseReceiving): Promise<Result<{ id: string }>> {
  const locked = await lockForAmending(ctx, input.id);
  if (!locked.ok) return locked;
  const campaign = locked.value;
  const standing = requireAmending(campaign);
  if (!standing.ok) return standing;
  const plan = planPart(campaign);
  const current = await requireVersion(ctx, campaign, input.version, plan);
  if (!current.ok) return current;
  const waiting = await unitsDrafting(ctx.db, campaign.id);
  const closed = closeEarly(campaign, waiting, input.isWaitingKnown, ctx.now);
  if (!closed.ok) return closed;
  return recordAmendment(ctx, campaign, {
    ...input,
    kind: "early_close",
    plan,
    before: standing.value,
    after: closed.value,
  });
}
