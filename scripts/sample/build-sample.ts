import type { Services } from "~/shared/services.server";
import { dateOf } from "~/shared/time";
import { addHistory } from "./history";
import { addCampaignOf2023, addLastYear } from "./past-campaigns";
import { addPeople } from "./people";
import { chooseRules } from "./rules";
import { openStage } from "./stage";
import { addThisYear } from "./this-year";

/**
 * Fills an empty database with the sample: the plan of 2023 and last year's, both finished, and this year's, whose dossier
 * deadline lies a few days after today.
 */
export async function buildSample(services: Services): Promise<void> {
  const now = await services.clock.now();
  const stage = openStage(services);
  const people = await addPeople(stage);
  await chooseRules(stage, people);
  await addCampaignOf2023(stage, people);
  await addLastYear(stage, people, Number(dateOf(now).slice(0, 4)) - 1);
  await addThisYear(stage, people, now);
  await addHistory(stage, people, now);
}
