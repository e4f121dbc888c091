import type { FileKind } from "./forms/file-schema";

/** `kind` is an accepted kind, or the word for what it is instead (exe, html, svg, heic, docm, doc, zip, …, unknown). */
export type Sniffed =
  | { kind: FileKind; mediaType: string; pageCount: number | null; problem: null }
  | { kind: string; problem: SniffProblem };

export type SniffProblem =
  | "file.wrong_type"
  | "file.broken_pdf"
  | "file.encrypted_pdf"
  | "file.active_pdf"
  | "file.broken_picture"
  | "file.disguised"
  | "file.bomb"
  | "picture.too_fine";
