import type { Queryable } from "~/shared/db.server";
import { addMs, dateOf, formatInstant, formatLeft, type Instant } from "~/shared/time";
import { looks, type StatusLook } from "~/shared/ui/status";
import type { Campaign } from "./campaign";
import { dueText, isLate } from "./deadline";
import { campaignEvents } from "./figures-queries.server";
import { isOverdue, isPassed, milestonesOf, type HappenedFacts, type Milestone } from "./milestones";
import { layTimeline, type Timeline, type TimelineBar, type TimelineState } from "./timeline";

export interface TimelineRow {
  key: string;
  label: string;
  /** Who reports to whom, who answers for a task. */
  note: string;
  /** As the plan words it. */
  text: string;
  at: Instant;
  /** The end to the hour. */
  end: string;
  left: string;
  look: StatusLook;
}

export interface TimelinePage {
  id: string;
  title: string;
  timeline: Timeline | null;
  rows: TimelineRow[];
  next: TimelineRow | null;
}

const soonMs = 3 * 86_400_000;

/** The whole time of a campaign: what is behind, what comes, what is left in days and hours. */
export async function timelinePage(read: Queryable, campaign: Campaign, now: Instant): Promise<TimelinePage> {
  const happened = await happenedOf(read, campaign);
  const milestones = milestonesOf(campaign);
  const nextKey =
    campaign.stage.state === "cancelled"
      ? undefined
      : milestones.find((milestone) => !isPassed(milestone, happened, now))?.key;
  const stateOf = (milestone: Milestone): TimelineState =>
    milestone.key === nextKey
      ? "next"
      : isOverdue(milestone, happened, now)
        ? "overdue"
        : isPassed(milestone, happened, now)
          ? "passed"
          : "ahead";
  const rows = milestones.map((milestone) => rowOf(milestone, stateOf(milestone), now));
  return {
    id: campaign.id,
    title: campaign.title,
    timeline: layTimeline({
      marks: milestones
        .map(({ key, label, on, text, ...rest }) => ({
          key,
          label,
          on,
          text,
          state: stateOf({ key, label, on, text, ...rest }),
        }))
        .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
      bars: barsOf(campaign),
      today: dateOf(now),
    }),
    rows,
    next: rows.find((row) => row.key === nextKey) ?? null,
  };
}

async function happenedOf(read: Queryable, campaign: Campaign): Promise<HappenedFacts> {
  const { session, publication, decision } = await campaignEvents(read, campaign.id);
  return {
    sessionConcludedAt: session?.state === "concluded" ? session.heldAt : null,
    publishedAt: publication?.publishedAt ?? null,
    issuedOn: decision?.state === "issued" ? decision.datedOn : null,
    concludedAt: campaign.stage.state === "concluded" ? campaign.stage.concludedAt : null,
  };
}

function barsOf({ periodFromOn, periodToOn, yearFromOn, yearToOn, stage }: Campaign): TimelineBar[] {
  const launchedOn = stage.state === "draft" || stage.state === "cancelled" ? null : dateOf(stage.launchedAt);
  const bars: TimelineBar[] = [];
  const fromOn = periodFromOn ?? launchedOn;
  if (fromOn !== null && periodToOn !== null && fromOn <= periodToOn)
    bars.push({ label: "Thời gian thi đua", fromOn, toOn: periodToOn });
  if (yearFromOn !== null && yearToOn !== null && yearFromOn <= yearToOn)
    bars.push({ label: "Năm thi đua", fromOn: yearFromOn, toOn: yearToOn });
  return bars;
}

function rowOf(milestone: Milestone, state: TimelineState, now: Instant): TimelineRow {
  const { key, kind, label, note, text, endsAt, grace } = milestone;
  return {
    key,
    label,
    note,
    text,
    at: endsAt,
    end: kind === "launch" ? formatInstant(endsAt) : dueText(endsAt, grace),
    left: state === "passed" ? "" : formatLeft(now, endsAt),
    look: lookOf(state, endsAt, now),
  };
}

function lookOf(state: TimelineState, endsAt: Instant, now: Instant): StatusLook {
  if (state === "overdue") return looks.overdue;
  if (state === "passed") return { ...looks.done, label: "Đã qua" };
  if (isLate(addMs(now, soonMs), endsAt)) return looks.soon;
  return state === "next" ? { ...looks.draft, label: "Mốc kế tiếp" } : { ...looks.none, label: "Sắp tới" };
}
