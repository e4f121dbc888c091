import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { SwitchRule } from "./forms";
import { loadRules } from "./load-rules.server";
import { insertChoice } from "./overlay-repo.server";
import { anyRule, rulesPolicy } from "./policy";
import { recorderName } from "./recorder.server";
import { choicesOf } from "./rule-book";

/** The agency's choice to work, or no longer, by a rule that nobody has read in its text, or by another province's text. */
export async function switchRule(ctx: Ctx, input: SwitchRule): Promise<Result<null>> {
  const access = allowed(rulesPolicy.permit(ctx.actor, "rule.edit_own", anyRule));
  if (!access.ok) return access;
  const found = choicesOf(await loadRules(ctx.db, ctx.now)).find((one) => one.id === input.choiceId);
  if (found === undefined) return fail(notFound);
  const isOn = input.isOn === "on";
  if (found.isOn === isOn) return ok(null);
  await insertChoice(ctx.db, {
    id: ctx.newId(),
    choiceId: found.id,
    isOn,
    reason: input.reason,
    recordedAt: ctx.now,
    recordedByName: await recorderName(ctx.db, ctx.actor),
  });
  ctx.audit.add({
    event: "rule.switched",
    subjectKind: "rule",
    subjectId: found.id,
    facts: { title: found.title, isOn, reason: input.reason },
  });
  return ok(null);
}
