import { isBlank, shownText, type Cell, type Sheet } from "./cell";
import { columnsOf } from "./columns";
import { cellName, findHeadings, type Headings } from "./headings";
import { importLimits, type ImportKind } from "./import-kind";
import type { SheetRow } from "./row";

/** What was understood of the headings, kept with the import. */
export interface SheetHead {
  headingRow: number;
  /** Labels of the columns that are read, with the letter of their place. */
  read: readonly { label: string; letters: string }[];
  unknown: readonly { text: string; cell: string }[];
  doubled: readonly { text: string; cell: string }[];
}

export type OpenedSheet =
  | { ok: true; head: SheetHead; rows: readonly SheetRow[]; letters: Readonly<Record<string, string>> }
  | { ok: false; code: SheetProblem; facts: Readonly<Record<string, string | number | readonly string[]>> };

export type SheetProblem = "import.no_headings" | "import.missing_columns" | "import.no_rows" | "import.too_many_rows";

/** The rows below the headings; blank lines, lines of numbers under the headings and the template's example are left out. */
export function openSheet(sheet: Sheet, kind: ImportKind): OpenedSheet {
  const headings = findHeadings(sheet, kind);
  if (headings === null)
    return {
      ok: false,
      code: "import.no_headings",
      facts: { first: importLimits.headingRows, wanted: requiredOf(kind) },
    };
  if (headings.missing.length > 0)
    return {
      ok: false,
      code: "import.missing_columns",
      facts: {
        missing: headings.missing,
        headingRow: headings.rowIndex + 1,
        unknown: headings.unknown.map((one) => one.text),
      },
    };
  const columns = columnsOf[kind].flatMap(({ id }) => {
    const place = headings.places.get(id);
    return place === undefined ? [] : [{ id, place }];
  });
  const rows: SheetRow[] = [];
  for (let index = headings.rowIndex + 1; index < sheet.length; index += 1) {
    const row = sheet[index] ?? [];
    const cells: Record<string, Cell> = {};
    for (const { id, place } of columns) {
      const cell = row[place];
      if (cell !== undefined && !isBlank(cell)) cells[id] = cell;
    }
    if (isLeftOut(row, Object.values(cells))) continue;
    rows.push({ rowNumber: index + 1, cells });
  }
  if (rows.length === 0) return { ok: false, code: "import.no_rows", facts: { headingRow: headings.rowIndex + 1 } };
  if (rows.length > importLimits.rows)
    return { ok: false, code: "import.too_many_rows", facts: { rowCount: rows.length, most: importLimits.rows } };
  return { ok: true, head: headOf(headings, kind), rows, letters: lettersOf(headings) };
}

function requiredOf(kind: ImportKind): string[] {
  return columnsOf[kind].filter((one) => one.isRequired).map((one) => one.label);
}

// "(1) (2) (3)" under the headings counts the columns; "Ví dụ" in front marks the template's own example.
function isLeftOut(row: readonly Cell[], cells: readonly Cell[]): boolean {
  if (cells.length === 0) return true;
  if (row.some((cell) => cell.kind === "text" && /^ví dụ( |:|$)/iu.test(shownText(cell)))) return true;
  return cells.length > 1 && cells.every((cell) => /^\(?(\d{1,2}|[A-ZĐ])\)?$/u.test(shownText(cell)));
}

function headOf(headings: Headings, kind: ImportKind): SheetHead {
  const named = (found: readonly { place: number; text: string }[]) =>
    found.map(({ place, text }) => ({ text, cell: cellName(place, headings.rowIndex + 1) }));
  return {
    headingRow: headings.rowIndex + 1,
    read: columnsOf[kind].flatMap(({ id, label }) => {
      const place = headings.places.get(id);
      return place === undefined ? [] : [{ label, letters: cellName(place, "") }];
    }),
    unknown: named(headings.unknown),
    doubled: named(headings.doubled),
  };
}

function lettersOf(headings: Headings): Record<string, string> {
  return Object.fromEntries([...headings.places].map(([id, place]) => [id, cellName(place, "")]));
}
