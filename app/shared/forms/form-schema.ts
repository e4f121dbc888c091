import * as z from "zod/mini";
import type { FieldSchema } from "./fields";

type Shape = Record<string, z.ZodMiniType<unknown, unknown>>;
type Values<S extends Shape> = { [K in keyof S]: z.output<S[K]> };

/** A whole form, or one row of a list: named fields, and a check across them that names the field it blames. */
export function form<S extends Shape>(
  shape: S,
  across?: (values: Values<S>) => Readonly<Record<string, string>>,
): FieldSchema<Values<S>> {
  const schema = z.object(shape);
  if (across === undefined) return schema as unknown as FieldSchema<Values<S>>;
  const checked = schema.check((context) => {
    for (const [path, message] of Object.entries(across(context.value as Values<S>)))
      context.issues.push({ code: "custom", message, path: path.split("."), input: context.value });
  });
  return checked as unknown as FieldSchema<Values<S>>;
}

export interface ListOptions<T> {
  /** Names the whole list: "Chỉ tiêu khen thưởng". */
  label: string;
  of: FieldSchema<T>;
  min?: number;
  max?: number;
  /** Fields that a new row already carries (a select's first option): they do not make a row count as typed. */
  prefilled?: readonly string[];
}

/** Repeating rows. Rows in which nothing was typed are left out; errors keep the row's number on the page. */
export function list<T>(options: ListOptions<T>): FieldSchema<T[]> {
  const { label, of, min = 0, max = 200, prefilled = [] } = options;
  const isUntouched = (row: unknown): boolean =>
    isBlank(
      typeof row === "object" && row !== null && !Array.isArray(row)
        ? Object.entries(row)
            .filter(([key]) => !prefilled.includes(key))
            .map(([, value]): unknown => value)
        : row,
    );
  const schema = z.transform((raw: unknown, context): T[] => {
    const rows: unknown[] = Array.isArray(raw) ? raw : [];
    const values: T[] = [];
    let count = 0;
    rows.forEach((row, index) => {
      if (isUntouched(row)) return;
      count += 1;
      const reading = z.safeParse(of, row);
      if (reading.success) values.push(reading.data);
      else
        for (const issue of reading.error.issues)
          context.issues.push({ code: "custom", message: issue.message, path: [index, ...issue.path], input: row });
    });
    if (count < min)
      context.issues.push({ code: "custom", message: `${label}: cần ít nhất ${twoDigitCount(min)} dòng.`, input: raw });
    if (count > max)
      context.issues.push({ code: "custom", message: `${label}: nhiều nhất ${twoDigitCount(max)} dòng.`, input: raw });
    return values;
  });
  return schema;
}

export type FormReading<T> = { ok: true; value: T } | { ok: false; fields: Record<string, string> };

/** Reads a nested plain object by a form; refusals as dotted field name → first sentence. */
export function readForm<T>(schema: FieldSchema<T>, values: unknown): FormReading<T> {
  const reading = z.safeParse(schema, values);
  if (reading.success) return { ok: true, value: reading.data };
  const fields: Record<string, string> = {};
  for (const issue of reading.error.issues) fields[issue.path.map(String).join(".")] ??= issue.message;
  return { ok: false, fields };
}

function twoDigitCount(count: number): string {
  return count < 10 ? `0${String(count)}` : String(count);
}

function isBlank(row: unknown): boolean {
  if (row === null || row === undefined || row === "") return true;
  if (Array.isArray(row)) return row.every(isBlank);
  if (typeof row === "object") return Object.values(row).every(isBlank);
  return typeof row === "string" ? row.trim() === "" : row === false;
}
