import type { FileKind } from "./forms/file-schema";

/** What may be attached: scans and letters, as the store knows them from their bytes. */
const kinds = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "image/jpeg": "jpeg",
  "image/png": "png",
} as const satisfies Readonly<Record<string, FileKind>>;

/** What rows are read from. */
const tables = {
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "text/csv": "csv",
} as const satisfies Readonly<Record<string, FileKind>>;

export type MediaType = keyof typeof kinds;

export const acceptedKinds: readonly FileKind[] = Object.values(kinds);
export const tableKinds: readonly FileKind[] = Object.values(tables);

/** The field of a form that takes a table, and nothing else; every other field takes documents. */
export const tableField = "table";

export function kindsOfField(field: string): readonly FileKind[] {
  return field === tableField ? tableKinds : acceptedKinds;
}

/** The most that one file of a form may weigh, whatever the form; a form may ask for less. */
export const uploadLimitBytes = 25 * 1024 * 1024;

export function kindOf(mediaType: string): string {
  const known: Readonly<Record<string, FileKind>> = { ...kinds, ...tables };
  return known[mediaType] ?? mediaType;
}

/** The short tag of a file row: PDF, DOCX, JPEG, PNG. */
export function fileTag(mediaType: string): string {
  return mediaType in kinds ? kinds[mediaType as MediaType].toUpperCase() : "TỆP";
}
