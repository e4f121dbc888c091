import type { Ctx } from "~/shared/ctx.server";
import { conflict, invalid, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { addDays, dateOf } from "~/shared/time";
import type { MergeUnit } from "./forms";
import { peopleMessages } from "./messages";
import { endMembership, insertMembership, listOpenMemberships } from "./person-repo.server";
import { peoplePolicy } from "./policy";
import { insertSuccession } from "./succession-repo.server";
import { listOpenTransfers, updateTransfer } from "./transfer-repo.server";
import { findUnit, unitsPreparedBy, updateUnit, type Unit } from "./unit-repo.server";

/**
 * A unit is merged into another from a day on: its people belong to the successor from then, with their posts but no longer at its head;
 * it takes part in nothing new; its history stays its own and is shown under the successor.
 */
export async function mergeUnit(ctx: Ctx, input: MergeUnit): Promise<Result<null>> {
  const access = allowed(peoplePolicy.permit(ctx.actor, "unit.edit", { kind: "units" }));
  if (!access.ok) return access;
  const unit = await findUnit(ctx.db, input.id);
  const successor = await findUnit(ctx.db, input.successorUnitId);
  if (unit === null || successor === null) return fail(notFound);
  const fits = await checkMerge(ctx, input, unit, successor);
  if (!fits.ok) return fits;
  if (!(await updateUnit(ctx.db, { ...unit, isActive: false, version: input.version }))) return fail(conflict());
  const members = fits.value;
  for (const member of members) {
    await endMembership(ctx.db, member.id, addDays(input.fromOn, -1), "merger");
    const { personId, post, isLeader, isDirectWorker } = member;
    await insertMembership(ctx.db, {
      id: ctx.newId(),
      personId,
      unitId: successor.id,
      post,
      isHead: false,
      isLeader,
      isDirectWorker,
      fromOn: input.fromOn,
      toOn: null,
      document: input.document,
    });
  }
  const byName = ctx.actor.kind === "public" ? "" : ctx.actor.name;
  for (const transfer of await listOpenTransfers(ctx.db, unit.id))
    await updateTransfer(ctx.db, {
      ...transfer,
      state: "cancelled",
      ended: { at: ctx.now, byName, reason: `${unit.name} sáp nhập vào ${successor.name}.` },
    });
  await insertSuccession(ctx.db, {
    unitId: unit.id,
    successorUnitId: successor.id,
    fromOn: input.fromOn,
    document: input.document,
    note: input.note,
    recordedAt: ctx.now,
    recordedByName: byName,
  });
  ctx.audit.add({
    event: "unit.merged",
    subjectKind: "unit",
    subjectId: unit.id,
    unitId: unit.id,
    facts: {
      name: unit.name,
      successorName: successor.name,
      fromOn: input.fromOn,
      document: input.document,
      memberCount: members.length,
    },
  });
  return ok(null);
}

type OpenMembership = Awaited<ReturnType<typeof listOpenMemberships>>[number];

async function checkMerge(ctx: Ctx, input: MergeUnit, unit: Unit, successor: Unit): Promise<Result<OpenMembership[]>> {
  if (!unit.isActive || !successor.isActive || unit.id === successor.id)
    return fail(peopleMessages.refuse("unit.not_mergeable", { name: unit.name, successorName: successor.name }));
  if (input.fromOn > dateOf(ctx.now))
    return fail(invalid({ fromOn: "Ghi nhận sáp nhập từ ngày có hiệu lực trở đi; ngày này chưa đến." }));
  const prepared = await unitsPreparedBy(ctx.db, unit.id);
  if (prepared.length > 0)
    return fail(
      peopleMessages.refuse("unit.prepares_others", {
        name: unit.name,
        preparedNames: prepared.map((one) => one.name),
      }),
    );
  const members = await listOpenMemberships(ctx.db, unit.id);
  const late = members.filter((member) => member.fromOn >= input.fromOn);
  if (late.length > 0)
    return fail(
      peopleMessages.refuse("unit.members_came_later", {
        name: unit.name,
        fromOn: input.fromOn,
        names: late.map((member) => member.fullName),
      }),
    );
  return ok(members);
}
