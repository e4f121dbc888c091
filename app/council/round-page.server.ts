import type { Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { findRound } from "./round-repo.server";
import { sessionPage, type LineView, type RoundView, type SessionPage } from "./session-page.server";

export interface RoundPage {
  page: SessionPage;
  view: LineView;
  round: RoundView;
}

/** One round within its session; the session's rights decide. */
export async function roundPage(db: Queryable, actor: Actor, roundId: string): Promise<Result<RoundPage>> {
  const found = await findRound(db, roundId);
  if (found === null) return fail(notFound);
  const page = await sessionPage(db, actor, found.sessionId);
  if (!page.ok) return page;
  const view = page.value.lines.find((line) => line.line.id === found.awardLineId);
  const round = view?.rounds.find((one) => one.id === roundId);
  return view === undefined || round === undefined ? fail(notFound) : ok({ page: page.value, view, round });
}
