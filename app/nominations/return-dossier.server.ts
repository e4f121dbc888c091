import { loadCampaignLaw } from "~/campaigns/campaign-law.server";
import { loadOfficialDays } from "~/campaigns/holiday-repo.server";
import { timeLimitOn } from "~/rules/time-limit";
import type { Ctx } from "~/shared/ctx.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { returnToUnit } from "./dossier";
import { updateStage } from "./dossier-repo.server";
import type { ReturnDossier } from "./forms";
import { instantOn } from "./late-pass";
import { loadLocked, stampOf } from "./load-dossier.server";

/** Sends a dossier back to its unit alone, with reasons and a correction date of its own; every other unit's stays as it is. */
export async function returnDossier(ctx: Ctx, input: ReturnDossier): Promise<Result<{ dossierId: string }>> {
  const place = await loadLocked(ctx, input.id, "dossier.return");
  if (!place.ok) return place;
  const { dossier, campaign } = place.value;
  const correctionDueAt = instantOn(input.correctionOn, input.correctionTime);
  const law = await loadCampaignLaw(ctx.db, campaign, ctx.now);
  const stage = returnToUnit(
    dossier,
    { reason: input.reason, correctionDueAt, limit: timeLimitOn("correction", law.on, law.book) },
    ctx.now,
    await loadOfficialDays(ctx.db),
  );
  if (!stage.ok) return stage;
  if (dossier.version !== input.version) return fail(conflict({ by: dossier.updatedByName, saved: [] }));
  const updated = await updateStage(ctx.db, dossier, stage.value, stampOf(ctx));
  if (!updated.ok) return updated;
  ctx.audit.add({
    event: "dossier.returned",
    subjectKind: "dossier",
    subjectId: dossier.id,
    unitId: dossier.unitId,
    campaignId: dossier.campaignId,
    facts: { reason: input.reason, correctionDueAt },
  });
  return ok({ dossierId: dossier.id });
}
