import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { conclude } from "./campaign";
import { lockCampaign, setCampaignState } from "./campaign-repo.server";
import { campaignFigures, lineFigures, roundStanding } from "./figures-queries.server";
import type { ConcludeCampaign } from "./forms";
import { campaignSubject, campaignsPolicy } from "./policy";
import { findLastEditor } from "./queries.server";

/** Closes a decided campaign with its summing-up; the figures of that moment go into the log. */
export async function concludeCampaign(ctx: Ctx, input: ConcludeCampaign): Promise<Result<{ id: string }>> {
  const campaign = await lockCampaign(ctx.db, input.id);
  if (campaign === null) return fail(notFound);
  const access = allowed(campaignsPolicy.permit(ctx.actor, "campaign.conclude", campaignSubject(campaign)));
  if (!access.ok) return access;
  const stage = conclude(campaign, input.conclusion, ctx.now, await roundStanding(ctx.db, campaign.id));
  if (!stage.ok) return stage;
  if (campaign.version !== input.version) return fail(conflict({ by: await findLastEditor(ctx.db, campaign.id) }));
  const set = await setCampaignState(ctx.db, campaign, stage.value);
  if (!set.ok) return set;
  const { dossierCount } = await campaignFigures(ctx.db, campaign.id);
  const lines = await lineFigures(ctx.db, campaign.id);
  ctx.audit.add({
    event: "campaign.concluded",
    subjectKind: "campaign",
    subjectId: campaign.id,
    campaignId: campaign.id,
    facts: {
      title: campaign.title,
      dossierCount,
      nominationCount: [...lines.values()].reduce((sum, line) => sum + line.nominatedCount, 0),
      awardedCount: campaign.lines.reduce((sum, line) => sum + line.awardedCount, 0),
    },
  });
  return ok({ id: campaign.id });
}
