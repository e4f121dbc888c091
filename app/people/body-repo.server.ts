import type { Queryable } from "~/shared/db.server";
import type { CalendarDate } from "~/shared/time";
import type { BodyPosition } from "./body";
import type { Gender } from "./person-repo.server";

/** A body that considers candidates: Hội đồng Thi đua - Khen thưởng, Ban vận động. */
export interface Body {
  id: string;
  name: string;
  shortName: string;
  /** Its standing part, which signs invitations: "Thường trực Hội đồng". */
  standingName: string;
  /** The regulation it works by, as minutes cite it. */
  regulation: string;
  version: number;
}

export interface BodyMember {
  id: string;
  personId: string;
  fullName: string;
  gender: Gender;
  position: BodyPosition;
  displayOrder: number;
  fromOn: CalendarDate;
  toOn: CalendarDate | null;
}

function bodies(read: Queryable) {
  return read
    .selectFrom("body")
    .select(["id", "name", "short_name as shortName", "standing_name as standingName", "regulation", "version"]);
}

export async function listBodies(read: Queryable): Promise<Body[]> {
  return bodies(read).orderBy("name").orderBy("id").execute();
}

export async function findBody(read: Queryable, id: string): Promise<Body | null> {
  return (await bodies(read).where("id", "=", id).executeTakeFirst()) ?? null;
}

function members(read: Queryable, bodyId: string) {
  return read
    .selectFrom("body_member")
    .innerJoin("person", "person.id", "body_member.person_id")
    .select([
      "body_member.id",
      "body_member.person_id as personId",
      "person.full_name as fullName",
      "person.gender",
      "body_member.position",
      "body_member.display_order as displayOrder",
      "body_member.from_on as fromOn",
      "body_member.to_on as toOn",
    ])
    .where("body_member.body_id", "=", bodyId)
    .orderBy("body_member.display_order")
    .orderBy("body_member.id");
}

/** Everybody who ever belonged to the body, in its own order. */
export async function listBodyMembers(read: Queryable, bodyId: string): Promise<BodyMember[]> {
  return members(read, bodyId).execute();
}

/** All members on that day, present or not: the base of a majority. */
export async function listBodyMembersOn(read: Queryable, bodyId: string, date: CalendarDate): Promise<BodyMember[]> {
  return members(read, bodyId)
    .where("body_member.from_on", "<=", date)
    .where((eb) => eb.or([eb("body_member.to_on", "is", null), eb("body_member.to_on", ">=", date)]))
    .execute();
}

export async function insertBody(db: Queryable, body: Omit<Body, "version">): Promise<void> {
  await db
    .insertInto("body")
    .values({
      id: body.id,
      name: body.name,
      short_name: body.shortName,
      standing_name: body.standingName,
      regulation: body.regulation,
    })
    .execute();
}

/** False when somebody else has changed the body since `body.version`. */
export async function updateBody(db: Queryable, body: Body): Promise<boolean> {
  const row = await db
    .updateTable("body")
    .set({
      name: body.name,
      short_name: body.shortName,
      standing_name: body.standingName,
      regulation: body.regulation,
      version: body.version + 1,
    })
    .where("id", "=", body.id)
    .where("version", "=", body.version)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export interface NewBodyMember {
  id: string;
  bodyId: string;
  personId: string;
  position: BodyPosition;
  displayOrder: number;
  fromOn: CalendarDate;
  toOn: CalendarDate | null;
}

export async function insertBodyMember(db: Queryable, member: NewBodyMember): Promise<void> {
  await db
    .insertInto("body_member")
    .values({
      id: member.id,
      body_id: member.bodyId,
      person_id: member.personId,
      position: member.position,
      display_order: member.displayOrder,
      from_on: member.fromOn,
      to_on: member.toOn,
    })
    .execute();
}

export async function endBodyMember(db: Queryable, id: string, toOn: CalendarDate): Promise<void> {
  await db.updateTable("body_member").set({ to_on: toOn }).where("id", "=", id).execute();
}
