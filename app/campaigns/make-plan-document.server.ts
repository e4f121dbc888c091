import type { AdministrativeDocument } from "~/documents/blocks";
import type { Issuer } from "~/documents/parties";
import { findAgency, type Agency } from "~/people/agency-repo.server";
import type { Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { Instant } from "~/shared/time";
import { listAmendments } from "./amendment-repo.server";
import { campaignsMessages } from "./messages";
import { openCampaign } from "./open-campaign-queries.server";
import { planPaper } from "./plan-paper";
import { nameTable } from "./queries.server";

export interface PlanDocument {
  title: string;
  /** A launched plan changes only by its amendments: its file is kept, one for each. */
  isFinal: boolean;
  /** How often the plan was amended: 0 is the plan as launched. */
  amendmentCount: number;
  document: AdministrativeDocument;
}

/** The plan as an administrative document, from the data that the campaign runs on. Refuses campaign.plan_incomplete. */
export async function makePlanDocument(
  read: Queryable,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<Result<PlanDocument>> {
  const found = await openCampaign(read, actor, id, "campaign.read");
  if (!found.ok) return found;
  const campaign = found.value;
  const agency = await findAgency(read);
  if (agency === null) return fail(notFound);
  const amendments = await listAmendments(read, id);
  const document = planPaper(campaign, {
    issuer: issuerOf(agency),
    symbol: agency.symbol,
    headTitle: agency.headTitle,
    names: await nameTable(read),
    amendments,
    now,
  });
  if (document === null) return fail(campaignsMessages.refuse("campaign.plan_incomplete", { campaignId: id }));
  return ok({
    title: campaign.title,
    amendmentCount: amendments.length,
    isFinal: campaign.stage.state !== "draft" && campaign.stage.state !== "cancelled",
    document,
  });
}

export function issuerOf(agency: Agency): Issuer {
  return {
    ...(agency.parentName === "" ? {} : { superior: agency.parentName }),
    name: agency.name,
    place: agency.place,
  };
}
