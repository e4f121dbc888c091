import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { cancel } from "./campaign";
import { lockCampaign, setCampaignState } from "./campaign-repo.server";
import type { CancelCampaign } from "./forms";
import { campaignSubject, campaignsPolicy } from "./policy";
import { findLastEditor } from "./queries.server";

/** Ends a campaign for which nothing is decided; its dossiers stay readable. */
export async function cancelCampaign(ctx: Ctx, input: CancelCampaign): Promise<Result<{ id: string }>> {
  const campaign = await lockCampaign(ctx.db, input.id);
  if (campaign === null) return fail(notFound);
  const access = allowed(campaignsPolicy.permit(ctx.actor, "campaign.cancel", campaignSubject(campaign)));
  if (!access.ok) return access;
  const stage = cancel(campaign, input.reason);
  if (!stage.ok) return stage;
  if (campaign.version !== input.version) return fail(conflict({ by: await findLastEditor(ctx.db, campaign.id) }));
  const set = await setCampaignState(ctx.db, campaign, stage.value);
  if (!set.ok) return set;
  ctx.audit.add({
    event: "campaign.cancelled",
    subjectKind: "campaign",
    subjectId: campaign.id,
    campaignId: campaign.id,
    facts: { title: campaign.title, reason: input.reason },
  });
  return ok({ id: campaign.id });
}
