import type { Queryable } from "~/shared/db.server";
import type { CalendarDate, Instant } from "~/shared/time";
import { sortKeyOf } from "./names";
import { replaceSearchWords } from "./search-word-repo.server";

export type Gender = "female" | "male";

export interface Person {
  id: string;
  fullName: string;
  gender: Gender;
  version: number;
}

export interface NewPerson {
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
  fromOn: CalendarDate;
  toOn: CalendarDate | null;
}

export interface Membership extends NewMembership {
  unitName: string;
  unitShortName: string;
}

export interface MemberOnDay {
  personId: string;
  fullName: string;
  gender: Gender;
  post: string;
  isHead: boolean;
  isLeader: boolean;
}

export async function insertPerson(db: Queryable, person: NewPerson, now: Instant): Promise<void> {
  await db
    .insertInto("person")
    .values({
      id: person.id,
      full_name: person.fullName,
      sort_key: sortKeyOf(person.fullName),
      gender: person.gender,
      created_at: now,
    })
    .execute();
  await replaceSearchWords(db, "person", person.id, [person.fullName]);
}

/** False when somebody else has changed the person since `person.version`. */
export async function updatePerson(db: Queryable, person: Person): Promise<boolean> {
  const changed = await db
    .updateTable("person")
    .set({
      full_name: person.fullName,
      sort_key: sortKeyOf(person.fullName),
      gender: person.gender,
      version: person.version + 1,
    })
    .where("id", "=", person.id)
    .where("version", "=", person.version)
    .returning("id")
    .executeTakeFirst();
  if (changed === undefined) return false;
  await replaceSearchWords(db, "person", person.id, [person.fullName]);
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
      from_on: membership.fromOn,
      to_on: membership.toOn,
    })
    .execute();
}

export async function endMembership(db: Queryable, id: string, toOn: CalendarDate): Promise<void> {
  await db.updateTable("membership").set({ to_on: toOn }).where("id", "=", id).execute();
}

export async function findPerson(read: Queryable, id: string): Promise<Person | null> {
  const row = await read
    .selectFrom("person")
    .select(["id", "full_name", "gender", "version"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, fullName: row.full_name, gender: row.gender, version: row.version };
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
      "membership.from_on",
      "membership.to_on",
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
    fromOn: row.from_on,
    toOn: row.to_on,
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

/** The people of a unit on that day in the order of Vietnamese lists, the head first, then the leaders. */
export async function listMembersOn(read: Queryable, unitId: string, date: CalendarDate): Promise<MemberOnDay[]> {
  const rows = await read
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person_id")
    .select([
      "person.id",
      "person.full_name",
      "person.gender",
      "membership.post",
      "membership.is_head",
      "membership.is_leader",
    ])
    .where("membership.unit_id", "=", unitId)
    .where("membership.from_on", "<=", date)
    .where((eb) => eb.or([eb("membership.to_on", "is", null), eb("membership.to_on", ">=", date)]))
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
