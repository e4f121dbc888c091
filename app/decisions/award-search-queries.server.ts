import { periodText } from "~/history/award-entry";
import { decisionText } from "~/history/fact-text";
import { readSortedPlace, sortedPlaceText } from "~/people/sorted-page";
import { planSearch, searchConditions } from "~/people/search-word-repo.server";
import { awardKindName } from "~/rules/award-kinds";
import type { Queryable } from "~/shared/db.server";

export interface FoundAward {
  id: string;
  name: string;
  /** Post and unit at the time. */
  place: string;
  award: string;
  period: string;
  decision: string;
  /** The decision of this system; null for an award that was written down. */
  decisionId: string | null;
  isRevoked: boolean;
}

export interface FoundAwards {
  rows: FoundAward[];
  after: string | null;
}

interface Asked {
  q: string;
  after: string | null;
}

/** Awards of issued decisions whose recipient has these words in the name, by given name, one page by key. */
export async function searchGivenAwards(read: Queryable, { q, after }: Asked, size: number): Promise<FoundAwards> {
  const plan = await planSearch(read, "award", q);
  if (plan === null) return { rows: [], after: null };
  let found = read
    .selectFrom("award")
    .innerJoin("decision", "decision.id", "award.decision_id")
    .innerJoin("campaign", "campaign.id", "award.campaign_id")
    .innerJoin("award_line", "award_line.id", "award.award_line_id")
    .where("decision.state", "=", "issued");
  for (const condition of searchConditions("award", plan, "award.id")) found = found.where(condition);
  const key = readSortedPlace(after);
  if (key !== null)
    found = found
      .where("award.sort_key", ">=", key.sortKey)
      .where((eb) => eb.or([eb("award.sort_key", ">", key.sortKey), eb("award.id", ">", key.id)]));
  const rows = await found
    .select([
      "award.id",
      "award.sort_key",
      "award.decision_id",
      "award.candidate_name",
      "award.post",
      "award.unit_name",
      "award.state",
      "award_line.award_kind",
      "campaign.award_year",
      "decision.number",
      "decision.dated_on",
    ])
    .orderBy("award.sort_key")
    .orderBy("award.id")
    .limit(size + 1)
    .execute();
  const last = rows.slice(0, size).at(-1);
  return {
    rows: rows.slice(0, size).map((row) => ({
      id: row.id,
      name: row.candidate_name,
      place: placeText(row),
      award: awardKindName(row.award_kind),
      period: String(row.award_year),
      decision: decisionText({ number: row.number ?? "", on: row.dated_on, issuer: "" }),
      decisionId: row.decision_id,
      isRevoked: row.state === "revoked",
    })),
    after: rows.length > size && last !== undefined ? sortedPlaceText(last) : null,
  };
}

/** The same of awards that were written down in the history. */
export async function searchAwardEntries(read: Queryable, { q, after }: Asked, size: number): Promise<FoundAwards> {
  const plan = await planSearch(read, "award_entry", q);
  if (plan === null) return { rows: [], after: null };
  let found = read.selectFrom("award_entry").where("award_entry.withdrawn_at", "is", null);
  for (const condition of searchConditions("award_entry", plan, "award_entry.id")) found = found.where(condition);
  const key = readSortedPlace(after);
  if (key !== null)
    found = found
      .where("award_entry.sort_key", ">=", key.sortKey)
      .where((eb) => eb.or([eb("award_entry.sort_key", ">", key.sortKey), eb("award_entry.id", ">", key.id)]));
  const rows = await found
    .selectAll()
    .orderBy("award_entry.sort_key")
    .orderBy("award_entry.id")
    .limit(size + 1)
    .execute();
  const last = rows.slice(0, size).at(-1);
  return {
    rows: rows.slice(0, size).map((row) => ({
      id: row.id,
      name: row.recipient_name,
      place: placeText(row),
      award: row.award_name,
      period: periodText({ yearFrom: row.year_from, yearTo: row.year_to }),
      decision: decisionText({ number: row.decision_number, on: row.decided_on, issuer: row.issuer }),
      decisionId: null,
      isRevoked: false,
    })),
    after: rows.length > size && last !== undefined ? sortedPlaceText(last) : null,
  };
}

function placeText(row: { post: string; unit_name: string }): string {
  return [row.post, row.unit_name].filter((part) => part !== "").join(", ");
}
