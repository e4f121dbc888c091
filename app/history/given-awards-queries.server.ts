import { listOf, type AwardList, type EntryLevel } from "./award-entry";
import { awardKindName } from "~/rules/award-kinds";
import type { Queryable } from "~/shared/db.server";
import type { CalendarDate } from "~/shared/time";

/** An award that a decision of this system gave, as history tables show it. */
export interface GivenAward {
  awardId: string;
  decisionId: string;
  campaignId: string;
  campaignTitle: string;
  list: AwardList;
  awardKind: string;
  awardName: string;
  level: EntryLevel;
  commendationType: string;
  year: number;
  decisionNumber: string;
  decidedOn: CalendarDate | null;
  achievement: string;
  recipientName: string;
  post: string;
  unitName: string;
  personId: string | null;
  unitId: string | null;
  goldenBookNo: number;
  isRevoked: boolean;
}

/** The awards of issued decisions, read where they are kept; the latest first. `unitIds`: the unit and those merged into it. */
export async function listGivenAwards(
  read: Queryable,
  of: { personId: string } | { personIds: readonly string[] } | { unitIds: readonly string[] },
): Promise<GivenAward[]> {
  const awards = read
    .selectFrom("award")
    .innerJoin("decision", "decision.id", "award.decision_id")
    .innerJoin("campaign", "campaign.id", "award.campaign_id")
    .innerJoin("award_line", "award_line.id", "award.award_line_id")
    .where("decision.state", "=", "issued")
    .select([
      "award.id",
      "award.decision_id",
      "award.campaign_id",
      "award.person_id",
      "award.candidate_unit_id",
      "award.candidate_name",
      "award.post",
      "award.unit_name",
      "award.achievement",
      "award.golden_book_no",
      "award.state",
      "award_line.award_kind",
      "award_line.level",
      "award_line.commendation_type",
      "campaign.title",
      "campaign.award_year",
      "decision.number",
      "decision.dated_on",
    ]);
  const own =
    "personId" in of
      ? awards.where("award.person_id", "=", of.personId)
      : "personIds" in of
        ? awards.where("award.person_id", "in", [...of.personIds])
        : awards.where("award.candidate_unit_id", "in", [...of.unitIds]);
  const rows = await own.orderBy("decision.dated_on", "desc").orderBy("award.id", "desc").execute();
  return rows.map((row) => ({
    awardId: row.id,
    decisionId: row.decision_id,
    campaignId: row.campaign_id,
    campaignTitle: row.title,
    list: listOf(row.award_kind),
    awardKind: row.award_kind,
    awardName: awardKindName(row.award_kind),
    level: row.level,
    commendationType: row.commendation_type,
    year: row.award_year,
    decisionNumber: row.number ?? "",
    decidedOn: row.dated_on,
    achievement: row.achievement,
    recipientName: row.candidate_name,
    post: row.post,
    unitName: row.unit_name,
    personId: row.person_id,
    unitId: row.candidate_unit_id,
    goldenBookNo: row.golden_book_no,
    isRevoked: row.state === "revoked",
  }));
}

/** The awards that each of these persons has for that year: given here and not revoked, or written down. */
export async function listAwardKindsOfYear(
  read: Queryable,
  personIds: readonly string[],
  year: number,
): Promise<{ personId: string; awardKind: string }[]> {
  if (personIds.length === 0) return [];
  const given = await read
    .selectFrom("award")
    .innerJoin("decision", "decision.id", "award.decision_id")
    .innerJoin("campaign", "campaign.id", "award.campaign_id")
    .innerJoin("award_line", "award_line.id", "award.award_line_id")
    .where("decision.state", "=", "issued")
    .where("award.state", "<>", "revoked")
    .where("campaign.award_year", "=", year)
    .where("award.person_id", "in", [...personIds])
    .select(["award.person_id", "award_line.award_kind"])
    .execute();
  const written = await read
    .selectFrom("award_entry")
    .where("award_entry.person_id", "in", [...personIds])
    .where("award_entry.withdrawn_at", "is", null)
    .where("award_entry.year_from", "<=", year)
    .where("award_entry.year_to", ">=", year)
    .select(["award_entry.person_id", "award_entry.award_kind"])
    .execute();
  return [...given, ...written].map((row) => ({ personId: row.person_id ?? "", awardKind: row.award_kind }));
}
