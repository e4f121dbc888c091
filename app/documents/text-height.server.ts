import { plainText, type TableBlock } from "./blocks";
import { measureAt } from "./render-pdf-fonts.server";
import { tableSize, textWidth } from "./render-pdf-text.server";

// How high a text will be, before it is laid out: rather a little too high.
const lineHeight = 1.15;
export const cellPadding = 4;
const rowPadding = 7;

export function linesNeeded(text: string, width: number, size: number, style: "bold" | "normal" = "bold"): number {
  return Math.max(1, Math.ceil(measureAt(size, style)(text) / width));
}

/** Widths in points that fill the text width exactly: a long word then breaks inside its column and never pushes the table out. */
export function columnWidths(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const available = textWidth - shares.length * 2 * cellPadding - (shares.length + 1) * 0.6;
  return shares.map((share) => (available * share) / total);
}

function rowHeight(cells: readonly string[], widths: readonly number[], style: "bold" | "normal"): number {
  const lines = cells.map((cell, index) =>
    cell
      .split("\n")
      .reduce((sum, line) => sum + linesNeeded(line, (widths[index] ?? textWidth) * 0.96, tableSize, style), 0),
  );
  return Math.max(...lines) * tableSize * lineHeight + rowPadding;
}

// A table up to a third of a page is not worth breaking.
const wholeTableHeight = 240;

function rowHeights(block: TableBlock): { head: number; rows: number[]; whole: number } {
  const widths = columnWidths(block.columns.map((column) => column.width));
  const head = rowHeight(
    block.columns.map((column) => column.header),
    widths,
    "bold",
  );
  const rows = block.rows.map((row) =>
    "group" in row
      ? rowHeight([row.group], [textWidth], "bold")
      : rowHeight(row.cells.map(plainText), widths, "normal"),
  );
  return { head, rows, whole: rows.reduce((sum, height) => sum + height, head) };
}

export function staysWhole(block: TableBlock): boolean {
  return rowHeights(block).whole <= wholeTableHeight;
}

/** Room in points that a table must find on its page: all of it if it is short, else its head and its first row. */
export function openingHeight(block: TableBlock): number {
  const { head, rows, whole } = rowHeights(block);
  if (whole <= wholeTableHeight) return whole;
  const firstRow = block.rows.findIndex((row) => "cells" in row);
  return rows.slice(0, firstRow + 1).reduce((sum, height) => sum + height, head);
}
