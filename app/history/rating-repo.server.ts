import type { Selectable } from "kysely";
import type { TaskRatingTable } from "~db/schema/history";
import type { Queryable } from "~/shared/db.server";
import { ownerColumns, rowToOwner, rowToRecorded, stampColumns, type FactStamp } from "./fact-row";
import type { Owner } from "./owner";
import type { RatingFact, TaskRating } from "./task-rating";

function ratingColumns(fact: RatingFact) {
  return {
    year: fact.year,
    rating: fact.rating,
    document: fact.document,
    decided_on: fact.decidedOn,
    issuer: fact.issuer,
  };
}

/** The caller has looked whether the year is rated already; the database refuses a second rating too. */
export async function insertRating(db: Queryable, owner: Owner, fact: RatingFact, stamp: FactStamp): Promise<void> {
  await db
    .insertInto("task_rating")
    .values({ ...stampColumns(stamp), ...ownerColumns(owner), ...ratingColumns(fact) })
    .execute();
}

/** False when somebody else has changed the rating since `version`, or it no longer counts. */
export async function updateRating(
  db: Queryable,
  fact: RatingFact,
  { id, now, byName, version }: FactStamp & { version: number },
): Promise<boolean> {
  const row = await db
    .updateTable("task_rating")
    .set({ ...ratingColumns(fact), updated_at: now, updated_by_name: byName, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .where("withdrawn_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function findRating(read: Queryable, id: string): Promise<TaskRating | null> {
  const row = await read.selectFrom("task_rating").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowToRating(row);
}

/** Those that count, the latest year first. */
export async function listRatings(read: Queryable, owner: Owner): Promise<TaskRating[]> {
  const ratings = read.selectFrom("task_rating").selectAll().where("withdrawn_at", "is", null);
  const own =
    owner.personId === null
      ? ratings.where("unit_id", "=", owner.unitId)
      : ratings.where("person_id", "=", owner.personId);
  return (await own.orderBy("year", "desc").execute()).map(rowToRating);
}

/** Of each of these persons, for that year. */
export async function listRatingsOfYear(
  read: Queryable,
  personIds: readonly string[],
  year: number,
): Promise<TaskRating[]> {
  if (personIds.length === 0) return [];
  const rows = await read
    .selectFrom("task_rating")
    .selectAll()
    .where("person_id", "in", [...personIds])
    .where("year", "=", year)
    .where("withdrawn_at", "is", null)
    .execute();
  return rows.map(rowToRating);
}

/** Those that count of all these persons and units, for a list that is compared with the register. */
export async function listRatingsOf(
  read: Queryable,
  { personIds, unitIds }: { personIds: readonly string[]; unitIds: readonly string[] },
): Promise<TaskRating[]> {
  const ratings = read.selectFrom("task_rating").selectAll().where("withdrawn_at", "is", null);
  const rows = [
    ...(personIds.length === 0 ? [] : await ratings.where("person_id", "in", [...personIds]).execute()),
    ...(unitIds.length === 0 ? [] : await ratings.where("unit_id", "in", [...unitIds]).execute()),
  ];
  return rows.map(rowToRating);
}

function rowToRating(row: Selectable<TaskRatingTable>): TaskRating {
  return {
    ...rowToRecorded(row),
    owner: rowToOwner(row),
    year: row.year,
    rating: row.rating,
    document: row.document,
    decidedOn: row.decided_on,
    issuer: row.issuer,
  };
}
