import type { Ctx } from "~/shared/ctx.server";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { CastBallot } from "./forms";
import { loadLockedRound } from "./load-session.server";
import { councilMessages } from "./messages";
import { councilPolicy } from "./policy";
import { addBallot, insertVoter, listRoundCandidates } from "./round-repo.server";
import { requireOpen } from "./session";
import { subjectOf } from "./session-repo.server";
import type { Counts } from "./tally";

/**
 * One member's ballot: an opinion on every candidate, once. It is added to the counters in the same transaction in which
 * its voter is marked; what it said is kept nowhere, and no log line or audit entry is written.
 */
export async function castBallot(ctx: Ctx, input: CastBallot): Promise<Result<{ roundId: string }>> {
  const loaded = await loadLockedRound(ctx, input.roundId);
  if (!loaded.ok) return loaded;
  const { round, session } = loaded.value;
  const access = allowed(councilPolicy.permit(ctx.actor, "ballot.cast", subjectOf(session)));
  if (!access.ok) return access;
  const open = requireOpen(session);
  if (!open.ok) return open;
  if (round.state === "closed") return fail(councilMessages.refuse("round.closed", {}));
  if (round.method !== "ballot") return fail(councilMessages.refuse("round.other_method", { isBallot: false }));
  const voter = session.members.find(
    (member) => ctx.actor.kind === "account" && member.personId === ctx.actor.personId,
  );
  if (voter === undefined || voter.attendance === "absent")
    return fail(councilMessages.refuse("council.not_member", {}));
  const opinions = new Map<string, keyof Counts>();
  for (const row of input.opinions) if (row.opinion !== null) opinions.set(row.nominationId, row.opinion);
  const candidates = await listRoundCandidates(ctx.db, round.id);
  const missing = candidates.filter((candidate) => !opinions.has(candidate.nominationId)).length;
  if (missing > 0) return fail(councilMessages.refuse("council.ballot_incomplete", { count: missing }));
  if (!(await insertVoter(ctx.db, round.id, voter.personId)))
    return fail(councilMessages.refuse("council.already_voted", {}));
  await addBallot(ctx.db, round.id, opinions);
  return ok({ roundId: round.id });
}
