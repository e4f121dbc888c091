import type { Queryable } from "~/shared/db.server";
import { dateOf, formatDate, twoDigits, type CalendarDate, type Instant } from "~/shared/time";
import { honorificOf } from "./names";
import { findPerson, listMemberships, type Gender } from "./person-repo.server";
import { dutyOf, membershipEndNames, type PersonDetails } from "./person";
import { readSortedPlace, sortedPlaceText } from "./sorted-page";
import { planSearch, searchConditions } from "./search-word-repo.server";
import { listUnits } from "./unit-repo.server";

const pageSize = 50;

export interface PeopleFilter {
  q: string;
  unitId: string;
  /** "sort_key~id" of the last row before, or of the first row after. */
  after: string | null;
  before: string | null;
}

/** Whose people a reader sees: all, or those who belong to these units today. */
export type PeopleScope = "all" | readonly string[];

export interface PersonRow {
  id: string;
  fullName: string;
  honorific: string;
  post: string;
  unitName: string;
}

export interface PeopleList {
  rows: PersonRow[];
  units: { value: string; label: string }[];
  /** Formatted; null: a search that finds more than a page, which is not counted. */
  total: string | null;
  after: string | null;
  before: string | null;
}

/** People in the order of Vietnamese lists, with where each belongs today. */
export async function findPeople(
  read: Queryable,
  filter: PeopleFilter,
  scope: PeopleScope,
  now: Instant,
): Promise<PeopleList> {
  const today = dateOf(now);
  const units = (await listUnits(read)).filter((unit) => scope === "all" || scope.includes(unit.id));
  const unitIds = scopedUnits(filter.unitId, scope);
  const found = await findPeoplePage(read, { ...filter, unitIds }, pageSize, today);
  const counted = filter.q.trim() === "" ? await countPeople(read, unitIds, today) : null;
  const isWhole = found.after === null && found.before === null;
  return {
    ...found,
    units: units.map((unit) => ({ value: unit.id, label: unit.name })),
    total: counted !== null ? twoDigits(counted) : isWhole ? twoDigits(found.rows.length) : null,
  };
}

function scopedUnits(unitId: string, scope: PeopleScope): readonly string[] | null {
  if (unitId === "") return scope === "all" ? null : scope;
  return scope === "all" || scope.includes(unitId) ? [unitId] : [];
}

export interface PeoplePage {
  rows: PersonRow[];
  after: string | null;
  before: string | null;
}

/** One page by key. `unitIds`: of those units only; null: of all. */
export async function findPeoplePage(
  read: Queryable,
  filter: Pick<PeopleFilter, "q" | "after" | "before"> & { unitIds: readonly string[] | null },
  size: number,
  today: CalendarDate,
): Promise<PeoplePage> {
  if (filter.unitIds?.length === 0) return { rows: [], after: null, before: null };
  const plan = await planSearch(read, "person", filter.q);
  if (plan === null && filter.q.trim() !== "") return { rows: [], after: null, before: null };
  const isBackward = filter.after === null && filter.before !== null;
  const key = readSortedPlace(filter.after ?? filter.before);
  const direction = isBackward ? "desc" : "asc";
  let page = read.selectFrom("person");
  if (filter.unitIds !== null) page = page.where("person.id", "in", membersOf(read, filter.unitIds, today));
  if (plan !== null)
    for (const condition of searchConditions("person", plan, "person.id", filter.unitIds !== null))
      page = page.where(condition);
  if (key !== null)
    page = page
      .where("person.sort_key", isBackward ? "<=" : ">=", key.sortKey)
      .where((eb) =>
        eb.or([
          eb("person.sort_key", isBackward ? "<" : ">", key.sortKey),
          eb("person.id", isBackward ? "<" : ">", key.id),
        ]),
      );
  const found = await page
    .select(["person.id", "person.full_name", "person.sort_key", "person.gender"])
    .orderBy("person.sort_key", direction)
    .orderBy("person.id", direction)
    .limit(size + 1)
    .execute();
  const hasMore = found.length > size;
  const rows = found.slice(0, size);
  if (isBackward) rows.reverse();
  const first = rows[0];
  const last = rows.at(-1);
  const places = await placesOf(
    read,
    rows.map((row) => row.id),
    today,
  );
  return {
    rows: rows.map((row) => ({
      id: row.id,
      fullName: row.full_name,
      honorific: honorificOf(row.gender),
      post: places.get(row.id)?.post ?? "",
      unitName: places.get(row.id)?.unitName ?? "",
    })),
    after: last !== undefined && (isBackward || hasMore) ? sortedPlaceText(last) : null,
    before: first !== undefined && (isBackward ? hasMore : key !== null) ? sortedPlaceText(first) : null,
  };
}

function membersOf(read: Queryable, unitIds: readonly string[], today: CalendarDate) {
  return read
    .selectFrom("membership")
    .select("membership.person_id")
    .where("membership.unit_id", "in", [...unitIds])
    .where("membership.from_on", "<=", today)
    .where((eb) => eb.or([eb("membership.to_on", "is", null), eb("membership.to_on", ">=", today)]));
}

async function countPeople(read: Queryable, unitIds: readonly string[] | null, today: CalendarDate): Promise<number> {
  if (unitIds?.length === 0) return 0;
  const people = read.selectFrom("person");
  const scoped = unitIds === null ? people : people.where("person.id", "in", membersOf(read, unitIds, today));
  const row = await scoped.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Post and unit of each today; who belongs to no unit is left out. */
export async function placesOf(
  read: Queryable,
  personIds: readonly string[],
  today: CalendarDate,
): Promise<Map<string, { post: string; unitName: string }>> {
  if (personIds.length === 0) return new Map();
  const rows = await read
    .selectFrom("membership")
    .innerJoin("unit", "unit.id", "membership.unit_id")
    .select(["membership.person_id", "membership.post", "unit.name"])
    .where("membership.person_id", "in", [...personIds])
    .where("membership.from_on", "<=", today)
    .where((eb) => eb.or([eb("membership.to_on", "is", null), eb("membership.to_on", ">=", today)]))
    .orderBy("membership.from_on")
    .execute();
  return new Map(rows.map((row) => [row.person_id, { post: row.post, unitName: row.name }]));
}

/** A few people whose names match, for choosing one. Nothing typed finds nobody. */
export async function searchPeople(read: Queryable, q: string, now: Instant): Promise<PersonRow[]> {
  if (q.trim() === "") return [];
  const filter = { q, unitIds: null, after: null, before: null };
  return (await findPeoplePage(read, filter, 20, dateOf(now))).rows;
}

export interface PersonPage {
  id: string;
  version: number;
  fullName: string;
  honorific: string;
  gender: Gender;
  /** The post of today; null when the person belongs to no unit. */
  current: {
    unitId: string;
    unitName: string;
    post: string;
    isHead: boolean;
    isLeader: boolean;
    isDirectWorker: boolean;
  } | null;
  details: PersonDetails;
  memberships: {
    id: string;
    unitName: string;
    post: string;
    duty: string;
    from: string;
    to: string;
    document: string;
    ended: string;
  }[];
}

export async function findPersonPage(read: Queryable, personId: string, now: Instant): Promise<PersonPage | null> {
  const person = await findPerson(read, personId);
  if (person === null) return null;
  const memberships = await listMemberships(read, personId);
  const today = dateOf(now);
  const current = memberships.find((one) => one.fromOn <= today && (one.toOn === null || one.toOn >= today));
  return {
    id: person.id,
    version: person.version,
    fullName: person.fullName,
    honorific: honorificOf(person.gender),
    gender: person.gender,
    current:
      current === undefined
        ? null
        : {
            unitId: current.unitId,
            unitName: current.unitName,
            post: current.post,
            isHead: current.isHead,
            isLeader: current.isLeader,
            isDirectWorker: current.isDirectWorker,
          },
    details: person,
    memberships: memberships.map((one) => ({
      id: one.id,
      unitName: one.unitName,
      post: one.post,
      duty: dutyOf(one),
      from: formatDate(one.fromOn),
      to: one.toOn === null ? "nay" : formatDate(one.toOn),
      document: one.document,
      ended: one.endKind === "" ? "" : membershipEndNames[one.endKind],
    })),
  };
}
