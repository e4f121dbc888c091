import type { Ctx } from "~/shared/ctx.server";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf } from "~/shared/time";
import { draftOverlay } from "./draft-overlay";
import type { AddOverlay } from "./forms";
import { loadRules } from "./load-rules.server";
import { rulesMessages } from "./messages";
import { effectDay, overlayEffect, overlayRule } from "./overlay";
import { insertOverlay } from "./overlay-repo.server";
import { anyRule, rulesPolicy } from "./policy";
import { recorderName } from "./recorder.server";
import { valueText } from "./rule-text";

/** Records a rule of the agency's own. Refused while another rule binds on the same thing without being replaced. */
export async function addOverlay(ctx: Ctx, input: AddOverlay): Promise<Result<{ overlayId: string }>> {
  const access = allowed(rulesPolicy.permit(ctx.actor, "rule.edit_own", anyRule));
  if (!access.ok) return access;
  const book = await loadRules(ctx.db, ctx.now);
  const draft = draftOverlay(ctx.newId(), input, book.rules);
  if (!draft.ok) return draft;
  const overlay = draft.value;
  const { conflicts } = overlayEffect(book, overlay, effectDay(overlay, dateOf(ctx.now)));
  const others = conflicts.flatMap((conflict) => conflict.rules).filter((rule) => rule.id !== overlay.id);
  if (others.length > 0)
    return fail(
      rulesMessages.refuse("overlay.conflicts", {
        title: overlay.title,
        others: others.map((rule) => `${rule.title} (${rule.basis})`).join("; "),
      }),
    );
  await insertOverlay(ctx.db, overlay, {
    recordedAt: ctx.now,
    recordedByName: await recorderName(ctx.db, ctx.actor),
  });
  ctx.audit.add({
    event: "rule.recorded",
    subjectKind: "rule",
    subjectId: overlay.id,
    facts: {
      title: overlay.title,
      value: valueText(overlay.value),
      basis: overlayRule(overlay).basis,
      validFrom: overlay.validFrom,
      replaced: book.rules.find((rule) => rule.id === overlay.replacedRuleId)?.title ?? "",
    },
  });
  return ok({ overlayId: overlay.id });
}
