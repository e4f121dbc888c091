import { HeadingLevel, PageBreak, Paragraph, type Table } from "docx";
import {
  endedBy,
  plainText,
  recipientLines,
  runsOf,
  type AnnexHeaderBlock,
  type Block,
  type ClosingBlock,
  type ListBlock,
  type Signature,
  type SignaturesBlock,
  type TitleBlock,
} from "./blocks";
import { holdLastWord } from "./line-balance";
import { arranged, facts, hashList, letterhead, spacer, table } from "./render-docx-tables.server";
import {
  alignmentOf,
  centred,
  firstLine,
  gap,
  halfPoints,
  paragraph,
  rule,
  runs,
  styles,
  textWidth,
  twips,
} from "./render-docx-text.server";

type Written = Paragraph | Table;

const signatureRoom = twips(64);
const titleWidth = textWidth - twips(40);

/** Names of the list definitions in the file. */
export const lists: Readonly<Record<ListBlock["marker"], string>> = {
  dash: "gach-dau-dong",
  number: "danh-so",
  letter: "danh-chu",
};

function title(block: TitleBlock): Written[] {
  const type = paragraph(styles.title, block.type);
  if (block.abstract === undefined) return [type, spacer(twips(12))];
  const abstract = centred({ text: block.abstract, size: 14, bold: true }, titleWidth, { keepNext: true });
  return [type, abstract.paragraph, rule(abstract.widest * 0.42, textWidth, 3, { keepNext: true }), spacer(twips(12))];
}

function annexHeader(block: AnnexHeaderBlock): Written[] {
  return [
    paragraph(styles.title, block.title),
    ...(block.abstract === undefined
      ? []
      : [centred({ text: block.abstract, size: 14, bold: true }, titleWidth, { keepNext: true }).paragraph]),
    ...(block.attachedTo === undefined
      ? []
      : [centred({ text: block.attachedTo, size: 14, italic: true }, textWidth, { keepNext: true }).paragraph]),
    rule(textWidth * 0.3, textWidth, 3, { keepNext: true }),
    spacer(twips(10)),
  ];
}

function addressee(to: readonly string[]): Written[] {
  if (to.length === 1)
    return [paragraph(styles.centred, `Kính gửi: ${to[0] ?? ""}`, { spacing: { after: twips(12) } })];
  return [
    arranged(
      [twips(150), textWidth - twips(150)],
      [
        [
          [paragraph(styles.centred, "Kính gửi:", { alignment: alignmentOf("right") })],
          to.map((line, index) =>
            paragraph(styles.centred, `- ${line}${index === to.length - 1 ? "." : ";"}`, {
              alignment: alignmentOf("left"),
              indent: { left: 120, firstLine: 0 },
            }),
          ),
        ],
      ],
    ),
    spacer(twips(12)),
  ];
}

function signatureParagraphs(signature: Signature): Paragraph[] {
  return [
    ...signature.authority.map((line) => paragraph(styles.signature, line, { keepNext: true })),
    paragraph(styles.signature, signature.name ?? " ", { spacing: { before: signatureRoom } }),
  ];
}

function signatures(block: SignaturesBlock): Written[] {
  const [first, second] = block.signatures;
  const left = Math.floor(textWidth / 2);
  return [
    spacer(twips(10)),
    arranged(
      [left, textWidth - left],
      [[second === undefined ? [] : signatureParagraphs(first), signatureParagraphs(second ?? first)]],
    ),
    spacer(),
  ];
}

function closing(block: ClosingBlock): Written[] {
  const left = Math.floor(textWidth * 0.46);
  return [
    spacer(twips(10)),
    arranged(
      [left, textWidth - left],
      [
        [
          [
            paragraph(styles.recipients, "Nơi nhận:", {}, { bold: true, italics: true, size: halfPoints(12) }),
            ...recipientLines(block).map((line) => paragraph(styles.recipients, line)),
          ],
          signatureParagraphs(block.signature),
        ],
      ],
    ),
    spacer(),
  ];
}

/** A signature never stands alone on a page: what is short and stands before it is held to it. */
const keptWithSignature = 1200;

function holdsToNext(block: Block, next: Block | undefined): boolean {
  if (next?.kind !== "closing" && next?.kind !== "signatures") return false;
  return (block.kind === "paragraph" || block.kind === "article") && plainText(block.text).length <= keptWithSignature;
}

function writeBlock(block: Block, keepNext: boolean, listInstance: () => number): Written[] {
  switch (block.kind) {
    case "letterhead":
      return letterhead(block);
    case "title":
      return title(block);
    case "annex-header":
      return annexHeader(block);
    case "addressee":
      return addressee(block.to);
    case "proclamation":
      return [
        paragraph(
          styles.centred,
          block.text,
          { keepNext: true, spacing: { before: twips(4), after: twips(10) } },
          { bold: true },
        ),
      ];
    case "basis":
      return [paragraph(styles.basis, endedBy(block.text, holdLastWord))];
    case "heading":
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: runs(block.text),
        }),
      ];
    case "paragraph": {
      const align = block.align ?? "justify";
      const indented = block.indent ?? align === "justify";
      return [
        paragraph(styles.body, endedBy(block.text, holdLastWord), {
          keepNext: keepNext || block.opensList === true,
          ...(align === "justify" ? {} : { alignment: alignmentOf(align) }),
          ...(indented ? {} : { indent: { firstLine: 0 } }),
        }),
      ];
    }
    case "article":
      return [
        paragraph(styles.body, [{ text: `Điều ${String(block.ordinal)}. `, bold: true }, ...runsOf(block.text)], {
          keepNext,
        }),
      ];
    case "list": {
      const instance = listInstance();
      return block.items.map((item) =>
        paragraph(styles.body, endedBy(item, holdLastWord), {
          numbering: { reference: lists[block.marker], level: 0, instance },
          indent: { left: 0, firstLine },
        }),
      );
    }
    case "facts":
      return facts(block);
    case "table":
      return table(block);
    case "hash-list":
      return hashList(block);
    case "qr":
      return [paragraph(styles.note, `${block.text} ${block.url}`, { keepLines: true })];
    case "note":
      return [paragraph(styles.note, block.text, { keepLines: true })];
    case "draft-note":
      return [
        paragraph(styles.centred, block.text, { spacing: { after: gap } }, { italics: true, size: halfPoints(12) }),
      ];
    case "signatures":
      return signatures(block);
    case "closing":
      return closing(block);
    case "page-break":
      return [
        new Paragraph({ style: styles.centred, spacing: { line: 20, lineRule: "exact" }, children: [new PageBreak()] }),
      ];
  }
}

/** Blocks as paragraphs and tables that a person can go on editing in Word. */
export function writeBlocks(blocks: readonly Block[]): Written[] {
  let count = 0;
  const listInstance = (): number => (count += 1);
  return blocks.flatMap((block, index) => writeBlock(block, holdsToNext(block, blocks[index + 1]), listInstance));
}
