import {
  addDays,
  addMs,
  dateOf,
  daysBetween,
  formatDate,
  formatDeadline,
  formatDeadlineExact,
  startOfDay,
  twoDigits,
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

const hourWordings: Readonly<Record<DeadlineWording, string>> = {
  by: "chậm nhất đến",
  through: "đến hết",
  before: "trước",
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

/** Time that the agency adds to the dossier deadline of a campaign, with the document that says so; 0 minutes: none. */
export interface Grace {
  minutes: number;
  source: string;
}

/** When the receiving of dossiers ends: exclusive, with what the agency added to it. */
export interface DossierEnd {
  dueAt: Instant;
  grace: Grace;
}

export const noGrace: Grace = { minutes: 0, source: "" };

/** The end that binds: a deadline with the time that the agency adds to it. */
export function withGrace(endExclusive: Instant, grace: Grace): Instant {
  return addMs(endExclusive, grace.minutes * 60_000);
}

/** "cộng thêm 15 phút theo Quy chế …"; "" where nothing is added. */
export function graceText({ minutes, source }: Grace): string {
  return minutes === 0 ? "" : `cộng thêm ${twoDigits(minutes)} phút theo ${source}`;
}

/**
 * How screens and papers tell the end of a dossier deadline: the deadline as it was set and, openly beside it, what the agency adds.
 * `endsAt`: the end that binds, grace included; `zone`: "(giờ Việt Nam)" where the page does not name it once.
 */
export function dueText(endsAt: Instant, grace: Grace, zone = ""): string {
  return withGraceText(formatDeadline(withoutGrace(endsAt, grace)), grace, zone);
}

/** The same to the second, for a refusal. */
export function dueTextExact(endsAt: Instant, grace: Grace, zone: string): string {
  return withGraceText(formatDeadlineExact(withoutGrace(endsAt, grace)), grace, zone);
}

/** The deadline as it was set, of an end that has grace in it. */
export function withoutGrace(endsAt: Instant, grace: Grace): Instant {
  return addMs(endsAt, -grace.minutes * 60_000);
}

function withGraceText(text: string, grace: Grace, zone: string): string {
  return [zone === "" ? text : `${text} ${zone}`, graceText(grace)].filter((part) => part !== "").join(", ");
}

/** What arrives at the end itself is late; no grace but that which is part of the end and told with it. */
export function isLate(arrivedAt: Instant, endExclusive: Instant): boolean {
  return arrivedAt >= endExclusive;
}

/** What the incoming stamp on a paper says: its day, and the hour where one stands on it ("16:40"). */
export interface IncomingStamp {
  on: CalendarDate;
  hour: string | null;
}

/**
 * When a paper arrived by its incoming stamp: at the hour on it. A stamp without an hour counts at the last instant of its day, the
 * latest that it can have been: what it does not say is presumed in nobody's favour, and a deadline of whole days is kept all the
 * same. On the day itself it counts at the instant of entry, when the paper already lay before whoever wrote it down.
 */
export function stampArrival({ on, hour }: IncomingStamp, enteredAt: Instant): Instant {
  if (hour !== null) return addMs(startOfDay(on), minutesOf(hour) * 60_000);
  return on === dateOf(enteredAt) ? enteredAt : addMs(startOfDay(addDays(on, 1)), -1);
}

/** Why a stamp cannot be that of a dossier of this campaign; null: it can. */
export function stampProblem(
  stampedAt: Instant,
  { now, launchedAt, opensOn }: { now: Instant; launchedAt: Instant; opensOn: CalendarDate | null },
): "future" | "before_launch" | "before_opening" | null {
  if (stampedAt > now) return "future";
  if (stampedAt < launchedAt) return "before_launch";
  return isBeforeOpening(opensOn, stampedAt) ? "before_opening" : null;
}

/**
 * The arrival of a paper dossier that is submitted now: its stamp. What was returned came before; its correction arrives by a stamp
 * of its own, put on it since the return, or else now.
 */
export function paperArrival(
  stampedAt: Instant,
  returnedAt: Instant | null,
  now: Instant,
): { arrivedAt: Instant; isByStamp: boolean } {
  const isByStamp = returnedAt === null || stampedAt > returnedAt;
  return { arrivedAt: isByStamp ? stampedAt : now, isByStamp };
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
  return `${hourWordings[wording]} ${hours} giờ ${minutes} ngày ${formatDate(dueOn)}`;
}

/** The same on a screen, where an hour is told to the second: "chậm nhất đến 17 giờ 00 phút 00 giây ngày 10/11/2026". */
export function deadlineTextExact(dueOn: CalendarDate, wording: DeadlineWording, hour: string | null = null): string {
  const text = deadlineText(dueOn, wording, hour);
  return hour === null ? text : text.replace(/( giờ \d\d) ngày/u, "$1 phút 00 giây ngày");
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

/** An end that binds a unit, its grace included: what the agency adds to the campaign's deadline; own ends have none. */
export interface Due {
  endsAt: Instant;
  source: DueSource;
  grace: Grace;
}

export interface DueFacts {
  campaignDueAt: Instant;
  /** Part of it; may be left out where the end is not told, only asked for. */
  campaignGrace?: Grace;
  /** Of the unit's granted pass that lasts longest. */
  latePassUntil: Instant | null;
  /** Of the return that is open. */
  correctionDueAt: Instant | null;
  state: "draft" | "submitted" | "returned" | "accepted";
}

/** Which end binds this unit now: the campaign's, or of a returned dossier its own correction date; a granted pass when it is later. */
export function effectiveDeadline(facts: DueFacts): Due {
  const own: Due =
    facts.state === "returned" && facts.correctionDueAt !== null
      ? { endsAt: facts.correctionDueAt, source: "correction", grace: noGrace }
      : { endsAt: facts.campaignDueAt, source: "campaign", grace: facts.campaignGrace ?? noGrace };
  return facts.latePassUntil !== null && facts.latePassUntil > own.endsAt
    ? { endsAt: facts.latePassUntil, source: "late_pass", grace: noGrace }
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

/** Exclusive end of so many whole days, of either sort, that follow the day of `from`: what a rule "at least N days" asks for. */
export function limitEnd(
  { days, dayKind }: { days: number; dayKind: "day" | "working_day" },
  from: Instant,
  findDay: FindOfficialDay,
): Instant {
  return dayKind === "working_day" ? workingDaysEnd(from, days, findDay) : startOfDay(addDays(dateOf(from), days + 1));
}

/** Whether what is open until `endsAt` ends before those whole days are over. */
export function isShorterThan(
  endsAt: Instant,
  limit: Parameters<typeof limitEnd>[0],
  from: Instant,
  findDay: FindOfficialDay,
): boolean {
  return endsAt < limitEnd(limit, from, findDay);
}
