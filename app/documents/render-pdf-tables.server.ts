import type { Column, Content, CustomTableLayout, TableCell } from "pdfmake/interfaces";
import { hashGroups, plainText, type FactsBlock, type HashListBlock, type TableBlock, type Text } from "./blocks";
import { cellLines, gap, runs, tableSize, textWidth, type Draw } from "./render-pdf-text.server";
import { cellPadding, columnWidths, openingHeight } from "./text-height.server";

const noLines: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 8,
  paddingTop: () => 0,
  paddingBottom: () => 4,
};

const factLabelWidth = 120;

const thinLines: CustomTableLayout = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  paddingLeft: () => cellPadding,
  paddingRight: () => cellPadding,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

export function facts(block: FactsBlock, draw: Draw): Content {
  return {
    table: {
      widths: [factLabelWidth, textWidth - factLabelWidth - 16],
      body: block.rows.map((row) => [{ text: `${draw(row.label)}:` }, { text: runs(row.value, draw) }]),
    },
    layout: noLines,
    fontSize: 13,
    margin: [0, 0, 0, gap],
  };
}

// A row that names a group must find this much room in points: itself and a row of two lines below it.
const groupRoom = 64;

// A row that cannot fit on one page has to break; shorter ones stay whole.
const wholeRowHeight = 420;

function rowStaysWhole(cells: readonly Text[], widths: readonly number[]): boolean {
  return cells.every((cell, index) => {
    const perLine = Math.max(1, Math.floor((widths[index] ?? textWidth) / (tableSize * 0.5)));
    return Math.ceil(plainText(cell).length / perLine) * tableSize * 1.15 < wholeRowHeight;
  });
}

function headerCell(text: string, draw: Draw): TableCell {
  return { text: draw(text), bold: true, alignment: "center", verticalAlignment: "middle" };
}

export function table(block: TableBlock, draw: Draw): Content {
  const widths = columnWidths(block.columns.map((column) => column.width));
  const rows = block.rows.map((row, index): TableCell[] => {
    if ("group" in row) {
      const rest = block.columns.slice(1).map((): TableCell => ({}));
      return [
        {
          text: draw(row.group),
          bold: true,
          colSpan: block.columns.length,
          ...(index > 0 ? { headlineLevel: groupRoom } : {}),
        },
        ...rest,
      ];
    }
    return block.columns.map((column, place) => ({
      stack: [cellLines(row.cells[place] ?? "", draw)],
      alignment: column.align ?? "left",
    }));
  });
  return {
    headlineLevel: openingHeight(block),
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: block.rows.every((row) => "group" in row || rowStaysWhole(row.cells, widths)),
      widths,
      body: [block.columns.map((column) => headerCell(column.header, draw)), ...rows],
    },
    layout: thinLines,
    fontSize: tableSize,
    margin: [0, 2, 0, gap + 4],
  };
}

function hashLine(sha256: string): Content {
  const columns: Column[] = [
    { width: 46, text: "SHA-256" },
    ...hashGroups(sha256).map((group): Column => ({ width: 43, text: group })),
  ];
  return { columns, columnGap: 1, fontSize: 9.5, margin: [0, 2, 0, 0] };
}

export function hashList(block: HashListBlock, draw: Draw): Content {
  const widths = columnWidths([7, 93]);
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths,
      body: [
        [headerCell("STT", draw), headerCell(block.header, draw)],
        ...block.items.map((item, index): TableCell[] => [
          { text: String(index + 1), alignment: "center" },
          {
            stack: [
              { text: draw(item.name) },
              { text: draw(item.detail), fontSize: 11, italics: true },
              hashLine(item.sha256),
            ],
          },
        ]),
      ],
    },
    layout: thinLines,
    fontSize: tableSize,
    margin: [0, 2, 0, gap + 4],
  };
}
