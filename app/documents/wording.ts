import { dateOf, formatExact, formatLength, msOf, twoDigits, type CalendarDate, type Instant } from "~/shared/time";

const nbsp = "\u00a0";
const blank = nbsp.repeat(6);

/** Counts below ten take a zero in front: 05. */
export function count(amount: number): string {
  return twoDigits(amount);
}

/** Thousands take a dot: 1.250. */
export function grouped(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** Days below ten and the months 1 and 2 take a zero, other months do not (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function monthText(month: number): string {
  return month <= 2 ? twoDigits(month) : String(month);
}

/** "ngày 05 tháng 11 năm 2026"; with no date, room to write the day and the month by hand. */
export function documentDate(date: CalendarDate | null, year?: number): string {
  if (date === null) return `ngày${blank}tháng${blank}năm${year === undefined ? blank : `${nbsp}${String(year)}`}`;
  const day = Number(date.slice(8, 10));
  const month = Number(date.slice(5, 7));
  return `ngày ${twoDigits(day)} tháng ${monthText(month)} năm ${date.slice(0, 4)}`;
}

export function placeAndDate(place: string, date: CalendarDate | null): string {
  return `${place}, ${documentDate(date)}`;
}

/** "Số: 12/QĐ-SCT", or with room for the number. `symbol` is what follows the stroke. */
export function numberLine(number: string | null, symbol: string): string {
  return `Số:${number === null ? blank : ` ${number}`}/${symbol}`;
}

/** "Quyết định số 12/QĐ-SCT ngày 05 tháng 11 năm 2026 của …" without the last part; blanks as long as they are unknown. */
export function citation(type: string, number: string | null, symbol: string, date: CalendarDate | null): string {
  return `${type} số${number === null ? blank : ` ${number}`}/${symbol} ${documentDate(date)}`;
}

/** "16 giờ 42 phút 05 giây, thứ Ba 10/11/2026 (giờ Việt Nam)" */
export function exactInVietnam(instant: Instant): string {
  return `${formatExact(instant)} (giờ Việt Nam)`;
}

/** "08 giờ 30 phút, ngày 05 tháng 11 năm 2026" */
export function minuteInVietnam(instant: Instant): string {
  const [hour = "", minute = ""] = formatExact(instant).match(/\d{2}/g) ?? [];
  return `${hour} giờ ${minute} phút, ${documentDate(dateOf(instant))}`;
}

/** How an arrival stands to a deadline that is exclusive: at the deadline itself it is late. */
export function againstDeadline(arrivedAt: Instant, deadline: Instant): string {
  const left = msOf(deadline) - msOf(arrivedAt);
  if (left <= 0) return left === 0 ? "vừa hết hạn" : `sau hạn ${formatLength(left)}`;
  return `trước hạn ${formatLength(left)}`;
}

/** Share of `part` in `whole` to one tenth of a percent, from integers: "77,8%". */
export function share(part: number, whole: number): string {
  if (whole <= 0) return "0%";
  const tenths = Math.round((part * 1000) / whole);
  const fraction = tenths % 10;
  return fraction === 0 ? `${String(tenths / 10)}%` : `${String((tenths - fraction) / 10)},${String(fraction)}%`;
}

export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} byte`;
  const kilobytes = Math.round(bytes / 1024);
  if (kilobytes < 1024) return `${grouped(kilobytes)} KB`;
  const tenths = Math.round((bytes * 10) / (1024 * 1024));
  return `${grouped(Math.floor(tenths / 10))},${String(tenths % 10)} MB`;
}

export function roman(ordinal: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = ordinal;
  let text = "";
  for (const [value, letters] of steps) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

/** Ends a clause of a list with exactly one semicolon, whatever stood at its end. */
export function withSemicolon(text: string): string {
  return `${text.replace(/[.;,\s]+$/u, "")};`;
}

/** Ends a sentence with exactly one full stop. */
export function withFullStop(text: string): string {
  return /[.!?…:]$/u.test(text.trim()) ? text.trim() : `${text.trim().replace(/[;,\s]+$/u, "")}.`;
}

/** A clause that stands inside a sentence. */
export function withoutFullStop(text: string): string {
  return text.trim().replace(/[.;,\s]+$/u, "");
}

export function lowerFirst(text: string): string {
  const [first = ""] = text;
  return first.toLocaleLowerCase("vi") + text.slice(first.length);
}

export function upperFirst(text: string): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase("vi") + text.slice(first.length);
}

export function capitals(text: string): string {
  return text.toLocaleUpperCase("vi");
}

/** "A, B và C" */
export function joinNames(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} và ${names[names.length - 1] ?? ""}`;
}
