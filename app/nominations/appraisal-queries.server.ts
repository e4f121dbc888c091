import type { Queryable } from "~/shared/db.server";
import type { Candidate } from "./nomination";

export interface EarlierAward {
  achievement: string;
  decisionNumber: string | null;
  datedOn: string | null;
  campaignTitle: string;
}

/** What this person or collective was awarded in that year, in the agency's own decisions. */
export async function listAwardsOfYear(
  db: Queryable,
  candidate: Pick<Candidate, "personId" | "unitId">,
  year: number,
  exceptCampaignId: string,
): Promise<EarlierAward[]> {
  const query = db
    .selectFrom("award")
    .innerJoin("decision", "decision.id", "award.decision_id")
    .innerJoin("campaign", "campaign.id", "award.campaign_id")
    .where("campaign.award_year", "=", year)
    .where("award.campaign_id", "<>", exceptCampaignId)
    .where("award.state", "=", "granted")
    .select(["award.achievement", "decision.number", "decision.dated_on", "campaign.title"]);
  const rows = await (
    candidate.personId === null
      ? query.where("award.candidate_unit_id", "=", candidate.unitId)
      : query.where("award.person_id", "=", candidate.personId)
  ).execute();
  return rows.map((row) => ({
    achievement: row.achievement,
    decisionNumber: row.number,
    datedOn: row.dated_on,
    campaignTitle: row.title,
  }));
}
