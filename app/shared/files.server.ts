import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { rule, type Facts } from "./errors";
import type { FileKind } from "./forms/file-schema";
import { fail, ok, type Result } from "./result";
import type { FileScan } from "./scan-file.server";
import { sniffFile } from "./sniff-file.server";
import { msOf, type Instant } from "./time";

export interface StoredBytes {
  /** 64 lower-case hex digits: the file's name in the store. */
  sha256: string;
  byteCount: number;
  /** Told from the bytes. */
  mediaType: string;
  /** Null where it cannot be told without opening the document. */
  pageCount: number | null;
}

export interface PutOptions {
  /** For the refusal's facts only. */
  name: string;
  maxBytes: number;
  allowed: readonly FileKind[];
}

/** Which hashes the database still names. */
export interface FileReferences {
  /** Runs `work` while no other transaction can add a reference (SQLite), and gives it the look-up. */
  underWriterLock: (
    work: (referencedAmong: (hashes: readonly string[]) => Promise<ReadonlySet<string>>) => Promise<void>,
  ) => Promise<void>;
}

/** Bytes under their SHA-256. They never change; names, owners and rights are rows in the database. */
export interface FileStore {
  /**
   * Takes what somebody uploads. Refusals, each leaving nothing behind, with {name, byteCount, maxBytes, kind}: file.too_large,
   * file.empty, file.wrong_type (`kind` says what it is), file.broken_pdf, file.encrypted_pdf, file.active_pdf, file.broken_picture, picture.too_fine, file.disguised, file.bomb,
   * file.infected {found}, and those that say nothing about the file: file.not_scanned, file.interrupted, file.disk_full.
   * The source is always read to its end, so that the rest of a form can be read.
   */
  put: (source: AsyncIterable<Uint8Array>, options: PutOptions) => Promise<Result<StoredBytes>>;
  /** Keeps what the product itself made, whole or piece by piece. */
  putOwn: (bytes: Uint8Array | AsyncIterable<Uint8Array>) => Promise<{ sha256: string; byteCount: number }>;
  open: (sha256: string) => Promise<{ stream: Readable; byteCount: number } | null>;
  read: (sha256: string) => Promise<Buffer | null>;
  has: (sha256: string) => Promise<boolean>;
  remove: (sha256: string) => Promise<void>;
  /** Every stored hash; for check-db and backups. */
  list: () => AsyncIterable<string>;
  /** Removes files last put before `olderThan` that no row names, and answers how many. */
  sweep: (references: FileReferences, olderThan: Instant) => Promise<number>;
}

interface DiskOptions {
  /** Opens a new file for writing; a test gives one whose disk is full. */
  openNew?: (path: string) => Promise<FileHandle>;
  /** Asked last, before a file is kept; null: nobody is asked. */
  scan?: FileScan | null;
}

const hashPattern = /^[0-9a-f]{64}$/;
const sweepBatch = 50;

/** A store in `<dataDir>/files/ab/cd/<sha256>`; half-written files lie in `<dataDir>/files/tmp`. */
export function diskFileStore(
  dataDir: string,
  { openNew = (path) => open(path, "wx"), scan = null }: DiskOptions = {},
): FileStore {
  const root = join(dataDir, "files");
  const temporary = join(root, "tmp");

  function pathOf(sha256: string): string {
    // A hash is the only thing that becomes a path here.
    if (!hashPattern.test(sha256)) throw new Error("not a SHA-256 in hex");
    return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  async function put(
    source: AsyncIterable<Uint8Array>,
    { name, maxBytes, allowed }: PutOptions,
  ): Promise<Result<StoredBytes>> {
    const path = join(temporary, randomUUID());
    const refuse = (code: string, facts: Facts): Result<never> =>
      fail(rule(code, { name, maxBytes, kind: "", ...facts }));
    try {
      const received = await receive(source, maxBytes, async () => {
        await mkdir(temporary, { recursive: true });
        return await openNew(path);
      });
      const { byteCount, sha256, problem } = received;
      if (problem !== null) return refuse(problem, { byteCount });
      if (byteCount === 0) return refuse("file.empty", { byteCount });
      const sniffed = await sniffFile(path, byteCount, allowed);
      if (sniffed.problem !== null) return refuse(sniffed.problem, { byteCount, kind: sniffed.kind, allowed });
      if (!allowed.includes(sniffed.kind)) return refuse("file.wrong_type", { byteCount, kind: sniffed.kind, allowed });
      const verdict = scan === null ? { found: null } : await scan(path);
      if (verdict === "unreachable") return refuse("file.not_scanned", { byteCount });
      if (verdict.found !== null) return refuse("file.infected", { byteCount, found: verdict.found });
      await keep(path, sha256);
      return ok({ sha256, byteCount, mediaType: sniffed.mediaType, pageCount: sniffed.pageCount });
    } catch (error) {
      if (isDiskFull(error)) return refuse("file.disk_full", { byteCount: 0 });
      throw error;
    } finally {
      await rm(path, { force: true });
    }
  }

  async function putOwn(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<{ sha256: string; byteCount: number }> {
    const path = join(temporary, randomUUID());
    const hash = createHash("sha256");
    let byteCount = 0;
    try {
      await mkdir(temporary, { recursive: true });
      const file = await openNew(path);
      try {
        for await (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) {
          hash.update(piece);
          byteCount += piece.byteLength;
          await file.writeFile(piece);
        }
        await file.sync();
      } finally {
        await file.close();
      }
      const sha256 = hash.digest("hex");
      await keep(path, sha256);
      return { sha256, byteCount };
    } finally {
      await rm(path, { force: true });
    }
  }

  /**
   * Replaces a file that is already there: its bytes are the same, and its new age keeps the sweep away until its row is committed.
   */
  async function keep(path: string, sha256: string): Promise<void> {
    const target = pathOf(sha256);
    const made = await mkdir(dirname(target), { recursive: true });
    await rename(path, target);
    await syncFolder(dirname(target));
    // New folders are names in their parents, which a crash may forget as well.
    if (made !== undefined) for (const folder of [dirname(dirname(target)), root, dataDir]) await syncFolder(folder);
  }

  async function has(sha256: string): Promise<boolean> {
    return (await statOrNull(pathOf(sha256))) !== null;
  }

  async function openStored(sha256: string): Promise<{ stream: Readable; byteCount: number } | null> {
    const file = await orNull(open(pathOf(sha256), "r"));
    if (file === null) return null;
    const { size } = await file.stat();
    return { stream: createReadStream("", { fd: file, autoClose: true }), byteCount: size };
  }

  async function* list(): AsyncIterable<string> {
    for (const first of await namesIn(root)) {
      if (first.length !== 2) continue;
      for (const second of await namesIn(join(root, first)))
        for (const name of await namesIn(join(root, first, second))) if (hashPattern.test(name)) yield name;
    }
  }

  async function sweep(references: FileReferences, olderThan: Instant): Promise<number> {
    const limit = msOf(olderThan);
    for (const name of await namesIn(temporary))
      if (await isOlder(join(temporary, name), limit)) await rm(join(temporary, name), { force: true });
    let old: string[] = [];
    let removed = 0;
    const sweepOld = async () => {
      const hashes = old;
      old = [];
      await references.underWriterLock(async (referencedAmong) => {
        const referenced = await referencedAmong(hashes);
        for (const sha256 of hashes) if (!referenced.has(sha256) && (await removeIfOlder(sha256, limit))) removed += 1;
      });
    };
    for await (const sha256 of list()) {
      if (await isOlder(pathOf(sha256), limit)) old.push(sha256);
      if (old.length === sweepBatch) await sweepOld();
    }
    if (old.length > 0) await sweepOld();
    return removed;
  }

  /** Takes the file aside before looking at its age: the same bytes may be put again at this moment, and those must stay. */
  async function removeIfOlder(sha256: string, limit: number): Promise<boolean> {
    const aside = join(temporary, `${sha256}-${randomUUID()}`);
    await mkdir(temporary, { recursive: true });
    if ((await orNull(rename(pathOf(sha256), aside).then(() => true))) === null) return false;
    if (!(await isOlder(aside, limit))) {
      await rename(aside, pathOf(sha256));
      return false;
    }
    await rm(aside, { force: true });
    return true;
  }

  return {
    put,
    putOwn,
    open: openStored,
    read: async (sha256) => await orNull(readFile(pathOf(sha256))),
    has,
    remove: async (sha256) => {
      await rm(pathOf(sha256), { force: true });
    },
    list,
    sweep,
  };
}

interface Received {
  byteCount: number;
  sha256: string;
  problem: "file.too_large" | "file.interrupted" | "file.disk_full" | null;
}

/** Writes and hashes the source; after a problem it only reads on. The file is on the disk, not only in its cache, when this ends well. */
async function receive(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
  openFile: () => Promise<FileHandle>,
): Promise<Received> {
  const hash = createHash("sha256");
  let byteCount = 0;
  let problem: Received["problem"] = null;
  let file: FileHandle | null = null;
  const guarded = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      problem = "file.disk_full";
    }
  };
  try {
    const chunks = source[Symbol.asyncIterator]();
    // Asked for before the file is open: a source that failed while nobody listened would take the process with it.
    let upcoming = nextChunk(chunks);
    await guarded(async () => (file = await openFile()));
    for (; ; upcoming = nextChunk(chunks)) {
      const chunk = await upcoming;
      if (chunk === "interrupted") return { byteCount, sha256: "", problem: "file.interrupted" };
      if (chunk === null) break;
      byteCount += chunk.byteLength;
      if (byteCount > maxBytes) problem ??= "file.too_large";
      if (problem !== null) continue;
      hash.update(chunk);
      await guarded(async () => file?.writeFile(chunk));
    }
    if (problem === null) await guarded(async () => file?.sync());
  } finally {
    await (file as FileHandle | null)?.close();
  }
  return { byteCount, sha256: hash.digest("hex"), problem };
}

/** A source that fails is a line that broke off, whatever its error says. */
async function nextChunk(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array | null | "interrupted"> {
  try {
    const next = await chunks.next();
    return next.done ? null : next.value;
  } catch {
    return "interrupted";
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows keeps its folders safe by itself and cannot open one.
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

function isDiskFull(error: unknown): boolean {
  return codeOf(error) === "ENOSPC" || codeOf(error) === "EDQUOT";
}

async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

async function statOrNull(path: string): Promise<{ mtimeMs: number } | null> {
  return await orNull(stat(path));
}

async function isOlder(path: string, limitMs: number): Promise<boolean> {
  const found = await statOrNull(path);
  return found !== null && found.mtimeMs < limitMs;
}

async function namesIn(path: string): Promise<string[]> {
  return (await orNull(readdir(path))) ?? [];
}
