import type { Facts } from "~/shared/errors";
import type { Instant } from "~/shared/time";
import type { ImportKind, ImportState, RowVerdict } from "./import-kind";
import type { SheetHead } from "./open-sheet";

/** One table that was sent, and how far it is. */
export interface ImportBatch {
  id: string;
  kind: ImportKind;
  state: ImportState;
  fileId: string;
  fileName: string;
  fileSha256: string;
  mediaType: string;
  rowCount: number;
  /** Of them read and compared with the register so far. */
  judgedCount: number;
  head: SheetHead | null;
  /** Column → letters of its place in the sheet. */
  letters: Readonly<Record<string, string>>;
  /** Why the file cannot be read. */
  problem: { code: string; facts: Facts } | null;
  createdAt: Instant;
  createdByName: string;
  readAt: Instant | null;
  endedAt: Instant | null;
  endedByName: string;
  writtenAt: Instant | null;
  writtenByName: string;
  version: number;
}

export type VerdictCounts = Readonly<Record<RowVerdict, number>>;

/** Whether everything is settled and there is something to write. */
export function isWritable(counts: VerdictCounts): boolean {
  return counts.wrong === 0 && counts.unsure === 0 && counts.new + counts.changed > 0;
}
