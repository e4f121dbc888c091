import type { Ctx } from "~/shared/ctx.server";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { EnterCounts } from "./forms";
import { loadLockedRound } from "./load-session.server";
import { councilMessages } from "./messages";
import { councilPolicy } from "./policy";
import { listRoundCandidates, setCounts } from "./round-repo.server";
import { requireOpen } from "./session";
import { subjectOf } from "./session-repo.server";
import { checkCounts } from "./tally";

/** The secretary enters a show of hands, candidate by candidate; it may be entered again until the round is closed. */
export async function enterCounts(
  ctx: Ctx,
  input: EnterCounts,
): Promise<Result<{ sessionId: string; roundId: string }>> {
  const loaded = await loadLockedRound(ctx, input.roundId);
  if (!loaded.ok) return loaded;
  const { round, session } = loaded.value;
  const access = allowed(councilPolicy.permit(ctx.actor, "council_session.run", subjectOf(session)));
  if (!access.ok) return access;
  const open = requireOpen(session);
  if (!open.ok) return open;
  // Counters of a ballot belong to the ballots alone.
  if (round.state === "closed") return fail(councilMessages.refuse("round.closed", {}));
  if (round.method !== "hands") return fail(councilMessages.refuse("round.other_method", { isBallot: true }));
  const candidates = await listRoundCandidates(ctx.db, round.id);
  for (const entered of input.counts) {
    const candidate = candidates.find((one) => one.nominationId === entered.nominationId);
    if (candidate === undefined) continue;
    const checked = checkCounts(entered, round.voterLimit, candidate.candidateName);
    if (!checked.ok) return checked;
    await setCounts(ctx.db, round.id, entered.nominationId, checked.value);
  }
  return ok({ sessionId: session.id, roundId: round.id });
}
