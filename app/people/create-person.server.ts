import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { CreatePerson } from "./forms";
import { insertMembership, insertPerson } from "./person-repo.server";
import { peoplePolicy } from "./policy";
import { findUnit } from "./unit-repo.server";

/** Adds a person with the unit he or she belongs to. Two people may have one name. */
export async function createPerson(ctx: Ctx, input: CreatePerson): Promise<Result<{ personId: string }>> {
  const access = allowed(peoplePolicy.permit(ctx.actor, "person.create", { kind: "people" }));
  if (!access.ok) return access;
  const { fullName, gender, unitId, post, isHead, isLeader, fromOn } = input;
  const unit = await findUnit(ctx.db, unitId);
  if (unit?.isActive !== true) return fail(notFound);
  const personId = ctx.newId();
  await insertPerson(ctx.db, { id: personId, fullName, gender }, ctx.now);
  await insertMembership(ctx.db, {
    id: ctx.newId(),
    personId,
    unitId,
    post,
    isHead,
    isLeader: isHead || isLeader,
    isDirectWorker: input.isDirectWorker,
    fromOn,
    toOn: null,
    document: input.document,
  });
  ctx.audit.add({
    event: "person.created",
    subjectKind: "person",
    subjectId: personId,
    unitId,
    facts: { fullName, unitName: unit.name, post },
  });
  return ok({ personId });
}
