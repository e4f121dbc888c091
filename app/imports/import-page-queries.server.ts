import type { Queryable } from "~/shared/db.server";
import type { ImportBatch, VerdictCounts } from "./batch";
import { countVerdicts, findBatch, listBatches } from "./batch-repo.server";
import { verdicts, type RowVerdict } from "./import-kind";
import { hasAnswers, listRows, type ShownRow } from "./row-repo.server";

const rowsOnPage = 50;
/** Each asks for a look at several people. */
const askedOnPage = 20;
const importsOnPage = 20;

export type ShownVerdict = RowVerdict | "asked";

export interface ImportPage {
  batch: ImportBatch;
  counts: VerdictCounts;
  show: ShownVerdict;
  /** Somebody has answered for a row. */
  isAnswered: boolean;
  rows: readonly ShownRow[];
  after: number;
  /** Row number from which the next page goes on; null on the last. */
  next: number | null;
}

/** One import with a page of its rows; opens with what needs somebody: what is wrong, then what is asked. */
export async function findImportPage(
  read: Queryable,
  id: string,
  asked: { show: string | null; after: string | null },
): Promise<ImportPage | null> {
  const batch = await findBatch(read, id);
  if (batch === null) return null;
  const counts = await countVerdicts(read, id);
  const show: ShownVerdict =
    asked.show === "asked"
      ? "asked"
      : (verdicts.find((one) => one === asked.show) ?? verdicts.find((one) => counts[one] > 0) ?? "new");
  const after = /^\d{1,7}$/u.test(asked.after ?? "") ? Number(asked.after) : 0;
  const count = show === "unsure" || show === "asked" ? askedOnPage : rowsOnPage;
  const rows = await listRows(read, id, { show, after, count: count + 1 });
  const page = rows.slice(0, count);
  return {
    batch,
    counts,
    show,
    isAnswered: batch.state === "ready" && (await hasAnswers(read, id)),
    rows: page,
    after,
    next: rows.length > count ? (page.at(-1)?.rowNumber ?? null) : null,
  };
}

export interface ImportsPage {
  batches: readonly ImportBatch[];
  next: string | null;
  isFirst: boolean;
}

/** The imports of the agency, the latest first. `after`: "<time>~<id>" of the last one before. */
export async function findImportsPage(read: Queryable, after: string | null): Promise<ImportsPage> {
  const [at = "", id = ""] = (after ?? "").split("~");
  const found = await listBatches(read, { after: id === "" ? null : { at, id }, count: importsOnPage + 1 });
  const batches = found.slice(0, importsOnPage);
  const last = batches.at(-1);
  const hasMore = found.length > importsOnPage && last !== undefined;
  return { batches, next: hasMore ? `${last.createdAt}~${last.id}` : null, isFirst: id === "" };
}
