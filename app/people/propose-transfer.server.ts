import { actsForUnit } from "~/shared/actor";
import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { ProposeTransfer } from "./forms";
import { peopleMessages } from "./messages";
import { findLatestMembership, findPerson } from "./person-repo.server";
import { peoplePolicy } from "./policy";
import { transferProblem, wordsOfProposal, type Side } from "./transfer";
import { findOpenTransfer, insertTransfer } from "./transfer-repo.server";
import { findUnit } from "./unit-repo.server";

/**
 * Proposes that a person goes to another unit. Whoever proposes has said the word of his or her own side; the person goes when the other
 * side has said its own too.
 */
export async function proposeTransfer(ctx: Ctx, input: ProposeTransfer): Promise<Result<{ transferId: string }>> {
  const person = await findPerson(ctx.db, input.personId);
  const current = person === null ? null : await findLatestMembership(ctx.db, person.id);
  const unit = await findUnit(ctx.db, input.unitId);
  if (person === null || unit?.isActive !== true) return fail(notFound);
  const { fullName } = person;
  if (current === null) return fail(peopleMessages.refuse("transfer.in_no_unit", { fullName }));
  const subject = { kind: "transfer" as const, fromUnitId: current.unitId, toUnitId: unit.id };
  const access = allowed(peoplePolicy.permit(ctx.actor, "transfer.propose", subject));
  if (!access.ok) return access;
  const problem = transferProblem(current, input);
  if (problem === "in_no_unit") return fail(peopleMessages.refuse("transfer.in_no_unit", { fullName }));
  if (problem === "same_unit")
    return fail(peopleMessages.refuse("transfer.same_unit", { fullName, unitName: unit.name }));
  if (problem === "too_early")
    return fail(
      peopleMessages.refuse("person.moved_too_early", {
        fullName,
        unitName: current.unitName,
        fromOn: current.fromOn,
        lastOn: null,
      }),
    );
  const open = await findOpenTransfer(ctx.db, person.id);
  if (open !== null)
    return fail(
      peopleMessages.refuse("transfer.is_open", { fullName, toUnitName: open.toUnitName, transferId: open.id }),
    );
  const side: Side | "keeper" = actsForUnit(ctx.actor, current.unitId)
    ? "giving"
    : actsForUnit(ctx.actor, unit.id)
      ? "receiving"
      : "keeper";
  const transferId = ctx.newId();
  const word = { at: ctx.now, byName: ctx.actor.kind === "public" ? "" : ctx.actor.name };
  const { unitId, post, isHead, isDirectWorker, fromOn, document } = input;
  await insertTransfer(ctx.db, {
    id: transferId,
    personId: person.id,
    fromUnitId: current.unitId,
    place: { unitId, post, isHead, isLeader: isHead || input.isLeader, isDirectWorker, fromOn },
    document,
    ...wordsOfProposal(side, word),
    proposed: word,
    proposedBy: ctx.actor.kind === "account" ? ctx.actor.accountId : "",
  });
  ctx.audit.add({
    event: "transfer.proposed",
    subjectKind: "person",
    subjectId: person.id,
    unitId: unit.id,
    facts: { fullName, fromUnitName: current.unitName, toUnitName: unit.name, post, fromOn },
  });
  return ok({ transferId });
}
