import { honorificOf } from "~/people/names";
import { findPerson, listMembersOn } from "~/people/person-repo.server";
import type { Unit } from "~/people/unit-repo.server";
import type { Queryable } from "~/shared/db.server";
import { fail, ok, type Result } from "~/shared/result";
import type { CalendarDate } from "~/shared/time";
import { nominationsMessages } from "./messages";
import type { Candidate, NominationKind } from "./nomination";

/** The candidate as of that day, if it is the unit itself or somebody who belongs to it. Refuses nomination.not_of_unit. */
export async function findCandidate(
  db: Queryable,
  kind: NominationKind,
  candidateId: string,
  unit: Unit,
  on: CalendarDate,
): Promise<Result<Candidate>> {
  const refused = fail(nominationsMessages.refuse("nomination.not_of_unit", { unitName: unit.name }));
  if (kind === "collective")
    return candidateId === unit.id
      ? ok({ personId: null, unitId: unit.id, name: unit.name, honorific: "", post: "", unitName: unit.name })
      : refused;
  const members = await listMembersOn(db, unit.id, on);
  const member = members.find((one) => one.personId === candidateId);
  const person = member === undefined ? null : await findPerson(db, member.personId);
  if (member === undefined || person === null) return refused;
  return ok({
    personId: person.id,
    unitId: null,
    name: person.fullName,
    honorific: honorificOf(person.gender),
    post: member.post,
    unitName: unit.name,
  });
}
