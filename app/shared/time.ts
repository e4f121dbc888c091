/** ISO-8601 UTC text of fixed width, e.g. 2026-11-10T17:00:00.000Z: instants compare as strings. */
export type Instant = string;
/** YYYY-MM-DD as read on a calendar in Asia/Ho_Chi_Minh. */
export type CalendarDate = string;

// Vietnam has kept UTC+7 without summer time since 1975-06-13; no record here is older.
const zoneOffsetMs = 7 * 3_600_000;
const dayMs = 86_400_000;

const weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"] as const;

export function instantFromMs(ms: number): Instant {
  return new Date(ms).toISOString();
}

export function msOf(instant: Instant): number {
  return Date.parse(instant);
}

export function addMs(instant: Instant, ms: number): Instant {
  return instantFromMs(msOf(instant) + ms);
}

/** 00:00 of that day in Vietnam. */
export function startOfDay(date: CalendarDate): Instant {
  return instantFromMs(Date.parse(`${date}T00:00:00.000Z`) - zoneOffsetMs);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to` (negative when `to` is earlier). */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / dayMs);
}

/** The calendar day on which that instant falls in Vietnam. */
export function dateOf(instant: Instant): CalendarDate {
  return instantFromMs(msOf(instant) + zoneOffsetMs).slice(0, 10);
}

/** True for a day that exists: 2026-02-31 does not. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

export function weekdayOf(date: CalendarDate): string {
  return weekdays[new Date(`${date}T00:00:00.000Z`).getUTCDay()] ?? "";
}

/** 10/11/2026 */
export function formatDate(date: CalendarDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** thứ Ba 10/11/2026 */
export function formatDateLong(date: CalendarDate): string {
  return `${weekdayOf(date)} ${formatDate(date)}`;
}

interface ClockReading {
  hour: string;
  minute: string;
  second: string;
  date: CalendarDate;
}

function readClock(instant: Instant): ClockReading {
  const local = instantFromMs(msOf(instant) + zoneOffsetMs);
  return {
    hour: local.slice(11, 13),
    minute: local.slice(14, 16),
    second: local.slice(17, 19),
    date: local.slice(0, 10),
  };
}

/** 10/11, 22:41 (cells) */
export function formatShort(instant: Instant): string {
  const { hour, minute, date } = readClock(instant);
  return `${date.slice(8, 10)}/${date.slice(5, 7)}, ${hour}:${minute}`;
}

/** 22 giờ 41, thứ Ba 10/11/2026 (giờ Việt Nam): the zone is named by the caller, once a page where space is short. */
export function formatInstant(instant: Instant): string {
  const { hour, minute, date } = readClock(instant);
  return `${hour} giờ ${minute}, ${formatDateLong(date)}`;
}

/** 22 giờ 41 phút 07 giây, thứ Ba 10/11/2026 */
export function formatExact(instant: Instant): string {
  const { hour, minute, second, date } = readClock(instant);
  return `${hour} giờ ${minute} phút ${second} giây, ${formatDateLong(date)}`;
}

/**
 * An exclusive end read as people say it: 00:00 of the 11th is "24 giờ 00, thứ Ba 10/11/2026"; an end within a day is told to the
 * second. Source of the reading: product.md, what must always hold, 1.
 */
export function formatDeadline(endExclusive: Instant): string {
  const { hour, minute, second, date } = readClock(endExclusive);
  const isMidnight = hour === "00" && minute === "00" && second === "00";
  return isMidnight ? `24 giờ 00, ${formatDateLong(addDays(date, -1))}` : formatExact(endExclusive);
}

/** To the second in every case, for a refusal: "24 giờ 00 phút 00 giây, thứ Ba 10/11/2026". */
export function formatDeadlineExact(endExclusive: Instant): string {
  const { hour, minute, second, date } = readClock(endExclusive);
  const isMidnight = hour === "00" && minute === "00" && second === "00";
  return isMidnight ? `24 giờ 00 phút 00 giây, ${formatDateLong(addDays(date, -1))}` : formatExact(endExclusive);
}

/** "3 ngày 4 giờ", "3 phút 12 giây": the two largest parts of a length of time. */
export function formatLength(ms: number): string {
  const total = Math.floor(Math.abs(ms) / 1000);
  const parts: [number, string][] = [
    [Math.floor(total / 86_400), "ngày"],
    [Math.floor(total / 3_600) % 24, "giờ"],
    [Math.floor(total / 60) % 60, "phút"],
    [total % 60, "giây"],
  ];
  const first = parts.findIndex(([amount]) => amount > 0);
  if (first === -1) return "chưa đến 1 giây";
  return parts
    .slice(first, first + 2)
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${String(amount)} ${unit}`)
    .join(" ");
}

/** "Còn 3 ngày 4 giờ" or "Quá hạn 3 phút 12 giây". */
export function formatLeft(now: Instant, endExclusive: Instant): string {
  const ms = msOf(endExclusive) - msOf(now);
  return ms > 0 ? `Còn ${formatLength(ms)}` : `Quá hạn ${formatLength(ms)}`;
}

/** 05 rather than 5, as officials write counts below ten. */
export function twoDigits(count: number): string {
  return count >= 0 && count < 10 ? `0${String(count)}` : String(count);
}
