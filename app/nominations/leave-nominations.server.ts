import type { Ctx } from "~/shared/ctx.server";
import { ok, type Result } from "~/shared/result";
import { requireTakeable } from "./gathering";
import type { Leave } from "./gathering-forms";
import { writeLeft } from "./gathering-repo.server";
import { stampOf } from "./load-dossier.server";
import { auditBoth, loadGathering } from "./load-gathering.server";

/** Does not gather these candidates, with the reason; they stay visible in their own unit's dossier. Refuses gathering.*. */
export async function leaveNominations(ctx: Ctx, input: Leave): Promise<Result<{ dossierId: string }>> {
  const loaded = await loadGathering(ctx, input.id, input.nominationIds);
  if (!loaded.ok) return loaded;
  const { place, cases } = loaded.value;
  for (const { nomination, lower, candidate } of cases) {
    const leavable = requireTakeable(candidate, place.dossier.id);
    if (!leavable.ok) return leavable;
    await writeLeft(ctx.db, nomination, input.reason, stampOf(ctx));
    auditBoth(ctx, place, lower, "gathering.left", {
      candidateName: nomination.name,
      unitName: candidate.unitName,
      advisingName: place.unit.name,
      reason: input.reason,
    });
  }
  return ok({ dossierId: place.dossier.id });
}
