import { loadCampaignLaw } from "~/campaigns/campaign-law.server";
import { isLate } from "~/campaigns/deadline";
import { loadOfficialDays } from "~/campaigns/holiday-repo.server";
import { timeLimitOn } from "~/rules/time-limit";
import type { Ctx } from "~/shared/ctx.server";
import { ok, type Result } from "~/shared/result";
import { returnToUnit, type DossierStage } from "./dossier";
import { touchContent, updateStage } from "./dossier-repo.server";
import { requireHandBack } from "./gathering";
import type { HandBack } from "./gathering-forms";
import { moveBack, writeLeft } from "./gathering-repo.server";
import { instantOn } from "./late-pass";
import { stampOf } from "./load-dossier.server";
import { auditBoth, loadGathering } from "./load-gathering.server";
import type { ReturnedItem } from "./returned-items";

/**
 * Sends one candidate back to the unit that can mend it: that unit's dossier is returned with this candidate open, and the candidate
 * leaves the advising unit's dossier. Refuses gathering.not_submitted, dossier.correction_past, dossier.correction_short.
 */
export async function handBackNomination(ctx: Ctx, input: HandBack): Promise<Result<{ dossierId: string }>> {
  const loaded = await loadGathering(ctx, input.id, [input.nominationId]);
  if (!loaded.ok) return loaded;
  const { place, cases } = loaded.value;
  const correctionDueAt = instantOn(input.correctionOn, input.correctionTime);
  const law = await loadCampaignLaw(ctx.db, place.campaign, ctx.now);
  for (const { nomination, lower, candidate } of cases) {
    const handable = requireHandBack(candidate, place.dossier.id);
    if (!handable.ok) return handable;
    const { stage } = lower;
    const item: ReturnedItem = {
      item: `nomination:${nomination.id}`,
      label: `Đề nghị ${nomination.name}`,
      note: input.reason,
    };
    // What was returned before stays open beside it, until the later of both dates.
    const before = stage.state === "returned" ? stage : null;
    const submitted: DossierStage = before === null ? stage : { ...before, state: "submitted" };
    const dueAt =
      before !== null && isLate(before.correctionDueAt, correctionDueAt) ? before.correctionDueAt : correctionDueAt;
    const returned = returnToUnit(
      { id: lower.id, stage: submitted },
      {
        reason: "",
        items: [...(before?.items ?? []), item],
        correctionDueAt: dueAt,
        limit: timeLimitOn("correction", law.on, law.book),
      },
      ctx.now,
      await loadOfficialDays(ctx.db),
    );
    if (!returned.ok) return returned;
    if (nomination.origin !== null) {
      await moveBack(ctx.db, nomination, nomination.origin);
      await touchContent(ctx.db, place.dossier, stampOf(ctx));
    } else if (nomination.appraisal !== "pending") await writeLeft(ctx.db, nomination, null, stampOf(ctx));
    const updated = await updateStage(ctx.db, lower, returned.value, stampOf(ctx));
    if (!updated.ok) return updated;
    auditBoth(ctx, place, lower, "gathering.handed_back", {
      candidateName: nomination.name,
      unitName: candidate.unitName,
      advisingName: place.unit.name,
      reason: input.reason,
      correctionDueAt: dueAt,
    });
  }
  return ok({ dossierId: place.dossier.id });
}
