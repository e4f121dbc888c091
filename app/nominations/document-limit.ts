import type { AppError } from "~/shared/errors";
import { formatBytes } from "~/shared/forms/bytes";
import type { Instant } from "~/shared/time";
import { documentNames, type DocumentKind } from "./completeness";
import { nominationsMessages } from "./messages";

/** How heavy and how long an uploaded document of one kind may be. */
export interface DocumentLimit {
  kind: DocumentKind;
  maxBytes: number;
  maxPages: number;
  /** The award line whose own limit this is, in full or in part; left out where the kind's applies. */
  line?: string;
}

/** What is limited on an award line by itself: the report that it asks for, and its further documents. */
export const lineKinds = ["report_full", "report_summary", "other"] as const;
export type LineKind = (typeof lineKinds)[number];

/** What one award line says of one kind; null follows the kind. */
export interface LineLimit {
  lineId: string;
  kind: LineKind;
  maxBytes: number | null;
  maxPages: number | null;
  savedAt: Instant;
  savedByName: string;
}

export interface MeasuredFile {
  name: string;
  byteCount: number;
  /** Null where it cannot be told (DOCX): then only the bytes are measured. */
  pageCount: number | null;
}

export const megabyte = 1024 * 1024;

export function isLineKind(kind: DocumentKind): kind is LineKind {
  return lineKinds.some((one) => one === kind);
}

/** The limit of a kind on a line: of pages and of bytes, the line's own where it has one, else the kind's. */
export function limitOn(
  general: DocumentLimit | null,
  own: Pick<LineLimit, "maxBytes" | "maxPages"> | null,
  line: string,
): DocumentLimit | null {
  if (general === null || own === null) return general;
  return {
    kind: general.kind,
    maxBytes: own.maxBytes ?? general.maxBytes,
    maxPages: own.maxPages ?? general.maxPages,
    line,
  };
}

/** Why a file is not taken as this document; null when it is. */
export function limitProblem(kind: DocumentKind, file: MeasuredFile, limit: DocumentLimit | null): AppError | null {
  if (limit === null) return null;
  const facts = { document: documentNames[kind], name: file.name, line: limit.line ?? null };
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

/**
 * How a kept document goes beyond what its line allows by itself; null when it does not, and for what was kept before the line said so:
 * it came in under the rule of its day.
 */
export function excessOn(own: LineLimit | null, file: MeasuredFile & { keptAt: Instant }): string | null {
  if (own === null || file.keptAt < own.savedAt) return null;
  if (own.maxPages !== null && file.pageCount !== null && file.pageCount > own.maxPages)
    return `${String(file.pageCount)} trang, nhiều nhất ${String(own.maxPages)} trang`;
  return own.maxBytes !== null && file.byteCount > own.maxBytes
    ? `${formatBytes(file.byteCount)}, nhiều nhất ${formatBytes(own.maxBytes)}`
    : null;
}

// A page of text scanned in black and white at 200 dpi takes about 30 KB, one that was never paper about 10.
const leastBytesPerPage = 10 * 1024;

/** Why nobody could keep to these two figures together; null when they go together. */
export function limitNonsense({ maxBytes, maxPages }: Pick<DocumentLimit, "maxBytes" | "maxPages">): string | null {
  const perPage = Math.floor(maxBytes / maxPages);
  return perPage >= leastBytesPerPage
    ? null
    : `${formatBytes(maxBytes)} cho ${String(maxPages)} trang chỉ còn khoảng ${formatBytes(perPage)} mỗi trang, văn bản nào cũng vượt. Tăng dung lượng hoặc giảm số trang.`;
}
