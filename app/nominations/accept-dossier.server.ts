import type { Ctx } from "~/shared/ctx.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { accept } from "./dossier";
import { updateStage } from "./dossier-repo.server";
import { acceptGathered } from "./accept-gathered.server";
import type { AcceptDossier } from "./forms";
import { accountOf, loadLocked, stampOf } from "./load-dossier.server";
import { countAppraisals, listNominations } from "./nomination-repo.server";
import { isPreparer, listPreparers } from "./preparer-queries.server";

/** Takes a dossier in once every candidate has a result. What meets the requirements goes to the considering body. */
export async function acceptDossier(ctx: Ctx, input: AcceptDossier): Promise<Result<{ dossierId: string }>> {
  const place = await loadLocked(ctx, input.id, "dossier.accept");
  if (!place.ok) return place;
  const { dossier } = place.value;
  const nominations = await listNominations(ctx.db, dossier.id);
  const undecided = nominations.filter((one) => one.appraisal === "pending").map((one) => one.name);
  const stage = accept(dossier, undecided, accountOf(ctx), ctx.now);
  if (!stage.ok) return stage;
  if (dossier.version !== input.version) return fail(conflict({ by: dossier.updatedByName, saved: [] }));
  const updated = await updateStage(ctx.db, dossier, stage.value, stampOf(ctx));
  if (!updated.ok) return updated;
  await acceptGathered(ctx, place.value);
  const counts = countAppraisals(nominations);
  const isOwnWork = isPreparer(await listPreparers(ctx.db, dossier.id), ctx.actor);
  ctx.audit.add({
    event: "dossier.accepted",
    subjectKind: "dossier",
    subjectId: dossier.id,
    unitId: dossier.unitId,
    campaignId: dossier.campaignId,
    facts: {
      meetsCount: counts.meets,
      heldCount: counts.held,
      failsCount: counts.fails,
      ...(isOwnWork ? { isOwnWork } : {}),
    },
  });
  return ok({ dossierId: dossier.id });
}
