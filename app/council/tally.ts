import { isCarried, type MajorityRule } from "~/rules/majority";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { councilMessages } from "./messages";

export interface Counts {
  agree: number;
  disagree: number;
  noOpinion: number;
}

export interface CountedCandidate {
  nominationId: string;
  agree: number;
}

export type Outcome = "proposed" | "reserve" | "not_proposed" | "undecided";

export interface CandidateOutcome {
  nominationId: string;
  agree: number;
  outcome: Outcome;
  /** Place by votes among those proposed, equal votes sharing a place (1, 1, 3); null for everybody else. */
  rank: number | null;
}

/** The fewest votes with which a candidate passes; more than all members when nothing would do. */
export function votesNeeded(rule: MajorityRule, memberCount: number): number {
  for (let yes = 0; yes <= memberCount; yes += 1) if (isCarried(rule, yes, memberCount)) return yes;
  return memberCount + 1;
}

/** A show of hands: no more hands than people present and written opinions together, and no negative counts. */
export function checkCounts(counts: Counts, voterLimit: number, candidateName: string): Result<Counts> {
  const { agree, disagree, noOpinion } = counts;
  if ([agree, disagree, noOpinion].some((count) => !Number.isInteger(count) || count < 0)) return fail(conflict());
  const total = agree + disagree + noOpinion;
  if (total > voterLimit)
    return fail(councilMessages.refuse("council.too_many_votes", { candidateName, total, voterLimit }));
  return ok(counts);
}

/**
 * Who is proposed. Those who pass are ranked by votes and fill the places; who passes without a place is the reserve.
 * Where the last place is shared by equal votes, all who share it are undecided: another round settles it, never the order
 * of a list. `placeCount` null (a superior body has not yet allocated the number): all who pass are proposed, in rank order.
 */
export function decide(
  candidates: readonly CountedCandidate[],
  placeCount: number | null,
  rule: MajorityRule,
  memberCount: number,
): CandidateOutcome[] {
  const passing = candidates.filter((one) => isCarried(rule, one.agree, memberCount));
  const sorted = [...passing].sort((a, b) => b.agree - a.agree);
  const places = placeCount ?? sorted.length;
  const lastIn = sorted[places - 1];
  const firstOut = sorted[places];
  const tied = lastIn !== undefined && firstOut !== undefined && lastIn.agree === firstOut.agree ? lastIn.agree : null;
  return candidates.map((one) => {
    const base = { nominationId: one.nominationId, agree: one.agree, rank: null };
    if (!passing.includes(one)) return { ...base, outcome: "not_proposed" };
    if (one.agree === tied) return { ...base, outcome: "undecided" };
    const better = sorted.filter((other) => other.agree > one.agree).length;
    return better < places ? { ...base, outcome: "proposed", rank: better + 1 } : { ...base, outcome: "reserve" };
  });
}

/**
 * A further round among candidates who were equal at the cut line. All of them have passed before, so whoever does not get one of
 * the `placeCount` places is the reserve; passing again is still needed for a place. `takenPlaces` are the ranks given before.
 */
export function decideRunOff(
  candidates: readonly CountedCandidate[],
  placeCount: number,
  takenPlaces: number,
  rule: MajorityRule,
  memberCount: number,
): CandidateOutcome[] {
  return decide(candidates, placeCount, rule, memberCount).map((one) => {
    if (one.outcome === "not_proposed") return { ...one, outcome: "reserve" };
    return one.rank === null ? one : { ...one, rank: takenPlaces + one.rank };
  });
}
