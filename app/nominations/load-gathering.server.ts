import { receivingState } from "~/campaigns/campaign";
import type { Ctx } from "~/shared/ctx.server";
import type { AuditEvents } from "~/shared/audit-event-types";
import { notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import "./audit-events";
import { requireEditable, type Dossier } from "./dossier";
import { lockDossier } from "./dossier-repo.server";
import type { Gatherable } from "./gathering";
import { findAdvising } from "./gathering-repo.server";
import { loadLocked, requireOpen, type DossierInPlace } from "./load-dossier.server";
import { nominationsMessages } from "./messages";
import type { Nomination } from "./nomination";
import { findNomination } from "./nomination-repo.server";
import { findUnit } from "~/people/unit-repo.server";

/** A candidate of a gathered unit with that unit's dossier. */
export interface GatheringCase {
  nomination: Nomination;
  lower: Dossier;
  candidate: Gatherable;
}

/**
 * The advising unit's dossier and these candidates of the units it gathers, under the locks of the campaign and of all their dossiers,
 * while the advising unit may still change its own. Refuses dossier.not_editable, dossier.campaign_closed, dossier.item_closed,
 * gathering.not_advising.
 */
export async function loadGathering(
  ctx: Ctx,
  id: string,
  nominationIds: readonly string[],
): Promise<Result<{ place: DossierInPlace; cases: GatheringCase[] }>> {
  const loaded = await loadLocked(ctx, id, "dossier.edit");
  if (!loaded.ok) return loaded;
  const place = loaded.value;
  const { dossier, campaign } = place;
  const editable = requireEditable(dossier, { title: campaign.title, state: receivingState(campaign) });
  if (!editable.ok) return editable;
  const cases: GatheringCase[] = [];
  for (const nominationId of nominationIds) {
    const nomination = await findNomination(ctx.db, nominationId);
    if (nomination === null || nomination.campaignId !== campaign.id) return fail(notFound);
    const lower = await lockDossier(ctx.db, nomination.origin?.dossierId ?? nomination.dossierId);
    const unit = lower === null ? null : await findUnit(ctx.db, lower.unitId);
    const advising = lower === null ? null : await findAdvising(ctx.db, campaign.id, lower.unitId);
    if (lower === null || unit === null) return fail(notFound);
    if (advising?.unitId !== dossier.unitId)
      return fail(
        nominationsMessages.refuse("gathering.not_advising", { dossierId: dossier.id, name: nomination.name }),
      );
    // After a return: what it named, or whom it asks for.
    const open = await requireOpen(ctx.db, place, { kind: "candidates" });
    const named = open.ok ? open : await requireOpen(ctx.db, place, { kind: "report", id: nomination.id });
    if (!named.ok) return named;
    cases.push({
      nomination,
      lower,
      candidate: { ...nomination, unitName: unit.name, state: lower.stage.state },
    });
  }
  return ok({ place, cases });
}

type GatheringEvent = "gathering.taken" | "gathering.left" | "gathering.undone" | "gathering.handed_back";

/** The same sentence in the history of both dossiers. */
export function auditBoth<E extends GatheringEvent>(
  ctx: Ctx,
  { dossier }: Pick<DossierInPlace, "dossier">,
  lower: Dossier,
  event: E,
  facts: AuditEvents[E],
): void {
  for (const one of [dossier, lower])
    ctx.audit.add({
      event,
      subjectKind: "dossier",
      subjectId: one.id,
      unitId: one.unitId,
      campaignId: one.campaignId,
      facts,
    });
}
