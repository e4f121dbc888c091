import { constants, createReadStream } from "node:fs";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { isId } from "./ids";

/** The bytes of uploads that have not arrived whole, one file each in `<dataDir>/files/uploads`. */
export interface UploadParts {
  /** Writes at `offset` and answers where it stopped; `onSafe` hears each time that the bytes up to there are on the disk. */
  append: (
    id: string,
    offset: number,
    source: AsyncIterable<Uint8Array>,
    onSafe: (byteOffset: number) => Promise<void>,
  ) => Promise<number>;
  size: (id: string) => Promise<number>;
  read: (id: string, byteLength: number) => Readable;
  remove: (id: string) => Promise<void>;
  list: () => Promise<string[]>;
}

// Often enough that a broken line costs little, seldom enough that the disk is not the limit.
const safeEvery = 2 * 1024 * 1024;

export function diskUploadParts(dataDir: string): UploadParts {
  const folder = join(dataDir, "files", "uploads");

  function pathOf(id: string): string {
    // An id is the only thing that becomes a path here.
    if (!isId(id)) throw new Error("not the id of an upload");
    return join(folder, id);
  }

  return {
    async append(id, offset, source, onSafe) {
      await mkdir(folder, { recursive: true });
      const file = await open(pathOf(id), constants.O_RDWR | constants.O_CREAT, 0o600);
      let at = offset;
      let safe = offset;
      const settle = async (): Promise<void> => {
        if (at === safe) return;
        await file.datasync();
        safe = at;
        await onSafe(at);
      };
      try {
        try {
          for await (const chunk of source) {
            for (let done = 0; done < chunk.byteLength;)
              done += (await file.write(chunk, done, chunk.byteLength - done, at + done)).bytesWritten;
            at += chunk.byteLength;
            if (at - safe >= safeEvery) await settle();
          }
        } finally {
          // What came before a line broke off counts.
          await settle();
        }
      } finally {
        await file.close();
      }
      return at;
    },
    async size(id) {
      try {
        return (await stat(pathOf(id))).size;
      } catch (error) {
        if (isMissing(error)) return 0;
        throw error;
      }
    },
    read: (id, byteLength) => createReadStream(pathOf(id), { start: 0, end: byteLength - 1 }),
    remove: (id) => rm(pathOf(id), { force: true }),
    async list() {
      try {
        return (await readdir(folder)).filter(isId);
      } catch (error) {
        if (isMissing(error)) return [];
        throw error;
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
