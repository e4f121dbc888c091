import busboy from "busboy";
import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { acceptedKinds, kindOf, uploadLimitBytes } from "./file-kinds";
import { safeFileName } from "./file-name";
import type { StoredFile } from "./forms/file-schema";
import type { PendingFile } from "./forms/form-state";
import { parseEntries, type SentForm } from "./forms/parse-form-data";
import { newId } from "./ids";
import { refusalText } from "./refusals.server";
import type { RequestContext } from "./services.server";
import { findPendingFile, insertPendingFile, type NewFile } from "./stored-file-repo.server";

/** A post, read: its typed values, its files (already in the store), and what was wrong with a file. */
export interface FormBody {
  sent: SentForm;
  files: { field: string; file: StoredFile }[];
  problems: Record<string, string>;
}

// More than any form of ours has; a flood of fields is not parsed.
const limits = { fields: 5_000, fieldSize: 1_000_000, files: 20 };

/** Reads the body of a post. Files stream to the store, hashed and sniffed on the way; `accountId` owns them while pending. */
export async function readFormBody(request: Request, context: RequestContext, accountId: string | null): Promise<FormBody> {
  const type = request.headers.get("content-type") ?? "";
  const isMultipart = type.startsWith("multipart/form-data");
  const { entries, uploads } = isMultipart ? await readMultipart(request, type, context) : { entries: [...new URLSearchParams(await request.text())], uploads: [] };
  const sent = parseEntries(entries);
  const body: FormBody = { sent, files: [], problems: {} };
  for (const upload of uploads)
    if ("problem" in upload) body.problems[upload.field] = upload.problem;
    else if (accountId !== null) body.files.push({ field: upload.field, file: await keepPending(context, upload.file, accountId) });
  for (const { field, fileId } of sent.pending) {
    const kept = accountId === null ? null : await findPendingFile(context.services.databases.read, fileId, accountId);
    if (kept !== null && !body.files.some((one) => one.field === field))
      body.files.push({ field, file: { fileId, name: kept.name, size: kept.byteCount, kind: kindOf(kept.mediaType) } });
  }
  return body;
}

/** The files of a refused post, for the redisplayed form to pass on. */
export function pendingOf(body: FormBody): PendingFile[] {
  return body.files.map(({ field, file }) => ({ field, fileId: file.fileId, name: file.name, size: file.size }));
}

async function keepPending(context: RequestContext, file: NewFile, accountId: string): Promise<StoredFile> {
  await context.services.databases.write((db) => insertPendingFile(db, file, accountId, context.arrivedAt));
  return { fileId: file.id, name: file.name, size: file.byteCount, kind: kindOf(file.mediaType) };
}

type Upload = { field: string; file: NewFile } | { field: string; problem: string };

async function readMultipart(request: Request, type: string, context: RequestContext): Promise<{ entries: [string, string][]; uploads: Upload[] }> {
  const entries: [string, string][] = [];
  const storing: Promise<Upload | null>[] = [];
  const parser = busboy({ headers: { "content-type": type }, defParamCharset: "utf8", limits });
  parser.on("field", (name, value) => entries.push([name, value]));
  parser.on("file", (field, stream, info) => storing.push(storeUpload(field, stream, info.filename, context)));
  await new Promise<void>((resolve, reject) => {
    parser.on("close", resolve);
    parser.on("error", reject);
    const body = request.body === null ? Readable.from([]) : Readable.fromWeb(request.body as NodeReadableStream<Uint8Array>);
    // A line that breaks off mid-file must end the file's stream too, or its half would wait for ever.
    body.on("error", (error) => parser.destroy(error));
    body.pipe(parser);
  });
  const uploads = await Promise.all(storing);
  return { entries, uploads: uploads.filter((upload) => upload !== null) };
}

async function storeUpload(field: string, stream: Readable, filename: string | undefined, context: RequestContext): Promise<Upload | null> {
  if (filename === undefined || filename === "") {
    // The file field was left empty: no upload.
    stream.resume();
    return null;
  }
  const name = safeFileName(filename);
  const stored = await context.services.files.put(stream, { name, maxBytes: uploadLimitBytes, allowed: acceptedKinds });
  if (stored.ok) {
    const { sha256, byteCount, mediaType, pageCount } = stored.value;
    return { field, file: { id: newId(), sha256, byteCount, mediaType, name, pageCount: pageCount ?? null } };
  }
  const text = refusalText(stored.error, context.services.messages);
  return { field, problem: text === null ? "" : [text.title, ...text.facts].join(" ") };
}
