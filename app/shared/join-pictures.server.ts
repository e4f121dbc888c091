import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { notFound, rule } from "./errors";
import { uploadLimitBytes } from "./file-kinds";
import { safeFileName } from "./file-name";
import { newId } from "./ids";
import { pictureLimits, readPicture } from "./picture";
import type { PictureReply, PictureRequest } from "./picture-worker";
import { fail, ok, type Result } from "./result";
import type { Services } from "./services.server";
import { adoptPictures, findPendingFile, insertPendingFile, type StoredFileRow } from "./stored-file-repo.server";
import type { UploadSender } from "./upload-store.server";

const longestJoinMs = 60_000;

/**
 * Makes one PDF of this account's uploaded pictures, in the order given; it is pending like any upload, and the pictures stay as its
 * originals. Refusals: picture.none, picture.too_many, picture.unreadable {name}, picture.too_fine {name}, picture.too_large.
 */
export async function joinPictures(
  services: Pick<Services, "databases" | "files" | "workerDir">,
  { accountId, arrivedAt }: UploadSender,
  { ids, name }: { ids: readonly string[]; name: string },
): Promise<Result<StoredFileRow>> {
  if (ids.length === 0) return fail(rule("picture.none"));
  if (ids.length > pictureLimits.count) return fail(rule("picture.too_many", { maxCount: pictureLimits.count }));
  const rows: StoredFileRow[] = [];
  for (const id of new Set(ids)) {
    const row = await findPendingFile(services.databases.read, id, accountId);
    if (row === null) return fail(notFound);
    rows.push(row);
  }
  // What is joined goes through memory: judged by its size before it is read.
  const total = rows.reduce((sum, row) => sum + row.byteCount, 0);
  if (total > uploadLimitBytes)
    return fail(rule("picture.too_large", { byteCount: total, maxBytes: uploadLimitBytes, count: rows.length }));
  const pictures: Uint8Array[] = [];
  for (const row of rows) {
    const bytes = await services.files.read(row.sha256);
    const picture = bytes === null ? null : readPicture(bytes);
    if (bytes === null || picture === null) return fail(rule("picture.unreadable", { name: row.name }));
    if (picture.width * picture.height > pictureLimits.pixels)
      return fail(rule("picture.too_fine", { name: row.name }));
    pictures.push(bytes);
  }
  const title = safeFileName(name).replace(/\.[^.]+$/u, "");
  const bytes = await drawInWorker(join(services.workerDir, "picture-worker.js"), { pictures, title });
  if (bytes === null) return fail(rule("picture.unreadable", { name: rows.map((row) => row.name).join(", ") }));
  if (bytes.byteLength > uploadLimitBytes)
    return fail(
      rule("picture.too_large", { byteCount: bytes.byteLength, maxBytes: uploadLimitBytes, count: rows.length }),
    );
  const { sha256, byteCount } = await services.files.putOwn(bytes);
  const file = {
    id: newId(),
    sha256,
    byteCount,
    mediaType: "application/pdf",
    name: `${title}.pdf`,
    pageCount: rows.length,
  };
  const isAdopted = await services.databases.write(
    async (tx) => {
      const originals = rows.map((row) => row.id);
      if (!(await adoptPictures(tx, originals, file.id, accountId))) return false;
      await insertPendingFile(tx, file, accountId, arrivedAt);
      return true;
    },
    { label: "join pictures" },
  );
  return isAdopted ? ok({ ...file, subject: { kind: "pending", id: accountId } }) : fail(notFound);
}

/** A worker for each joining: pictures that bring it down bring nothing else down. */
async function drawInWorker(workerFile: string, request: PictureRequest): Promise<PictureReply> {
  const worker = new Worker(workerFile, { workerData: request });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<PictureReply>((resolve) => {
      timer = setTimeout(() => resolve(null), longestJoinMs);
      worker.once("message", (reply: PictureReply) => resolve(reply));
      worker.once("error", () => resolve(null));
      worker.once("exit", () => resolve(null));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
