import { Readable } from "node:stream";
import { notFound } from "./errors";
import type { FileAccess } from "./file-access.server";
import type { Download, Page } from "./http.server";
import { allowed } from "./refuse";
import { fail, ok, type Result } from "./result";
import { findStoredFile } from "./stored-file-repo.server";

const shownInBrowser = new Set(["application/pdf", "image/jpeg", "image/png"]);

/** A stored file, when the policy of what it belongs to lets this person have it. */
export async function findFileDownload(
  page: Page,
  access: FileAccess,
  id: string | undefined,
): Promise<Result<Download>> {
  const file = await findStoredFile(page.read, id ?? "");
  const ask = file === null ? undefined : access[file.subject.kind];
  if (file === null || ask === undefined) return fail(notFound);
  const may = allowed(await ask(page, file.subject.id));
  if (!may.ok) return may;
  const opened = await page.services.files.open(file.sha256);
  if (opened === null) throw new Error(`stored file ${file.id} has no bytes in the store`);
  return ok({
    name: file.name,
    mediaType: file.mediaType,
    body: { stream: Readable.toWeb(opened.stream) as ReadableStream<Uint8Array>, byteCount: opened.byteCount },
    inline: shownInBrowser.has(file.mediaType) && page.url.searchParams.get("tai") === null,
  });
}
