import type { Ctx } from "~/shared/ctx.server";
import { accept } from "./dossier";
import { lockDossier, updateStage } from "./dossier-repo.server";
import { listLowerDossiers } from "./gathering-repo.server";
import { accountOf, stampOf, type DossierInPlace } from "./load-dossier.server";
import { countAppraisals, listNominations, listTakenFrom } from "./nomination-repo.server";

/**
 * With the advising unit's dossier those are taken in that it gathered: of each candidate it is known what became of it. A dossier with
 * a candidate that nobody considered stays as it is and is appraised by itself. The caller holds the campaign's lock.
 */
export async function acceptGathered(ctx: Ctx, { campaign, unit }: DossierInPlace): Promise<void> {
  for (const { dossierId } of await listLowerDossiers(ctx.db, campaign.id, unit.id)) {
    const lower = dossierId === null ? null : await lockDossier(ctx.db, dossierId);
    if (lower === null) continue;
    const rest = await listNominations(ctx.db, lower.id);
    const undecided = rest.filter((one) => one.appraisal !== "fails").map((one) => one.name);
    const stage = accept(lower, undecided, accountOf(ctx), ctx.now);
    if (!stage.ok) continue;
    const updated = await updateStage(ctx.db, lower, stage.value, stampOf(ctx));
    if (!updated.ok) throw new Error(`dossier ${lower.id} changed under the campaign's lock`);
    ctx.audit.add({
      event: "gathering.accepted",
      subjectKind: "dossier",
      subjectId: lower.id,
      unitId: lower.unitId,
      campaignId: lower.campaignId,
      facts: {
        advisingName: unit.name,
        takenCount: (await listTakenFrom(ctx.db, lower.id)).length,
        leftCount: countAppraisals(rest).fails,
      },
    });
  }
}
