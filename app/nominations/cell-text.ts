import { withoutGrace, type Due } from "~/campaigns/deadline";
import { addDays, dateOf, formatDate, formatExact, startOfDay, twoDigits, type Instant } from "~/shared/time";

/** "06", "10.006" */
export function formatCount(count: number): string {
  return count < 1000 ? twoDigits(count) : String(count).replace(/\B(?=(\d{3})+$)/gu, ".");
}

/** "24:00 10/11/2026", "17:00:00 10/11/2026", "24:00 10/11/2026 + 15 phút": an exclusive end as people say it, for a cell. */
export function shortDeadline({ endsAt, grace }: Pick<Due, "endsAt" | "grace">): string {
  const end = withoutGrace(endsAt, grace);
  const date = dateOf(end);
  const added = grace.minutes === 0 ? "" : ` + ${twoDigits(grace.minutes)} phút`;
  return startOfDay(date) === end
    ? `24:00 ${formatDate(addDays(date, -1))}${added}`
    : `${clockOf(end)} ${formatDate(date)}${added}`;
}

function clockOf(instant: Instant): string {
  return (formatExact(instant).match(/\d{2}/gu) ?? []).slice(0, 3).join(":");
}
