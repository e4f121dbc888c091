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
import { findSigningFile } from "./signing-file-repo.server";
import { agencyNames, type AgencyNames } from "./wording";

/** A campaign from its dossiers to its session and publication: what papers and pages of its decision are made of. */
export interface Case {
  agency: Agency;
  names: AgencyNames;
  campaign: Campaign;
  /** The round of awarding that is looked at; of the whole campaign the present one. */
  awardRound: number;
  sessions: CampaignSession[];
  /** The session that the publication names, else the last one. */
  session: CampaignSession | null;
  nominees: Nominee[];
  received: ReceivedCounts;
  publication: Publication | null;
}

/**
 * `of`: the whole campaign, or one round of awarding (đợt): the present one, or that of a session or of a signing file. Of a round: its sessions, its
 * names, and in the present one those on whom nobody has voted yet.
 */
export async function loadCase(
  db: Queryable,
  campaignId: string,
  of: "whole" | "present" | { sessionId: string } | { signingFileId: string } = "whole",
): Promise<Case | null> {
  const campaign = await findCampaign(db, campaignId);
  if (campaign === null) return null;
  const agency = await loadAgency(db);
  const all = await listCampaignSessions(db, campaignId);
  const present = all.at(-1)?.awardRound ?? 1;
  const awardRound = of === "whole" ? null : of === "present" ? present : await roundOf(db, of, all, present);
  const sessions = awardRound === null ? all : all.filter((one) => one.awardRound === awardRound);
  const publication = await findPublication(db, campaignId, awardRound ?? undefined);
  const nominees = (await listNominees(db, campaignId)).filter(
    (one) =>
      awardRound === null || one.awardRound === awardRound || (one.awardRound === null && awardRound === present),
  );
  return {
    agency,
    names: agencyNames(agency),
    campaign,
    sessions,
    session: sessions.find((one) => one.id === publication?.sessionId) ?? sessions.at(-1) ?? null,
    nominees,
    awardRound: awardRound ?? present,
    received: await countReceived(db, campaignId),
    publication,
  };
}

async function roundOf(
  db: Queryable,
  of: { sessionId: string } | { signingFileId: string },
  sessions: readonly CampaignSession[],
  present: number,
): Promise<number> {
  const sessionId = "sessionId" in of ? of.sessionId : (await findSigningFile(db, of.signingFileId))?.sessionId;
  return sessions.find((one) => one.id === sessionId)?.awardRound ?? present;
}
