import { isLate, lastDayOf } from "~/campaigns/deadline";
import { dateOf, daysBetween, type Instant } from "~/shared/time";

export interface ReminderSettings {
  isOn: boolean;
  /** How many days before the last day; each once. */
  days: readonly number[];
}

/** What holds for a campaign that has no settings of its own. */
export const defaultReminderSettings: ReminderSettings = { isOn: true, days: [7, 3, 1] };

/** Stands for "the end has passed" among the offsets. */
export const overdueOffset = -1;

/** Whoever is reminded for the first time a week after the end would learn nothing new. */
const overdueWindowDays = 7;

/** One thing that one account has not done yet. */
export interface OpenItem {
  /** "dossier:<unit>", "report-1": the same thing keeps its name when its end moves. */
  milestone: string;
  endsAt: Instant;
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

/**
 * The reminders that are due now and have not been sent. Days are counted on the calendar in Vietnam from today to the last day of the
 * deadline, so that a reminder is due from 00:00 on. Of several offsets that have passed at once only the nearest is due: whoever comes
 * late to a deadline is reminded once, not three times.
 */
export function dueReminders<I extends OpenItem>(
  { isOn, days }: ReminderSettings,
  items: readonly I[],
  sent: ReadonlySet<string>,
  now: Instant,
): DueReminder<I>[] {
  if (!isOn) return [];
  return items.flatMap((item) => {
    const offset = offsetOf(item, days, now);
    return offset === null || sent.has(reminderKey(item, offset)) ? [] : [{ item, offset }];
  });
}

function offsetOf({ endsAt, isTracked }: OpenItem, days: readonly number[], now: Instant): number | null {
  const left = daysBetween(dateOf(now), lastDayOf(endsAt));
  if (isLate(now, endsAt)) return isTracked && left >= -overdueWindowDays ? overdueOffset : null;
  const passed = days.filter((offset) => left <= offset);
  return passed.length === 0 ? null : Math.min(...passed);
}
