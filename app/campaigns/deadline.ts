import {
  addDays,
  addMs,
  dateOf,
  daysBetween,
  formatDate,
  startOfDay,
  type CalendarDate,
  type Instant,
} from "~/shared/time";

/** "chậm nhất đến ngày", "đến hết ngày", "trước ngày". */
export type DeadlineWording = "by" | "through" | "before";

export const deadlineWordings: Readonly<Record<DeadlineWording, string>> = {
  by: "chậm nhất đến ngày",
  through: "đến hết ngày",
  before: "trước ngày",
};

/**
 * The exclusive end of a deadline: 00:00 of the next day in Vietnam, or for "trước ngày" 00:00 of the day itself; an hour ("17:00"),
 * where one is given, is that instant of the day. This file alone
 * compares deadlines; every path of the product asks it (product.md, what must always hold, 1).
 */
export function deadlineEnd(dueOn: CalendarDate, wording: DeadlineWording, hour: string | null = null): Instant {
  if (hour !== null) return addMs(startOfDay(dueOn), minutesOf(hour) * 60_000);
  return startOfDay(wording === "before" ? dueOn : addDays(dueOn, 1));
}

/** What arrives at the end itself is late; there is no hidden grace. */
export function isLate(arrivedAt: Instant, endExclusive: Instant): boolean {
  return arrivedAt >= endExclusive;
}

/** The same in SQL, for rows whose end has not come: `.where("until_at", ...stillOpen(now))`. */
export function stillOpen(now: Instant): [operator: ">", now: Instant] {
  return [">", now];
}

/** The end that lasts longer; null where there is none. */
export function laterOf(a: Instant | null, b: Instant | null): Instant | null {
  return a === null || (b !== null && b > a) ? b : a;
}

/** Orders ends, the earlier first. */
export function compareEnds(a: Instant, b: Instant): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The comparison of `isLate` for a statement over many rows: `where(due, dueIn.late, now)`; `open` is its opposite. */
export const dueIn = { late: "<=", open: ">" } as const;

/** "chậm nhất đến ngày 10/11/2023": the wording chosen, printed back. */
export function deadlineText(dueOn: CalendarDate, wording: DeadlineWording, hour: string | null = null): string {
  if (hour === null) return `${deadlineWordings[wording]} ${formatDate(dueOn)}`;
  const [hours = "0", minutes = "00"] = hour.split(":");
  return `${wording === "before" ? "trước" : "chậm nhất đến"} ${hours} giờ ${minutes} ngày ${formatDate(dueOn)}`;
}

function minutesOf(hour: string): number {
  const [hours = "0", minutes = "0"] = hour.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** The last whole day on which the thing can still be done. */
export function lastDayOf(endExclusive: Instant): CalendarDate {
  const date = dateOf(endExclusive);
  return startOfDay(date) === endExclusive ? addDays(date, -1) : date;
}

export type DueSource = "campaign" | "late_pass" | "correction";

export interface DueFacts {
  campaignDueAt: Instant;
  /** Of the unit's granted pass that lasts longest. */
  latePassUntil: Instant | null;
  /** Of the return that is open. */
  correctionDueAt: Instant | null;
  state: "draft" | "submitted" | "returned" | "accepted";
}

/** Which end binds this unit now: the campaign's, or of a returned dossier its own correction date; a granted pass when it is later. */
export function effectiveDeadline(facts: DueFacts): { endsAt: Instant; source: DueSource } {
  const own: { endsAt: Instant; source: DueSource } =
    facts.state === "returned" && facts.correctionDueAt !== null
      ? { endsAt: facts.correctionDueAt, source: "correction" }
      : { endsAt: facts.campaignDueAt, source: "campaign" };
  return facts.latePassUntil !== null && facts.latePassUntil > own.endsAt
    ? { endsAt: facts.latePassUntil, source: "late_pass" }
    : own;
}

export type CampaignState = "draft" | "launched" | "reviewing" | "decided" | "concluded" | "cancelled";
export type CampaignPhase =
  "draft" | "launched" | "collecting" | "closed" | "reviewing" | "decided" | "concluded" | "cancelled";

export interface PhaseFacts {
  state: CampaignState;
  dossierOpenOn: CalendarDate | null;
  dossierDueAt: Instant | null;
}

/** Whether the day from which the plan receives dossiers is still to come; a plan without such a day receives from its launch. */
export function isBeforeOpening(dossierOpenOn: CalendarDate | null, now: Instant): boolean {
  return dossierOpenOn !== null && now < startOfDay(dossierOpenOn);
}

/** A launched campaign collects from its opening day until its deadline; the other phases are its states. */
export function phaseOf({ state, dossierOpenOn, dossierDueAt }: PhaseFacts, now: Instant): CampaignPhase {
  if (state !== "launched") return state;
  if (dossierDueAt !== null && isLate(now, dossierDueAt)) return "closed";
  return isBeforeOpening(dossierOpenOn, now) ? "launched" : "collecting";
}

/** What the official calendar says of a day besides the week: off, or a day of the weekend that is worked in exchange. */
export interface OfficialDay {
  name: string;
  isWorkingDay: boolean;
}

/** The calendar that the agency keeps (holiday.ts), asked for one day; null: an ordinary day. */
export type FindOfficialDay = (on: CalendarDate) => OfficialDay | null;

export function isWeekend(on: CalendarDate): boolean {
  // 05/01/1970 was a Monday.
  return ((daysBetween("1970-01-05", on) % 7) + 7) % 7 >= 5;
}

export function isWorkingDay(on: CalendarDate, findDay: FindOfficialDay): boolean {
  const official = findDay(on);
  return official === null ? !isWeekend(on) : official.isWorkingDay;
}

/** The n-th working day after `from`, which itself never counts; for 0 that day. */
export function addWorkingDays(from: CalendarDate, count: number, findDay: FindOfficialDay): CalendarDate {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, findDay)) left -= 1;
  }
  return day;
}

/** Exclusive end of a window of whole working days that follow the day on which it was opened; 0 days: at once. */
export function workingDaysEnd(openedAt: Instant, count: number, findDay: FindOfficialDay): Instant {
  return count === 0 ? openedAt : startOfDay(addDays(addWorkingDays(dateOf(openedAt), count, findDay), 1));
}
