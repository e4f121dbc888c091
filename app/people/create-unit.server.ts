import type { Ctx } from "~/shared/ctx.server";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { CreateUnit } from "./forms";
import { peopleMessages } from "./messages";
import { peoplePolicy } from "./policy";
import { regrantUnitRoles } from "./account-repo.server";
import { findUnit, insertUnit } from "./unit-repo.server";
import { mayPrepare } from "./unit";

export async function createUnit(ctx: Ctx, input: CreateUnit): Promise<Result<{ unitId: string }>> {
  const access = allowed(peoplePolicy.permit(ctx.actor, "unit.edit", { kind: "units" }));
  if (!access.ok) return access;
  const unitId = ctx.newId();
  const preparer = input.preparedByUnitId === null ? null : await findUnit(ctx.db, input.preparedByUnitId);
  if (input.preparedByUnitId !== null && !mayPrepare(preparer, unitId))
    return fail(peopleMessages.refuse("unit.preparer_unfit", { preparerName: preparer?.name ?? "đơn vị đã chọn" }));
  await insertUnit(ctx.db, { id: unitId, ...input, isActive: true });
  if (preparer !== null) await regrantUnitRoles(ctx.db, unitId, null, preparer.id);
  ctx.audit.add({ event: "unit.created", subjectKind: "unit", subjectId: unitId, unitId, facts: { name: input.name } });
  return ok({ unitId });
}
