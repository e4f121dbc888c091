import type { Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { ok, type Result } from "~/shared/result";
import { formatDate, weekdayOf, type CalendarDate } from "~/shared/time";
import { planPart, type CampaignPlan } from "./campaign";
import { findCampaign } from "./campaign-repo.server";
import { loadOfficialDays } from "./holiday-repo.server";
import { officialRestDays, planDays, type PlanDay } from "./moved-days";
import { openCampaign } from "./open-campaign-queries.server";
import { findReadyPlan } from "./ready-plans";

export interface RestDayRow {
  field: string;
  label: string;
  /** "20/04/2027" */
  on: string;
  /** "thứ Năm 20/04/2026" in the plan that the draft began from; null where that is not known. */
  from: string | null;
  /** "ngày 20/04/2027 là thứ Bảy": the day on which somebody would have to be at work. */
  why: string;
  /** "thứ Sáu 19/04/2027" */
  before: string;
  after: string;
}

export interface RestDaysPage {
  id: string;
  version: number;
  title: string;
  isDraft: boolean;
  rows: RestDayRow[];
}

/** Days of the plan on which somebody has to be at work and nobody is; the ends of periods are no such days. */
export async function findRestDays(
  db: Queryable,
  plan: CampaignPlan,
  earlier: CampaignPlan | null = null,
): Promise<PlanDay[]> {
  const restOf = officialRestDays(await loadOfficialDays(db));
  return planDays(plan, earlier, restOf).filter((day) => day.rest !== null && !day.isBoundary);
}

/** Whether a fresh draft has days to look at before it is edited. */
export async function hasRestDays(db: Queryable, id: string): Promise<boolean> {
  const campaign = await findCampaign(db, id);
  return campaign !== null && (await findRestDays(db, planPart(campaign))).length > 0;
}

/** `source`: the ready plan or the campaign that the draft began from. */
export async function restDaysPage(
  read: Queryable,
  actor: Actor,
  id: string,
  source: string | null,
): Promise<Result<RestDaysPage>> {
  const found = await openCampaign(read, actor, id, "campaign.edit");
  if (!found.ok) return found;
  const campaign = found.value;
  const isDraft = campaign.stage.state === "draft";
  return ok({
    id: campaign.id,
    version: campaign.version,
    title: campaign.title,
    isDraft,
    rows: isDraft
      ? (await findRestDays(read, planPart(campaign), await sourcePlan(read, actor, source))).map((day) =>
          restDayRow(day),
        )
      : [],
  });
}

async function sourcePlan(read: Queryable, actor: Actor, source: string | null): Promise<CampaignPlan | null> {
  if (source === null) return null;
  const ready = findReadyPlan(source);
  if (ready !== null) return ready.plan;
  const earlier = await openCampaign(read, actor, source, "campaign.read");
  return earlier.ok ? planPart(earlier.value) : null;
}

function restDayRow({ field, label, on, from, rest, before, after }: PlanDay): RestDayRow {
  return {
    field,
    label,
    on: formatDate(on),
    from: from === null ? null : dayText(from),
    why: rest === null ? "" : `ngày ${formatDate(rest.on)} là ${rest.name}`,
    before: dayText(before),
    after: dayText(after),
  };
}

const dayText = (on: CalendarDate): string => `${weekdayOf(on)} ${formatDate(on)}`;
