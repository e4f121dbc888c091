import type { Kysely } from "kysely";
import { awardKindName } from "~/rules/award-kinds";
import type { AwardIdentity } from "~/history/award-entry";
import type { Database, Queryable } from "~/shared/db.server";
import type { CalendarDate } from "~/shared/time";
import type { KnownUnit } from "./match-unit";
import type { RegisterPerson } from "./row";

const pageSize = 2_000;

/** Every unit that ever was: a list may name one that has been merged since. */
export async function listKnownUnits(read: Queryable): Promise<KnownUnit[]> {
  const rows = await read.selectFrom("unit").select(["id", "name", "short_name", "is_active"]).orderBy("id").execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    isActive: row.is_active === 1,
  }));
}

function peopleOn(read: Queryable, today: CalendarDate) {
  return read
    .selectFrom("person")
    .leftJoin("membership", (join) =>
      join
        .onRef("membership.person_id", "=", "person.id")
        .on("membership.from_on", "<=", today)
        .on((eb) => eb.or([eb("membership.to_on", "is", null), eb("membership.to_on", ">=", today)])),
    )
    .select([
      "person.id",
      "person.full_name",
      "person.gender",
      "person.sort_name",
      "person.other_names",
      "person.ethnicity",
      "person.birth_on",
      "person.staff_code",
      "person.is_party_member",
      "person.party_post",
      "person.is_union_member",
      "person.union_post",
      "person.version",
      "membership.unit_id",
      "membership.post",
    ]);
}

type PersonRow = Awaited<ReturnType<ReturnType<typeof peopleOn>["execute"]>>[number];

function rowToPerson(row: PersonRow): RegisterPerson {
  return {
    id: row.id,
    fullName: row.full_name,
    gender: row.gender,
    sortName: row.sort_name,
    otherNames: row.other_names,
    ethnicity: row.ethnicity,
    birthOn: row.birth_on,
    staffCode: row.staff_code,
    isPartyMember: row.is_party_member === 1,
    partyPost: row.party_post,
    isUnionMember: row.is_union_member === 1,
    unionPost: row.union_post,
    version: row.version,
    unitId: row.unit_id,
    post: row.post ?? "",
  };
}

// Of two posts on one day the one that began last counts: it comes last.
function onePerPerson(rows: readonly PersonRow[]): RegisterPerson[] {
  return [...new Map(rows.map((row) => [row.id, rowToPerson(row)])).values()];
}

/** The whole register in pages, with where each person is today. */
export async function* readRegister(read: Kysely<Database>, today: CalendarDate): AsyncIterable<RegisterPerson[]> {
  for (let after = ""; ;) {
    const ids = await read
      .selectFrom("person")
      .select("id")
      .where("id", ">", after)
      .orderBy("id")
      .limit(pageSize)
      .execute();
    const last = ids.at(-1);
    if (last === undefined) return;
    const rows = await peopleOn(read, today)
      .where("person.id", ">", after)
      .where("person.id", "<=", last.id)
      .orderBy("person.id")
      .orderBy("membership.from_on")
      .execute();
    yield onePerPerson(rows);
    after = last.id;
  }
}

export async function findRegisterPeople(
  read: Queryable,
  ids: readonly string[],
  today: CalendarDate,
): Promise<RegisterPerson[]> {
  if (ids.length === 0) return [];
  const rows = await peopleOn(read, today)
    .where("person.id", "in", [...ids])
    .orderBy("person.id")
    .orderBy("membership.from_on")
    .execute();
  return onePerPerson(rows);
}

/** How many people have each of these sort keys. */
export async function countBySortKey(read: Queryable, keys: readonly string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const rows = await read
    .selectFrom("person")
    .select((eb) => ["sort_key", eb.fn.countAll<number>().as("count")])
    .where("sort_key", "in", [...new Set(keys)])
    .groupBy("sort_key")
    .execute();
  return new Map(rows.map((row) => [row.sort_key, Number(row.count)]));
}

export interface PlaceThen {
  personId: string;
  post: string;
  unitName: string;
  fromOn: CalendarDate;
  toOn: CalendarDate | null;
}

/** Every post of these persons, the latest begun first. */
export async function listPlaces(read: Queryable, personIds: readonly string[]): Promise<PlaceThen[]> {
  if (personIds.length === 0) return [];
  const rows = await read
    .selectFrom("membership")
    .innerJoin("unit", "unit.id", "membership.unit_id")
    .select(["membership.person_id", "membership.post", "membership.from_on", "membership.to_on", "unit.name"])
    .where("membership.person_id", "in", [...personIds])
    .orderBy("membership.from_on", "desc")
    .orderBy("membership.id", "desc")
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    post: row.post,
    unitName: row.name,
    fromOn: row.from_on,
    toOn: row.to_on,
  }));
}

/** Awards that decisions of this system gave to these: they are read from there and never written down again. */
export async function listGivenHere(
  read: Queryable,
  of: { personIds: readonly string[]; unitIds: readonly string[] },
): Promise<(AwardIdentity & { ownerId: string })[]> {
  const found = [];
  for (const [column, ids] of [
    ["award.person_id", of.personIds],
    ["award.candidate_unit_id", of.unitIds],
  ] as const) {
    if (ids.length === 0) continue;
    const rows = await read
      .selectFrom("award")
      .innerJoin("decision", "decision.id", "award.decision_id")
      .innerJoin("campaign", "campaign.id", "award.campaign_id")
      .innerJoin("award_line", "award_line.id", "award.award_line_id")
      .select([
        "award.person_id",
        "award.candidate_unit_id",
        "award_line.award_kind",
        "campaign.award_year",
        "decision.number",
      ])
      .where("decision.state", "=", "issued")
      .where(column, "in", [...ids])
      .execute();
    found.push(...rows);
  }
  return found.map((row) => ({
    ownerId: row.person_id ?? row.candidate_unit_id ?? "",
    awardKind: row.award_kind,
    awardName: awardKindName(row.award_kind),
    yearFrom: row.award_year,
    yearTo: row.award_year,
    decisionNumber: row.number ?? "",
  }));
}
