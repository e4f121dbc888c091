import type { AdministrativeDocument } from "~/documents/blocks";
import { conclusionDocument } from "~/documents/templates/conclusion";
import { findAgency } from "~/people/agency-repo.server";
import type { Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { Instant } from "~/shared/time";
import { linesOf } from "./campaign-text";
import { conclusionFigures } from "./conclusion-queries.server";
import { issuerOf } from "./make-plan-document.server";
import { campaignsMessages } from "./messages";
import { openCampaign } from "./open-campaign-queries.server";

export interface ConclusionDocument {
  title: string;
  isFinal: boolean;
  document: AdministrativeDocument;
}

/** The report that sums the campaign up: a draft while it runs, final once it is concluded. */
export async function makeConclusionDocument(
  read: Queryable,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<Result<ConclusionDocument>> {
  const known = await openCampaign(read, actor, id, "campaign.read");
  if (!known.ok) return known;
  const campaign = known.value;
  const { stage } = campaign;
  if (stage.state !== "concluded") {
    // Before its conclusion the report is the organizer's own draft.
    const draft = await openCampaign(read, actor, id, "campaign.conclude");
    if (!draft.ok) return draft;
  }
  const agency = await findAgency(read);
  if (agency === null) return fail(notFound);
  if (campaign.periodToOn === null)
    return fail(campaignsMessages.refuse("campaign.plan_incomplete", { campaignId: id }));
  const figures = await conclusionFigures(read, campaign);
  const document = conclusionDocument({
    issuer: issuerOf(agency),
    registration: { number: null, symbol: `BC-${agency.symbol}`, date: null },
    createdAt: stage.state === "concluded" ? stage.concludedAt : now,
    campaign: `phong trào thi đua “${campaign.title}”`,
    period: { from: campaign.periodFromOn, to: campaign.periodToOn },
    leadership: [],
    figures: {
      unitsTotal: figures.unitCount,
      unitsSubmitted: figures.dossierCount,
      nominations: figures.nominationCount,
      accepted: figures.eligibleCount,
      latePasses: figures.latePassCount,
    },
    lines: figures.lines.map((line) => ({
      label: line.title,
      quota: line.quota,
      nominated: line.nominated,
      proposed: line.proposed,
      awarded: line.awarded,
    })),
    ...(figures.bonusTotal === null ? {} : { bonusTotal: figures.bonusTotal }),
    ...(figures.decision === null ? {} : { decision: figures.decision }),
    results: stage.state === "concluded" ? linesOf(stage.conclusion) : [],
    models: [],
    shortcomings: [],
    directions: [],
    proposals: [],
    closing: { recipients: campaign.recipients, archive: "VT", signature: { authority: [agency.headTitle] } },
  });
  return ok({ title: campaign.title, isFinal: stage.state === "concluded", document });
}
