import { findCampaign } from "~/campaigns/campaign-repo.server";
import { lineTitle, type AwardLine } from "~/campaigns/campaign";
import { minimumShareOf, type MinimumShare } from "~/campaigns/minimum-share";
import { leadershipOn } from "~/people/leadership-queries.server";
import { anyRule, rulesPolicy } from "~/rules/policy";
import type { Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf, type Instant } from "~/shared/time";
import { listCandidates, type Candidate } from "./candidate-queries.server";
import { councilPolicy } from "./policy";
import {
  listRoundCandidates,
  listRounds,
  listVoterIds,
  type RoundCandidate,
  type RoundRecord,
} from "./round-repo.server";
import { voterLimit } from "./session";
import { loadCampaignLaw } from "~/campaigns/campaign-law.server";
import { participationOf, sessionRules, type SessionRule } from "./session-rules";
import { findSessionRecord, subjectOf, type SessionRecord } from "./session-repo.server";
import { totalTaken, votesNeeded } from "./tally";

export interface RoundView extends RoundRecord {
  /** Counters of a ballot that is still open are nobody's to see. */
  candidates: RoundCandidate[];
  votedCount: number;
}

export interface LineView {
  line: AwardLine;
  title: string;
  candidates: Candidate[];
  rounds: RoundView[];
  undecidedCount: number;
  openRoundId: string | null;
  /** What the line asks of the share of those not in leadership, among whom this session proposes so far. */
  minimumShare: MinimumShare | null;
  /** Places that other sessions have used, and what is left of the number; null while nothing was used or no number is known. */
  before: { usedCount: number; leftCount: number } | null;
}

export interface SessionPage {
  session: SessionRecord;
  campaignTitle: string;
  bodyName: string;
  presentCount: number;
  writtenCount: number;
  voterLimit: number;
  votesNeeded: number;
  /** Quorum and thresholds that the session works by, each with its source. */
  rules: SessionRule[];
  mayChooseRules: boolean;
  mayRun: boolean;
  mayVote: boolean;
  lines: LineView[];
}

/** All that a member or the secretary sees of a session. Lines without a candidate are left out. */
export async function sessionPage(db: Queryable, actor: Actor, id: string, now: Instant): Promise<Result<SessionPage>> {
  const session = await findSessionRecord(db, id);
  if (session === null) return fail(notFound);
  const subject = subjectOf(session);
  const access = allowed(councilPolicy.permit(actor, "council_session.read", subject));
  if (!access.ok) return access;
  const campaign = await findCampaign(db, session.campaignId);
  if (campaign === null) return fail(notFound);
  const body = await db.selectFrom("body").select("name").where("id", "=", session.bodyId).executeTakeFirst();
  // What another session has decided belongs to its own minutes.
  const all = await listCandidates(db, session.campaignId);
  const candidates = all.filter(
    (one) => one.sessionId === session.id || (one.sessionId === null && session.state !== "concluded"),
  );
  const rounds: RoundView[] = [];
  for (const round of await listRounds(db, id)) {
    const isHidden = round.state === "open" && round.method === "ballot";
    const counted = await listRoundCandidates(db, round.id);
    rounds.push({
      ...round,
      candidates: isHidden
        ? counted.map((one) => ({ ...one, agree: 0, disagree: 0, noOpinion: 0, isCounted: false }))
        : counted,
      votedCount: round.method === "ballot" ? (await listVoterIds(db, round.id)).length : 0,
    });
  }
  const proposed = candidates.filter((one) => one.outcome === "proposed");
  const heldOn = dateOf(session.heldAt);
  const posts = await leadershipOn(
    db,
    proposed.map(({ personId }) => ({ personId, on: heldOn })),
  );
  const shareOf = (line: AwardLine): MinimumShare | null =>
    minimumShareOf(
      line,
      posts.filter((_, index) => proposed[index]?.awardLineId === line.id),
    );
  const usedBefore = (line: AwardLine): LineView["before"] => {
    const usedCount = totalTaken(
      all.filter((one) => one.awardLineId === line.id && one.sessionId !== null && one.sessionId !== session.id),
    );
    return usedCount === 0 || line.quotaCount === null
      ? null
      : { usedCount, leftCount: Math.max(line.quotaCount - usedCount, 0) };
  };
  const ownId = actor.kind === "account" ? actor.personId : null;
  const own = session.members.find((member) => member.personId === ownId);
  return ok({
    session,
    campaignTitle: campaign.title,
    bodyName: body?.name ?? "",
    presentCount: session.members.filter((member) => member.attendance === "present").length,
    writtenCount: session.members.filter((member) => member.attendance === "written").length,
    voterLimit: voterLimit(session.members),
    votesNeeded: votesNeeded(session.majorityRule, session.memberCount),
    rules: sessionRules(
      await loadCampaignLaw(db, campaign, now),
      campaign.lines
        .filter((line) => candidates.some((one) => one.awardLineId === line.id))
        .map((line) => line.awardKind),
      participationOf(session.members),
    ),
    mayChooseRules: rulesPolicy.can(actor, "rule.edit_own", anyRule),
    mayRun: councilPolicy.can(actor, "council_session.run", subject),
    mayVote: own !== undefined && own.attendance !== "absent" && councilPolicy.can(actor, "ballot.cast", subject),
    lines: campaign.lines
      .map((line) => ({ ...lineView(line, candidates, rounds), minimumShare: shareOf(line), before: usedBefore(line) }))
      .filter((view) => view.candidates.length > 0),
  });
}

function lineView(
  line: AwardLine,
  candidates: readonly Candidate[],
  rounds: readonly RoundView[],
): Omit<LineView, "minimumShare" | "before"> {
  const own = candidates.filter((one) => one.awardLineId === line.id);
  const lineRounds = rounds.filter((round) => round.awardLineId === line.id);
  return {
    line,
    title: lineTitle(line),
    candidates: byResult(own),
    rounds: lineRounds,
    undecidedCount: own.filter((one) => one.outcome === "undecided").length,
    openRoundId: lineRounds.find((round) => round.state === "open")?.id ?? null,
  };
}

const order = { proposed: 0, undecided: 1, reserve: 2, not_proposed: 3 } as const;

/** Proposed first by rank, then ties, reserve, not proposed; those without a result keep the order of their units. */
export function byResult(candidates: readonly Candidate[]): Candidate[] {
  const place = (one: Candidate): number => (one.outcome === null ? 4 : order[one.outcome]);
  return [...candidates].sort(
    (a, b) => place(a) - place(b) || (a.rank ?? 0) - (b.rank ?? 0) || (b.agree ?? 0) - (a.agree ?? 0),
  );
}
