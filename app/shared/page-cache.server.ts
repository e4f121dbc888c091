import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What was drawn once, to be drawn again when it is lost: nothing in it is a record, and no backup needs it. */
export interface PageCache {
  /** Null where nothing is kept, or what is kept is not what was put there. */
  get: (key: string, name: string) => Promise<Buffer | null>;
  put: (key: string, name: string, bytes: Uint8Array) => Promise<void>;
}

const usualBytes = 512 * 1024 * 1024;
const keyPattern = /^[0-9a-f]{64}$/;
const namePattern = /^[a-z0-9-]{1,40}(\.[a-z]{2,5})?$/;
const sealBytes = 32;
const dayMs = 86_400_000;

interface Kept {
  path: string;
  byteCount: number;
  usedMs: number;
}

/**
 * Pictures of pages in `<dataDir>/cache/pages/ab/<key>/`, each behind the SHA-256 of its bytes. When they weigh more than `maxBytes`,
 * those longest unused go first. A disk that takes no more is no reason to show nothing: then nothing is kept.
 */
export function diskPageCache(dataDir: string, maxBytes = usualBytes): PageCache {
  const root = join(dataDir, "cache", "pages");
  let weight: number | null = null;
  let trimming: Promise<void> | null = null;

  function pathOf(key: string, name: string): string {
    if (!keyPattern.test(key) || !namePattern.test(name)) throw new Error("not the name of a page");
    return join(root, key.slice(0, 2), key, name);
  }

  async function get(key: string, name: string): Promise<Buffer | null> {
    const path = pathOf(key, name);
    const kept = await readFile(path).catch(() => null);
    if (kept === null) return null;
    const bytes = kept.subarray(sealBytes);
    if (!kept.subarray(0, sealBytes).equals(sealOf(bytes))) {
      await rm(path, { force: true });
      return null;
    }
    await touch(path);
    return bytes;
  }

  async function put(key: string, name: string, bytes: Uint8Array): Promise<void> {
    const path = pathOf(key, name);
    const draft = `${path}.${randomUUID()}`;
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(draft, Buffer.concat([sealOf(bytes), bytes]), { flag: "wx" });
      await rename(draft, path);
    } catch {
      await rm(draft, { force: true }).catch(() => undefined);
      return;
    }
    weight = weight === null ? total(await list()) : weight + sealBytes + bytes.byteLength;
    if (weight <= maxBytes) return;
    trimming ??= trim().finally(() => (trimming = null));
    await trimming;
  }

  /** Down to four fifths, so that not every page drawn from now on has to make room. */
  async function trim(): Promise<void> {
    const kept = (await list()).sort((one, other) => one.usedMs - other.usedMs);
    let left = total(kept);
    for (const { path, byteCount } of kept) {
      if (left <= maxBytes * 0.8) break;
      await rm(path, { force: true });
      left -= byteCount;
    }
    weight = left;
  }

  async function list(): Promise<Kept[]> {
    const names = await readdir(root, { recursive: true }).catch(() => []);
    const found: Kept[] = [];
    for (const name of names) {
      const path = join(root, name);
      const facts = await stat(path).catch(() => null);
      if (facts?.isFile()) found.push({ path, byteCount: facts.size, usedMs: facts.mtimeMs });
    }
    return found;
  }

  return { get, put };
}

function total(kept: readonly Kept[]): number {
  return kept.reduce((sum, one) => sum + one.byteCount, 0);
}

function sealOf(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/** Remembers that it was used, once a day. */
async function touch(path: string): Promise<void> {
  const facts = await stat(path).catch(() => null);
  const nowMs = performance.timeOrigin + performance.now();
  if (facts === null || nowMs - facts.mtimeMs < dayMs) return;
  await utimes(path, nowMs / 1000, nowMs / 1000).catch(() => undefined);
}
