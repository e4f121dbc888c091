import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { endBodyMember, findBody, listBodyMembers, updateBody } from "./body-repo.server";
import type { EndBodyMember } from "./forms";
import { peopleMessages } from "./messages";
import { peoplePolicy } from "./policy";

/** A member's last day. Past sessions keep the members that they had. */
export async function endBodyMemberTerm(ctx: Ctx, input: EndBodyMember): Promise<Result<null>> {
  const access = allowed(peoplePolicy.permit(ctx.actor, "body.edit", { kind: "bodies" }));
  if (!access.ok) return access;
  const body = await findBody(ctx.db, input.id);
  if (body === null) return fail(notFound);
  const member = (await listBodyMembers(ctx.db, body.id)).find((one) => one.id === input.memberId && one.toOn === null);
  if (member === undefined) return fail(notFound);
  const { fullName, fromOn } = member;
  if (input.lastOn < fromOn) return fail(peopleMessages.refuse("body.left_too_early", { fullName, fromOn }));
  if (!(await updateBody(ctx.db, { ...body, version: input.version }))) return fail(conflict());
  await endBodyMember(ctx.db, member.id, input.lastOn);
  ctx.audit.add({
    event: "body.member_left",
    subjectKind: "body",
    subjectId: body.id,
    facts: { bodyName: body.name, fullName, lastOn: input.lastOn },
  });
  return ok(null);
}
