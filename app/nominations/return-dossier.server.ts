import { loadCampaignLaw } from "~/campaigns/campaign-law.server";
import { loadOfficialDays } from "~/campaigns/holiday-repo.server";
import { timeLimitOn } from "~/rules/time-limit";
import type { Ctx } from "~/shared/ctx.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { problemsOf, problemsSeen, type CheckedItem } from "./appraisal-item";
import { returnToUnit } from "./dossier";
import { wholeDossier } from "./dossier-item";
import { updateStage } from "./dossier-repo.server";
import type { ReturnDossier } from "./forms";
import { instantOn } from "./late-pass";
import { loadAppraisal } from "./load-appraisal.server";
import { loadLocked, stampOf } from "./load-dossier.server";
import { listNominations } from "./nomination-repo.server";

/**
 * Sends a dossier back to its unit alone: the items marked as problems, or all of it, with a correction date of its own. Every other unit's
 * stays as it is.
 */
export async function returnDossier(ctx: Ctx, input: ReturnDossier): Promise<Result<{ dossierId: string }>> {
  const place = await loadLocked(ctx, input.id, "dossier.return");
  if (!place.ok) return place;
  const { dossier, campaign } = place.value;
  const correctionDueAt = instantOn(input.correctionOn, input.correctionTime);
  const law = await loadCampaignLaw(ctx.db, campaign, ctx.now);
  const { items: checked } = await loadAppraisal(ctx.db, place.value, await listNominations(ctx.db, dossier.id));
  if (input.seen !== undefined && input.seen !== problemsSeen(checked)) return fail(itemsChanged(checked));
  const items = [
    ...(input.opensAll ? [{ item: wholeDossier.key, label: wholeDossier.label, note: input.reason }] : []),
    ...problemsOf(checked),
  ];
  const stage = returnToUnit(
    dossier,
    { reason: input.reason, items, correctionDueAt, limit: timeLimitOn("correction", law.on, law.book) },
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
    facts: {
      reason: stage.value.state === "returned" ? stage.value.reason : input.reason,
      correctionDueAt,
      items: items.map((one) => one.label),
    },
  });
  return ok({ dossierId: dossier.id });
}

/** Another appraiser marked items since this page was read: what would be returned is told before it is. */
function itemsChanged(checked: readonly CheckedItem[]): ReturnType<typeof conflict> {
  const problems = checked.filter((one) => one.mark?.state === "problem");
  return conflict({
    by: problems.map((one) => one.mark?.byName ?? "").at(-1) ?? "",
    saved:
      problems.length === 0
        ? ["Không còn mục nào được đánh dấu cần sửa."]
        : problems.map(({ label, mark }) => `${label}: ${mark?.note ?? ""}`),
  });
}
