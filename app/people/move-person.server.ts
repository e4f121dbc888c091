import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { addDays } from "~/shared/time";
import type { MovePerson } from "./forms";
import { peopleMessages } from "./messages";
import { endMembership, findLatestMembership, findPerson, insertMembership, updatePerson } from "./person-repo.server";
import { peoplePolicy } from "./policy";
import { findUnit } from "./unit-repo.server";

/** From a day on the person has another post in the unit, or belongs to one again; until the day before, the old post. */
export async function movePerson(ctx: Ctx, input: MovePerson): Promise<Result<null>> {
  const access = allowed(peoplePolicy.permit(ctx.actor, "person.edit", { kind: "person", personId: input.id }));
  if (!access.ok) return access;
  const person = await findPerson(ctx.db, input.id);
  const unit = await findUnit(ctx.db, input.unitId);
  if (person === null || unit?.isActive !== true) return fail(notFound);
  const { post, isHead, fromOn } = input;
  const isLeader = isHead || input.isLeader;
  const last = await findLatestMembership(ctx.db, person.id);
  if (last?.toOn === null && last.unitId !== unit.id)
    return fail(
      peopleMessages.refuse("person.needs_transfer", {
        fullName: person.fullName,
        unitName: last.unitName,
        personId: person.id,
      }),
    );
  if (last !== null) {
    const isSame =
      last.toOn === null &&
      last.unitId === unit.id &&
      last.post === post &&
      last.isHead === isHead &&
      last.isLeader === isLeader &&
      last.isDirectWorker === input.isDirectWorker;
    if (isSame)
      return fail(peopleMessages.refuse("person.same_place", { fullName: person.fullName, unitName: unit.name, post }));
    if (fromOn <= (last.toOn ?? last.fromOn))
      return fail(
        peopleMessages.refuse("person.moved_too_early", {
          fullName: person.fullName,
          unitName: last.unitName,
          fromOn: last.fromOn,
          lastOn: last.toOn,
        }),
      );
  }
  if (!(await updatePerson(ctx.db, { ...person, version: input.version }))) return fail(conflict());
  if (last?.toOn === null) await endMembership(ctx.db, last.id, addDays(fromOn, -1), "post");
  await insertMembership(ctx.db, {
    id: ctx.newId(),
    personId: person.id,
    unitId: unit.id,
    post,
    isHead,
    isLeader,
    isDirectWorker: input.isDirectWorker,
    fromOn,
    toOn: null,
    document: input.document,
  });
  ctx.audit.add({
    event: "person.moved",
    subjectKind: "person",
    subjectId: person.id,
    unitId: unit.id,
    facts: {
      fullName: person.fullName,
      fromUnitName: last?.toOn === null ? last.unitName : "",
      toUnitName: unit.name,
      post,
      fromOn,
    },
  });
  return ok(null);
}
