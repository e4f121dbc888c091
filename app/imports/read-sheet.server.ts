import { readSheet } from "read-excel-file/node";
import { fail, ok, type Result } from "~/shared/result";
import { rule } from "~/shared/errors";
import { emptyCell, type Cell, type Sheet } from "./cell";
import { decodeText, parseCsv } from "./csv";
import { importLimits } from "./import-kind";

// Headings and what stands above them come before the rows themselves.
const mostRows = importLimits.rows + importLimits.headingRows + 1_000;

/**
 * The first sheet of a workbook, or the rows of a CSV file. Slow (3 s for 50,000 rows): for a worker thread.
 * Refusals: import.unreadable, import.too_many_rows {rowCount, most}.
 */
export async function readTable(bytes: Uint8Array, format: "xlsx" | "csv"): Promise<Result<Sheet>> {
  const rows = format === "csv" ? readCsv(bytes) : await readXlsx(bytes);
  if (rows === null) return fail(rule("import.unreadable"));
  if (rows.length > mostRows)
    return fail(rule("import.too_many_rows", { rowCount: rows.length, most: importLimits.rows }));
  return ok(rows.map((row) => row.slice(0, importLimits.columns)));
}

function readCsv(bytes: Uint8Array): Sheet | null {
  const text = decodeText(bytes);
  if (text === null) return null;
  // One row more than is taken tells that there are too many.
  return parseCsv(text, 4 * mostRows).map((row) =>
    row.map((value): Cell => (value.trim() === "" ? emptyCell : { kind: "text", text: value })),
  );
}

async function readXlsx(bytes: Uint8Array): Promise<Sheet | null> {
  try {
    const rows = await readSheet(Buffer.from(bytes));
    return rows.map((row) => row.map(cellOf));
  } catch {
    // The library throws for whatever a workbook cannot be read for: no sheet, cut off, another kind of zip.
    return null;
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return emptyCell;
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? { kind: "error" } : { kind: "date", on: value.toISOString().slice(0, 10) };
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "boolean") return { kind: "text", text: value ? "x" : "không" };
  const text = typeof value === "string" ? value : "";
  if (/^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/u.test(text)) return { kind: "error" };
  return text.trim() === "" ? emptyCell : { kind: "text", text };
}
