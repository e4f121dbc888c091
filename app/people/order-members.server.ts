import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { OrderMembers } from "./forms";
import { listOpenMemberships, setMemberOrder } from "./person-repo.server";
import { peoplePolicy } from "./policy";
import { findUnit, updateUnit } from "./unit-repo.server";

/** The order of a unit's people by hand, for its lists and papers; whoever gets no place follows by name. */
export async function orderMembers(ctx: Ctx, input: OrderMembers): Promise<Result<null>> {
  const access = allowed(peoplePolicy.permit(ctx.actor, "unit.edit", { kind: "units" }));
  if (!access.ok) return access;
  const unit = await findUnit(ctx.db, input.id);
  if (unit === null) return fail(notFound);
  if (!(await updateUnit(ctx.db, { ...unit, version: input.version }))) return fail(conflict());
  const placeOf = new Map(input.members.map((member) => [member.membershipId, member.place]));
  for (const member of await listOpenMemberships(ctx.db, unit.id)) {
    const place = placeOf.get(member.id) ?? 0;
    if (place !== member.displayOrder) await setMemberOrder(ctx.db, member.id, place);
  }
  ctx.audit.add({
    event: "unit.members_ordered",
    subjectKind: "unit",
    subjectId: unit.id,
    unitId: unit.id,
    facts: { name: unit.name, placedCount: input.members.length },
  });
  return ok(null);
}
