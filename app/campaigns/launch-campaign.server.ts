import { loadRules } from "~/rules/load-rules.server";
import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { actorId, launch } from "./campaign";
import { lockCampaign, setCampaignState } from "./campaign-repo.server";
import type { LaunchCampaign } from "./forms";
import { loadGrace } from "./grace-queries.server";
import { loadOfficialDays } from "./holiday-repo.server";
import { campaignSubject, campaignsPolicy } from "./policy";
import { preflight, stopsLaunch } from "./preflight";
import { findLastEditor } from "./queries.server";

/** From here on the deadline binds and the plan stands. Refuses campaign.not_draft, campaign.not_ready (preflight), conflict. */
export async function launchCampaign(ctx: Ctx, input: LaunchCampaign): Promise<Result<{ id: string }>> {
  const campaign = await lockCampaign(ctx.db, input.id);
  if (campaign === null) return fail(notFound);
  const access = allowed(campaignsPolicy.permit(ctx.actor, "campaign.launch", campaignSubject(campaign)));
  if (!access.ok) return access;
  const findings = preflight(campaign, ctx.now, await loadOfficialDays(ctx.db), await loadRules(ctx.db, ctx.now));
  const grace = await loadGrace(ctx.db);
  const stage = launch(campaign, findings.filter(stopsLaunch).length, grace, actorId(ctx.actor), ctx.now);
  if (!stage.ok) return stage;
  // What is launched is what was looked at.
  if (campaign.version !== input.version) return fail(conflict({ by: await findLastEditor(ctx.db, campaign.id) }));
  const set = await setCampaignState(ctx.db, campaign, stage.value);
  if (!set.ok) return set;
  if (stage.value.state === "launched" && campaign.dossierDueOn !== null)
    ctx.audit.add({
      event: "campaign.launched",
      subjectKind: "campaign",
      subjectId: campaign.id,
      campaignId: campaign.id,
      facts: {
        title: campaign.title,
        dossierDueAt: stage.value.dossierDueAt,
        dossierDueOn: campaign.dossierDueOn,
        dossierWording: campaign.dossierWording,
        dossierHour: campaign.dossierHour,
        grace,
      },
    });
  return ok({ id: campaign.id });
}
