import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";
import type { FileKind } from "./forms/file-schema";
import { readPart } from "./read-part.server";
import type { Sniffed } from "./sniffed";

const office = "application/vnd.openxmlformats-officedocument";
const mediaTypes = {
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
} as const;

/** A zip inside which nobody writes a letter or a list: more files, or more bytes once unpacked, than any of them has. */
const limits = {
  entries: 5_000,
  unpackedBytes: { docx: 300 * 1024 * 1024, xlsx: 200 * 1024 * 1024 },
  typesBytes: 1024 * 1024,
} as const;

export interface ZipEntry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  /** Of its local header in the file. */
  offset: number;
}

// Word's own homes of macros and controls, and what a computer would run.
const active =
  /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/.*)$|\.(exe|dll|com|bat|cmd|scr|vbs|js|jse|ps1|jar|class|msi|lnk)$/i;

export async function readZip(path: string, byteCount: number, allowed: readonly FileKind[]): Promise<Sniffed> {
  const entries = await zipEntries(path, byteCount);
  if (entries === null) return { kind: "broken_zip", problem: "file.wrong_type" };
  const has = (wanted: RegExp) => entries.some((entry) => wanted.test(entry.name));
  const isWord = has(/^word\/document\.xml$/) && has(/^\[Content_Types\]\.xml$/);
  const isExcel = has(/^xl\/workbook\.xml$/) && has(/^\[Content_Types\]\.xml$/);
  if (has(active) && isExcel && allowed.includes("xlsx")) return { kind: "xlsm", problem: "file.wrong_type" };
  if (has(active)) return { kind: isWord || has(/vbaProject/i) ? "docm" : "zip", problem: "file.wrong_type" };
  if (isWord) return await readOffice(path, byteCount, entries, "docx");
  if (isExcel && allowed.includes("xlsx")) return await readOffice(path, byteCount, entries, "xlsx");
  if (has(/^xl\/workbook\./)) return { kind: "xlsx", problem: "file.wrong_type" };
  if (has(/^ppt\/presentation\./)) return { kind: "pptx", problem: "file.wrong_type" };
  if (has(/^content\.xml$/)) return { kind: "odt", problem: "file.wrong_type" };
  return { kind: "zip", problem: "file.wrong_type" };
}

async function readOffice(
  path: string,
  byteCount: number,
  entries: readonly ZipEntry[],
  kind: "docx" | "xlsx",
): Promise<Sniffed> {
  const most = limits.unpackedBytes[kind];
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const declared = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  // Entries that share their bytes add up to more than the file.
  if (entries.length > limits.entries || packed > byteCount || declared > most) return { kind, problem: "file.bomb" };
  let left: number = most;
  for (const entry of entries) {
    const isTypes = entry.name === "[Content_Types].xml";
    const unpacked = await unpack(path, entry, isTypes ? Math.min(left, limits.typesBytes) : left, isTypes);
    if (unpacked === "bomb") return { kind, problem: "file.bomb" };
    if (unpacked === "broken") return { kind: "broken_zip", problem: "file.wrong_type" };
    if (/macroEnabled/i.test(unpacked.text))
      return { kind: kind === "docx" ? "docm" : "xlsm", problem: "file.wrong_type" };
    left -= unpacked.byteCount;
  }
  return { kind, mediaType: mediaTypes[kind], pageCount: null, problem: null };
}

/** Really unpacks, keeping nothing: what a zip declares of itself is only a claim. */
async function unpack(
  path: string,
  entry: ZipEntry,
  most: number,
  keepsText: boolean,
): Promise<{ byteCount: number; text: string } | "bomb" | "broken"> {
  const local = await readPart(path, entry.offset, 30);
  if (local.length < 30 || local.readUInt32LE(0) !== 0x04034b50) return "broken";
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (entry.packed === 0) return { byteCount: 0, text: "" };
  const bytes = createReadStream(path, { start, end: start + entry.packed - 1 });
  let byteCount = 0;
  let text = "";
  let isBomb = false;
  const count = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) {
      byteCount += chunk.length;
      if (byteCount > most) {
        isBomb = true;
        throw new Error("more than is taken");
      }
      if (keepsText) text += chunk.toString("latin1");
    }
  };
  try {
    if (entry.method === 0) await pipeline(bytes, count);
    else if (entry.method === 8) await pipeline(bytes, createInflateRaw(), count);
    else return "broken";
  } catch {
    return isBomb ? "bomb" : "broken";
  }
  return { byteCount, text };
}

const endRecordBytes = 22;
const longestComment = 65_535;
const entryBytes = 46;

/** The central directory of a zip, which stands at its end, behind whatever else; null when it is cut off, unreadable or not there. */
export async function zipEntries(path: string, byteCount: number): Promise<ZipEntry[] | null> {
  const tailBytes = endRecordBytes + longestComment;
  const tailFrom = Math.max(0, byteCount - tailBytes);
  const tail = await readPart(path, tailFrom, tailBytes);
  const end = tail.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < 0 || end + endRecordBytes > tail.length) return null;
  const size = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (size > byteCount) return null;
  // Readers of zips forgive bytes before the archive: the directory then stands where the end says that it ends.
  for (const from of [offset, tailFrom + end - size]) {
    const entries = from < 0 || from + size > byteCount ? null : entriesIn(await readPart(path, from, size));
    if (entries !== null) return entries;
  }
  return null;
}

function entriesIn(directory: Buffer): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  for (let at = 0; at + entryBytes <= directory.length;) {
    if (directory.readUInt32LE(at) !== 0x02014b50) return null;
    const nameBytes = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString("utf8", at + entryBytes, at + entryBytes + nameBytes),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += entryBytes + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries.length > 0 ? entries : null;
}
