import type { Queryable } from "~/shared/db.server";
import { dateOf, formatDate, type Instant } from "~/shared/time";
import { bodyPositions, positionName } from "./body";
import { findBody, listBodies, listBodyMembers, type Body } from "./body-repo.server";
import { honorificOf } from "./names";
import { findMembershipOn, findPerson } from "./person-repo.server";

export interface BodyRow {
  id: string;
  name: string;
  shortName: string;
  chair: string;
  memberCount: number;
}

export async function listBodyRows(read: Queryable, now: Instant): Promise<BodyRow[]> {
  const today = dateOf(now);
  const rows: BodyRow[] = [];
  for (const body of await listBodies(read)) {
    const members = (await listBodyMembers(read, body.id)).filter(
      (member) => member.fromOn <= today && (member.toOn === null || member.toOn >= today),
    );
    rows.push({
      id: body.id,
      name: body.name,
      shortName: body.shortName,
      chair: members.find((member) => member.position === "chair")?.fullName ?? "",
      memberCount: members.length,
    });
  }
  return rows;
}

export interface BodyMemberRow {
  id: string;
  personId: string;
  fullName: string;
  honorific: string;
  position: string;
  place: string;
  from: string;
  to: string;
}

export interface BodyPage {
  body: Body;
  members: BodyMemberRow[];
  former: BodyMemberRow[];
  positions: { value: string; label: string }[];
}

export async function findBodyPage(read: Queryable, id: string, now: Instant): Promise<BodyPage | null> {
  const body = await findBody(read, id);
  if (body === null) return null;
  const today = dateOf(now);
  const members: BodyMemberRow[] = [];
  const former: BodyMemberRow[] = [];
  for (const member of await listBodyMembers(read, id)) {
    const place = await findMembershipOn(read, member.personId, today);
    const hasLeft = member.toOn !== null && member.toOn < today;
    (hasLeft ? former : members).push({
      id: member.id,
      personId: member.personId,
      fullName: member.fullName,
      honorific: honorificOf(member.gender),
      position: positionName(body.name, member.position),
      place: place === null ? "" : `${place.post}, ${place.unitName}`,
      from: formatDate(member.fromOn),
      to: member.toOn === null ? "" : formatDate(member.toOn),
    });
  }
  return {
    body,
    members,
    former,
    positions: bodyPositions.map((position) => ({ value: position, label: positionName(body.name, position) })),
  };
}

/** The person chosen for a body, to be shown beside the form. */
export async function findChosenPerson(
  read: Queryable,
  id: string,
  now: Instant,
): Promise<{ id: string; fullName: string; place: string } | null> {
  const person = await findPerson(read, id);
  if (person === null) return null;
  const place = await findMembershipOn(read, id, dateOf(now));
  return { id, fullName: person.fullName, place: place === null ? "" : `${place.post}, ${place.unitName}` };
}
