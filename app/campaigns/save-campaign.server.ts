import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { requireDraft } from "./campaign";
import { lockCampaign, updateCampaignPlan } from "./campaign-repo.server";
import type { SaveCampaign } from "./forms";
import { changedParts, savedLines } from "./plan-changes";
import { planFromForm } from "./plan-form";
import { campaignSubject, campaignsPolicy } from "./policy";
import { findLastEditor, nameTable } from "./queries.server";

/** Replaces the plan of a draft. Who comes second is told who was first and what was saved. */
export async function saveCampaign(ctx: Ctx, input: SaveCampaign): Promise<Result<{ id: string }>> {
  const campaign = await lockCampaign(ctx.db, input.id);
  if (campaign === null) return fail(notFound);
  const access = allowed(campaignsPolicy.permit(ctx.actor, "campaign.edit", campaignSubject(campaign)));
  if (!access.ok) return access;
  const draft = requireDraft(campaign);
  if (!draft.ok) return draft;
  const plan = planFromForm(input);
  if (campaign.version !== input.version)
    return fail(
      conflict({
        by: await findLastEditor(ctx.db, campaign.id),
        saved: savedLines(campaign, plan, await nameTable(ctx.db)),
      }),
    );
  const changed = changedParts(campaign, plan);
  const saved = await updateCampaignPlan(ctx.db, campaign.id, input.version, plan, () => ctx.newId());
  if (!saved.ok) return saved;
  ctx.audit.add({
    event: "campaign.saved",
    subjectKind: "campaign",
    subjectId: campaign.id,
    campaignId: campaign.id,
    facts: { title: plan.title, version: input.version + 1, changed },
  });
  return ok({ id: campaign.id });
}
