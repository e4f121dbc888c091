import * as z from "zod/mini";
import { formatDate, isCalendarDate, type CalendarDate } from "../time";
import { cleanLine, cleanLines, countLetters } from "./clean-text";

/** A field or form that reads what a browser sent (text, list or nothing) into `T`. */
export type FieldSchema<T> = z.ZodMiniType<T, unknown>;
export type Parsed<S extends z.ZodMiniType> = z.output<S>;

type Reading<T> = { value: T } | { problem: string };

/** The common ground of all fields: read, or say in one Vietnamese sentence why not. */
export function field<T>(read: (raw: unknown) => Reading<T>): FieldSchema<T> {
  const schema = z.transform((raw: unknown, context): T => {
    const reading = read(raw);
    if ("value" in reading) return reading.value;
    context.issues.push({ code: "custom", message: reading.problem, input: raw });
    return z.NEVER;
  });
  return schema;
}

/** "Tên phong trào" → "tên phong trào"; abbreviations such as "STT" stay. */
export function lowerFirst(label: string): string {
  const [first = "", second = ""] = label;
  if (second !== "" && second === second.toUpperCase() && second !== second.toLowerCase()) return label;
  return first.toLowerCase() + label.slice(first.length);
}

const firstOf = (raw: unknown): unknown => (Array.isArray(raw) ? raw[0] : raw);

/** The typed line, cleaned; anything that is not text counts as empty. */
export function lineOf(raw: unknown): string {
  const one = firstOf(raw);
  if (typeof one === "number") return String(one);
  return typeof one === "string" ? cleanLine(one) : "";
}

const thousands = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/gu, ".");

interface Labelled {
  /** As shown at the field; the error sentences are made from it. */
  label: string;
}

export interface TextOptions extends Labelled {
  max?: number;
  min?: number;
  /** Default true. An optional text that was left empty is "". */
  required?: boolean;
  multiline?: boolean;
  /** Allowed shape and the whole sentence shown when it does not fit. */
  pattern?: { test: RegExp; message: string };
}

/** Text as people type it. One line and at most 200 letters unless said otherwise. */
export function text(options: TextOptions): FieldSchema<string> {
  const { label, required = true, multiline = false, min = 0, max = multiline ? 5000 : 200, pattern } = options;
  return field((raw) => {
    const one = firstOf(raw);
    const typed = typeof one === "string" ? one : "";
    const value = multiline ? cleanLines(typed) : cleanLine(typed);
    if (value === "") return required ? { problem: `Nhập ${lowerFirst(label)}.` } : { value };
    const length = countLetters(value);
    if (length > max) return { problem: `${label} dài ${thousands(length)} chữ, nhiều nhất ${thousands(max)}.` };
    if (length < min) return { problem: `${label} dài ${thousands(length)} chữ, ít nhất ${thousands(min)}.` };
    if (pattern && !pattern.test.test(value)) return { problem: pattern.message };
    return { value };
  });
}

/** A password: taken exactly as typed apart from NFC, so that every keyboard gives the same letters. */
export function password(options: Labelled & { min?: number; max?: number }): FieldSchema<string> {
  const { label, min = 1, max = 200 } = options;
  return field((raw) => {
    const one = firstOf(raw);
    const value = typeof one === "string" ? one.normalize("NFC") : "";
    if (value === "") return { problem: `Nhập ${lowerFirst(label)}.` };
    const length = countLetters(value);
    if (length < min) return { problem: `${label} có ${String(length)} ký tự, ít nhất ${String(min)}.` };
    if (length > max) return { problem: `${label} có ${String(length)} ký tự, nhiều nhất ${String(max)}.` };
    return { value };
  });
}

export interface DateOptions extends Labelled {
  min?: CalendarDate;
  max?: CalendarDate;
}

// A year outside is a slip of the hand; and instants compare as texts only while years have four digits.
const firstDay = "1900-01-01";
const lastDay = "2199-12-31";

/** A day typed dd/mm/yyyy (also d/m/yyyy, with dots or dashes, or yyyy-mm-dd). Left empty and not required: null. */
export function date(options: DateOptions & { required: false }): FieldSchema<CalendarDate | null>;
export function date(options: DateOptions & { required?: true }): FieldSchema<CalendarDate>;
export function date(options: DateOptions & { required?: boolean }): FieldSchema<CalendarDate | null> {
  const { label, required = true, min, max } = options;
  return field<CalendarDate | null>((raw) => {
    const typed = lineOf(raw);
    if (typed === "") return required ? { problem: `Nhập ${lowerFirst(label)}.` } : { value: null };
    const value = readDate(typed);
    if (value === null) return { problem: `${label} “${typed}” chưa đúng dạng ngày/tháng/năm, ví dụ 05/11/2026.` };
    if (!isCalendarDate(value)) return { problem: `${label}: không có ngày ${formatDate(value)} trong lịch.` };
    if (value < firstDay || value > lastDay)
      return { problem: `${label} “${typed}”: năm phải từ ${firstDay.slice(0, 4)} đến ${lastDay.slice(0, 4)}.` };
    if (min !== undefined && value < min) return { problem: `${label} sớm nhất là ${formatDate(min)}.` };
    if (max !== undefined && value > max) return { problem: `${label} muộn nhất là ${formatDate(max)}.` };
    return { value };
  });
}

/** "5/11/2026" → "2026-11-05", whether or not such a day exists; null when it is no date at all. */
export function readDate(typed: string): CalendarDate | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(typed);
  if (iso) return typed;
  const local = /^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})$/u.exec(typed);
  if (!local) return null;
  const [, day = "", month = "", year = ""] = local;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** An hour of the day as people write it ("17:00", "17 giờ 00", "17h", "24 giờ 00") → "17:00", "24:00". */
export function timeOfDay(options: Labelled & { required: false }): FieldSchema<string | null>;
export function timeOfDay(options: Labelled & { required?: true }): FieldSchema<string>;
export function timeOfDay(options: Labelled & { required?: boolean }): FieldSchema<string | null> {
  const { label, required = true } = options;
  return field<string | null>((raw) => {
    const typed = lineOf(raw);
    if (typed === "") return required ? { problem: `Nhập ${lowerFirst(label)}.` } : { value: null };
    const [, hour = "", minute = "00"] = /^(\d{1,2}) ?(?:[:.h]|giờ) ?(\d{2})?(?: ?phút)?$/iu.exec(typed) ?? [];
    const value = `${hour.padStart(2, "0")}:${minute}`;
    if (hour === "" || Number(minute) > 59 || value > "24:00")
      return { problem: `${label} “${typed}” chưa đúng dạng giờ và phút, ví dụ 17:00.` };
    return { value };
  });
}

export interface IntegerOptions extends Labelled {
  min?: number;
  max?: number;
  /** Word after the figure in the sentences: "người", "đ". */
  unit?: string;
}

/** A whole number; thousand dots as written in Vietnamese ("1.520.000"). Left empty and not required: null. */
export function integer(options: IntegerOptions & { required: false }): FieldSchema<number | null>;
export function integer(options: IntegerOptions & { required?: true }): FieldSchema<number>;
export function integer(options: IntegerOptions & { required?: boolean }): FieldSchema<number | null> {
  const { label, required = true, min = 0, max = 1_000_000_000, unit } = options;
  const tail = unit === undefined ? "" : ` ${unit}`;
  return field<number | null>((raw) => {
    const typed = lineOf(raw);
    if (typed === "") return required ? { problem: `Nhập ${lowerFirst(label)}.` } : { value: null };
    if (/^-?\d[\d.]*,\d+$/u.test(typed)) return { problem: `${label} là số nguyên, không có phần sau dấu phẩy.` };
    const plain = /^-?\d{1,3}(\.\d{3})+$/u.test(typed) ? typed.replaceAll(".", "") : typed.replaceAll(" ", "");
    if (!/^-?\d{1,15}$/u.test(plain))
      return { problem: `${label} “${typed}” chưa phải là số, ví dụ 5 hoặc 1.520.000.` };
    const value = Number(plain);
    if (value < min) return { problem: `${label} ít nhất là ${thousands(min)}${tail}.` };
    if (value > max) return { problem: `${label} nhiều nhất là ${thousands(max)}${tail}.` };
    return { value };
  });
}

/** One of a fixed list. Left empty and not required: null. */
export function choice<const V extends string>(
  options: Labelled & { of: readonly V[]; required: false },
): FieldSchema<V | null>;
export function choice<const V extends string>(
  options: Labelled & { of: readonly V[]; required?: true },
): FieldSchema<V>;
export function choice<const V extends string>(
  options: Labelled & { of: readonly V[]; required?: boolean },
): FieldSchema<V | null> {
  const { label, of, required = true } = options;
  return field<V | null>((raw) => {
    const typed = lineOf(raw);
    if (typed === "" && !required) return { value: null };
    const value = of.find((known) => known === typed);
    return value === undefined ? { problem: `Chọn ${lowerFirst(label)}.` } : { value };
  });
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** The id of a thing chosen from a list or carried in a hidden field. Left empty and not required: null. */
export function id(options: Labelled & { required: false }): FieldSchema<string | null>;
export function id(options: Labelled & { required?: true }): FieldSchema<string>;
export function id(options: Labelled & { required?: boolean }): FieldSchema<string | null> {
  const { label, required = true } = options;
  return field<string | null>((raw) => {
    const typed = lineOf(raw);
    if (typed === "" && !required) return { value: null };
    return uuid.test(typed) ? { value: typed } : { problem: `Chọn ${lowerFirst(label)}.` };
  });
}

/** Several boxes of one name: the ids that were ticked, each once. */
export function ids(options: Labelled & { min?: number; max?: number }): FieldSchema<string[]> {
  const { label, min = 0, max = 1000 } = options;
  return field((raw) => {
    const sent = raw === undefined || raw === null || raw === "" ? [] : Array.isArray(raw) ? raw : [raw];
    const value = [...new Set(sent.map(lineOf))].filter((one) => one !== "");
    if (!value.every((one) => uuid.test(one)) || value.length < min) return { problem: `Chọn ${lowerFirst(label)}.` };
    if (value.length > max) return { problem: `${label}: chọn nhiều nhất ${String(max)}.` };
    return { value };
  });
}

/** A box: ticked or not. `mustBe` refuses an unticked box with that sentence. */
export function flag(options: { mustBe?: string } = {}): FieldSchema<boolean> {
  return field((raw) => {
    const one = firstOf(raw);
    const value = one === true || one === "on" || one === "1" || one === "true";
    return !value && options.mustBe !== undefined ? { problem: options.mustBe } : { value };
  });
}

/** The version of the thing that the form was made from: a hidden field of every editing form. */
export function version(): FieldSchema<number> {
  return field((raw) => {
    const typed = lineOf(raw);
    return /^\d{1,9}$/u.test(typed)
      ? { value: Number(typed) }
      : { problem: "Trang này thiếu số bản đang sửa. Mở lại trang rồi sửa tiếp." };
  });
}
