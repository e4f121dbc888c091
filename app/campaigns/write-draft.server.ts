import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { requireDraft, type Campaign, type CampaignPlan } from "./campaign";
import { lockCampaign, updateCampaignPlan } from "./campaign-repo.server";
import { changedParts } from "./plan-changes";
import { campaignSubject, campaignsPolicy } from "./policy";

/** The draft under its lock, for who may edit it. Refuses campaign.not_draft. */
export async function lockDraft(ctx: Ctx, id: string): Promise<Result<Campaign>> {
  const campaign = await lockCampaign(ctx.db, id);
  if (campaign === null) return fail(notFound);
  const access = allowed(campaignsPolicy.permit(ctx.actor, "campaign.edit", campaignSubject(campaign)));
  if (!access.ok) return access;
  const draft = requireDraft(campaign);
  return draft.ok ? ok(campaign) : draft;
}

/** Replaces the plan of a draft that the caller has locked. */
export async function writeDraft(ctx: Ctx, campaign: Campaign, plan: CampaignPlan): Promise<Result<{ id: string }>> {
  const saved = await updateCampaignPlan(ctx.db, campaign.id, campaign.version, plan, () => ctx.newId());
  if (!saved.ok) return saved;
  ctx.audit.add({
    event: "campaign.saved",
    subjectKind: "campaign",
    subjectId: campaign.id,
    campaignId: campaign.id,
    facts: { title: plan.title, version: campaign.version + 1, changed: changedParts(campaign, plan) },
  });
  return ok({ id: campaign.id });
}
