import type { Ctx } from "~/shared/ctx.server";
import { conflict, invalid } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf } from "~/shared/time";
import { caseProblems, type CaseFact } from "./discipline-case";
import { findCase, insertCase, updateCase } from "./discipline-repo.server";
import { findEditable } from "./entry-state";
import { caseText } from "./fact-text";
import type { SaveCase } from "./forms";
import { loadOwnerToEdit, logSubject, writerName } from "./load-owner.server";
import type { Owner } from "./owner";

/** Writes down a case that suspends awards, or what came of it (Nghị định 152/2025/NĐ-CP, Điều 4 khoản 4). */
export async function saveCase(ctx: Ctx, input: SaveCase): Promise<Result<{ owner: Owner; entryId: string }>> {
  const access = await loadOwnerToEdit(ctx, input);
  if (!access.ok) return access;
  const loaded = access.value;
  const found = await findEditable(input.entryId, loaded.owner, (id) => findCase(ctx.db, id));
  if (!found.ok) return found;
  const before = found.value;
  const fact = factOf(input);
  const problems = caseProblems(fact);
  if (problems.length > 0) return fail(invalid(Object.fromEntries(problems.map((one) => [one.field, one.message]))));
  if (fact.openedOn > dateOf(ctx.now)) return fail(invalid({ openedOn: "Ngày bắt đầu xem xét không sau hôm nay." }));
  const id = before?.id ?? ctx.newId();
  const stamp = { id, now: ctx.now, byName: writerName(ctx) };
  if (before === null) await insertCase(ctx.db, loaded.owner, fact, stamp);
  else if (!(await updateCase(ctx.db, fact, { ...stamp, version: input.version })))
    return fail(conflict({ by: before.updatedByName, saved: [caseText(before)] }));
  const subject = logSubject(loaded);
  const of = loaded.name;
  ctx.audit.add(
    before === null
      ? { event: "history.recorded", ...subject, facts: { of, fact: caseText(fact) } }
      : { event: "history.corrected", ...subject, facts: { of, fact: caseText(fact), before: caseText(before) } },
  );
  return ok({ owner: loaded.owner, entryId: id });
}

function factOf(input: SaveCase): CaseFact {
  const { kind, matter, openedOn, outcome, closedOn, measure, decisionNumber, decidedOn, issuer } = input;
  const { effectiveFromOn, effectiveToOn } = input;
  return {
    kind,
    matter,
    openedOn,
    outcome,
    closedOn,
    measure,
    decisionNumber,
    decidedOn,
    issuer,
    effectiveFromOn,
    effectiveToOn,
  };
}
