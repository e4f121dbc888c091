import { findCampaign, updateCampaignPlan } from "~/campaigns/campaign-repo.server";
import type { CampaignPlan } from "~/campaigns/campaign";
import { createCampaign } from "~/campaigns/create-campaign.server";
import { launchCampaign } from "~/campaigns/launch-campaign.server";
import type { CalendarDate, Instant } from "~/shared/time";
import type { SamplePeople } from "./people";
import type { Stage } from "./stage";

export interface SamplePlan {
  awardYear: number;
  launchedAt: Instant;
  changes: Partial<CampaignPlan> & { planNumber: string; planDatedOn: CalendarDate };
}

/** A campaign from the ready plan, with its year's own number and days, launched. */
export async function playLaunch(stage: Stage, people: SamplePeople, of: SamplePlan): Promise<string> {
  const organizer = people.actor("thuongtruc");
  const { id } = await stage.run(of.launchedAt, organizer, (ctx) =>
    createCampaign(ctx, {
      source: "plan",
      planCode: "dan-chu-co-so-2023",
      awardYear: of.awardYear,
      title: "",
      copyOf: null,
    }),
  );
  await stage.run(of.launchedAt, organizer, async (ctx) => {
    const campaign = await findCampaign(ctx.db, id);
    if (campaign === null) throw new Error("no campaign");
    return updateCampaignPlan(
      ctx.db,
      id,
      campaign.version,
      { ...campaign, bodyId: people.bodyId("bvd"), receivingUnitId: people.unitId("vp"), ...of.changes },
      () => ctx.newId(),
    );
  });
  await stage.run(of.launchedAt, organizer, async (ctx) => {
    const campaign = await findCampaign(ctx.db, id);
    return launchCampaign(ctx, { id, version: campaign?.version ?? 0, confirm: true });
  });
  return id;
}
