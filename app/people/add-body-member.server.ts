import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { orderOfNewMember, positionName } from "./body";
import { findBody, insertBodyMember, listBodyMembers, updateBody } from "./body-repo.server";
import type { AddBodyMember } from "./forms";
import { peopleMessages } from "./messages";
import { findPerson } from "./person-repo.server";
import { peoplePolicy } from "./policy";

/** Puts a person on a body from a day on. One person has one position at a time, and one presides. */
export async function addBodyMember(ctx: Ctx, input: AddBodyMember): Promise<Result<null>> {
  const access = allowed(peoplePolicy.permit(ctx.actor, "body.edit", { kind: "bodies" }));
  if (!access.ok) return access;
  const body = await findBody(ctx.db, input.id);
  const person = await findPerson(ctx.db, input.personId);
  if (body === null || person === null) return fail(notFound);
  const { position, fromOn } = input;
  const members = await listBodyMembers(ctx.db, body.id);
  const overlapping = members.filter((member) => member.toOn === null || member.toOn >= fromOn);
  const own = overlapping.find((member) => member.personId === person.id);
  if (own !== undefined)
    return fail(
      peopleMessages.refuse("body.is_member", {
        fullName: person.fullName,
        bodyName: body.name,
        position: positionName(body.name, own.position),
      }),
    );
  const chair = position === "chair" ? overlapping.find((member) => member.position === "chair") : undefined;
  if (chair !== undefined)
    return fail(
      peopleMessages.refuse("body.has_chair", {
        bodyName: body.name,
        chairName: chair.fullName,
        position: positionName(body.name, "chair"),
      }),
    );
  if (!(await updateBody(ctx.db, { ...body, version: input.version }))) return fail(conflict());
  const displayOrder = orderOfNewMember(position, members);
  await insertBodyMember(ctx.db, {
    id: ctx.newId(),
    bodyId: body.id,
    personId: person.id,
    position,
    displayOrder,
    fromOn,
    toOn: null,
  });
  ctx.audit.add({
    event: "body.member_added",
    subjectKind: "body",
    subjectId: body.id,
    facts: { bodyName: body.name, fullName: person.fullName, position: positionName(body.name, position), fromOn },
  });
  return ok(null);
}
