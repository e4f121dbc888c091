import { findCampaign } from "~/campaigns/campaign-repo.server";
import { findUnit } from "~/people/unit-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { lockFor } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { findDossierOf } from "./dossier-repo.server";
import type { EndAdvising } from "./gathering-forms";
import { deleteAdvisedUnit, findAdvising } from "./gathering-repo.server";
import { nominationsMessages } from "./messages";
import { listTakenFrom } from "./nomination-repo.server";
import { anyDossier, nominationsPolicy } from "./policy";

/** The unit's dossier goes to the appraisal by itself again, as long as nothing of it was taken over. Refuses advising.in_use. */
export async function endAdvising(ctx: Ctx, input: EndAdvising): Promise<Result<{ id: string }>> {
  const access = allowed(nominationsPolicy.permit(ctx.actor, "advising.edit", anyDossier));
  if (!access.ok) return access;
  await lockFor(ctx.db, "campaign", input.id);
  const campaign = await findCampaign(ctx.db, input.id);
  const unit = await findUnit(ctx.db, input.unitId);
  const advising = await findAdvising(ctx.db, input.id, input.unitId);
  if (campaign === null || unit === null || advising === null) return fail(notFound);
  const dossier = await findDossierOf(ctx.db, campaign.id, unit.id);
  const taken = dossier === null ? [] : await listTakenFrom(ctx.db, dossier.id);
  if (taken.length > 0)
    return fail(
      nominationsMessages.refuse("advising.in_use", {
        unitName: unit.name,
        advisingName: advising.unitName,
        names: taken.map((one) => one.name),
      }),
    );
  await deleteAdvisedUnit(ctx.db, campaign.id, unit.id);
  ctx.audit.add({
    event: "advising.ended",
    subjectKind: "campaign",
    subjectId: campaign.id,
    campaignId: campaign.id,
    facts: { campaignTitle: campaign.title, advisingName: advising.unitName, unitName: unit.name },
  });
  return ok({ id: campaign.id });
}
