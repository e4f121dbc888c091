import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf } from "~/shared/time";
import { regrantUnitRoles } from "./account-repo.server";
import type { SaveUnit } from "./forms";
import { peopleMessages } from "./messages";
import { listMembersOn } from "./person-repo.server";
import { peoplePolicy } from "./policy";
import { mayPrepare } from "./unit";
import { findUnit, unitsPreparedBy, updateUnit, type Unit } from "./unit-repo.server";

/** Saves a unit. Who prepares its dossiers changes the rights of the accounts at once. */
export async function saveUnit(ctx: Ctx, input: SaveUnit): Promise<Result<null>> {
  const access = allowed(peoplePolicy.permit(ctx.actor, "unit.edit", { kind: "units" }));
  if (!access.ok) return access;
  const before = await findUnit(ctx.db, input.id);
  if (before === null) return fail(notFound);
  const fits = await checkSave(ctx, input, before);
  if (!fits.ok) return fits;
  if (!(await updateUnit(ctx.db, { ...before, ...input }))) return fail(conflict());
  if (before.preparedByUnitId !== input.preparedByUnitId)
    await regrantUnitRoles(ctx.db, before.id, before.preparedByUnitId, input.preparedByUnitId);
  ctx.audit.add({
    event: "unit.changed",
    subjectKind: "unit",
    subjectId: before.id,
    unitId: before.id,
    facts: { name: input.name, previousName: before.name, isActive: input.isActive },
  });
  return ok(null);
}

async function checkSave(ctx: Ctx, input: SaveUnit, before: Unit): Promise<Result<null>> {
  const prepared = await unitsPreparedBy(ctx.db, before.id);
  if (prepared.length > 0 && (input.preparedByUnitId !== null || !input.isActive))
    return fail(
      peopleMessages.refuse("unit.prepares_others", {
        name: before.name,
        preparedNames: prepared.map((unit) => unit.name),
      }),
    );
  if (input.preparedByUnitId !== null) {
    const preparer = await findUnit(ctx.db, input.preparedByUnitId);
    if (!mayPrepare(preparer, before.id))
      return fail(peopleMessages.refuse("unit.preparer_unfit", { preparerName: preparer?.name ?? "đơn vị đã chọn" }));
  }
  if (before.isActive && !input.isActive) {
    const members = await listMembersOn(ctx.db, before.id, dateOf(ctx.now));
    if (members.length > 0)
      return fail(
        peopleMessages.refuse("unit.has_members", {
          unitId: before.id,
          name: before.name,
          memberCount: members.length,
        }),
      );
  }
  return ok(null);
}
