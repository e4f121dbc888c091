import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { SavePerson } from "./forms";
import { findPerson, updatePerson } from "./person-repo.server";
import { peoplePolicy } from "./policy";

/** Corrects a person's name and what else the register knows. Names in dossiers, decisions and certificates stay as they were written. */
export async function savePerson(ctx: Ctx, input: SavePerson): Promise<Result<null>> {
  const access = allowed(peoplePolicy.permit(ctx.actor, "person.edit", { kind: "person", personId: input.id }));
  if (!access.ok) return access;
  const before = await findPerson(ctx.db, input.id);
  if (before === null) return fail(notFound);
  const { id: _id, ...given } = input;
  const { fullName } = input;
  if (!(await updatePerson(ctx.db, { ...before, ...given }))) return fail(conflict());
  ctx.audit.add({
    event: "person.changed",
    subjectKind: "person",
    subjectId: before.id,
    facts: { fullName, previousName: before.fullName },
  });
  return ok(null);
}
