import { fold } from "~/people/names";
import { cleanLine } from "~/shared/forms/clean-text";
import { columnLetters, isBlank, shownText, type Cell, type Sheet } from "./cell";
import { columnsOf, type Column } from "./columns";
import { importLimits, type ImportKind } from "./import-kind";

/** Headings that many lists have and that say nothing about the row. */
const ignored = new Set(["stt", "tt", "so tt", "so thu tu"]);

/** A heading as it is compared: no case, no diacritics, no marks, no "(nếu có)", no star of what is required. */
export function headingKey(written: string): string {
  return fold(cleanLine(written))
    .replace(/\([^)]*\)/gu, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

export interface Headings {
  /** Where the row of headings stands, from 0. */
  rowIndex: number;
  /** Place of each column that was found, from 0. */
  places: ReadonlyMap<string, number>;
  /** Headings that mean nothing here, with their place. */
  unknown: readonly { place: number; text: string }[];
  /** Two columns of one meaning: the first counts. */
  doubled: readonly { place: number; text: string }[];
  /** Labels of required columns that are not there. */
  missing: readonly string[];
}

/** The row of headings among the first rows: the one that names most columns; null when none names two. */
export function findHeadings(sheet: Sheet, kind: ImportKind): Headings | null {
  let best: Headings | null = null;
  sheet.slice(0, importLimits.headingRows).forEach((row, rowIndex) => {
    const found = readHeadings(row, rowIndex, kind);
    if (found.places.size >= 2 && found.places.size > (best?.places.size ?? 0)) best = found;
  });
  return best;
}

function readHeadings(row: readonly Cell[], rowIndex: number, kind: ImportKind): Headings {
  const columns = columnsOf[kind];
  const byKey = new Map<string, Column>();
  for (const one of columns) for (const text of one.synonyms) byKey.set(headingKey(text), one);
  for (const one of columns) byKey.set(headingKey(one.label), one);
  const places = new Map<string, number>();
  const unknown: { place: number; text: string }[] = [];
  const doubled: { place: number; text: string }[] = [];
  row.forEach((cell, place) => {
    if (isBlank(cell)) return;
    const text = shownText(cell);
    const found = byKey.get(headingKey(text));
    if (found === undefined) {
      if (!ignored.has(headingKey(text))) unknown.push({ place, text });
    } else if (places.has(found.id)) doubled.push({ place, text });
    else places.set(found.id, place);
  });
  const missing = columns.filter((one) => one.isRequired && !places.has(one.id)).map((one) => one.label);
  return { rowIndex, places, unknown, doubled, missing };
}

/** "C17" for the third column in row 17. */
export function cellName(place: number, rowNumber: number | ""): string {
  return `${columnLetters(place)}${String(rowNumber)}`;
}
