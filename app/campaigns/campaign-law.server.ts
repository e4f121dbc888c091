import { loadRules } from "~/rules/load-rules.server";
import { readingOf, type CampaignLaw } from "~/rules/reading";
import type { Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import type { Campaign } from "./campaign";

/** The rules of the campaign's day, with the agency's own as they were recorded at the launch. */
export async function loadCampaignLaw(
  db: Queryable,
  campaign: Pick<Campaign, "rulesOn" | "stage">,
  now: Instant,
): Promise<CampaignLaw> {
  const launchedAt = "launchedAt" in campaign.stage ? campaign.stage.launchedAt : null;
  const reading = readingOf({ rulesOn: campaign.rulesOn, launchedAt }, now);
  return { book: await loadRules(db, reading.asOf), on: reading.on };
}
