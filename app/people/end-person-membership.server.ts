import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { EndMembership } from "./forms";
import { peopleMessages } from "./messages";
import { endMembership, findLatestMembership, findPerson, updatePerson } from "./person-repo.server";
import { peoplePolicy } from "./policy";

/** The person retires or leaves the agency: the history stays, nobody nominates him or her from the next day on. */
export async function endPersonMembership(ctx: Ctx, input: EndMembership): Promise<Result<null>> {
  const access = allowed(peoplePolicy.permit(ctx.actor, "person.edit", { kind: "person", personId: input.id }));
  if (!access.ok) return access;
  const person = await findPerson(ctx.db, input.id);
  if (person === null) return fail(notFound);
  const { fullName } = person;
  const last = await findLatestMembership(ctx.db, person.id);
  if (last?.toOn !== null) return fail(peopleMessages.refuse("person.in_no_unit", { fullName }));
  if (input.lastOn < last.fromOn)
    return fail(
      peopleMessages.refuse("person.left_too_early", { fullName, unitName: last.unitName, fromOn: last.fromOn }),
    );
  if (!(await updatePerson(ctx.db, { ...person, version: input.version }))) return fail(conflict());
  await endMembership(ctx.db, last.id, input.lastOn, input.endKind);
  ctx.audit.add({
    event: "person.left",
    subjectKind: "person",
    subjectId: person.id,
    unitId: last.unitId,
    facts: { fullName, unitName: last.unitName, lastOn: input.lastOn, endKind: input.endKind },
  });
  return ok(null);
}
