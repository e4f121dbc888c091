import { open, readFile } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import type { FileKind } from "./forms/file-schema";

/** `kind` is an accepted kind, or the word for what it is instead (exe, html, svg, heic, docm, doc, zip, …, unknown). */
export type Sniffed =
  | { kind: FileKind; mediaType: string; pageCount: number | null; problem: null }
  | { kind: string; problem: "file.wrong_type" | "file.broken_pdf" | "file.encrypted_pdf" };

const docxMediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** What a file is, told from its bytes alone: its name is whatever somebody typed. */
export async function sniffFile(path: string, byteCount: number): Promise<Sniffed> {
  const head = await readPart(path, 0, 4_100);
  if (head.subarray(0, 5).toString("latin1") === "%PDF-") return readPdf((await readFile(path)).toString("latin1"));
  if (head.subarray(0, 4).toString("latin1") === "PK\u0003\u0004") return await readZip(path, byteCount);
  const marked = markedText(head);
  if (marked !== null) return { kind: marked, problem: "file.wrong_type" };
  const type = await fileTypeFromBuffer(head);
  if (type?.mime === "image/jpeg") return { kind: "jpeg", mediaType: type.mime, pageCount: 1, problem: null };
  if (type?.mime === "image/png") return { kind: "png", mediaType: type.mime, pageCount: 1, problem: null };
  // Word before 2007, and a .docx locked by a password, are the same kind of container.
  if (type?.ext === "cfb") return { kind: "doc", problem: "file.wrong_type" };
  return { kind: type?.ext ?? "unknown", problem: "file.wrong_type" };
}

/** Text that a browser would run or draw as a page. */
function markedText(head: Buffer): "html" | "svg" | null {
  const text = head
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .trimStart()
    .toLowerCase();
  if (!text.startsWith("<")) return null;
  if (/<svg[\s>]/.test(text)) return "svg";
  return /<(!doctype html|html|head|body|script|iframe|meta)[\s>]/.test(text) ? "html" : null;
}

/**
 * A light look, not a parser: a file that was cut off has lost its last lines, and one that needs a password names its key.
 * `pdf` is the whole file, a letter for each byte.
 */
export function readPdf(pdf: string): Sniffed {
  const start = /startxref\s+(\d+)\s+%%EOF/.exec(pdf.slice(-2_048));
  const hasTable = pdf.includes("trailer") || /\/Type\s*\/XRef\b/.test(pdf);
  if (!start || !hasTable || Number(start[1]) >= pdf.length) return { kind: "pdf", problem: "file.broken_pdf" };
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(pdf)) return { kind: "pdf", problem: "file.encrypted_pdf" };
  return { kind: "pdf", mediaType: "application/pdf", pageCount: countPdfPages(pdf), problem: null };
}

/** The largest count that a page tree states; null when the trees are packed inside object streams. */
function countPdfPages(pdf: string): number | null {
  let most: number | null = null;
  for (const { index } of pdf.matchAll(/\/Type\s*\/Pages\b/g)) {
    const body = pdf.slice(Math.max(0, pdf.lastIndexOf(" obj", index)), pdf.indexOf("endobj", index));
    const count = /\/Count\s+(\d+)/.exec(body)?.[1];
    if (count !== undefined) most = Math.max(most ?? 0, Number(count));
  }
  return most;
}

async function readZip(path: string, byteCount: number): Promise<Sniffed> {
  const names = await zipEntryNames(path, byteCount);
  if (names === null) return { kind: "broken_zip", problem: "file.wrong_type" };
  const has = (wanted: RegExp) => names.some((name) => wanted.test(name));
  if (has(/(^|\/)vbaProject\.bin$/i)) return { kind: "docm", problem: "file.wrong_type" };
  if (has(/^word\/document\.xml$/) && has(/^\[Content_Types\]\.xml$/)) {
    return { kind: "docx", mediaType: docxMediaType, pageCount: null, problem: null };
  }
  if (has(/^xl\/workbook\./)) return { kind: "xlsx", problem: "file.wrong_type" };
  if (has(/^ppt\/presentation\./)) return { kind: "pptx", problem: "file.wrong_type" };
  if (has(/^content\.xml$/)) return { kind: "odt", problem: "file.wrong_type" };
  return { kind: "zip", problem: "file.wrong_type" };
}

const endRecordBytes = 22;
const longestComment = 65_535;
const entryBytes = 46;

/** The names in a zip's central directory, which stands at its end; null when it is cut off or unreadable. */
async function zipEntryNames(path: string, byteCount: number): Promise<string[] | null> {
  const tail = await readPart(
    path,
    Math.max(0, byteCount - endRecordBytes - longestComment),
    endRecordBytes + longestComment,
  );
  const end = tail.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < 0 || end + endRecordBytes > tail.length) return null;
  const size = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (offset + size > byteCount) return null;
  const directory = await readPart(path, offset, size);
  const names: string[] = [];
  for (let at = 0; at + entryBytes <= directory.length;) {
    if (directory.toString("latin1", at, at + 4) !== "PK\u0001\u0002") return null;
    const nameBytes = directory.readUInt16LE(at + 28);
    names.push(directory.toString("utf8", at + entryBytes, at + entryBytes + nameBytes));
    at += entryBytes + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names.length > 0 ? names : null;
}

async function readPart(path: string, from: number, length: number): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
