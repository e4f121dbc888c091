import type { Column, Content, CustomTableLayout, TableCell } from "pdfmake/interfaces";
import {
  hashGroups,
  markerOf,
  plainText,
  quocHieu,
  recipientLines,
  runsOf,
  tieuNgu,
  type AnnexHeaderBlock,
  type Block,
  type ClosingBlock,
  type FactsBlock,
  type HashListBlock,
  type LetterheadBlock,
  type ListBlock,
  type Signature,
  type SignaturesBlock,
  type TableBlock,
  type Text,
} from "./blocks";

type Draw = (text: string) => string;
type Margin = [left: number, top: number, right: number, bottom: number];

const mm = 72 / 25.4;
const pageWidth = 210 * mm;

/** Left 30, top 20, right 20, bottom 20 mm: inside the ranges of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export const pageMargins: Margin = [30 * mm, 20 * mm, 20 * mm, 20 * mm];
const textWidth = pageWidth - pageMargins[0] - pageMargins[2];
const firstLineIndent = 12.7 * mm;
const gap = 6;
const bodySize = 14;
const tableSize = 12;
const signatureRoom = 64;

// Quốc hiệu in bold 13 is 269.3 pt wide in a Times-metric face; it must never wrap.
const mottoWidth = 272;
const tieuNguWidth = 171;

/** From page 2 on, in the middle of the top margin. */
export function pageNumber(page: number): Content {
  return page === 1 ? "" : { text: String(page), alignment: "center", fontSize: 13, margin: [0, 10 * mm, 0, 0] };
}

function rule(width: number, margin: Margin): Content {
  return { canvas: [{ type: "line", x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.8 }], alignment: "center", margin };
}

/** Between a third and a half of the line above, whose width is told from its letters near enough for that. */
function ruleWidth(text: string, size: number, available: number): number {
  const ems = [...text].reduce((sum, letter) => sum + (letter === " " ? 0.25 : letter === letter.toLocaleLowerCase("vi") ? 0.48 : 0.72), 0);
  return Math.min(ems * size, available) * 0.42;
}

function runs(text: Text, draw: Draw): Content {
  return runsOf(text).map((run) => ({ text: draw(run.text), bold: run.bold === true, italics: run.italic === true }));
}

function letterhead(block: LetterheadBlock, draw: Draw): Content {
  const leftWidth = textWidth - mottoWidth - 4;
  const left: Content[] = [];
  if (block.superior !== undefined) left.push({ text: draw(block.superior), fontSize: 13, alignment: "center" });
  left.push({ text: draw(block.issuer), fontSize: 13, bold: true, alignment: "center" });
  left.push(rule(ruleWidth(block.issuer, 13, leftWidth), [0, 2, 0, 0]));
  const below: Content[] = [];
  if (block.number !== undefined) below.push({ text: draw(block.number), fontSize: 13, alignment: "center" });
  if (block.subject !== undefined) below.push({ text: draw(block.subject), fontSize: 12, alignment: "center", margin: [0, gap, 0, 0] });
  const columns = (first: Content[], second: Content[], margin: Margin): Content => ({
    columns: [
      { width: leftWidth, stack: first },
      { width: mottoWidth, stack: second },
    ],
    columnGap: 4,
    margin,
  });
  return {
    stack: [
      columns(
        left,
        [
          { text: quocHieu, fontSize: 13, bold: true, alignment: "center", noWrap: true },
          { text: tieuNgu, fontSize: 14, bold: true, alignment: "center", noWrap: true },
          rule(tieuNguWidth, [0, 2, 0, 0]),
        ],
        [0, 0, 0, 10],
      ),
      columns(below, [{ text: draw(block.placeAndDate), italics: true, alignment: "center" }], [0, 0, 0, 18]),
    ],
  };
}

function titled(type: string, abstract: string | undefined, draw: Draw, margin: Margin): Content {
  const lines: Content[] = [{ text: draw(type), bold: true, alignment: "center" }];
  if (abstract !== undefined) {
    lines.push({ text: draw(abstract), bold: true, alignment: "center", margin: [24, 0, 24, 0] });
    lines.push(rule(ruleWidth(abstract, bodySize, textWidth - 48), [0, 3, 0, 0]));
  }
  return { stack: lines, margin };
}

function annexHeader(block: AnnexHeaderBlock, draw: Draw): Content {
  const lines: Content[] = [{ text: draw(block.title), bold: true, alignment: "center" }];
  if (block.abstract !== undefined) lines.push({ text: draw(block.abstract), bold: true, alignment: "center", margin: [24, 0, 24, 0] });
  if (block.attachedTo !== undefined) lines.push({ text: draw(block.attachedTo), italics: true, alignment: "center" });
  lines.push(rule(textWidth * 0.3, [0, 3, 0, 0]));
  return { stack: lines, margin: [0, 0, 0, 12] };
}

function addressee(to: readonly string[], draw: Draw): Content {
  const single = to.length === 1;
  if (single) return { text: `Kính gửi: ${draw(to[0] ?? "")}`, alignment: "center", margin: [0, 0, 0, 12] };
  return {
    columns: [
      { width: 150, text: "Kính gửi:", alignment: "right" },
      { width: "*", stack: to.map((line, index) => ({ text: `- ${draw(line)}${index === to.length - 1 ? "." : ";"}` })) },
    ],
    columnGap: 6,
    margin: [0, 0, 0, 12],
  };
}

function body(text: Text, draw: Draw, indent: boolean, alignment: "justify" | "left" | "center" | "right"): Content {
  return { text: runs(text, draw), alignment, leadingIndent: indent ? firstLineIndent : 0, margin: [0, 0, 0, gap] };
}

function list(block: ListBlock, draw: Draw): Content {
  return {
    stack: block.items.map((item, index) => body([{ text: `${markerOf(block.marker, index)} ` }, ...runsOf(item)], draw, true, "justify")),
  };
}

const noLines: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 8,
  paddingTop: () => 0,
  paddingBottom: () => gap,
};

const cellPadding = 4;
const thinLines: CustomTableLayout = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  paddingLeft: () => cellPadding,
  paddingRight: () => cellPadding,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

function facts(block: FactsBlock, draw: Draw): Content {
  return {
    table: {
      widths: [150, textWidth - 150 - 16],
      body: block.rows.map((row) => [{ text: `${draw(row.label)}:` }, { text: runs(row.value, draw) }]),
    },
    layout: noLines,
    margin: [0, 0, 0, gap],
  };
}

/** Widths in points that fill the text width exactly: a long word then breaks inside its column and never pushes the table out. */
function columnWidths(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const available = textWidth - shares.length * 2 * cellPadding - (shares.length + 1) * 0.6;
  return shares.map((share) => (available * share) / total);
}

// A row that cannot fit on one page has to break; shorter ones stay whole.
const wholeRowHeight = 420;

function staysWhole(cells: readonly Text[], widths: readonly number[]): boolean {
  return cells.every((cell, index) => {
    const perLine = Math.max(1, Math.floor((widths[index] ?? textWidth) / (tableSize * 0.5)));
    return Math.ceil(plainText(cell).length / perLine) * tableSize * 1.15 < wholeRowHeight;
  });
}

function headerCell(text: string, draw: Draw): TableCell {
  return { text: draw(text), bold: true, alignment: "center", verticalAlignment: "middle" };
}

function table(block: TableBlock, draw: Draw): Content {
  const widths = columnWidths(block.columns.map((column) => column.width));
  const rows = block.rows.map((row): TableCell[] => {
    if ("group" in row) {
      const rest = block.columns.slice(1).map((): TableCell => ({}));
      return [{ text: draw(row.group), bold: true, colSpan: block.columns.length }, ...rest];
    }
    return block.columns.map((column, index) => ({ text: runs(row.cells[index] ?? "", draw), alignment: column.align ?? "left" }));
  });
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: block.rows.every((row) => "group" in row || staysWhole(row.cells, widths)),
      widths,
      body: [block.columns.map((column) => headerCell(column.header, draw)), ...rows],
    },
    layout: thinLines,
    fontSize: tableSize,
    margin: [0, 2, 0, gap + 4],
  };
}

function hashLine(sha256: string): Content {
  const columns: Column[] = [{ width: 46, text: "SHA-256" }, ...hashGroups(sha256).map((group): Column => ({ width: 43, text: group }))];
  return { columns, columnGap: 1, fontSize: 9.5, margin: [0, 2, 0, 0] };
}

function hashList(block: HashListBlock, draw: Draw): Content {
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
          { stack: [{ text: draw(item.name) }, { text: draw(item.detail), fontSize: 11, italics: true }, hashLine(item.sha256)] },
        ]),
      ],
    },
    layout: thinLines,
    fontSize: tableSize,
    margin: [0, 2, 0, gap + 4],
  };
}

function signatureStack(signature: Signature, draw: Draw): Content[] {
  return [
    ...signature.authority.map((line): Content => ({ text: draw(line), bold: true, alignment: "center" })),
    { text: draw(signature.name ?? " "), bold: true, alignment: "center", margin: [0, signatureRoom, 0, 0] },
  ];
}

function signatures(block: SignaturesBlock, draw: Draw): Content {
  const [first, second] = block.signatures;
  const half = textWidth / 2;
  return {
    columns: [
      { width: half, stack: second === undefined ? [] : signatureStack(first, draw) },
      { width: half, stack: signatureStack(second ?? first, draw) },
    ],
    unbreakable: true,
    margin: [0, 12, 0, 0],
  };
}

function closing(block: ClosingBlock, draw: Draw): Content {
  return {
    columns: [
      {
        width: textWidth * 0.46,
        stack: [
          { text: "Nơi nhận:", fontSize: 12, bold: true, italics: true },
          ...recipientLines(block).map((line): Content => ({ text: draw(line), fontSize: 11 })),
        ],
      },
      { width: textWidth * 0.54, stack: signatureStack(block.signature, draw) },
    ],
    unbreakable: true,
    margin: [0, 12, 0, 0],
  };
}

function layoutBlock(block: Block, draw: Draw): Content {
  switch (block.kind) {
    case "letterhead":
      return letterhead(block, draw);
    case "title":
      return titled(block.type, block.abstract, draw, [0, 0, 0, 14]);
    case "annex-header":
      return annexHeader(block, draw);
    case "addressee":
      return addressee(block.to, draw);
    case "proclamation":
      return { text: draw(block.text), bold: true, alignment: "center", margin: [0, 4, 0, 10] };
    case "basis":
      return body([{ text: block.text, italic: true }], draw, true, "justify");
    case "heading":
      return {
        text: draw(block.text),
        bold: true,
        alignment: block.level === 1 ? "left" : "justify",
        leadingIndent: firstLineIndent,
        headlineLevel: block.level,
        margin: [0, block.level === 1 ? 4 : 0, 0, gap],
      };
    case "paragraph":
      return body(block.text, draw, block.indent ?? (block.align === undefined || block.align === "justify"), block.align ?? "justify");
    case "article":
      return body([{ text: `Điều ${String(block.ordinal)}. `, bold: true }, ...runsOf(block.text)], draw, true, "justify");
    case "list":
      return list(block, draw);
    case "facts":
      return facts(block, draw);
    case "table":
      return table(block, draw);
    case "hash-list":
      return hashList(block, draw);
    case "note":
      return { text: draw(block.text), italics: true, fontSize: 12, alignment: "justify", margin: [0, 0, 0, gap] };
    case "draft-note":
      return { text: draw(block.text), italics: true, fontSize: 12, alignment: "center", margin: [0, 0, 0, gap] };
    case "signatures":
      return signatures(block, draw);
    case "closing":
      return closing(block, draw);
    case "page-break":
      return { text: "", pageBreak: "after" };
  }
}

// A paragraph longer than this could itself fill a page and must be free to break.
const keptWithSignature = 1200;

/** Blocks as pdfmake nodes. A signature takes its last paragraph along, so that it never stands alone on a page. */
export function layoutBlocks(blocks: readonly Block[], draw: Draw): Content[] {
  const content: Content[] = [];
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    const previous = blocks[index - 1];
    const signs = (candidate: Block | undefined): boolean => candidate?.kind === "closing" || candidate?.kind === "signatures";
    const tied = (candidate: Block | undefined): boolean =>
      (candidate?.kind === "paragraph" || candidate?.kind === "article") && plainText(candidate.text).length <= keptWithSignature;
    if (signs(next) && tied(block)) return;
    if (signs(block) && previous !== undefined && tied(previous)) {
      content.push({ stack: [layoutBlock(previous, draw), layoutBlock(block, draw)], unbreakable: true });
      return;
    }
    content.push(layoutBlock(block, draw));
  });
  return content;
}
