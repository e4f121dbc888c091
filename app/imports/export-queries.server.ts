import type { Kysely } from "kysely";
import { awardListNames, entryLevelNames, entryTypeNames, periodText } from "~/history/award-entry";
import { ratingNames } from "~/history/task-rating";
import type { Database, Queryable } from "~/shared/db.server";
import type { CalendarDate } from "~/shared/time";
import type { ImportKind } from "./import-kind";

/** Column → what stands there; what is not known is left out. */
export type ExportRow = Readonly<Record<string, string | null>>;

const pageSize = 1_000;

/** Everything of that kind that counts, in the words of the template, page by page. */
export function readExport(read: Kysely<Database>, kind: ImportKind, today: CalendarDate): AsyncIterable<ExportRow[]> {
  switch (kind) {
    case "people":
      return readPeople(read, today);
    case "awards":
      return readAwards(read, today);
    case "ratings":
      return readRatings(read, today);
  }
}

const tick = (flag: 0 | 1 | null): string => (flag === 1 ? "x" : "");

async function* readPeople(read: Kysely<Database>, today: CalendarDate): AsyncIterable<ExportRow[]> {
  for (let after = { key: "", id: "" }; ;) {
    const people = await read
      .selectFrom("person")
      .selectAll()
      .where((eb) =>
        eb.or([
          eb("person.sort_key", ">", after.key),
          eb.and([eb("person.sort_key", "=", after.key), eb("person.id", ">", after.id)]),
        ]),
      )
      .orderBy("person.sort_key")
      .orderBy("person.id")
      .limit(pageSize)
      .execute();
    const last = people.at(-1);
    if (last === undefined) return;
    const places = await placesOf(
      read,
      people.map((person) => person.id),
      today,
    );
    yield people.map((person) => {
      const place = places.get(person.id);
      return {
        name: person.full_name,
        code: person.staff_code,
        birth: person.birth_on,
        gender: person.gender === "female" ? "Nữ" : "Nam",
        ethnicity: person.ethnicity,
        unit: place?.name ?? "",
        post: place?.post ?? "",
        from: place?.from_on ?? null,
        head: tick(place?.is_head ?? 0),
        leader: tick(place?.is_leader ?? 0),
        worker: tick(place?.is_direct_worker ?? 0),
        document: place?.document ?? "",
        party: tick(person.is_party_member),
        partyPost: person.party_post,
        union: tick(person.is_union_member),
        unionPost: person.union_post,
        otherNames: person.other_names.replaceAll("\n", "; "),
        sortName: person.sort_name,
      };
    });
    after = { key: last.sort_key, id: last.id };
  }
}

/** Where each of these persons is today. */
async function placesOf(read: Queryable, personIds: readonly string[], today: CalendarDate) {
  if (personIds.length === 0) return new Map<string, never>();
  const rows = await read
    .selectFrom("membership")
    .innerJoin("unit", "unit.id", "membership.unit_id")
    .selectAll("membership")
    .select("unit.name")
    .where("membership.person_id", "in", [...personIds])
    .where("membership.from_on", "<=", today)
    .where((eb) => eb.or([eb("membership.to_on", "is", null), eb("membership.to_on", ">=", today)]))
    .orderBy("membership.from_on")
    .execute();
  return new Map(rows.map((row) => [row.person_id, row]));
}

/** Whose a fact is, as the first columns of the table say it. */
async function ownersOf(
  read: Queryable,
  rows: readonly { person_id: string | null; unit_id: string | null }[],
  today: CalendarDate,
): Promise<(row: { person_id: string | null; unit_id: string | null }) => ExportRow> {
  const personIds = [...new Set(rows.flatMap((row) => row.person_id ?? []))];
  const unitIds = [...new Set(rows.flatMap((row) => row.unit_id ?? []))];
  const people =
    personIds.length === 0
      ? []
      : await read
          .selectFrom("person")
          .select(["id", "full_name", "staff_code", "birth_on"])
          .where("id", "in", personIds)
          .execute();
  const units =
    unitIds.length === 0
      ? []
      : await read.selectFrom("unit").select(["id", "name"]).where("id", "in", unitIds).execute();
  const places = await placesOf(read, personIds, today);
  const personById = new Map(people.map((person) => [person.id, person]));
  const unitById = new Map(units.map((unit) => [unit.id, unit.name]));
  return (row) => {
    if (row.person_id === null) return { unit: unitById.get(row.unit_id ?? "") ?? "" };
    const person = personById.get(row.person_id);
    return {
      name: person?.full_name ?? "",
      code: person?.staff_code ?? "",
      birth: person?.birth_on ?? null,
      unit: places.get(row.person_id)?.name ?? "",
    };
  };
}

function readAwards(read: Kysely<Database>, today: CalendarDate): AsyncIterable<ExportRow[]> {
  const page = (after: string) =>
    read
      .selectFrom("award_entry")
      .selectAll()
      .where("withdrawn_at", "is", null)
      .where("id", ">", after)
      .orderBy("id")
      .limit(pageSize)
      .execute();
  return readFacts(read, today, page, (row) => ({
    award: row.award_name,
    period: periodText({ yearFrom: row.year_from, yearTo: row.year_to }),
    number: row.decision_number,
    on: row.decided_on,
    issuer: row.issuer,
    list: awardListNames[row.list],
    level: entryLevelNames[row.level],
    type: row.commendation_type === "" ? "" : entryTypeNames[row.commendation_type],
    achievement: row.achievement,
    postThen: row.post,
    unitThen: row.unit_name,
    note: row.note,
  }));
}

function readRatings(read: Kysely<Database>, today: CalendarDate): AsyncIterable<ExportRow[]> {
  const page = (after: string) =>
    read
      .selectFrom("task_rating")
      .selectAll()
      .where("withdrawn_at", "is", null)
      .where("id", ">", after)
      .orderBy("id")
      .limit(pageSize)
      .execute();
  return readFacts(read, today, page, (row) => ({
    year: String(row.year),
    rating: ratingNames[row.rating],
    document: row.document,
    on: row.decided_on,
    issuer: row.issuer,
  }));
}

/** Facts of a kind page by page, by their ids, each after the columns that say whose it is. */
async function* readFacts<R extends { id: string; person_id: string | null; unit_id: string | null }>(
  read: Queryable,
  today: CalendarDate,
  page: (after: string) => Promise<R[]>,
  columnsOf: (row: R) => ExportRow,
): AsyncIterable<ExportRow[]> {
  for (let after = ""; ;) {
    const rows = await page(after);
    const last = rows.at(-1);
    if (last === undefined) return;
    const ownerOf = await ownersOf(read, rows, today);
    yield rows.map((row) => ({ ...ownerOf(row), ...columnsOf(row) }));
    after = last.id;
  }
}
