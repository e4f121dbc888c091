import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type IRunOptions,
} from "docx";
import {
  hashGroups,
  plainText,
  quocHieu,
  tieuNgu,
  type FactsBlock,
  type HashListBlock,
  type LetterheadBlock,
  type TableBlock,
  type Text,
} from "./blocks";
import {
  alignmentOf,
  centred,
  centredWithRule,
  gap,
  halfPoints,
  noMargins,
  paragraph,
  rule,
  styles,
  textWidth,
  twips,
} from "./render-docx-text.server";
import { staysWhole } from "./text-height.server";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const thinBorders = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
} as const;
const cellMargins = { top: 60, bottom: 60, left: 60, right: 60 };

/** A table that only arranges: no borders, no padding, columns of fixed widths. */
export function arranged(widths: readonly number[], rows: readonly (readonly Paragraph[][])[]): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: noMargins,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (children, place) =>
              new TableCell({
                width: { size: widths[place] ?? 0, type: WidthType.DXA },
                margins: noMargins,
                children: children.length === 0 ? [new Paragraph({ style: styles.centred })] : children,
              }),
          ),
        }),
    ),
  });
}

/** A paragraph of no height: Word wants one between two tables, and after the last of a page. */
export function spacer(after = 0): Paragraph {
  return new Paragraph({ style: styles.centred, spacing: { before: 0, after, line: 20, lineRule: "exact" } });
}

// Quốc hiệu in bold 13 is 269.3 pt wide; it must never wrap.
const mottoWidth = twips(276);
const tieuNguWidth = twips(171);
const belowNames = twips(8);

export function letterhead(block: LetterheadBlock): (Table | Paragraph)[] {
  const left = textWidth - mottoWidth;
  const leftText = left - twips(4);
  const above = [
    ...(block.superior === undefined ? [] : [centred({ text: block.superior, size: 13 }, leftText).paragraph]),
    ...centredWithRule({ text: block.issuer, size: 13, bold: true }, left, 2),
  ];
  const below = [
    ...(block.number === undefined
      ? []
      : [paragraph(styles.centred, block.number, { spacing: { before: belowNames } }, { size: halfPoints(13) })]),
    ...(block.subject === undefined
      ? []
      : [centred({ text: block.subject, size: 12 }, leftText, { spacing: { before: gap } }).paragraph]),
  ];
  return [
    arranged(
      [left, mottoWidth],
      [
        [
          above,
          [
            paragraph(styles.centred, quocHieu, {}, { bold: true, size: halfPoints(13) }),
            paragraph(styles.centred, tieuNgu, {}, { bold: true, size: halfPoints(14) }),
            rule(tieuNguWidth, mottoWidth, 2),
          ],
        ],
        [
          below,
          [paragraph(styles.centred, block.placeAndDate, { spacing: { before: belowNames } }, { italics: true })],
        ],
      ],
    ),
    spacer(twips(16)),
  ];
}

const factLabelWidth = twips(126);

export function facts(block: FactsBlock): (Table | Paragraph)[] {
  const cell = (text: Text): Paragraph[] => [
    paragraph(styles.cell, text, { spacing: { after: 80 } }, { size: halfPoints(13) }),
  ];
  return [
    arranged(
      [factLabelWidth, textWidth - factLabelWidth],
      block.rows.map((row) => [cell(`${row.label}:`), cell(row.value)]),
    ),
    spacer(gap),
  ];
}

/** Shares of the text width in whole twips that add up to it exactly. */
function widthsOf(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((textWidth * share) / total));
  const rest = textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, place) => (place === widths.length - 1 ? width + rest : width));
}

function gridded(widths: readonly number[], rows: readonly TableRow[]): (Table | Paragraph)[] {
  return [
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: [...widths],
      layout: TableLayoutType.FIXED,
      borders: thinBorders,
      margins: cellMargins,
      rows,
    }),
    spacer(gap + 80),
  ];
}

function headerRow(labels: readonly string[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: labels.map(
      (label, place) =>
        new TableCell({
          width: { size: widths[place] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [
            paragraph(styles.cell, label, { alignment: alignmentOf("center"), keepNext: true }, { bold: true }),
          ],
        }),
    ),
  });
}

// A row that fills most of a page must be free to break.
const longestWholeCell = 1500;

export function table(block: TableBlock): (Table | Paragraph)[] {
  const widths = widthsOf(block.columns.map((column) => column.width));
  const isWhole = staysWhole(block);
  const rows = block.rows.map((row, index) =>
    "group" in row
      ? new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              columnSpan: block.columns.length,
              children: [paragraph(styles.cell, row.group, { keepNext: true }, { bold: true })],
            }),
          ],
        })
      : new TableRow({
          cantSplit: row.cells.every((cell) => plainText(cell).length < longestWholeCell),
          children: block.columns.map(
            (column, place) =>
              new TableCell({
                width: { size: widths[place] ?? 0, type: WidthType.DXA },
                children: [
                  paragraph(styles.cell, row.cells[place] ?? "", {
                    alignment: alignmentOf(column.align ?? "left"),
                    keepNext: isWhole && index < block.rows.length - 1,
                  }),
                ],
              }),
          ),
        }),
  );
  return gridded(widths, [
    headerRow(
      block.columns.map((column) => column.header),
      widths,
    ),
    ...rows,
  ]);
}

export function hashList(block: HashListBlock): (Table | Paragraph)[] {
  const widths = widthsOf([7, 93]);
  const line = (text: string, look: IRunOptions = {}): Paragraph => paragraph(styles.cell, text, {}, look);
  const cell = (place: number, children: Paragraph[]): TableCell =>
    new TableCell({ width: { size: widths[place] ?? 0, type: WidthType.DXA }, children });
  return gridded(widths, [
    headerRow(["STT", block.header], widths),
    ...block.items.map(
      (item, index) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(0, [paragraph(styles.cell, String(index + 1), { alignment: alignmentOf("center") })]),
            cell(1, [
              line(item.name),
              line(item.detail, { italics: true, size: halfPoints(11) }),
              line(`SHA-256 ${hashGroups(item.sha256).join(" ")}`, { size: halfPoints(9.5) }),
            ]),
          ],
        }),
    ),
  ]);
}
