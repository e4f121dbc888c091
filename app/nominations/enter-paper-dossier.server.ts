import { receivingState } from "~/campaigns/campaign";
import { findCampaign } from "~/campaigns/campaign-repo.server";
import { findUnit } from "~/people/unit-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { lockFor } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { dossierStateNames } from "./dossier";
import { findDossierOf, insertDossier } from "./dossier-repo.server";
import type { EnterPaper } from "./forms";
import { accountOf, stampOf } from "./load-dossier.server";
import { nominationsMessages } from "./messages";
import { readStamp } from "./paper";
import { anyDossier, nominationsPolicy } from "./policy";
import { listPreparers } from "./preparer-queries.server";

/**
 * Begins the dossier that a unit has brought on paper. A unit that has a dossier already is left with that one: who enters is told who
 * began it and when. Two who enter for one unit at once make one dossier.
 */
export async function enterPaperDossier(ctx: Ctx, input: EnterPaper): Promise<Result<{ id: string }>> {
  const access = allowed(nominationsPolicy.permit(ctx.actor, "dossier.enter_paper", anyDossier));
  if (!access.ok) return access;
  await lockFor(ctx.db, "campaign", input.id);
  const campaign = await findCampaign(ctx.db, input.id);
  const unit = await findUnit(ctx.db, input.unitId);
  if (campaign === null || campaign.stage.state === "draft" || unit === null || !unit.isActive) return fail(notFound);
  const existing = await findDossierOf(ctx.db, campaign.id, unit.id);
  if (existing !== null) {
    const [first] = await listPreparers(ctx.db, existing.id);
    return fail(
      nominationsMessages.refuse("dossier.unit_has_dossier", {
        dossierId: existing.id,
        unitName: unit.name,
        isPaper: existing.paper !== null,
        isDraft: existing.stage.state === "draft",
        state: dossierStateNames[existing.stage.state],
        startedAt: existing.createdAt,
        startedByName: first?.name ?? existing.updatedByName,
        updatedAt: existing.updatedAt,
        updatedByName: existing.updatedByName,
      }),
    );
  }
  if (receivingState(campaign) !== "launched" || campaign.stage.state === "cancelled")
    return fail(nominationsMessages.refuse("dossier.campaign_closed", { title: campaign.title }));
  const stamp = readStamp(
    { on: input.stampOn, hour: input.stampTime, number: input.number },
    {
      now: ctx.now,
      launchedAt: campaign.stage.launchedAt,
      opensOn: campaign.dossierOpenOn,
      campaignTitle: campaign.title,
    },
  );
  if (!stamp.ok) return stamp;
  const id = ctx.newId();
  await insertDossier(
    ctx.db,
    {
      id,
      campaignId: campaign.id,
      unitId: unit.id,
      createdBy: accountOf(ctx),
      paper: { ...stamp.value, enteredAt: ctx.now, enteredByName: stampOf(ctx).byName },
    },
    stampOf(ctx),
  );
  ctx.audit.add({
    event: "dossier.paper_entered",
    subjectKind: "dossier",
    subjectId: id,
    unitId: unit.id,
    campaignId: campaign.id,
    facts: { unitName: unit.name, campaignTitle: campaign.title, ...stamp.value },
  });
  return ok({ id });
}
