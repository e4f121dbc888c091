import { lineTitle, type AwardLine } from "~/campaigns/campaign";
import { lockAwardLine } from "~/campaigns/campaign-repo.server";
import { commonPart, usedInCommon } from "~/campaigns/quota";
import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { listCandidates, type Candidate } from "./candidate-queries.server";
import type { CloseRound } from "./forms";
import { loadLockedRound } from "./load-session.server";
import { councilMessages } from "./messages";
import { councilPolicy } from "./policy";
import {
  findRound,
  listRoundCandidates,
  listVoterIds,
  saveOutcomes,
  setRoundClosed,
  type RoundCandidate,
} from "./round-repo.server";
import { requireOpen } from "./session";
import { subjectOf } from "./session-repo.server";
import { decide, decideRunOff, placesTaken, totalTaken, type CandidateOutcome, type Places } from "./tally";

/** Closes a round and fixes its result: ranked within the places, reserve, not proposed, or undecided at a tie. */
export async function closeRound(ctx: Ctx, input: CloseRound): Promise<Result<{ sessionId: string }>> {
  const found = await findRound(ctx.db, input.roundId);
  const line = found === null ? null : await lockAwardLine(ctx.db, found.awardLineId);
  if (line === null) return fail(notFound);
  const loaded = await loadLockedRound(ctx, input.roundId);
  if (!loaded.ok) return loaded;
  const { round, session } = loaded.value;
  const access = allowed(councilPolicy.permit(ctx.actor, "council_session.run", subjectOf(session)));
  if (!access.ok) return access;
  const open = requireOpen(session);
  if (!open.ok) return open;
  if (round.state === "closed") return fail(councilMessages.refuse("round.closed", {}));
  const counted = await listRoundCandidates(ctx.db, round.id);
  const uncounted = counted.filter((candidate) => !candidate.isCounted).length;
  if (round.method === "ballot" && !input.missingAccepted) {
    const votedCount = (await listVoterIds(ctx.db, round.id)).length;
    if (votedCount < round.voterLimit)
      return fail(councilMessages.refuse("round.votes_missing", { votedCount, voterLimit: round.voterLimit }));
  }
  if (round.method === "hands" && uncounted > 0)
    return fail(councilMessages.refuse("round.not_counted", { count: uncounted }));
  const all = (await listCandidates(ctx.db, session.campaignId)).filter((one) => one.awardLineId === round.awardLineId);
  const isRunOff = counted.some(
    (candidate) => all.find((one) => one.nominationId === candidate.nominationId)?.outcome === "undecided",
  );
  const takenPlaces = all.filter((one) => one.outcome === "proposed").length;
  const places = placesOf(line, round.placeCount, all);
  const result = (hasTieRule: boolean): CandidateOutcome[] => {
    const voted = counted.map((one) => ({ ...one, isFirstAtTie: hasTieRule && one.isWoman }));
    return isRunOff && places !== null
      ? decideRunOff(voted, places, takenPlaces, session.majorityRule, session.memberCount).map((one) =>
          keepQualifying(one, all),
        )
      : decide(voted, places, session.majorityRule, session.memberCount).map((one) =>
          one.rank === null ? one : { ...one, rank: one.rank + takenPlaces },
        );
  };
  const outcomes = result(line.womenFirstAtTie);
  const tieNote = line.womenFirstAtTie ? tieNoteOf(line, counted, result(false), outcomes) : "";
  await saveOutcomes(
    ctx.db,
    {
      sessionId: session.id,
      roundId: round.id,
      awardLineId: round.awardLineId,
      memberCount: session.memberCount,
      decidedAt: ctx.now,
    },
    outcomes,
  );
  await setRoundClosed(ctx.db, round.id, ctx.now, tieNote);
  ctx.audit.add({
    event: "round.closed",
    subjectKind: "council_session",
    subjectId: session.id,
    campaignId: session.campaignId,
    facts: {
      lineName: lineTitle(line),
      ordinal: round.ordinal,
      undecidedCount: outcomes.filter((one) => one.outcome === "undecided").length,
    },
  });
  return ok({ sessionId: session.id });
}

/** Who gets no place in a run-off stays in the reserve with the votes by which he or she passed, not with those of the run-off. */
function keepQualifying(outcome: CandidateOutcome, before: readonly Candidate[]): CandidateOutcome {
  if (outcome.outcome !== "reserve") return outcome;
  return { ...outcome, agree: before.find((one) => one.nominationId === outcome.nominationId)?.agree ?? outcome.agree };
}

/**
 * What is left of the line for this round: of each unit's share and of the part in common. Counted again under the line's lock, because the
 * plan may have been amended since the round was opened; never more than it was opened for.
 */
function placesOf(line: AwardLine, placeCount: number | null, all: readonly Candidate[]): number | Places | null {
  if (line.quotaCount === null) return placeCount;
  const left = Math.max(line.quotaCount - totalTaken(all), 0);
  if (line.quotaSplit === "common") return placeCount === null ? left : Math.min(placeCount, left);
  const taken = placesTaken(all);
  return {
    common: Math.max((commonPart(line, line.quotaCount) ?? 0) - usedInCommon(line, taken), 0),
    shares: new Map(line.shares.map(({ unitId, count }) => [unitId, Math.max(count - (taken.get(unitId) ?? 0), 0)])),
  };
}

/** Whom the rule of women first gave a place that would have gone to another round. */
function tieNoteOf(
  line: AwardLine,
  counted: readonly RoundCandidate[],
  without: readonly CandidateOutcome[],
  outcomes: readonly CandidateOutcome[],
): string {
  const settled = outcomes.filter(
    (one, index) => one.outcome !== "undecided" && without[index]?.outcome === "undecided",
  );
  if (settled.length === 0) return "";
  const names = (of: readonly CandidateOutcome[]): string =>
    of
      .map((one) => counted.find((other) => other.nominationId === one.nominationId))
      .map((one) => (one === undefined ? "" : `${one.honorific} ${one.candidateName}`.trim()))
      .join(", ");
  const first = settled.filter((one) => one.outcome === "proposed");
  const source = line.womenFirstSource === "" ? "quy định của kế hoạch phát động" : line.womenFirstSource;
  return first.length === 0
    ? `Bằng phiếu ở suất cuối, ưu tiên nữ (${source}): ${names(settled)} vào danh sách dự bị.`
    : `Bằng phiếu ở suất cuối, ưu tiên nữ (${source}): ${names(first)} được đề nghị.`;
}
