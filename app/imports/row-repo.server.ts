import type { Queryable } from "~/shared/db.server";
import type { Cell } from "./cell";
import type { RowVerdict } from "./import-kind";
import type { PersonChoice, SheetRow } from "./row";

export interface AnswerableRow extends SheetRow {
  choices: readonly PersonChoice[];
}

/** Of these rows the ones that somebody was or is asked about. */
export async function listAnswerable(
  read: Queryable,
  batchId: string,
  rowNumbers: readonly number[],
): Promise<AnswerableRow[]> {
  const rows = await read
    .selectFrom("import_row")
    .select(["row_number", "cells", "choices"])
    .where("batch_id", "=", batchId)
    .where("row_number", "in", [...rowNumbers])
    .where("choices", "<>", "[]")
    .orderBy("row_number")
    .execute();
  return rows.map((row) => ({
    rowNumber: row.row_number,
    cells: JSON.parse(row.cells) as Record<string, Cell>,
    choices: JSON.parse(row.choices) as PersonChoice[],
  }));
}

/** The number of another row that is about the same; null when there is none. */
export async function findIdentity(
  read: Queryable,
  batchId: string,
  identity: string,
  exceptRow: number,
): Promise<number | null> {
  const row = await read
    .selectFrom("import_row")
    .select("row_number")
    .where("batch_id", "=", batchId)
    .where("identity", "=", identity)
    .where("row_number", "<>", exceptRow)
    .orderBy("row_number")
    .limit(1)
    .executeTakeFirst();
  return row?.row_number ?? null;
}

/** True when somebody has answered for a row: the answer can be taken back, whatever became of the row. */
export async function hasAnswers(read: Queryable, batchId: string): Promise<boolean> {
  const row = await read
    .selectFrom("import_row")
    .select("row_number")
    .where("batch_id", "=", batchId)
    .where("answer", "<>", "")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface ShownRow {
  rowNumber: number;
  verdict: RowVerdict;
  label: string;
  note: string;
  problems: readonly { cell: string; message: string }[];
  choices: readonly PersonChoice[];
  answer: string;
}

/** A page of rows of one verdict in the order of the sheet. `asked`: every row that somebody is or was asked about. */
export async function listRows(
  read: Queryable,
  batchId: string,
  { show, after, count }: { show: RowVerdict | "asked"; after: number; count: number },
): Promise<ShownRow[]> {
  const rows = read
    .selectFrom("import_row")
    .select(["row_number", "verdict", "label", "note", "problems", "choices", "answer"])
    .where("batch_id", "=", batchId)
    .where("row_number", ">", after);
  const chosen = show === "asked" ? rows.where("choices", "<>", "[]") : rows.where("verdict", "=", show);
  return (await chosen.orderBy("row_number").limit(count).execute()).map((row) => ({
    rowNumber: row.row_number,
    verdict: row.verdict,
    label: row.label,
    note: row.note,
    problems: JSON.parse(row.problems) as ShownRow["problems"],
    choices: JSON.parse(row.choices) as PersonChoice[],
    answer: row.answer,
  }));
}
