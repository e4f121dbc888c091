import type { Queryable } from "~/shared/db.server";

export interface EarlierAward {
  /** Of the person or unit that has it. */
  candidateId: string;
  achievement: string;
  decisionNumber: string | null;
  datedOn: string | null;
  campaignTitle: string;
}

/** What these persons and units were awarded in that year, in the agency's own decisions. */
export async function listAwardsOfYear(
  db: Queryable,
  { personIds, unitIds }: { personIds: readonly string[]; unitIds: readonly string[] },
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
    .select([
      "award.person_id",
      "award.candidate_unit_id",
      "award.achievement",
      "decision.number",
      "decision.dated_on",
      "campaign.title",
    ]);
  const rows = [
    ...(personIds.length === 0 ? [] : await query.where("award.person_id", "in", [...personIds]).execute()),
    ...(unitIds.length === 0 ? [] : await query.where("award.candidate_unit_id", "in", [...unitIds]).execute()),
  ];
  return rows.map((row) => ({
    candidateId: row.person_id ?? row.candidate_unit_id ?? "",
    achievement: row.achievement,
    decisionNumber: row.number,
    datedOn: row.dated_on,
    campaignTitle: row.title,
  }));
}
