import { loadRules } from "~/rules/load-rules.server";
import type { Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { Instant } from "~/shared/time";
import type { Campaign } from "./campaign";
import { findCampaign } from "./campaign-repo.server";
import { loadOfficialDays } from "./holiday-repo.server";
import { preflight, type Finding } from "./preflight";
import { campaignSubject, campaignsPolicy } from "./policy";

type PageAction = "campaign.read" | "campaign.edit" | "campaign.launch" | "campaign.amend" | "campaign.conclude";

/** The campaign of a page, for who may do this with it. */
export async function openCampaign(
  read: Queryable,
  actor: Actor,
  id: string,
  action: PageAction,
): Promise<Result<Campaign>> {
  const campaign = await findCampaign(read, id);
  if (campaign === null) return fail(notFound);
  const access = allowed(campaignsPolicy.permit(actor, action, campaignSubject(campaign)));
  return access.ok ? ok(campaign) : access;
}

/** The check before the launch, with the agency's own calendar. */
export async function findPreflight(db: Queryable, campaign: Campaign, now: Instant): Promise<Finding[]> {
  return preflight(campaign, now, await loadOfficialDays(db), await loadRules(db, now));
}
