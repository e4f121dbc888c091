import type { Instant } from "~/shared/time";

/** A stretch of text in one style. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

export type Text = string | readonly Run[];

/** Top of page 1, Nghị định 30/2020/NĐ-CP Phụ lục I: authority at the left, Quốc hiệu and tiêu ngữ at the right. */
export interface LetterheadBlock {
  kind: "letterhead";
  /** Written in capitals above the issuing body; absent when there is none. */
  superior?: string;
  issuer: string;
  /** The whole line ("Số:      /QĐ-SCT"); absent for a unit without a seal, which has no number. */
  number?: string;
  /** "V/v …" of a công văn, under the number. */
  subject?: string;
  /** "Đồng Phước, ngày 05 tháng 11 năm 2026", or with room for the day and the month. */
  placeAndDate: string;
}

export interface TitleBlock {
  kind: "title";
  /** Name of the kind of document, in capitals. */
  type: string;
  /** Trích yếu: what the document is about. */
  abstract?: string;
}

export interface AddresseeBlock {
  kind: "addressee";
  to: readonly string[];
}

/** A line in bold capitals in the middle: the deciding authority, "QUYẾT ĐỊNH:". */
export interface ProclamationBlock {
  kind: "proclamation";
  text: string;
}

export interface BasisBlock {
  kind: "basis";
  text: string;
}

export interface HeadingBlock {
  kind: "heading";
  level: 1 | 2;
  text: string;
}

export interface ParagraphBlock {
  kind: "paragraph";
  text: Text;
  /** First line moved in by 1.27 cm; true when not said. */
  indent?: boolean;
  align?: "justify" | "left" | "center" | "right";
  /** Announces what follows and never ends a page. */
  opensList?: boolean;
}

export interface ArticleBlock {
  kind: "article";
  ordinal: number;
  text: Text;
}

export interface ListBlock {
  kind: "list";
  marker: "dash" | "number" | "letter";
  items: readonly Text[];
}

export interface FactsBlock {
  kind: "facts";
  rows: readonly { label: string; value: Text }[];
}

export interface TableColumn {
  header: string;
  /** Share of the text width; shares need not add up to anything. */
  width: number;
  align?: "left" | "center" | "right";
}

export type TableRow =
  | { cells: readonly Text[] }
  /** A row across the whole table that names what follows. */
  | { group: string };

export interface TableBlock {
  kind: "table";
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
}

/** Files with their SHA-256, shown in groups of eight so that two people can compare them aloud. */
export interface HashListBlock {
  kind: "hash-list";
  header: string;
  items: readonly { name: string; detail: string; sha256: string }[];
}

/** An address as a picture to scan, with words beside it. */
export interface QrBlock {
  kind: "qr";
  url: string;
  text: string;
}

export interface NoteBlock {
  kind: "note";
  text: string;
}

export interface Signature {
  /** Office lines in capitals: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]. */
  authority: readonly string[];
  /** Absent while nobody is known to sign. */
  name?: string;
}

/** One signature stands at the right; of two the first stands at the left. */
export interface SignaturesBlock {
  kind: "signatures";
  signatures: readonly [Signature] | readonly [Signature, Signature];
}

/** Nơi nhận at the left, the signature at the right. */
export interface ClosingBlock {
  kind: "closing";
  recipients: readonly string[];
  /** What follows "Lưu: "; the last line of the list. */
  archive: string;
  signature: Signature;
}

export interface PageBreakBlock {
  kind: "page-break";
}

export interface AnnexHeaderBlock {
  kind: "annex-header";
  title: string;
  abstract?: string;
  /** "(Kèm theo Quyết định số …)" */
  attachedTo?: string;
}

/** A plain line that says the paper is a draft. */
export interface DraftNoteBlock {
  kind: "draft-note";
  text: string;
}

export type Block =
  | LetterheadBlock
  | TitleBlock
  | AddresseeBlock
  | ProclamationBlock
  | BasisBlock
  | HeadingBlock
  | ParagraphBlock
  | ArticleBlock
  | ListBlock
  | FactsBlock
  | TableBlock
  | HashListBlock
  | QrBlock
  | NoteBlock
  | SignaturesBlock
  | ClosingBlock
  | PageBreakBlock
  | AnnexHeaderBlock
  | DraftNoteBlock;

export interface AdministrativeDocument {
  /** Shown by viewers as the title of the file. */
  title: string;
  author: string;
  /** Goes into the file as its date, so that equal data gives equal bytes. */
  createdAt: Instant;
  blocks: readonly Block[];
}

export const quocHieu = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
export const tieuNgu = "Độc lập - Tự do - Hạnh phúc";

export function runsOf(text: Text): readonly Run[] {
  return typeof text === "string" ? [{ text }] : text;
}

/** The text with `change` done to its last run. */
export function endedBy(text: Text, change: (end: string) => string): readonly Run[] {
  const parts = runsOf(text);
  return parts.map((run, index) => (index === parts.length - 1 ? { ...run, text: change(run.text) } : run));
}

export function plainText(text: Text): string {
  return runsOf(text)
    .map((run) => run.text)
    .join("");
}

/** The first is "a)"; after "z)" two letters. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

export function markerOf(marker: ListBlock["marker"], index: number): string {
  if (marker === "dash") return "-";
  return marker === "number" ? `${String(index + 1)}.` : `${letterOf(index)})`;
}

export function hashGroups(sha256: string): readonly string[] {
  return sha256.match(/.{1,8}/g) ?? [];
}

/** "- Như Điều 3;" … "- Lưu: VT, VP." */
export function recipientLines(block: Pick<ClosingBlock, "recipients" | "archive">): readonly string[] {
  return [...block.recipients.map((recipient) => `- ${recipient};`), `- Lưu: ${block.archive}.`];
}

function signatureText(signature: Signature): string[] {
  return [...signature.authority, ...(signature.name === undefined ? [] : [signature.name])];
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case "letterhead":
      return [block.superior, block.issuer, block.number, block.subject, quocHieu, tieuNgu, block.placeAndDate].filter(
        (line) => line !== undefined,
      );
    case "title":
      return block.abstract === undefined ? [block.type] : [block.type, block.abstract];
    case "addressee":
      return block.to.length === 1
        ? [`Kính gửi: ${block.to[0] ?? ""}`]
        : ["Kính gửi:", ...block.to.map((to) => `- ${to}`)];
    case "article":
      return [`Điều ${String(block.ordinal)}. ${plainText(block.text)}`];
    case "paragraph":
      return [plainText(block.text)];
    case "list":
      return block.items.map((item, index) => `${markerOf(block.marker, index)} ${plainText(item)}`);
    case "facts":
      return block.rows.map((row) => `${row.label}: ${plainText(row.value)}`);
    case "table":
      return [
        block.columns.map((column) => column.header).join(" | "),
        ...block.rows.map((row) => ("group" in row ? row.group : row.cells.map(plainText).join(" | "))),
      ];
    case "hash-list":
      return [
        block.header,
        ...block.items.flatMap((item) => [item.name, item.detail, hashGroups(item.sha256).join(" ")]),
      ];
    case "signatures":
      return block.signatures.flatMap(signatureText);
    case "closing":
      return ["Nơi nhận:", ...recipientLines(block), ...signatureText(block.signature)];
    case "annex-header":
      return [block.title, block.abstract, block.attachedTo].filter((line) => line !== undefined);
    case "page-break":
      return [];
    default:
      return [block.text];
  }
}

/** All words of the document, one line a piece: for search, for read-back and for checking letters against the font. */
export function documentText(document: AdministrativeDocument): string {
  return document.blocks.flatMap(blockLines).join("\n");
}
