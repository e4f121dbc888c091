import type { Ctx } from "~/shared/ctx.server";
import { lockFor } from "~/shared/db.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { councilPolicy } from "./policy";
import { findRound, type RoundRecord } from "./round-repo.server";
import { findSessionRecord, subjectOf, type SessionRecord } from "./session-repo.server";

/** The session, locked, for somebody who runs it. A version names the page it was decided on. */
export async function loadRunSession(ctx: Ctx, id: string, version: number | null): Promise<Result<SessionRecord>> {
  await lockFor(ctx.db, "council_session", id);
  const session = await findSessionRecord(ctx.db, id);
  if (session === null) return fail(notFound);
  const access = allowed(councilPolicy.permit(ctx.actor, "council_session.run", subjectOf(session)));
  if (!access.ok) return access;
  return version === null || version === session.version ? ok(session) : fail(conflict());
}

/** The round with its session, both locked in the order of the house: session, then round. */
export async function loadLockedRound(
  ctx: Ctx,
  roundId: string,
): Promise<Result<{ round: RoundRecord; session: SessionRecord }>> {
  const found = await findRound(ctx.db, roundId);
  if (found === null) return fail(notFound);
  await lockFor(ctx.db, "council_session", found.sessionId);
  await lockFor(ctx.db, "round", roundId);
  const round = await findRound(ctx.db, roundId);
  const session = await findSessionRecord(ctx.db, found.sessionId);
  return round === null || session === null ? fail(notFound) : ok({ round, session });
}
