import type { Kysely, Transaction } from "kysely";
import type { Database } from "~/shared/db.server";
import type { Queryable } from "~/shared/db.server";
import type { Facts } from "~/shared/errors";
import type { Instant } from "~/shared/time";
import type { ImportBatch, VerdictCounts } from "./batch";
import type { ImportKind, ImportState } from "./import-kind";
import type { SheetHead } from "./open-sheet";

export interface NewBatch {
  id: string;
  kind: ImportKind;
  fileId: string;
  now: Instant;
  byId: string;
  byName: string;
}

export async function insertBatch(db: Queryable, batch: NewBatch): Promise<void> {
  await db
    .insertInto("import_batch")
    .values({
      id: batch.id,
      kind: batch.kind,
      state: "waiting",
      file_id: batch.fileId,
      created_at: batch.now,
      created_by: batch.byId,
      created_by_name: batch.byName,
    })
    .execute();
}

function batchesOf(read: Queryable) {
  return read
    .selectFrom("import_batch")
    .innerJoin("stored_file", "stored_file.id", "import_batch.file_id")
    .selectAll("import_batch")
    .select(["stored_file.name as file_name", "stored_file.sha256 as file_sha256", "stored_file.media_type"]);
}

type BatchRow = Awaited<ReturnType<ReturnType<typeof batchesOf>["execute"]>>[number];

function rowToBatch(row: BatchRow): ImportBatch {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    fileId: row.file_id,
    fileName: row.file_name,
    fileSha256: row.file_sha256,
    mediaType: row.media_type,
    rowCount: row.row_count,
    judgedCount: row.judged_count,
    head: row.head === "" ? null : (JSON.parse(row.head) as SheetHead),
    letters: row.letters === "" ? {} : (JSON.parse(row.letters) as Record<string, string>),
    problem: row.problem === "" ? null : (JSON.parse(row.problem) as { code: string; facts: Facts }),
    createdAt: row.created_at,
    createdByName: row.created_by_name,
    readAt: row.read_at,
    endedAt: row.ended_at,
    endedByName: row.ended_by_name,
    writtenAt: row.written_at,
    writtenByName: row.written_by_name,
    version: row.version,
  };
}

export async function findBatch(read: Queryable, id: string): Promise<ImportBatch | null> {
  const row = await batchesOf(read).where("import_batch.id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowToBatch(row);
}

/** The latest first; `after` is the id of the last one of the page before. */
export async function listBatches(
  read: Queryable,
  { after, count }: { after: { at: Instant; id: string } | null; count: number },
): Promise<ImportBatch[]> {
  let query = batchesOf(read);
  if (after !== null)
    query = query.where((eb) =>
      eb.or([
        eb("import_batch.created_at", "<", after.at),
        eb.and([eb("import_batch.created_at", "=", after.at), eb("import_batch.id", "<", after.id)]),
      ]),
    );
  const rows = await query
    .orderBy("import_batch.created_at", "desc")
    .orderBy("import_batch.id", "desc")
    .limit(count)
    .execute();
  return rows.map(rowToBatch);
}

interface Progress {
  rowCount?: number;
  judgedCount?: number;
  head?: SheetHead;
  letters?: Readonly<Record<string, string>>;
}

/** Of a file that is being read; false when somebody has discarded it meanwhile. */
export async function noteProgress(db: Queryable, id: string, progress: Progress): Promise<boolean> {
  const { rowCount, judgedCount, head, letters } = progress;
  const row = await db
    .updateTable("import_batch")
    .set({
      state: "reading",
      ...(rowCount === undefined ? {} : { row_count: rowCount }),
      ...(judgedCount === undefined ? {} : { judged_count: judgedCount }),
      ...(head === undefined ? {} : { head: JSON.stringify(head) }),
      ...(letters === undefined ? {} : { letters: JSON.stringify(letters) }),
    })
    .where("id", "=", id)
    .where("state", "in", ["waiting", "reading"])
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function finishReading(
  db: Queryable,
  id: string,
  outcome: { now: Instant; problem: { code: string; facts: Facts } | null },
): Promise<void> {
  await db
    .updateTable("import_batch")
    .set((eb) => ({
      state: outcome.problem === null ? "ready" : "refused",
      read_at: outcome.now,
      problem: outcome.problem === null ? "" : JSON.stringify(outcome.problem),
      version: eb("version", "+", 1),
    }))
    .where("id", "=", id)
    .where("state", "=", "reading")
    .execute();
}

export interface BatchStep {
  id: string;
  version: number;
  from: readonly ImportState[];
  to: ImportState;
  now: Instant;
  byName: string;
}

/** Moves an import on; false when somebody else has done so since `version`. */
export async function moveBatch(db: Queryable, step: BatchStep): Promise<boolean> {
  const { id, version, from, to, now, byName } = step;
  const stamp =
    to === "written"
      ? { written_at: now, written_by_name: byName }
      : to === "waiting"
        ? { row_count: 0, judged_count: 0, read_at: null, problem: "" }
        : { ended_at: now, ended_by_name: byName };
  const row = await db
    .updateTable("import_batch")
    .set({ state: to, version: version + 1, ...stamp })
    .where("id", "=", id)
    .where("version", "=", version)
    .where("state", "in", [...from])
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Rows of each verdict, counted where they are kept. */
export async function countVerdicts(
  read: Kysely<Database> | Transaction<Database>,
  id: string,
): Promise<VerdictCounts> {
  const rows = await read
    .selectFrom("import_row")
    .select((eb) => ["verdict", eb.fn.countAll<number>().as("count")])
    .where("batch_id", "=", id)
    .groupBy("verdict")
    .execute();
  const counts = { wrong: 0, unsure: 0, new: 0, changed: 0, same: 0, skipped: 0 };
  for (const row of rows) counts[row.verdict] = Number(row.count);
  return counts;
}
