import type { Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { Instant } from "~/shared/time";
import { councilMessages } from "./messages";
import { findRound, listVoterIds } from "./round-repo.server";
import { sessionPage, type LineView, type RoundView, type SessionPage } from "./session-page.server";

export interface BallotPage {
  sessionId: string;
  roundId: string;
  title: string;
  ordinal: number;
  places: number | null;
  isOpen: boolean;
  hasVoted: boolean;
  candidates: { id: string; title: string; note: string }[];
}

/** What a member is asked; only who may vote in the session finds it. */
export async function ballotPage(
  db: Queryable,
  actor: Actor,
  roundId: string,
  now: Instant,
): Promise<Result<BallotPage>> {
  const found = await roundPage(db, actor, roundId, now);
  if (!found.ok) return found;
  const { round, view, page } = found.value;
  if (!page.mayVote) return fail({ kind: "denied", reason: councilMessages.deny("council.not_member", {}) });
  const voters = await listVoterIds(db, round.id);
  return ok({
    sessionId: page.session.id,
    roundId: round.id,
    title: view.title,
    ordinal: round.ordinal,
    places: round.placeCount,
    isOpen: round.state === "open" && round.method === "ballot",
    hasVoted: actor.kind === "account" && actor.personId !== null && voters.includes(actor.personId),
    candidates: round.candidates.map((one) => ({
      id: one.nominationId,
      title: `${one.honorific} ${one.candidateName}`.trim(),
      note: [one.post, one.unitName].filter((part) => part !== "" && part !== one.candidateName).join(", "),
    })),
  });
}

export interface RoundPage {
  page: SessionPage;
  view: LineView;
  round: RoundView;
}

/** One round within its session; the session's rights decide. */
export async function roundPage(
  db: Queryable,
  actor: Actor,
  roundId: string,
  now: Instant,
  sessionId?: string,
): Promise<Result<RoundPage>> {
  const found = await findRound(db, roundId);
  if (found === null || (sessionId !== undefined && found.sessionId !== sessionId)) return fail(notFound);
  const page = await sessionPage(db, actor, found.sessionId, now);
  if (!page.ok) return page;
  const view = page.value.lines.find((line) => line.line.id === found.awardLineId);
  const round = view?.rounds.find((one) => one.id === roundId);
  return view === undefined || round === undefined ? fail(notFound) : ok({ page: page.value, view, round });
}
