import {
  AlignmentType,
  Document,
  Header,
  LevelFormat,
  LevelSuffix,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TextRun,
  type IPropertiesOptions,
} from "docx";
import type { Instant } from "~/shared/time";
import type { AdministrativeDocument } from "./blocks";
import { lists, writeBlocks } from "./render-docx-blocks.server";
import { firstLine, fromMm, gap, halfPoints, margins, styles, twips, written } from "./render-docx-text.server";

const font = "Times New Roman";
const black = "000000";

const plainParagraph = { spacing: { before: 0, after: 0 } } as const;
const bodyParagraph = {
  alignment: AlignmentType.BOTH,
  indent: { firstLine },
  spacing: { before: 0, after: gap },
} as const;

function heading(before: number) {
  return {
    run: { font, bold: true, size: halfPoints(14), color: black },
    paragraph: {
      alignment: AlignmentType.BOTH,
      indent: { firstLine },
      spacing: { before, after: gap },
      keepNext: true,
      keepLines: true,
    },
  } as const;
}

const styleSheet: NonNullable<IPropertiesOptions["styles"]> = {
  default: {
    document: {
      run: { font, size: halfPoints(14), color: black, language: { value: "vi-VN" } },
      paragraph: plainParagraph,
    },
    heading1: heading(twips(4)),
    heading2: heading(0),
  },
  paragraphStyles: [
    { id: styles.body, name: "Văn bản", basedOn: "Normal", quickFormat: true, paragraph: bodyParagraph },
    {
      id: styles.basis,
      name: "Căn cứ",
      basedOn: styles.body,
      quickFormat: true,
      run: { italics: true },
      paragraph: bodyParagraph,
    },
    {
      id: styles.centred,
      name: "Giữa dòng",
      basedOn: "Normal",
      paragraph: { ...plainParagraph, alignment: AlignmentType.CENTER },
    },
    {
      id: styles.title,
      name: "Tên loại văn bản",
      basedOn: "Normal",
      quickFormat: true,
      run: { bold: true },
      paragraph: { ...plainParagraph, alignment: AlignmentType.CENTER, keepNext: true },
    },
    {
      id: styles.cell,
      name: "Ô bảng",
      basedOn: "Normal",
      quickFormat: true,
      run: { size: halfPoints(12) },
      paragraph: plainParagraph,
    },
    {
      id: styles.note,
      name: "Ghi chú",
      basedOn: "Normal",
      run: { italics: true, size: halfPoints(11) },
      paragraph: { alignment: AlignmentType.BOTH, spacing: { before: 0, after: gap } },
    },
    {
      id: styles.signature,
      name: "Chữ ký",
      basedOn: "Normal",
      run: { bold: true },
      paragraph: { ...plainParagraph, alignment: AlignmentType.CENTER },
    },
    {
      id: styles.recipients,
      name: "Nơi nhận",
      basedOn: "Normal",
      run: { size: halfPoints(11) },
      paragraph: plainParagraph,
    },
  ],
};

function listLevels(format: "bullet" | "decimal" | "lowerLetter", text: string) {
  return [
    {
      level: 0,
      format,
      text,
      alignment: AlignmentType.LEFT,
      suffix: LevelSuffix.SPACE,
      style: { paragraph: { indent: { left: 0, firstLine } }, run: { font } },
    },
  ];
}

/**
 * One Word file, A4 portrait, laid out as the PDF of the same blocks (Nghị định 30/2020/NĐ-CP, Phụ lục I), of paragraphs
 * with styles, real lists and real tables. Equal documents give equal bytes.
 */
export async function renderDocumentDocx(document: AdministrativeDocument): Promise<Uint8Array> {
  const file = new Document({
    title: written(document.title),
    creator: written(document.author),
    styles: styleSheet,
    numbering: {
      config: [
        { reference: lists.dash, levels: listLevels(LevelFormat.BULLET, "-") },
        { reference: lists.number, levels: listLevels(LevelFormat.DECIMAL, "%1.") },
        { reference: lists.letter, levels: listLevels(LevelFormat.LOWER_LETTER, "%1)") },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: fromMm(210), height: fromMm(297), orientation: PageOrientation.PORTRAIT },
            margin: { ...margins, footer: fromMm(10) },
          },
        },
        headers: {
          first: new Header({ children: [new Paragraph({ style: styles.centred })] }),
          default: new Header({
            children: [
              new Paragraph({
                style: styles.centred,
                children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(13) })],
              }),
            ],
          }),
        },
        children: writeBlocks(document.blocks),
      },
    ],
  });
  const packed = await Packer.toBuffer(file, undefined, [
    { path: "docProps/core.xml", data: coreProperties(document) },
  ]);
  return withoutClock(new Uint8Array(packed));
}

function escaped(text: string): string {
  return written(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Title, author and date of the file; the package would write the time of packing. */
function coreProperties({ title, author, createdAt }: AdministrativeDocument): string {
  const at = (name: string, instant: Instant): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant.slice(0, 19)}Z</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>`,
    "<dc:language>vi-VN</dc:language>",
    at("created", createdAt),
    at("modified", createdAt),
    "</cp:coreProperties>",
  ].join("");
}

// 00:00 on 01/01/1980, the first time that a ZIP can tell: its date word over its time word.
const firstZipTime = 0x00_21_00_00;
const centralEntry = 0x02_01_4b_50;
const endOfDirectory = 0x06_05_4b_50;

/** The ZIP with one fixed time in all its entries, where the package puts the time of packing. */
function withoutClock(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - 22;
  if (view.getUint32(end, true) !== endOfDirectory) throw new Error("A Word file must end with its ZIP directory");
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === centralEntry) {
    view.setUint32(at + 12, firstZipTime, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, firstZipTime, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}
