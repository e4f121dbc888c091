import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from "docx";
import { runsOf, type Text } from "./blocks";
import { balancedLines } from "./line-balance";
import { measureAt } from "./render-pdf-fonts.server";

/** Word measures lengths in twentieths of a point and sizes of letters in half points. */
export const twips = (points: number): number => Math.round(points * 20);
export const halfPoints = (points: number): number => points * 2;
const twipsPerMm = 1440 / 25.4;
export const fromMm = (mm: number): number => Math.round(mm * twipsPerMm);

/** The same margins as the PDF: left 30, the others 20 mm. */
export const margins = { left: fromMm(30), right: fromMm(20), top: fromMm(20), bottom: fromMm(20), header: fromMm(10) };
export const textWidth = fromMm(160);
export const firstLine = fromMm(12.7);
export const gap = twips(6);
export const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };

/** Names of the styles, as Word lists them. */
export const styles = {
  body: "VanBan",
  basis: "CanCu",
  centred: "GiuaDong",
  title: "TenLoaiVanBan",
  cell: "OBang",
  note: "GhiChu",
  signature: "ChuKy",
  recipients: "NoiNhan",
} as const;

type Align = "justify" | "left" | "center" | "right";

const alignments = {
  justify: AlignmentType.BOTH,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

export function alignmentOf(align: Align): (typeof alignments)[Align] {
  return alignments[align];
}

/** XML takes no control character and no half of a letter; what nobody can see is left out. */
export function written(text: string): string {
  return text.normalize("NFC").replace(/[^\P{C}\n]/gu, "");
}

function pieces(text: string, look: IRunOptions): TextRun[] {
  return written(text)
    .split("\n")
    .map((line, index) => new TextRun({ ...look, text: line, ...(index === 0 ? {} : { break: 1 }) }));
}

/** Runs of a text; a line feed inside it begins a new line. */
export function runs(text: Text, look: IRunOptions = {}): TextRun[] {
  return runsOf(text).flatMap((run) =>
    pieces(run.text, {
      ...look,
      ...(run.bold === true ? { bold: true } : {}),
      ...(run.italic === true ? { italics: true } : {}),
    }),
  );
}

export function paragraph(
  style: string,
  text: Text,
  options: IParagraphOptions = {},
  look: IRunOptions = {},
): Paragraph {
  return new Paragraph({ style, ...options, children: runs(text, look) });
}

/** A rule of a given width in the middle of a column: a paragraph of no height with a border at its top. */
export function rule(width: number, column: number, above: number, options: IParagraphOptions = {}): Paragraph {
  const side = Math.max(0, Math.round((column - width) / 2));
  return new Paragraph({
    ...options,
    style: styles.centred,
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: "000000" } },
    indent: { left: side, right: side, firstLine: 0 },
    spacing: { before: twips(above), after: 0, line: 40, lineRule: LineRuleType.EXACT },
  });
}

export interface Centred {
  text: string;
  size: number;
  bold?: boolean;
  italic?: boolean;
}

/** Centred text in balanced lines; `widest` is the width of its longest line in twips. */
export function centred(
  line: Centred,
  column: number,
  options: IParagraphOptions = {},
): { paragraph: Paragraph; widest: number } {
  const style = line.bold === true ? "bold" : line.italic === true ? "italics" : "normal";
  const measure = measureAt(line.size, style);
  // A hair narrower than the column: Word's own letters may be a hair wider than those measured here.
  const lines = balancedLines(written(line.text), measure, (column / 20) * 0.985);
  return {
    paragraph: paragraph(styles.centred, lines.join("\n"), options, {
      size: halfPoints(line.size),
      ...(line.bold === true ? { bold: true } : {}),
      ...(line.italic === true ? { italics: true } : {}),
    }),
    widest: Math.max(0, ...lines.map(measure)) * 20,
  };
}

/** The rule below is 0.42 as wide as the longest line: Nghị định 30/2020/NĐ-CP asks for a third to a half. */
export function centredWithRule(line: Centred, column: number, above: number): Paragraph[] {
  const { paragraph: lines, widest } = centred(line, column, { keepNext: true });
  return [lines, rule(widest * 0.42, column, above)];
}
