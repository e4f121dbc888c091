import { isLate, lastDayOf, withoutGrace, type Grace } from "~/campaigns/deadline";
import { addDays, dateOf, daysBetween, startOfDay, type Instant } from "~/shared/time";
import type { KindSetting, ReminderKind, ReminderSettings } from "./reminder-settings";

/** Stands for "the end has passed" among the offsets. */
export const overdueOffset = -1;

/** Whoever is reminded for the first time a week after the end would learn nothing new. */
const overdueWindowDays = 7;

/** One thing that one account has not done yet. */
export interface OpenItem {
  /** "dossier:<unit>", "report-1": the same thing keeps its name when its end moves. */
  milestone: string;
  kind: ReminderKind;
  /** Its grace included. */
  endsAt: Instant;
  grace: Grace;
  accountId: string;
  /** True where it is known that the thing is not done once its end has passed. */
  isTracked: boolean;
}

export interface DueReminder<I extends OpenItem> {
  item: I;
  offset: number;
}

/** Name of one reminder: the same thing, end, offset and account are reminded of once. A moved end is another one. */
export function reminderKey(item: Pick<OpenItem, "milestone" | "endsAt" | "accountId">, offset: number): string {
  return [item.milestone, item.endsAt, String(offset), item.accountId].join("|");
}

/** What stands as a reminder before somebody's eyes now, whether or not it was sent: from the first day before until it is done. */
export function standingReminders<I extends OpenItem>(
  settings: ReminderSettings,
  items: readonly I[],
  now: Instant,
): DueReminder<I>[] {
  if (!settings.isOn) return [];
  return items.flatMap((item) => {
    const offset = offsetOf(item, settings.kinds[item.kind], now);
    return offset === null ? [] : [{ item, offset }];
  });
}

/**
 * The reminders that are due now and have not been sent. Days are counted on the calendar in Vietnam from today to the last day of the
 * deadline, so that a reminder is due from 00:00 on. Of several offsets that have passed at once only the nearest is due: whoever comes
 * late to a deadline is reminded once, not three times.
 */
export function dueReminders<I extends OpenItem>(
  settings: ReminderSettings,
  items: readonly I[],
  sent: ReadonlySet<string>,
  now: Instant,
): DueReminder<I>[] {
  return standingReminders(settings, items, now).filter(({ item, offset }) => !sent.has(reminderKey(item, offset)));
}

export interface ComingReminder<I extends OpenItem> extends DueReminder<I> {
  /** From when on it is due; `now` where it only waits for the next sweep. */
  at: Instant;
}

/** The next reminder of each thing, provided that nobody does it before: the nearest first. */
export function comingReminders<I extends OpenItem>(
  settings: ReminderSettings,
  items: readonly I[],
  sent: ReadonlySet<string>,
  now: Instant,
): ComingReminder<I>[] {
  if (!settings.isOn) return [];
  return items
    .flatMap((item): ComingReminder<I>[] => {
      const setting = settings.kinds[item.kind];
      const offset = offsetOf(item, setting, now);
      if (offset !== null && !sent.has(reminderKey(item, offset))) return [{ item, offset, at: now }];
      const next = nextOf(item, setting, now);
      return next === null ? [] : [{ item, ...next }];
    })
    .sort((a, b) => compare(a.at, b.at) || compare(sortName(a), sortName(b)));
}

function nextOf(
  { endsAt, grace, isTracked }: OpenItem,
  { isOn, days, remindsOverdue }: KindSetting,
  now: Instant,
): { offset: number; at: Instant } | null {
  if (!isOn || isLate(now, endsAt)) return null;
  const lastDay = lastDayOf(withoutGrace(endsAt, grace));
  const left = daysBetween(dateOf(now), lastDay);
  const ahead = days.filter((offset) => offset < left);
  if (ahead.length > 0) {
    const offset = Math.max(...ahead);
    return { offset, at: startOfDay(addDays(lastDay, -offset)) };
  }
  return isTracked && remindsOverdue ? { offset: overdueOffset, at: endsAt } : null;
}

function offsetOf(
  { endsAt, grace, isTracked }: OpenItem,
  { isOn, days, remindsOverdue }: KindSetting,
  now: Instant,
): number | null {
  if (!isOn) return null;
  const left = daysBetween(dateOf(now), lastDayOf(withoutGrace(endsAt, grace)));
  if (isLate(now, endsAt)) return isTracked && remindsOverdue && left >= -overdueWindowDays ? overdueOffset : null;
  const passed = days.filter((offset) => left <= offset);
  return passed.length === 0 ? null : Math.min(...passed);
}

function sortName({ item, offset }: DueReminder<OpenItem>): string {
  return reminderKey(item, offset);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
