import { addDays, dateOf, formatDate, formatShort, startOfDay, twoDigits, type Instant } from "~/shared/time";

/** "06", "10.006" */
export function formatCount(count: number): string {
  return count < 1000 ? twoDigits(count) : String(count).replace(/\B(?=(\d{3})+$)/gu, ".");
}

/** "24:00 10/11/2026": an exclusive end as people say it, for a cell. */
export function shortDeadline(endExclusive: Instant): string {
  const date = dateOf(endExclusive);
  if (startOfDay(date) === endExclusive) return `24:00 ${formatDate(addDays(date, -1))}`;
  return `${formatShort(endExclusive).slice(-5)} ${formatDate(date)}`;
}
