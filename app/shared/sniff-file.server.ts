import { readFile } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import type { FileKind } from "./forms/file-schema";
import { isWholePicture, pictureLimits, readPicture } from "./picture";
import { readPart } from "./read-part.server";
import { readPdf } from "./sniff-pdf.server";
import { readZip, zipEntries } from "./sniff-zip.server";
import { readTableText } from "./sniff-text.server";
import type { Sniffed } from "./sniffed";

/**
 * What a file is, told from its bytes alone: its name is whatever somebody typed. Plain text tells nothing of itself: it counts as a
 * table only where tables are asked for (`allowed`).
 */
export async function sniffFile(path: string, byteCount: number, allowed: readonly FileKind[]): Promise<Sniffed> {
  const head = await readPart(path, 0, 4_100);
  const startsAs = (text: string) => head.subarray(0, text.length).toString("latin1") === text;
  if (startsAs("PK\u0003\u0004")) return isPdfToo(head) ? disguised("docx") : await readZip(path, byteCount, allowed);
  const marked = markedText(head);
  if (marked !== null) return { kind: marked, problem: "file.wrong_type" };
  const type = startsAs("%PDF-") ? null : await fileTypeFromBuffer(head);
  const kind = type === null ? "pdf" : type?.mime === "image/jpeg" ? "jpeg" : type?.mime === "image/png" ? "png" : null;
  if (kind !== null) {
    // Two kinds in one file: whoever opens it gets what his program looks for first.
    if ((await zipEntries(path, byteCount)) !== null || (kind !== "pdf" && isPdfToo(head))) return disguised(kind);
    const bytes = await readFile(path);
    return kind === "pdf" ? await readPdf(bytes) : readImage(kind, bytes);
  }
  // Word before 2007, and a .docx locked by a password, are the same kind of container.
  if (type?.ext === "cfb") return { kind: "doc", problem: "file.wrong_type" };
  if (allowed.includes("csv") && (await readTableText(path)))
    return { kind: "csv", mediaType: "text/csv", pageCount: null, problem: null };
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

// Readers of PDF look for its mark in the first 1,024 bytes.
function isPdfToo(head: Buffer): boolean {
  return head.subarray(0, 1_024).includes("%PDF-");
}

function disguised(kind: string): Sniffed {
  return { kind, problem: "file.disguised" };
}

function readImage(kind: "jpeg" | "png", bytes: Buffer): Sniffed {
  const picture = readPicture(bytes);
  if (picture?.kind !== kind || !isWholePicture(bytes)) return { kind, problem: "file.broken_picture" };
  if (picture.width * picture.height > pictureLimits.pixels) return { kind, problem: "picture.too_fine" };
  return { kind, mediaType: `image/${kind}`, pageCount: 1, problem: null };
}
