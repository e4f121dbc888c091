import type { AppError } from "~/shared/errors";
import { documentNames, type DocumentKind } from "./completeness";
import { nominationsMessages } from "./messages";

/** How heavy and how long an uploaded document of one kind may be. */
export interface DocumentLimit {
  kind: DocumentKind;
  maxBytes: number;
  maxPages: number;
}

export interface MeasuredFile {
  name: string;
  byteCount: number;
  /** Null where it cannot be told (DOCX): then only the bytes are measured. */
  pageCount: number | null;
}

/** Why a file is not taken as this document; null when it is. */
export function limitProblem(kind: DocumentKind, file: MeasuredFile, limit: DocumentLimit | null): AppError | null {
  if (limit === null) return null;
  const facts = { document: documentNames[kind], name: file.name };
  if (file.pageCount !== null && file.pageCount > limit.maxPages)
    return nominationsMessages.refuse("document.too_long", {
      ...facts,
      pageCount: file.pageCount,
      maxPages: limit.maxPages,
    });
  return file.byteCount > limit.maxBytes
    ? nominationsMessages.refuse("document.too_heavy", {
        ...facts,
        byteCount: file.byteCount,
        maxBytes: limit.maxBytes,
      })
    : null;
}
