import busboy from "busboy";
import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { rule, type AppError } from "./errors";
import { kindOf, kindsOfField, uploadLimitBytes } from "./file-kinds";
import { safeFileName } from "./file-name";
import type { StoredFile } from "./forms/file-schema";
import type { PendingFile } from "./forms/form-state";
import { fieldName, parseEntries, type SentForm } from "./forms/parse-form-data";
import { isId, newId } from "./ids";
import { refusalText } from "./refusals.server";
import type { RequestContext } from "./services.server";
import { findPendingFile, insertPendingFile, type NewFile } from "./stored-file-repo.server";

/** A post, read: its typed values, its files (already in the store), and what was wrong with a file. */
export interface FormBody {
  sent: SentForm;
  files: { field: string; file: StoredFile }[];
  problems: Record<string, string>;
}

/** A post whose body is no form: cut off, or not of the kind that it says. */
export class UnreadableBodyError extends Error {
  override readonly name = "UnreadableBodyError";
}

// More than any form of ours has; a flood of fields is not parsed.
const limits = { fields: 5_000, fieldSize: 1_000_000, files: 20 };

/** Reads the body of a post. Files stream to the store, hashed and sniffed on the way; `accountId` owns them while pending. */
export async function readFormBody(
  request: Request,
  context: RequestContext,
  accountId: string | null,
): Promise<FormBody> {
  const type = request.headers.get("content-type") ?? "";
  const isMultipart = type.startsWith("multipart/form-data");
  const { entries, uploads } = isMultipart
    ? await readMultipart(request, type, context)
    : { entries: [...new URLSearchParams(await request.text())], uploads: [] };
  const sent = parseEntries(entries);
  const body: FormBody = { sent, files: [], problems: {} };
  for (const upload of uploads)
    if ("problem" in upload) body.problems[upload.field] = upload.problem;
    else if (accountId !== null) await keepPending(context, body, upload, accountId);
  for (const { field, fileId } of sent.pending) {
    const kept =
      accountId === null || !isId(fileId)
        ? null
        : await findPendingFile(context.services.databases.read, fileId, accountId);
    if (kept !== null && !body.files.some((one) => one.field === field))
      body.files.push({ field, file: { fileId, name: kept.name, size: kept.byteCount, kind: kindOf(kept.mediaType) } });
  }
  return body;
}

/** The files of a refused post, for the redisplayed form to pass on. */
export function pendingOf(body: FormBody): PendingFile[] {
  return body.files.map(({ field, file }) => ({ field, fileId: file.fileId, name: file.name, size: file.size }));
}

type Kept = { field: string; file: NewFile };
type Upload = Kept | { field: string; problem: string };

async function keepPending(
  context: RequestContext,
  body: FormBody,
  { field, file }: Kept,
  accountId: string,
): Promise<void> {
  try {
    await context.services.databases.write((db) => insertPendingFile(db, file, accountId, context.arrivedAt));
    body.files.push({
      field,
      file: { fileId: file.id, name: file.name, size: file.byteCount, kind: kindOf(file.mediaType) },
    });
  } catch (error) {
    body.problems[field] = notStored(context, file.name, error);
  }
}

async function readMultipart(
  request: Request,
  type: string,
  context: RequestContext,
): Promise<{ entries: [string, string][]; uploads: Upload[] }> {
  const entries: [string, string][] = [];
  const storing: Promise<Upload>[] = [];
  const parser = openParser(type);
  parser.on("field", (name, value) => entries.push([name, value]));
  parser.on("file", (sentName, stream, info) => {
    const field = fieldName(sentName);
    // A name that no form has, or no file in the field: nothing to keep.
    if (field === null || !info.filename) stream.resume();
    else storing.push(storeUpload(field, stream, safeFileName(info.filename), context));
  });
  await new Promise<void>((resolve, reject) => {
    parser.on("close", resolve);
    parser.on("error", (error) => {
      reject(new UnreadableBodyError(String(error)));
    });
    const body =
      request.body === null ? Readable.from([]) : Readable.fromWeb(request.body as NodeReadableStream<Uint8Array>);
    // A line that breaks off mid-file must end the file's stream too, or its half would wait for ever.
    body.on("error", (error) => parser.destroy(error));
    body.pipe(parser);
  });
  return { entries, uploads: await Promise.all(storing) };
}

function openParser(type: string): busboy.Busboy {
  try {
    return busboy({ headers: { "content-type": type }, defParamCharset: "utf8", limits });
  } catch (error) {
    throw new UnreadableBodyError(String(error));
  }
}

/** Never fails: while the body is still being read nobody would hear of it, and the rest of the form is to be kept. */
async function storeUpload(field: string, stream: Readable, name: string, context: RequestContext): Promise<Upload> {
  try {
    const stored = await context.services.files.put(stream, {
      name,
      maxBytes: uploadLimitBytes,
      allowed: kindsOfField(field),
    });
    if (!stored.ok) return { field, problem: sentence(context, stored.error) };
    const { sha256, byteCount, mediaType, pageCount } = stored.value;
    return { field, file: { id: newId(), sha256, byteCount, mediaType, name, pageCount: pageCount ?? null } };
  } catch (error) {
    stream.resume();
    return { field, problem: notStored(context, name, error) };
  }
}

function notStored(context: RequestContext, name: string, error: unknown): string {
  context.services.log.error(
    { requestId: context.requestId, err: error instanceof Error ? error.message : String(error) },
    "upload not stored",
  );
  return sentence(context, rule("file.not_stored", { name }));
}

function sentence(context: RequestContext, error: AppError): string {
  const text = refusalText(error, context.services.messages);
  return text === null ? "" : [text.title, ...text.facts].join(" ");
}
