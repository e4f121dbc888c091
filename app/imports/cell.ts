import { cleanLine, cleanLines, countLetters } from "~/shared/forms/clean-text";
import { readDate } from "~/shared/forms/fields";
import { fold } from "~/people/names";
import { formatDate, isCalendarDate, type CalendarDate } from "~/shared/time";

/** What a cell of a table holds: text, a number, a day (as YYYY-MM-DD), or that a formula gave no value. */
export type Cell =
  | { kind: "empty" }
  | { kind: "text"; text: string }
  | { kind: "number"; number: number }
  | { kind: "date"; on: CalendarDate }
  | { kind: "error" };

/** Rows of a sheet from its first row on; a row may be shorter than others. */
export type Sheet = readonly (readonly Cell[])[];

export const emptyCell: Cell = { kind: "empty" };

export type Reading<T> = { ok: true; value: T } | { ok: false; problem: string };

const read = <T>(value: T): Reading<T> => ({ ok: true, value });
const problem = (sentence: string): Reading<never> => ({ ok: false, problem: sentence });

const formulaProblem = "Công thức trong ô này báo lỗi. Ghi giá trị thay cho công thức.";

/** "A", "Z", "AA" for 0, 25, 26. */
export function columnLetters(index: number): string {
  let letters = "";
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** The cell as people see it in the sheet. */
export function shownText(cell: Cell): string {
  switch (cell.kind) {
    case "empty":
    case "error":
      return "";
    case "text":
      return cleanLine(cell.text);
    case "number":
      return numberText(cell.number);
    case "date":
      return formatDate(cell.on);
  }
}

// Excel keeps fifteen digits; a number of a document or a person is whole.
function numberText(number: number): string {
  return Number.isInteger(number) ? number.toFixed(0) : String(number).replace(".", ",");
}

export function isBlank(cell: Cell): boolean {
  return cell.kind !== "error" && shownText(cell) === "";
}

export function readText(cell: Cell, { max, lines = false }: { max: number; lines?: boolean }): Reading<string> {
  if (cell.kind === "error") return problem(formulaProblem);
  const text = lines && cell.kind === "text" ? cleanLines(cell.text) : shownText(cell);
  const unguarded = text.replace(/^'(?=[=+\-@＝＋－＠])/u, "");
  const length = countLetters(unguarded);
  return length > max ? problem(`Nội dung dài ${String(length)} chữ, nhiều nhất ${String(max)}.`) : read(unguarded);
}

/**
 * A number of a person or a document, kept as text. `width`: the length that such numbers have in the agency, to which zeros
 * that Excel took away in front are put back.
 */
export function readCode(cell: Cell, { max, width }: { max: number; width: number | null }): Reading<string> {
  const text = readText(cell, { max });
  if (!text.ok) return text;
  if (cell.kind === "date")
    return problem(`Ô này là ngày ${formatDate(cell.on)}, không phải số hiệu. Đặt kiểu ô là Văn bản rồi ghi lại.`);
  if (cell.kind !== "number") return read(text.value);
  if (!Number.isSafeInteger(cell.number) || cell.number < 0)
    return problem(`“${text.value}” không phải số hiệu. Đặt kiểu ô là Văn bản rồi ghi lại.`);
  return read(width === null ? text.value : text.value.padStart(width, "0"));
}

const firstDay = "1900-01-01";
const lastDay = "2199-12-31";

/** A day: a date cell, "5/11/2026", "05.11.2026" or "2026-11-05". Empty: null. */
export function readDay(cell: Cell): Reading<CalendarDate | null> {
  if (cell.kind === "error") return problem(formulaProblem);
  if (cell.kind === "date") return inRange(cell.on);
  const text = shownText(cell);
  if (text === "") return read(null);
  const day = readDate(text.replace(/^ngày /iu, ""));
  if (day !== null) return isCalendarDate(day) ? inRange(day) : problem(`Không có ngày ${formatDate(day)} trong lịch.`);
  const words = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/iu.exec(text);
  const [, date = "", month = "", year = ""] = words ?? [];
  const spelled = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  if (words !== null)
    return isCalendarDate(spelled) ? inRange(spelled) : problem(`Không có ngày “${text}” trong lịch.`);
  if (/^\d{4}$/u.test(text)) return problem(`“${text}” chỉ có năm. Ghi đủ ngày/tháng/năm hoặc để trống.`);
  return problem(`“${text}” chưa đúng dạng ngày/tháng/năm, ví dụ 05/11/2026.`);
}

function inRange(day: CalendarDate): Reading<CalendarDate> {
  return day < firstDay || day > lastDay
    ? problem(`Ngày ${formatDate(day)}: năm phải từ ${firstDay.slice(0, 4)} đến ${lastDay.slice(0, 4)}.`)
    : read(day);
}

/** A year: "2024", "năm 2024", a whole number, also "2024,0" and "2.024" as a sheet may show it. Empty: null. */
export function readYear(cell: Cell): Reading<number | null> {
  if (cell.kind === "error") return problem(formulaProblem);
  if (cell.kind === "date")
    return problem(`Ô này là ngày ${formatDate(cell.on)}. Chỉ ghi năm, ví dụ ${cell.on.slice(0, 4)}.`);
  const text = shownText(cell).replace(/^năm /iu, "");
  if (text === "") return read(null);
  const plain = text.replace(/,0+$/u, "").replace(/^(\d)\.(\d{3})$/u, "$1$2");
  if (!/^\d{4}$/u.test(plain)) return problem(`“${text}” chưa phải là năm, ví dụ 2024.`);
  const year = Number(plain);
  return year < 1945 || year > 2199 ? problem(`Năm ${plain} nằm ngoài khoảng từ 1945 đến 2199.`) : read(year);
}

/** Years of a period: "2024", "2021-2025", "2021 – 2025", "từ 2021 đến 2025". Empty: null. */
export function readPeriod(cell: Cell): Reading<{ from: number; to: number } | null> {
  if (cell.kind === "text") {
    const text = cleanLine(cell.text).replace(/^(từ |giai đoạn |năm )+/iu, "");
    const [, from = "", to = ""] = /^(\d{4}) ?(?:[-–—]|đến) ?(?:năm )?(\d{4})$/iu.exec(text) ?? [];
    if (from !== "")
      return Number(from) > Number(to) || Number(from) < 1945 || Number(to) > 2199
        ? problem(`“${text}” không phải một giai đoạn, ví dụ 2021 - 2025.`)
        : read({ from: Number(from), to: Number(to) });
  }
  const year = readYear(cell);
  if (!year.ok) return year;
  return read(year.value === null ? null : { from: year.value, to: year.value });
}

const yes = new Set(["x", "co", "1", "true", "dung", "v", "✓", "✔", "la", "dang vien", "doan vien"]);
const no = new Set(["khong", "0", "false", "sai", "-", "k", "ko"]);

/** "x", "Có", "1", a tick: true; "Không", "0": false; empty: null, not said. */
export function readYesNo(cell: Cell): Reading<boolean | null> {
  if (cell.kind === "error") return problem(formulaProblem);
  const text = shownText(cell);
  const plain = fold(text);
  if (plain === "") return read(null);
  if (yes.has(plain)) return read(true);
  if (no.has(plain)) return read(false);
  return problem(`“${text}” chưa rõ là có hay không. Ghi x hoặc Có; không thì để trống hoặc ghi Không.`);
}

export function readGender(cell: Cell): Reading<"female" | "male" | null> {
  if (cell.kind === "error") return problem(formulaProblem);
  const text = shownText(cell);
  const plain = fold(text);
  if (plain === "") return read(null);
  if (["nu", "ba", "f"].includes(plain)) return read("female");
  if (["nam", "ong", "m"].includes(plain)) return read("male");
  return problem(`“${text}” không phải giới tính. Ghi Nam hoặc Nữ.`);
}
