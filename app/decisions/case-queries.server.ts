import type { Campaign } from "~/campaigns/campaign";
import { findCampaign } from "~/campaigns/campaign-repo.server";
import { loadAgency, type Agency } from "~/people/agency-repo.server";
import type { Queryable } from "~/shared/db.server";
import {
  countReceived,
  listCampaignSessions,
  listNominees,
  type CampaignSession,
  type Nominee,
  type ReceivedCounts,
} from "./nominee-queries.server";
import type { Publication } from "./publication";
import { findPublication } from "./publication-repo.server";
import { agencyNames, type AgencyNames } from "./wording";

/** A campaign from its dossiers to its session and publication: what papers and pages of its decision are made of. */
export interface Case {
  agency: Agency;
  names: AgencyNames;
  campaign: Campaign;
  sessions: CampaignSession[];
  /** The session that the publication names, else the last one. */
  session: CampaignSession | null;
  nominees: Nominee[];
  received: ReceivedCounts;
  publication: Publication | null;
}

export async function loadCase(db: Queryable, campaignId: string): Promise<Case | null> {
  const campaign = await findCampaign(db, campaignId);
  if (campaign === null) return null;
  const agency = await loadAgency(db);
  const sessions = await listCampaignSessions(db, campaignId);
  const publication = await findPublication(db, campaignId);
  return {
    agency,
    names: agencyNames(agency),
    campaign,
    sessions,
    session: sessions.find((one) => one.id === publication?.sessionId) ?? sessions.at(-1) ?? null,
    nominees: await listNominees(db, campaignId),
    received: await countReceived(db, campaignId),
    publication,
  };
}
