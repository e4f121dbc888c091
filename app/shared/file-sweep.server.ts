import type { Database } from "~db/schema";
import type { Databases, Queryable } from "./db.server";
import type { FileReferences, FileStore } from "./files.server";
import { addMs, type Instant } from "./time";
import type { UploadParts } from "./upload-parts.server";
import { deleteExpiredUploads, movingAmong } from "./upload-repo.server";

type HashedTable = { [T in keyof Database]: Database[T] extends { sha256: string } ? T : never }[keyof Database];

// Typed by the schema: a new table that names a file does not compile until it stands here.
const hashedTables: Readonly<Record<HashedTable, true>> = {
  stored_file: true,
  rendered_document: true,
  certificate: true,
  certificate_batch: true,
};

const dayMs = 86_400_000;
const partsBatch = 200;

/** Which of these hashes any row names. */
export async function referencedAmong(read: Queryable, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const table of Object.keys(hashedTables) as HashedTable[]) {
    const rows = await read.selectFrom(table).select("sha256").where("sha256", "in", hashes).execute();
    for (const row of rows) found.add(row.sha256);
  }
  return found;
}

export function fileReferences(databases: Databases): FileReferences {
  return {
    underWriterLock: (work) =>
      databases.write((tx) => work((hashes) => referencedAmong(tx, hashes)), { label: "sweep files" }),
  };
}

/**
 * Forgets the uploads that no form has taken within 24 hours, then removes the files older than that which no row names.
 * Answers how many of each.
 */
export async function sweepFiles(
  databases: Databases,
  files: FileStore,
  now: Instant,
): Promise<{ pending: number; files: number }> {
  const dayAgo = addMs(now, -dayMs);
  const forgotten = await databases.write(
    async (tx) => {
      const pending = await tx
        .deleteFrom("stored_file")
        .where("is_pending", "=", 1)
        .where("created_at", "<", dayAgo)
        .executeTakeFirst();
      // The originals of a document that nobody has used go with it.
      await tx
        .deleteFrom("stored_file")
        .where("subject_kind", "=", "picture")
        .where("created_at", "<", dayAgo)
        .where("subject_id", "not in", tx.selectFrom("stored_file as document").select("document.id"))
        .execute();
      return pending;
    },
    { label: "forget pending files" },
  );
  return { pending: Number(forgotten.numDeletedRows), files: await files.sweep(fileReferences(databases), dayAgo) };
}

/**
 * Forgets the uploads whose time is over, then removes the parts that no upload waits to fill: of those, and of processes that died
 * between the row and the file. Answers how many of each.
 */
export async function sweepUploads(
  databases: Databases,
  parts: UploadParts,
  now: Instant,
): Promise<{ uploads: number; parts: number }> {
  // Listed first: a part whose upload begins meanwhile is not on the list.
  const listed = await parts.list();
  const uploads = await deleteExpiredUploads(databases, now);
  let removed = 0;
  for (let at = 0; at < listed.length; at += partsBatch) {
    const ids = listed.slice(at, at + partsBatch);
    const moving = await movingAmong(databases.read, ids);
    for (const id of ids)
      if (!moving.has(id)) {
        await parts.remove(id);
        removed += 1;
      }
  }
  return { uploads, parts: removed };
}
