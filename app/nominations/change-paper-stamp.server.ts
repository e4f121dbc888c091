import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { updatePaper } from "./dossier-repo.server";
import type { ChangeStamp } from "./forms";
import { loadForEdit, stampOf } from "./load-dossier.server";
import { readStamp } from "./paper";

/** Writes the incoming stamp anew, while the dossier is not submitted: read wrong the first time, or that of a correction on paper. */
export async function changePaperStamp(ctx: Ctx, input: ChangeStamp): Promise<Result<{ dossierId: string }>> {
  // Like the confirmation it belongs to each arrival, whatever the return named.
  const place = await loadForEdit(ctx, input.id, { kind: "confirmation" });
  if (!place.ok) return place;
  const { dossier, campaign } = place.value;
  const { paper } = dossier;
  if (paper === null || campaign.stage.state === "draft" || campaign.stage.state === "cancelled") return fail(notFound);
  if (dossier.version !== input.version) return fail(conflict({ by: dossier.updatedByName, saved: [] }));
  const stamp = readStamp(
    { on: input.stampOn, hour: input.stampTime, number: input.number },
    {
      now: ctx.now,
      launchedAt: campaign.stage.launchedAt,
      opensOn: campaign.dossierOpenOn,
      campaignTitle: campaign.title,
      before: paper,
    },
  );
  if (!stamp.ok) return stamp;
  const before = { stampedAt: paper.stampedAt, hasHour: paper.hasHour, number: paper.number };
  if (JSON.stringify(before) === JSON.stringify(stamp.value)) return ok({ dossierId: dossier.id });
  const updated = await updatePaper(ctx.db, dossier, { ...paper, ...stamp.value }, stampOf(ctx));
  if (!updated.ok) return updated;
  ctx.audit.add({
    event: "dossier.stamp_changed",
    subjectKind: "dossier",
    subjectId: dossier.id,
    unitId: dossier.unitId,
    campaignId: dossier.campaignId,
    facts: { before, after: stamp.value },
  });
  return ok({ dossierId: dossier.id });
}
