import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { EndOverlay } from "./forms";
import { rulesMessages } from "./messages";
import { listOverlays, setOverlayEnded } from "./overlay-repo.server";
import { anyRule, rulesPolicy } from "./policy";
import { recorderName } from "./recorder.server";

/** Puts a rule of the agency's own out of use from now on; campaigns launched before keep reading it. */
export async function endOverlay(ctx: Ctx, input: EndOverlay): Promise<Result<null>> {
  const access = allowed(rulesPolicy.permit(ctx.actor, "rule.edit_own", anyRule));
  if (!access.ok) return access;
  const overlay = (await listOverlays(ctx.db)).find((one) => one.id === input.overlayId);
  if (overlay === undefined) return fail(notFound);
  const isEnded = await setOverlayEnded(ctx.db, overlay.id, {
    endedAt: ctx.now,
    endedByName: await recorderName(ctx.db, ctx.actor),
    endedReason: input.reason,
  });
  if (!isEnded) return fail(rulesMessages.refuse("overlay.ended", { title: overlay.title }));
  ctx.audit.add({
    event: "rule.ended",
    subjectKind: "rule",
    subjectId: overlay.id,
    facts: { title: overlay.title, reason: input.reason },
  });
  return ok(null);
}
