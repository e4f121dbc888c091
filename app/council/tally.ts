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
  /** Before an equal man where the line says so; never before more votes. */
  isFirstAtTie?: boolean;
  /** Whose share of the line the place is taken from. */
  unitId?: string;
}

/** The places of a round: those in common, and on a line that is split those of each unit's own share. */
export interface Places {
  common: number;
  shares: ReadonlyMap<string, number>;
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

export interface Placed {
  dossierUnitId: string;
  outcome: Outcome | null;
  isCalled: boolean;
  isReleased: boolean;
}

/**
 * Places of a line that are gone, by unit: of those proposed and of those called from the reserve. One that became free after a session
 * waits for the reserve list while anybody stands on it; else it is there for the next session.
 */
export function placesTaken(candidates: readonly Placed[]): Map<string, number> {
  const hasReserve = candidates.some((one) => one.outcome === "reserve" && !one.isCalled && !one.isReleased);
  const taken = new Map<string, number>();
  for (const unitId of new Set(candidates.map((one) => one.dossierUnitId))) {
    const own = candidates.filter((one) => one.dossierUnitId === unitId);
    const proposed = own.filter((one) => one.outcome === "proposed");
    const held = own.filter((one) => (one.outcome === "proposed" || one.isCalled) && !one.isReleased).length;
    const count = hasReserve ? Math.max(proposed.length, held) : held;
    if (count > 0) taken.set(unitId, count);
  }
  return taken;
}

export function totalTaken(candidates: readonly Placed[]): number {
  let total = 0;
  for (const count of placesTaken(candidates).values()) total += count;
  return total;
}

/** How many of these can have a place at once: each unit's within its share, the rest in common. */
function placed(candidates: readonly CountedCandidate[], places: Places): number {
  const perUnit = new Map<string, number>();
  for (const { unitId = "" } of candidates) perUnit.set(unitId, (perUnit.get(unitId) ?? 0) + 1);
  let own = 0;
  let beyond = 0;
  for (const [unitId, count] of perUnit) {
    const share = places.shares.get(unitId) ?? 0;
    own += Math.min(count, share);
    beyond += Math.max(count - share, 0);
  }
  return own + Math.min(beyond, places.common);
}

/** More votes go first; among equal votes those whom the line puts first at a tie. */
function isBefore(a: CountedCandidate, b: CountedCandidate): boolean {
  return a.agree !== b.agree ? a.agree > b.agree : a.isFirstAtTie === true && b.isFirstAtTie !== true;
}

/**
 * Who is proposed. Those who pass are ranked by votes and fill the places; who passes without a place is the reserve.
 * Where the last place is shared by equals, all who share it are undecided: another round settles it, never the order
 * of a list. On a split line a candidate needs a place of the own unit's share or one in common. `placeCount` null (a superior body has not yet allocated the number): all who pass are proposed, in rank order.
 */
export function decide(
  candidates: readonly CountedCandidate[],
  placeCount: number | Places | null,
  rule: MajorityRule,
  memberCount: number,
): CandidateOutcome[] {
  const passing = candidates.filter((one) => isCarried(rule, one.agree, memberCount));
  const places: Places =
    placeCount === null || typeof placeCount === "number"
      ? { common: placeCount ?? passing.length, shares: new Map() }
      : placeCount;
  return candidates.map((one) => {
    const base = { nominationId: one.nominationId, agree: one.agree, rank: null };
    if (!passing.includes(one)) return { ...base, outcome: "not_proposed" };
    const before = passing.filter((other) => isBefore(other, one));
    if (placed([...before, one], places) === placed(before, places)) return { ...base, outcome: "reserve" };
    const equals = passing.filter((other) => other !== one && !isBefore(other, one) && !isBefore(one, other));
    // Sure of a place only if all who are not behind leave one, whoever of the equals is taken first.
    if (placed([...before, ...equals, one], places) === placed([...before, ...equals], places))
      return { ...base, outcome: "undecided" };
    return { ...base, outcome: "proposed", rank: passing.filter((other) => other.agree > one.agree).length + 1 };
  });
}

/**
 * A further round among candidates who were equal at the cut line. All of them have passed before, so whoever does not get one of
 * the `placeCount` places is the reserve; passing again is still needed for a place. `takenPlaces` are the ranks given before.
 */
export function decideRunOff(
  candidates: readonly CountedCandidate[],
  placeCount: number | Places,
  takenPlaces: number,
  rule: MajorityRule,
  memberCount: number,
): CandidateOutcome[] {
  return decide(candidates, placeCount, rule, memberCount).map((one) => {
    if (one.outcome === "not_proposed") return { ...one, outcome: "reserve" };
    return one.rank === null ? one : { ...one, rank: takenPlaces + one.rank };
  });
}
