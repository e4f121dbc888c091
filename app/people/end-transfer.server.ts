import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { EndTransfer } from "./forms";
import { peopleMessages } from "./messages";
import { peoplePolicy } from "./policy";
import { missingSide, transferStateNames } from "./transfer";
import { findTransfer, updateTransfer } from "./transfer-repo.server";

/** The side whose word is missing refuses; the other one takes its proposal back. The reason is told to both. */
export async function endTransfer(ctx: Ctx, input: EndTransfer): Promise<Result<null>> {
  const transfer = await findTransfer(ctx.db, input.id);
  if (transfer === null) return fail(notFound);
  const subject = { kind: "transfer" as const, fromUnitId: transfer.fromUnitId, toUnitId: transfer.place.unitId };
  const side = missingSide(transfer);
  const access = allowed(peoplePolicy.permit(ctx.actor, "transfer.end", subject));
  if (!access.ok) return access;
  if (transfer.state !== "proposed" || side === null)
    return fail(peopleMessages.refuse("transfer.is_over", { state: transferStateNames[transfer.state] }));
  const answers = side === "giving" ? "transfer.release" : "transfer.receive";
  const state = peoplePolicy.can(ctx.actor, answers, subject) ? ("refused" as const) : ("cancelled" as const);
  const ended = { at: ctx.now, byName: ctx.actor.kind === "public" ? "" : ctx.actor.name, reason: input.reason };
  if (!(await updateTransfer(ctx.db, { ...transfer, state, ended, version: input.version }))) return fail(conflict());
  ctx.audit.add({
    event: "transfer.ended",
    subjectKind: "person",
    subjectId: transfer.personId,
    unitId: transfer.place.unitId,
    facts: { fullName: transfer.fullName, toUnitName: transfer.toUnitName, state, reason: input.reason },
  });
  return ok(null);
}
