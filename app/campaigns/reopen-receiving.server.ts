import type { Ctx } from "~/shared/ctx.server";
import type { Result } from "~/shared/result";
import { reopen, requireAmending } from "./amendment";
import { planPart } from "./campaign";
import type { ReopenReceiving } from "./forms";
import { lockForAmending, recordAmendment, requireVersion } from "./record-amendment.server";

/** Receives dossiers again until a new end. Refuses campaign.wrong_state, amendment.still_open, amendment.deadline_past, conflict. */
export async function reopenReceiving(ctx: Ctx, input: ReopenReceiving): Promise<Result<{ id: string }>> {
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
  const reopened = reopen(campaign, plan, ctx.now);
  if (!reopened.ok) return reopened;
  const { dueAfter } = reopened.value;
  return recordAmendment(ctx, campaign, {
    ...input,
    kind: "reopening",
    plan,
    dueBefore: standing.value.dossierDueAt,
    dueAfter,
  });
}
