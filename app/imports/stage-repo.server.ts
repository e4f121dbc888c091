import type { Transaction } from "kysely";
import type { AwardFact, AwardSnapshot } from "~/history/award-entry";
import type { RatingFact } from "~/history/task-rating";
import { foldWords, sortKeyOf } from "~/people/names";
import type { Database } from "~/shared/db.server";
import type { PersonFacts } from "./row";
import type { StagedRow } from "./staged";

const side = { after: "after", before: "before" } as const;
type Side = keyof typeof side;

// Both engines bound the values of one statement; the widest table has 24 columns.
const rowsPerInsert = 250;

/** Puts rows beside the import that they belong to; in the register nothing changes. */
export async function insertStaged(
  tx: Transaction<Database>,
  batchId: string,
  rows: readonly StagedRow[],
): Promise<void> {
  await inPieces(
    rows.map((row) => ({
      batch_id: batchId,
      row_number: row.rowNumber,
      verdict: row.verdict,
      identity: row.identity,
      label: row.label,
      note: row.note,
      problems: JSON.stringify(row.problems),
      choices: JSON.stringify(row.choices),
      cells: JSON.stringify(row.cells),
      answer: row.answer,
      target_id: row.targetId,
      target_version: row.targetVersion,
      known_count: row.knownCount,
    })),
    (values) => tx.insertInto("import_row").values(values).execute(),
  );
  await inPieces(
    rows.flatMap((row) => personRows(batchId, row)),
    (values) => tx.insertInto("import_person").values(values).execute(),
  );
  await inPieces(
    rows.flatMap(({ rowNumber, award }) =>
      award === null
        ? []
        : sidesOf(award).map(([of, fact]) => ({
            batch_id: batchId,
            row_number: rowNumber,
            side: of,
            id: award.id,
            person_id: award.owner.personId,
            unit_id: award.owner.unitId,
            ...awardColumns(fact),
          })),
    ),
    (values) => tx.insertInto("import_award").values(values).execute(),
  );
  await inPieces(
    rows.flatMap(({ rowNumber, rating }) =>
      rating === null
        ? []
        : sidesOf(rating).map(([of, fact]) => ({
            batch_id: batchId,
            row_number: rowNumber,
            side: of,
            id: rating.id,
            person_id: rating.owner.personId,
            unit_id: rating.owner.unitId,
            ...ratingColumns(fact),
          })),
    ),
    (values) => tx.insertInto("import_rating").values(values).execute(),
  );
  await inPieces(
    rows.flatMap((row) => wordRows(batchId, row)),
    (values) => tx.insertInto("import_word").values(values).execute(),
  );
}

/** Takes what some rows would write away again, with the rows. */
export async function deleteStaged(
  tx: Transaction<Database>,
  batchId: string,
  rowNumbers: readonly number[],
): Promise<void> {
  if (rowNumbers.length === 0) return;
  for (const table of ["import_word", "import_person", "import_award", "import_rating", "import_row"] as const)
    await tx
      .deleteFrom(table)
      .where("batch_id", "=", batchId)
      .where("row_number", "in", [...rowNumbers])
      .execute();
}

/** The first rows that an import still has, by number. */
export async function listRowNumbers(tx: Transaction<Database>, batchId: string, count: number): Promise<number[]> {
  const rows = await tx
    .selectFrom("import_row")
    .select("row_number")
    .where("batch_id", "=", batchId)
    .orderBy("row_number")
    .limit(count)
    .execute();
  return rows.map((row) => row.row_number);
}

function sidesOf<F>({ after, before }: { after: F; before: F | null }): [Side, F][] {
  return [[side.after, after] as [Side, F], ...(before === null ? [] : [[side.before, before] as [Side, F]])];
}

function personRows(batchId: string, { rowNumber, person }: StagedRow) {
  if (person === null) return [];
  const { id, place } = person;
  return sidesOf(person).map(([of, facts]) => ({
    batch_id: batchId,
    row_number: rowNumber,
    side: of,
    id,
    ...personColumns(facts),
    membership_id: place?.id ?? null,
    unit_id: place?.unitId ?? null,
    post: place?.post ?? "",
    is_head: flag(place?.isHead),
    is_leader: flag(place?.isLeader),
    is_direct_worker: flag(place?.isDirectWorker),
    from_on: place?.fromOn ?? null,
    document: place?.document ?? "",
  }));
}

const flag = (value: boolean | undefined): 0 | 1 => (value === true ? 1 : 0);

function personColumns(facts: PersonFacts) {
  return {
    full_name: facts.fullName,
    gender: facts.gender,
    sort_key: sortKeyOf(facts.fullName, facts.sortName),
    sort_name: facts.sortName,
    other_names: facts.otherNames,
    ethnicity: facts.ethnicity,
    birth_on: facts.birthOn,
    staff_code: facts.staffCode,
    is_party_member: flag(facts.isPartyMember),
    party_post: facts.partyPost,
    is_union_member: flag(facts.isUnionMember),
    union_post: facts.unionPost,
  };
}

function awardColumns(fact: AwardFact & AwardSnapshot) {
  return {
    list: fact.list,
    award_kind: fact.awardKind,
    award_name: fact.awardName,
    level: fact.level,
    commendation_type: fact.commendationType,
    year_from: fact.yearFrom,
    year_to: fact.yearTo,
    decision_number: fact.decisionNumber,
    decided_on: fact.decidedOn,
    issuer: fact.issuer,
    achievement: fact.achievement,
    recipient_name: fact.recipientName,
    sort_key: sortKeyOf(fact.recipientName),
    post: fact.post,
    unit_name: fact.unitName,
    note: fact.note,
  };
}

function ratingColumns(fact: RatingFact) {
  return {
    year: fact.year,
    rating: fact.rating,
    document: fact.document,
    decided_on: fact.decidedOn,
    issuer: fact.issuer,
  };
}

function wordRows(batchId: string, { rowNumber, person, award }: StagedRow) {
  const words = (of: Side, subjectId: string, text: string) =>
    foldWords(text).map((word) => ({
      batch_id: batchId,
      row_number: rowNumber,
      side: of,
      word,
      subject_id: subjectId,
    }));
  if (person !== null)
    return sidesOf(person).flatMap(([of, facts]) => words(of, person.id, `${facts.fullName} ${facts.otherNames}`));
  // The words of an award are those of the name that it was given to, which a change leaves as it is.
  return award?.before === null ? words(side.after, award.id, award.after.recipientName) : [];
}

async function inPieces<V>(values: readonly V[], insert: (piece: V[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < values.length; from += rowsPerInsert)
    await insert(values.slice(from, from + rowsPerInsert));
}
