import { sql, type Transaction } from "kysely";
import type { Database } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import { insertWords, type Hindrance } from "./write-people-repo.server";

type Tx = Transaction<Database>;
type FactKind = "awards" | "ratings";

export interface Writer {
  batchId: string;
  now: Instant;
  byName: string;
}

/** The columns of a fact that a row may say, beside whose it is. */
const factColumns = {
  awards: [
    "list",
    "award_kind",
    "award_name",
    "level",
    "commendation_type",
    "year_from",
    "year_to",
    "decision_number",
    "decided_on",
    "issuer",
    "achievement",
    "recipient_name",
    "post",
    "unit_name",
    "note",
  ],
  ratings: ["year", "rating", "document", "decided_on", "issuer"],
} as const;

const tables = {
  awards: { fact: "award_entry", staged: "import_award" },
  ratings: { fact: "task_rating", staged: "import_rating" },
} as const;

const list = (columns: readonly string[], prefix = "") =>
  sql.join(columns.map((column) => (prefix === "" ? sql.ref(column) : sql.ref(`${prefix}.${column}`))));

// PostgreSQL asks what a value in a list of results is.
const text = (value: string) => sql<string>`cast(${value} as text)`;

/** All facts of the import in a few statements inside the database. */
export async function writeFacts(tx: Tx, kind: FactKind, { batchId, now, byName }: Writer): Promise<void> {
  const { fact, staged } = tables[kind];
  const columns = factColumns[kind];
  const isAwards = kind === "awards";
  await sql`insert into ${sql.table(fact)} (id, person_id, unit_id, ${list(columns)}${isAwards ? sql`, sort_key` : sql``},
      batch_id, recorded_at, recorded_by_name, updated_at, updated_by_name)
    select staged.id, staged.person_id, staged.unit_id, ${list(columns, "staged")}
      ${isAwards ? sql`, coalesce((select person.sort_key from person where person.id = staged.person_id), staged.sort_key)` : sql``},
      staged.batch_id, ${text(now)}, ${text(byName)}, ${text(now)}, ${text(byName)}
    from ${sql.table(staged)} as staged
    join import_row on import_row.batch_id = staged.batch_id and import_row.row_number = staged.row_number
    where staged.batch_id = ${batchId} and staged.side = 'after' and import_row.verdict = 'new'`.execute(tx);
  await changeFacts(tx, kind, "after", { batchId, now, byName });
  if (isAwards) await insertWords(tx, batchId, "award_entry", "after", ["new"]);
}

async function changeFacts(tx: Tx, kind: FactKind, side: "after" | "before", writer: Writer): Promise<void> {
  const { fact, staged } = tables[kind];
  const sets = sql.join(factColumns[kind].map((column) => sql`${sql.ref(column)} = ${sql.ref(`staged.${column}`)}`));
  await sql`update ${sql.table(fact)} set ${sets}, updated_at = ${writer.now}, updated_by_name = ${writer.byName},
      version = ${sql.table(fact)}.version + 1
    from ${sql.table(staged)} as staged
    join import_row on import_row.batch_id = staged.batch_id and import_row.row_number = staged.row_number
    where staged.batch_id = ${writer.batchId} and staged.side = ${side} and import_row.verdict = 'changed'
      and ${sql.table(fact)}.id = staged.id`.execute(tx);
}

/** Withdraws what the import added, with the reason, and gives what it changed its former words. A fact is never deleted. */
export async function takeBackFacts(tx: Tx, kind: FactKind, writer: Writer & { reason: string }): Promise<void> {
  const { batchId, now, byName, reason } = writer;
  const { fact } = tables[kind];
  if (kind === "awards")
    await sql`delete from search_word where subject_kind = 'award_entry' and subject_id in (
      select id from award_entry where batch_id = ${batchId} and withdrawn_at is null)`.execute(tx);
  await tx
    .updateTable(fact)
    .set({ withdrawn_at: now, withdrawn_by_name: byName, withdrawn_reason: reason, version: sql<number>`version + 1` })
    .where("batch_id", "=", batchId)
    .where("withdrawn_at", "is", null)
    .execute();
  await changeFacts(tx, kind, "before", writer);
}

const mostShown = 5;

interface Found {
  row_number: number;
  label: string;
}

/** What has changed in the register since the rows were compared with it. */
export async function findOvertakenFacts(tx: Tx, kind: FactKind, batchId: string): Promise<Hindrance[]> {
  const { fact, staged } = tables[kind];
  const year = sql.ref(kind === "awards" ? "year_to" : "year");
  const changed = await sql<Found>`select import_row.row_number, import_row.label from import_row
    join ${sql.table(fact)} as fact on fact.id = import_row.target_id
    where import_row.batch_id = ${batchId} and import_row.verdict = 'changed'
      and (fact.version <> import_row.target_version or fact.withdrawn_at is not null)
    order by import_row.row_number limit ${sql.lit(mostShown)}`.execute(tx);
  const more = await sql<Found>`select import_row.row_number, import_row.label from import_row
    join ${sql.table(staged)} as staged on staged.batch_id = import_row.batch_id
      and staged.row_number = import_row.row_number and staged.side = 'after'
    where import_row.batch_id = ${batchId} and import_row.verdict = 'new'
      and (select count(*) from ${sql.table(fact)} as fact where fact.withdrawn_at is null
        and (fact.person_id = staged.person_id) and fact.${year} = staged.${year})
        + (select count(*) from ${sql.table(fact)} as fact where fact.withdrawn_at is null
        and (fact.unit_id = staged.unit_id) and fact.${year} = staged.${year}) <> import_row.known_count
    order by import_row.row_number limit ${sql.lit(mostShown)}`.execute(tx);
  return [
    ...named(changed.rows, "mục này vừa được sửa hoặc rút"),
    ...named(more.rows, "lịch sử năm đó của người, đơn vị này vừa được ghi thêm hoặc rút bớt"),
  ];
}

/** What keeps facts of the import from being taken back: changed, withdrawn or used since. */
export async function findUsedFacts(tx: Tx, kind: FactKind, batchId: string): Promise<Hindrance[]> {
  const { fact } = tables[kind];
  const touched = await sql<Found>`select import_row.row_number, import_row.label from import_row
    join ${sql.table(fact)} as fact on fact.id = import_row.target_id
    where import_row.batch_id = ${batchId}
      and ((import_row.verdict = 'new' and fact.version <> 1)
        or (import_row.verdict = 'changed' and fact.version <> import_row.target_version + 1))
    order by import_row.row_number limit ${sql.lit(mostShown)}`.execute(tx);
  if (kind === "ratings") return named(touched.rows, "đã được đính chính hoặc rút");
  const used = await sql<Found>`select import_row.row_number, import_row.label from import_row
    join initiative_author on initiative_author.used_award_entry_id = import_row.target_id
    where import_row.batch_id = ${batchId} and import_row.verdict = 'new'
    order by import_row.row_number limit ${sql.lit(mostShown)}`.execute(tx);
  return [
    ...named(touched.rows, "đã được đính chính hoặc rút"),
    ...named(used.rows, "đã có sáng kiến ghi là dùng cho mục này"),
  ];
}

function named(rows: readonly Found[], why: string): Hindrance[] {
  return rows.map((row) => ({ rowNumber: row.row_number, label: row.label, why }));
}
