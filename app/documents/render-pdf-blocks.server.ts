import type { Content } from "pdfmake/interfaces";
import {
  endedBy,
  markerOf,
  plainText,
  recipientLines,
  runsOf,
  type Block,
  type ClosingBlock,
  type HeadingBlock,
  type ListBlock,
  type ParagraphBlock,
  type QrBlock,
  type Signature,
  type SignaturesBlock,
  type Text,
} from "./blocks";
import { holdLastWord } from "./line-balance";
import { annexHeader, letterhead, titled } from "./render-pdf-head.server";
import { facts, hashList, table } from "./render-pdf-tables.server";
import { bodySize, firstLineIndent, gap, mm, runs, textWidth, type Draw } from "./render-pdf-text.server";
import { linesNeeded, openingHeight } from "./text-height.server";

const signatureRoom = 64;

/** From page 2 on, in the middle of the top margin. */
export function pageNumber(page: number): Content {
  return page === 1 ? "" : { text: String(page), alignment: "center", fontSize: 13, margin: [0, 10 * mm, 0, 0] };
}

function addressee(to: readonly string[], draw: Draw): Content {
  const single = to.length === 1;
  if (single) return { text: `Kính gửi: ${draw(to[0] ?? "")}`, alignment: "center", margin: [0, 0, 0, 12] };
  return {
    columns: [
      { width: 150, text: "Kính gửi:", alignment: "right" },
      {
        width: "*",
        stack: to.map((line, index) => ({ text: `- ${draw(line)}${index === to.length - 1 ? "." : ";"}` })),
      },
    ],
    columnGap: 6,
    margin: [0, 0, 0, 12],
  };
}

function body(text: Text, draw: Draw, indent: boolean, alignment: "justify" | "left" | "center" | "right"): Content {
  return {
    text: runs(endedBy(text, holdLastWord), draw),
    alignment,
    leadingIndent: indent ? firstLineIndent : 0,
    // No line of a short paragraph stands alone at the head or foot of a page.
    unbreakable: bodyLines(plainText(text)) <= keptLines,
    margin: [0, 0, 0, gap],
  };
}

function list(block: ListBlock, draw: Draw): Content {
  return {
    stack: block.items.map((item, index) =>
      body([{ text: `${markerOf(block.marker, index)} ` }, ...runsOf(item)], draw, true, "justify"),
    ),
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

// Modules are drawn in whole points: two of them, for an address of up to 200 letters, is what a phone reads at arm's length.
const qrSide = 42 * mm;

function qr(block: QrBlock, draw: Draw): Content {
  return {
    columns: [
      { width: qrSide + 12, qr: block.url, fit: qrSide, eccLevel: "M" },
      { width: "*", text: draw(block.text), fontSize: 12, alignment: "left", margin: [0, 4, 0, 0] },
    ],
    unbreakable: true,
    margin: [0, 6, 0, gap],
  };
}

const keptLines = 5;

function bodyLines(text: string): number {
  return linesNeeded(text, textWidth - firstLineIndent / 2, bodySize);
}

/** Lines that stay together at the beginning of a block of text. */
function openingLines(block: Block): number {
  const text =
    block.kind === "list"
      ? `- ${plainText(block.items[0] ?? "")}`
      : block.kind === "paragraph" || block.kind === "article" || block.kind === "basis"
        ? plainText(block.text)
        : "";
  const lines = bodyLines(text);
  return lines <= keptLines ? lines : 2;
}

/** Room in points that a heading must find on its page: itself and the beginning of what it announces. */
function roomFor(heading: HeadingBlock | ParagraphBlock, following: readonly Block[]): number {
  const own = bodyLines(plainText(heading.text)) * bodySize * 1.15 + gap + 4;
  const [next, ...rest] = following;
  if (next === undefined) return own;
  if (next.kind === "heading" || (next.kind === "paragraph" && next.opensList === true))
    return own + roomFor(next, rest);
  if (next.kind === "hash-list") return own + 80;
  if (next.kind !== "table") return own + openingLines(next) * bodySize * 1.15 + gap;
  return own + openingHeight(next);
}

function layoutBlock(block: Block, draw: Draw, following: readonly Block[]): Content {
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
        headlineLevel: roomFor(block, following),
        margin: [0, block.level === 1 ? 4 : 0, 0, gap],
      };
    case "paragraph": {
      const text = body(
        block.text,
        draw,
        block.indent ?? (block.align === undefined || block.align === "justify"),
        block.align ?? "justify",
      );
      return block.opensList === true ? { stack: [text], headlineLevel: roomFor(block, following) } : text;
    }
    case "article":
      return body(
        [{ text: `Điều ${String(block.ordinal)}. `, bold: true }, ...runsOf(block.text)],
        draw,
        true,
        "justify",
      );
    case "list":
      return list(block, draw);
    case "facts":
      return facts(block, draw);
    case "table":
      return table(block, draw);
    case "hash-list":
      return hashList(block, draw);
    case "qr":
      return qr(block, draw);
    case "note":
      return {
        text: draw(block.text),
        italics: true,
        fontSize: 11,
        alignment: "justify",
        unbreakable: true,
        margin: [0, 0, 0, gap],
      };
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
    const signs = (candidate: Block | undefined): boolean =>
      candidate?.kind === "closing" || candidate?.kind === "signatures";
    const tied = (candidate: Block | undefined): boolean =>
      (candidate?.kind === "paragraph" || candidate?.kind === "article") &&
      plainText(candidate.text).length <= keptWithSignature;
    if (signs(next) && tied(block)) return;
    if (signs(block) && previous !== undefined && tied(previous)) {
      content.push({ stack: [layoutBlock(previous, draw, []), layoutBlock(block, draw, [])], unbreakable: true });
      return;
    }
    content.push(layoutBlock(block, draw, blocks.slice(index + 1)));
  });
  return content;
}
