import { promisify } from "node:util";
import { inflate } from "node:zlib";
import type { Sniffed } from "./sniffed";

const unpack = promisify(inflate);

/** What one look may cost, whatever the file says of itself. */
const limits = {
  trees: 500,
  treeBefore: 131_072,
  treeAfter: 262_144,
  packs: 2_000,
  packBytes: 16 << 20,
  packsBytes: 96 << 20,
};

/**
 * A light look, not a parser: a file that was cut off has lost its last lines, one that needs a password names its key, and one
 * that acts by itself names the action. Nothing is followed, so that no depth of nesting matters.
 */
export async function readPdf(bytes: Buffer): Promise<Sniffed> {
  const pdf = bytes.toString("latin1");
  const start = /startxref\s+(\d+)\s+%%EOF/.exec(pdf.slice(-2_048));
  const hasTable = pdf.includes("trailer") || /\/Type\s*\/XRef\b/.test(pdf);
  if (!start || !hasTable || Number(start[1]) >= pdf.length) return { kind: "pdf", problem: "file.broken_pdf" };
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(pdf)) return { kind: "pdf", problem: "file.encrypted_pdf" };
  const packed = await unpackObjects(bytes, pdf);
  if (packed === "bomb") return { kind: "pdf", problem: "file.bomb" };
  if (packed === "broken") return { kind: "pdf", problem: "file.broken_pdf" };
  if (acts(pdf) || packed.some(acts)) return { kind: "pdf", problem: "file.active_pdf" };
  return { kind: "pdf", mediaType: "application/pdf", pageCount: countPages(pdf, packed), problem: null };
}

/** Scripts, and actions that start a program. A name may hide its letters as #xx. */
function acts(pdf: string): boolean {
  if (/\/(JavaScript|Launch)(?![A-Za-z0-9])/.test(pdf)) return true;
  for (const [name] of pdf.matchAll(/\/[A-Za-z0-9]{0,20}#[0-9A-Fa-f]{2}[A-Za-z0-9#]{0,40}/g)) {
    const plain = name.replace(/#([0-9A-Fa-f]{2})/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    if (plain === "/JavaScript" || plain === "/Launch") return true;
  }
  return false;
}

/** The objects that newer files keep packed: where their page trees, and their actions, may stand. */
async function unpackObjects(bytes: Buffer, pdf: string): Promise<string[] | "bomb" | "broken"> {
  const found: string[] = [];
  let left = limits.packsBytes;
  let count = 0;
  for (const { index } of pdf.matchAll(/\/Type\s*\/ObjStm\b/g)) {
    count += 1;
    if (count > limits.packs) return "bomb";
    const begin = /stream\r?\n/.exec(pdf.slice(index, index + 1_024));
    if (begin === null) return "broken";
    const from = index + begin.index + begin[0].length;
    const end = pdf.indexOf("endstream", from);
    if (end < 0) return "broken";
    try {
      const unpacked = await unpack(bytes.subarray(from, end), { maxOutputLength: Math.min(limits.packBytes, left) });
      left -= unpacked.length;
      found.push(unpacked.toString("latin1"));
    } catch (error) {
      if (error instanceof RangeError) return "bomb";
      // Packed by another method, or damaged: a reader of PDF will say.
    }
  }
  return found;
}

/** The larger of what a page tree states and how many pages there are; null when neither is to be seen. */
function countPages(pdf: string, packed: readonly string[]): number | null {
  let most = 0;
  for (const text of [pdf, ...packed]) most = Math.max(most, statedPages(text));
  let leaves = 0;
  for (const text of [pdf, ...packed]) for (const _page of text.matchAll(/\/Type\s*\/Page(?![A-Za-z])/g)) leaves += 1;
  return Math.max(most, leaves) || null;
}

function statedPages(text: string): number {
  let most = 0;
  let count = 0;
  for (const { index } of text.matchAll(/\/Type\s*\/Pages\b/g)) {
    count += 1;
    if (count > limits.trees) break;
    const before = text.slice(Math.max(0, index - limits.treeBefore), index);
    const after = text.slice(index, index + limits.treeAfter);
    const begin = Math.max(before.lastIndexOf(" obj"), before.lastIndexOf("endobj"), before.lastIndexOf(">>"));
    // Packed objects follow each other without a word between them.
    const end = [after.indexOf("endobj"), after.indexOf(">>")].find((one) => one >= 0) ?? after.length;
    const body = before.slice(begin + 1) + after.slice(0, end);
    most = Math.max(most, Number(/\/Count\s+(\d{1,6})(?!\d)/.exec(body)?.[1] ?? 0));
  }
  return most;
}
