import { stringify } from "csv-stringify/sync";
import writeXlsxFile, { type CellObject } from "write-excel-file/node";
import type { Download } from "./http.server";
import { dateOf, formatDate, formatInstant, msOf, startOfDay, type Instant } from "./time";

export type TableFormat = "xlsx" | "csv";

export interface TableFileColumn {
  label: string;
  /** In letters, as Excel counts widths. */
  width: number;
  /** text: string · integer: number · date: CalendarDate · instant: Instant, written as read in Vietnam. Null is an empty cell. */
  kind: "text" | "integer" | "date" | "instant";
}

export interface TableFile {
  /** "Tiến độ hồ sơ phong trào …": first row of the sheet and name of the file. */
  title: string;
  printedAt: Instant;
  columns: readonly TableFileColumn[];
  /** One value a column, in the order of the columns. */
  rows: readonly (readonly (string | number | null)[])[];
}

export interface RenderedTable {
  bytes: Uint8Array;
  mediaType: string;
  fileName: string;
}

const mediaTypes: Readonly<Record<TableFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

// Excel refuses a workbook with a longer cell.
const longestCell = 32_767;

const headRows = 3;

/** Null for anything that is no format. */
export function tableFormatOf(text: string | null | undefined): TableFormat | null {
  return text === "xlsx" || text === "csv" ? text : null;
}

/**
 * A list as a file.
 * - XLSX: title, time of printing, a bold header that stays in view, dates as dates, text never as a formula.
 * - CSV: UTF-8 with a byte order mark, semicolons (Excel with Vietnamese settings keeps the comma for decimals), header
 *   first, dates as YYYY-MM-DD, which Excel reads alike under every setting. A text that Excel would take for a formula
 *   gets an apostrophe in front.
 */
export async function renderTableFile(table: TableFile, format: TableFormat): Promise<RenderedTable> {
  return {
    bytes: format === "xlsx" ? await xlsxOf(table) : csvOf(table),
    mediaType: mediaTypes[format],
    fileName: `${table.title} (${fileTime(table.printedAt)}).${format}`,
  };
}

/** The list as the answer of a `runDownload` route. */
export async function tableDownload(table: TableFile, format: TableFormat): Promise<Download> {
  const { bytes, mediaType, fileName } = await renderTableFile(table, format);
  return { name: fileName, mediaType, body: bytes, inline: false };
}

type Value = string | number | null;

/** What a clock on the wall in Vietnam shows, as the milliseconds that Excel reads without a zone. */
function wallMs(instant: Instant): number {
  const date = dateOf(instant);
  return Date.parse(`${date}T00:00:00.000Z`) + msOf(instant) - msOf(startOfDay(date));
}

function fileTime(instant: Instant): string {
  const time = new Date(wallMs(instant)).toISOString();
  return `${formatDate(dateOf(instant)).replaceAll("/", "-")} ${time.slice(11, 13)} giờ ${time.slice(14, 16)}`;
}

function plain(value: Value): string {
  return String(value).normalize("NFC");
}

async function xlsxOf(table: TableFile): Promise<Uint8Array> {
  const { columns } = table;
  const sheet = [
    [{ value: plain(table.title), type: String, format: "@", fontWeight: "bold", fontSize: 14 }],
    [
      {
        value: `Lập lúc ${formatInstant(table.printedAt)} (giờ Việt Nam); ${String(table.rows.length)} dòng`,
        type: String,
        fontStyle: "italic",
      },
    ],
    columns.map((column): CellObject => ({
      value: column.label,
      type: String,
      fontWeight: "bold",
      align: "center",
      alignVertical: "center",
      wrap: true,
      backgroundColor: "#F3E9D2",
      borderStyle: "thin",
      borderColor: "#8A8A8A",
    })),
    ...table.rows.map((row) => columns.map((column, place) => xlsxCell(column, row[place] ?? null))),
  ] satisfies (CellObject | null)[][];
  const file = writeXlsxFile(
    sheet,
    {
      sheet: "Danh sách",
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: headRows,
      ...(columns.reduce((sum, { width }) => sum + width, 0) > 95 ? { orientation: "landscape" } : {}),
    },
    { fontFamily: "Times New Roman", fontSize: 12 },
  );
  return file.toBuffer();
}

function xlsxCell(column: TableFileColumn, value: Value): CellObject | null {
  if (value === null || value === "") return null;
  const look = { alignVertical: "top", borderStyle: "thin", borderColor: "#BFBFBF" } as const;
  switch (column.kind) {
    case "text":
      return { ...look, value: plain(value).slice(0, longestCell), type: String, format: "@", wrap: true };
    case "integer":
      return { ...look, value: integerOf(column, value), type: Number, format: "0" };
    case "date":
      return { ...look, value: dayOf(column, value), type: Date, format: "dd/mm/yyyy", align: "center" };
    case "instant":
      return { ...look, value: momentOf(column, value), type: Date, format: "dd/mm/yyyy hh:mm:ss", align: "center" };
  }
}

function csvOf(table: TableFile): Uint8Array {
  const { columns } = table;
  const text = stringify(
    [
      columns.map((column) => guarded(column.label)),
      ...table.rows.map((row) => columns.map((column, place) => csvCell(column, row[place] ?? null))),
    ],
    { bom: true, delimiter: ";", record_delimiter: "windows" },
  );
  return new TextEncoder().encode(text);
}

function csvCell(column: TableFileColumn, value: Value): string {
  if (value === null || value === "") return "";
  switch (column.kind) {
    case "text":
      return guarded(plain(value));
    case "integer":
      return String(integerOf(column, value));
    case "date":
      return dayOf(column, value).toISOString().slice(0, 10);
    case "instant":
      return momentOf(column, value).toISOString().slice(0, 19).replace("T", " ");
  }
}

/** Excel and its kin run a cell that begins like this, also behind blanks. */
function guarded(text: string): string {
  return /^[\s\u0000-\u001f]*[=+\-@＝＋－＠]/u.test(text) || /^[\t\r\n]/u.test(text) ? `'${text}` : text;
}

function integerOf(column: TableFileColumn, value: Value): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) throw mismatch(column, value);
  return value;
}

function dayOf(column: TableFileColumn, value: Value): Date {
  const day = new Date(`${String(value)}T00:00:00.000Z`);
  if (Number.isNaN(day.getTime())) throw mismatch(column, value);
  return day;
}

function momentOf(column: TableFileColumn, value: Value): Date {
  if (Number.isNaN(Date.parse(String(value)))) throw mismatch(column, value);
  return new Date(wallMs(String(value)));
}

function mismatch(column: TableFileColumn, value: Value): Error {
  return new Error(`Column “${column.label}” of kind ${column.kind} cannot hold ${JSON.stringify(value)}`);
}
