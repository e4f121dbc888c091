import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { addDays } from "~/shared/time";
import type { TransferAct } from "./forms";
import { peopleMessages } from "./messages";
import { endMembership, findLatestMembership, findPerson, insertMembership, updatePerson } from "./person-repo.server";
import { peoplePolicy } from "./policy";
import { missingSide, transferProblem, transferStateNames, type Transfer } from "./transfer";
import { findTransfer, updateTransfer } from "./transfer-repo.server";

/** Says the missing side's word: the receiving unit takes the person in, or the giving unit lets go. With both the person goes. */
export async function confirmTransfer(ctx: Ctx, input: TransferAct): Promise<Result<null>> {
  const transfer = await findTransfer(ctx.db, input.id);
  if (transfer === null) return fail(notFound);
  const subject = { kind: "transfer" as const, fromUnitId: transfer.fromUnitId, toUnitId: transfer.place.unitId };
  const side = missingSide(transfer);
  const action = side === "giving" ? "transfer.release" : "transfer.receive";
  const access = allowed(peoplePolicy.permit(ctx.actor, action, subject));
  if (!access.ok) return access;
  if (transfer.state !== "proposed" || side === null)
    return fail(peopleMessages.refuse("transfer.is_over", { state: transferStateNames[transfer.state] }));
  const word = { at: ctx.now, byName: ctx.actor.kind === "public" ? "" : ctx.actor.name };
  const said = side === "giving" ? { ...transfer, released: word } : { ...transfer, received: word };
  const isWhole = missingSide(said) === null;
  const moved = isWhole ? await carryOut(ctx, transfer) : ok(null);
  if (!moved.ok) return moved;
  const ended: Transfer = isWhole ? { ...said, state: "done", ended: { ...word, reason: "" } } : said;
  if (!(await updateTransfer(ctx.db, { ...ended, version: input.version }))) return fail(conflict());
  ctx.audit.add({
    event: "transfer.confirmed",
    subjectKind: "person",
    subjectId: transfer.personId,
    unitId: transfer.place.unitId,
    facts: {
      fullName: transfer.fullName,
      fromUnitName: transfer.fromUnitName,
      toUnitName: transfer.toUnitName,
      fromOn: transfer.place.fromOn,
    },
  });
  return ok(null);
}

async function carryOut(
  ctx: Ctx,
  { personId, fullName, fromUnitId, fromUnitName, place, document }: Transfer,
): Promise<Result<null>> {
  const person = await findPerson(ctx.db, personId);
  const current = await findLatestMembership(ctx.db, personId);
  if (person === null) return fail(notFound);
  if (current === null || current.unitId !== fromUnitId || transferProblem(current, place) !== null)
    return fail(peopleMessages.refuse("transfer.out_of_date", { fullName, fromUnitName }));
  if (!(await updatePerson(ctx.db, person))) return fail(conflict());
  await endMembership(ctx.db, current.id, addDays(place.fromOn, -1), "transfer");
  await insertMembership(ctx.db, { id: ctx.newId(), personId, ...place, toOn: null, document });
  return ok(null);
}
