import { receivingState } from "~/campaigns/campaign";
import { findCampaign } from "~/campaigns/campaign-repo.server";
import { findUnit } from "~/people/unit-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { lockFor } from "~/shared/db.server";
import { invalid, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { findDossierOf, insertDossier } from "./dossier-repo.server";
import type { StartDossier } from "./forms";
import { accountOf, stampOf } from "./load-dossier.server";
import { nominationsMessages } from "./messages";
import { nominationsPolicy } from "./policy";

/** The dossier of the actor's unit for a campaign, begun when there is none yet: asked twice, it answers the same one. */
export async function startDossier(ctx: Ctx, input: StartDossier): Promise<Result<{ id: string }>> {
  const own = ctx.actor.kind === "account" ? ctx.actor.unitIds : [];
  const unitId = input.unitId ?? (own.length === 1 ? (own[0] ?? null) : null);
  if (unitId === null && own.length > 1) return fail(invalid({ unitId: "Chọn đơn vị." }));
  const access = allowed(nominationsPolicy.permit(ctx.actor, "dossier.start", { kind: "unit", unitId }));
  if (!access.ok) return access;
  await lockFor(ctx.db, "campaign", input.id);
  const campaign = await findCampaign(ctx.db, input.id);
  if (campaign === null || unitId === null || campaign.stage.state === "draft") return fail(notFound);
  const unit = await findUnit(ctx.db, unitId);
  if (unit === null || !unit.isActive) return fail(notFound);
  const existing = await findDossierOf(ctx.db, campaign.id, unit.id);
  if (existing !== null) return ok({ id: existing.id });
  if (receivingState(campaign) !== "launched")
    return fail(nominationsMessages.refuse("dossier.campaign_closed", { title: campaign.title }));
  const id = ctx.newId();
  await insertDossier(
    ctx.db,
    { id, campaignId: campaign.id, unitId: unit.id, createdBy: accountOf(ctx) },
    stampOf(ctx),
  );
  ctx.audit.add({
    event: "dossier.started",
    subjectKind: "dossier",
    subjectId: id,
    unitId: unit.id,
    campaignId: campaign.id,
    facts: { unitName: unit.name, campaignTitle: campaign.title },
  });
  return ok({ id });
}
