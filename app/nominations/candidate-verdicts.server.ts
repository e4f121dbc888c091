import type { AwardLine, Campaign } from "~/campaigns/campaign";
import { loadCampaignLaw } from "~/campaigns/campaign-law.server";
import type { CaseEffect } from "~/history/discipline-case";
import { findUnitHistory, knownOf, listPersonHistories, type KeptHistory } from "~/history/known-facts-queries.server";
import type { Facts } from "~/rules/facts";
import { judge, type RuleVerdict } from "~/rules/judge";
import type { CampaignLaw } from "~/rules/reading";
import type { Queryable } from "~/shared/db.server";
import { dateOf, type Instant } from "~/shared/time";
import { listAwardsOfYear } from "./appraisal-queries.server";
import type { RewardedBefore } from "./eligibility";

export interface CandidateVerdicts {
  candidateId: string;
  history: KeptHistory;
  /** The rules of the campaign's day that the award touches; what is decided by a vote is not asked before it. */
  verdicts: RuleVerdict[];
  caseEffect: CaseEffect;
  /** Awards of the year, of this system and written down. */
  earlierAwards: RewardedBefore[];
  /** The records as standards of titles read them: awards of movements left out. */
  titleFacts: Facts;
}

export interface JudgedCandidates {
  law: CampaignLaw;
  candidates: CandidateVerdicts[];
}

/** Who is asked about: persons, or one collective with those who belong to it on the day. */
export type AskedCandidates = { personIds: readonly string[] } | { unitId: string; memberIds: readonly string[] };

/** The verdicts on candidates for a line, for whoever proposes and for whoever appraises; as many queries for many as for one. */
export async function judgeCandidates(
  read: Queryable,
  campaign: Campaign,
  line: AwardLine | null,
  asked: AskedCandidates,
  now: Instant,
): Promise<JudgedCandidates> {
  const law = await loadCampaignLaw(read, campaign, now);
  const isCollective = "unitId" in asked;
  const year = campaign.awardYear;
  const histories = isCollective
    ? [await findUnitHistory(read, asked.unitId, asked.memberIds, year)]
    : await listPersonHistories(read, asked.personIds);
  const awards = await listAwardsOfYear(
    read,
    isCollective ? { personIds: [], unitIds: [asked.unitId] } : { personIds: asked.personIds, unitIds: [] },
    year,
    campaign.id,
  );
  const of = { awardKind: line?.awardKind ?? "", recipientKind: isCollective ? "collective" : "individual" } as const;
  const candidates = histories.map((history): CandidateVerdicts => {
    const candidateId = history.owner.personId ?? history.owner.unitId;
    const basis = { year, on: dateOf(now) };
    const known = knownOf(history, { ...basis, isMerit: line?.commendationType === "MERIT" });
    const earlierAwards = [
      ...awards.filter((one) => one.candidateId === candidateId),
      ...known.entries.map((one) => ({
        achievement: one.achievement,
        decisionNumber: one.decisionNumber,
        datedOn: one.decidedOn,
        campaignTitle: one.awardName,
      })),
    ];
    const facts = { ...known.facts, year, ...(earlierAwards.length === 0 ? { isRewardedAlready: false } : {}) };
    return {
      candidateId,
      history,
      verdicts: judge(law.book, of, facts, law.on).filter((one) => isAsked(one, line)),
      caseEffect: known.caseEffect,
      earlierAwards,
      titleFacts: { ...knownOf(history, { ...basis, isMerit: true }).facts, year },
    };
  });
  return { law, candidates };
}

// A movement's giấy khen follows the plan's own criteria, and what the agency itself asks; the standards of the year's work are for merit.
function isAsked(verdict: RuleVerdict, line: AwardLine | null): boolean {
  if (verdict.subject === "vote") return false;
  const isMovements = line?.awardKind === "GIAYKHEN" && line.commendationType === "CAMPAIGN";
  return verdict.subject !== "prerequisite" || verdict.isOwn || !isMovements;
}
