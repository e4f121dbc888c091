import type { Selectable } from "kysely";
import type { PersonTable } from "~db/schema/people";
import type { Queryable } from "~/shared/db.server";
import type { CalendarDate, Instant } from "~/shared/time";
import { sortKeyOf } from "./names";
import { noDetails, type MembershipEnd, type PersonDetails } from "./person";
import { replaceSearchWords } from "./search-word-repo.server";

export type Gender = "female" | "male";

export interface Person extends PersonDetails {
  id: string;
  fullName: string;
  gender: Gender;
  version: number;
}

/** What is not given is unknown. */
export interface NewPerson extends Partial<PersonDetails> {
  id: string;
  fullName: string;
  gender: Gender;
}

export interface NewMembership {
  id: string;
  personId: string;
  unitId: string;
  post: string;
  isHead: boolean;
  isLeader: boolean;
  /** Người trực tiếp công tác, lao động, sản xuất: counted apart in lists and statistics. */
  isDirectWorker?: boolean;
  fromOn: CalendarDate;
  toOn: CalendarDate | null;
  /** Decision by which the person came: "Quyết định số 12/QĐ-SCT ngày 01/02/2026". */
  document?: string;
}

export interface Membership extends Required<NewMembership> {
  unitName: string;
  unitShortName: string;
  displayOrder: number;
  endKind: MembershipEnd | "";
}

export interface MemberOnDay {
  personId: string;
  fullName: string;
  gender: Gender;
  post: string;
  isHead: boolean;
  isLeader: boolean;
  isDirectWorker: boolean;
  membershipId: string;
  /** By hand; 0: by name. */
  displayOrder: number;
  /** The name as lists are ordered by it. */
  sortKey: string;
}

function detailColumns(fullName: string, details: PersonDetails) {
  return {
    sort_key: sortKeyOf(fullName, details.sortName),
    sort_name: details.sortName,
    other_names: details.otherNames,
    ethnicity: details.ethnicity,
    birth_on: details.birthOn,
    staff_code: details.staffCode,
    is_party_member: details.isPartyMember ? (1 as const) : (0 as const),
    party_post: details.partyPost,
    is_union_member: details.isUnionMember ? (1 as const) : (0 as const),
    union_post: details.unionPost,
  };
}

export async function insertPerson(db: Queryable, person: NewPerson, now: Instant): Promise<void> {
  const details = { ...noDetails, ...person };
  await db
    .insertInto("person")
    .values({
      id: person.id,
      full_name: person.fullName,
      gender: person.gender,
      created_at: now,
      ...detailColumns(person.fullName, details),
    })
    .execute();
  await replaceSearchWords(db, "person", person.id, [person.fullName, details.otherNames]);
}

/** False when somebody else has changed the person since `person.version`. */
export async function updatePerson(db: Queryable, person: Person): Promise<boolean> {
  const changed = await db
    .updateTable("person")
    .set({
      full_name: person.fullName,
      gender: person.gender,
      ...detailColumns(person.fullName, person),
      version: person.version + 1,
    })
    .where("id", "=", person.id)
    .where("version", "=", person.version)
    .returning("id")
    .executeTakeFirst();
  if (changed === undefined) return false;
  await replaceSearchWords(db, "person", person.id, [person.fullName, person.otherNames]);
  return true;
}

export async function insertMembership(db: Queryable, membership: NewMembership): Promise<void> {
  await db
    .insertInto("membership")
    .values({
      id: membership.id,
      person_id: membership.personId,
      unit_id: membership.unitId,
      post: membership.post,
      is_head: membership.isHead ? 1 : 0,
      is_leader: membership.isLeader ? 1 : 0,
      is_direct_worker: membership.isDirectWorker === true ? 1 : 0,
      from_on: membership.fromOn,
      to_on: membership.toOn,
      document: membership.document ?? "",
    })
    .execute();
}

export async function endMembership(
  db: Queryable,
  id: string,
  toOn: CalendarDate,
  endKind: MembershipEnd,
): Promise<void> {
  await db.updateTable("membership").set({ to_on: toOn, end_kind: endKind }).where("id", "=", id).execute();
}

export async function findPerson(read: Queryable, id: string): Promise<Person | null> {
  const row = await read.selectFrom("person").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowToPerson(row);
}

function rowToPerson(row: Selectable<PersonTable>): Person {
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
  };
}

/** The order of a name that is written down elsewhere: the person's own, for a collective that of its name. */
export async function sortKeyFor(
  read: Queryable,
  { personId, name }: { personId: string | null; name: string },
): Promise<string> {
  if (personId === null) return sortKeyOf(name);
  const row = await read.selectFrom("person").select("sort_key").where("id", "=", personId).executeTakeFirst();
  return row?.sort_key ?? sortKeyOf(name);
}

function membershipsOf(read: Queryable) {
  return read
    .selectFrom("membership")
    .innerJoin("unit", "unit.id", "membership.unit_id")
    .select([
      "membership.id",
      "membership.person_id",
      "membership.unit_id",
      "membership.post",
      "membership.is_head",
      "membership.is_leader",
      "membership.is_direct_worker",
      "membership.from_on",
      "membership.to_on",
      "membership.document",
      "membership.display_order",
      "membership.end_kind",
      "unit.name as unit_name",
      "unit.short_name as unit_short_name",
    ]);
}

type MembershipRow = Awaited<ReturnType<ReturnType<typeof membershipsOf>["execute"]>>[number];

function rowToMembership(row: MembershipRow): Membership {
  return {
    id: row.id,
    personId: row.person_id,
    unitId: row.unit_id,
    post: row.post,
    isHead: row.is_head === 1,
    isLeader: row.is_leader === 1,
    isDirectWorker: row.is_direct_worker === 1,
    fromOn: row.from_on,
    toOn: row.to_on,
    document: row.document,
    displayOrder: row.display_order,
    endKind: row.end_kind,
    unitName: row.unit_name,
    unitShortName: row.unit_short_name,
  };
}

/** All memberships of a person, the latest first. */
export async function listMemberships(read: Queryable, personId: string): Promise<Membership[]> {
  const rows = await membershipsOf(read)
    .where("membership.person_id", "=", personId)
    .orderBy("membership.from_on", "desc")
    .orderBy("membership.id", "desc")
    .execute();
  return rows.map(rowToMembership);
}

/** The memberships of a unit that have not ended, with whose they are, by name. */
export async function listOpenMemberships(
  read: Queryable,
  unitId: string,
): Promise<(Membership & { fullName: string })[]> {
  const rows = await membershipsOf(read)
    .innerJoin("person", "person.id", "membership.person_id")
    .select("person.full_name")
    .where("membership.unit_id", "=", unitId)
    .where("membership.to_on", "is", null)
    .orderBy("person.sort_key")
    .orderBy("membership.id")
    .execute();
  return rows.map((row) => ({ ...rowToMembership(row), fullName: row.full_name }));
}

/** `place`: 0 = by name. */
export async function setMemberOrder(db: Queryable, membershipId: string, place: number): Promise<void> {
  await db.updateTable("membership").set({ display_order: place }).where("id", "=", membershipId).execute();
}

/** The membership that began last, ended or not; null for somebody who never belonged to a unit. */
export async function findLatestMembership(read: Queryable, personId: string): Promise<Membership | null> {
  const [latest] = await listMemberships(read, personId);
  return latest ?? null;
}

/** Where a person belonged on that day; the latest begun when there were two. */
export async function findMembershipOn(
  read: Queryable,
  personId: string,
  date: CalendarDate,
): Promise<Membership | null> {
  const row = await membershipsOf(read)
    .where("membership.person_id", "=", personId)
    .where("membership.from_on", "<=", date)
    .where((eb) => eb.or([eb("membership.to_on", "is", null), eb("membership.to_on", ">=", date)]))
    .orderBy("membership.from_on", "desc")
    .orderBy("membership.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : rowToMembership(row);
}

/** By person, the first day on which the register has him or her in any unit of the agency. */
export async function listFirstDays(read: Queryable, personIds: readonly string[]): Promise<Map<string, CalendarDate>> {
  if (personIds.length === 0) return new Map();
  const rows = await read
    .selectFrom("membership")
    .where("person_id", "in", [...personIds])
    .groupBy("person_id")
    .select((eb) => ["person_id", eb.fn.min<CalendarDate>("from_on").as("first_on")])
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.first_on]));
}

/**
 * The people of a unit on that day: first those who were given a place by hand, then the head, the leaders and the others in
 * the order of Vietnamese lists.
 */
export async function listMembersOn(read: Queryable, unitId: string, date: CalendarDate): Promise<MemberOnDay[]> {
  const rows = await read
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person_id")
    .select([
      "person.id",
      "person.full_name",
      "person.gender",
      "membership.id as membership_id",
      "membership.post",
      "membership.is_head",
      "membership.is_leader",
      "membership.is_direct_worker",
      "membership.display_order",
      "person.sort_key",
    ])
    .where("membership.unit_id", "=", unitId)
    .where("membership.from_on", "<=", date)
    .where((eb) => eb.or([eb("membership.to_on", "is", null), eb("membership.to_on", ">=", date)]))
    .orderBy((eb) => eb.case().when("membership.display_order", "=", 0).then(1).else(0).end())
    .orderBy("membership.display_order")
    .orderBy("membership.is_head", "desc")
    .orderBy("membership.is_leader", "desc")
    .orderBy("person.sort_key")
    .orderBy("person.id")
    .execute();
  return rows.map((row) => ({
    personId: row.id,
    fullName: row.full_name,
    gender: row.gender,
    post: row.post,
    isHead: row.is_head === 1,
    isLeader: row.is_leader === 1,
    isDirectWorker: row.is_direct_worker === 1,
    membershipId: row.membership_id,
    displayOrder: row.display_order,
    sortKey: row.sort_key,
  }));
}

/** True when this person heads the unit on that day: the one who confirms its dossiers. */
export async function isHeadOf(
  read: Queryable,
  personId: string,
  unitId: string,
  date: CalendarDate,
): Promise<boolean> {
  const row = await read
    .selectFrom("membership")
    .select("id")
    .where("person_id", "=", personId)
    .where("unit_id", "=", unitId)
    .where("is_head", "=", 1)
    .where("from_on", "<=", date)
    .where((eb) => eb.or([eb("to_on", "is", null), eb("to_on", ">=", date)]))
    .executeTakeFirst();
  return row !== undefined;
}
