import { lineTitle } from "~/campaigns/campaign";
import { findCampaign, lockAwardLine } from "~/campaigns/campaign-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { listCandidates } from "./candidate-queries.server";
import type { OpenRound } from "./forms";
import { loadRunSession } from "./load-session.server";
import { councilMessages } from "./messages";
import { insertRound, listRounds } from "./round-repo.server";
import { requireOpen, voterLimit } from "./session";
import { loadCampaignLaw } from "~/campaigns/campaign-law.server";
import { participationOf, requireQuorum } from "./session-rules";
import { totalTaken } from "./tally";

/**
 * Opens a round on one award line: a run-off among the undecided when there are any, else everybody without a result.
 * Places: the quota less what was proposed before; none named while a superior body has yet to allocate the number.
 */
export async function openRound(ctx: Ctx, input: OpenRound): Promise<Result<{ sessionId: string; roundId: string }>> {
  const line = await lockAwardLine(ctx.db, input.awardLineId);
  if (line === null) return fail(notFound);
  const loaded = await loadRunSession(ctx, input.id, null);
  if (!loaded.ok) return loaded;
  const session = loaded.value;
  if (line.campaignId !== session.campaignId) return fail(notFound);
  const open = requireOpen(session);
  if (!open.ok) return open;
  const campaign = await findCampaign(ctx.db, session.campaignId);
  if (campaign === null) return fail(notFound);
  const quorum = requireQuorum(await loadCampaignLaw(ctx.db, campaign, ctx.now), participationOf(session.members));
  if (!quorum.ok) return quorum;
  const lineName = lineTitle(line);
  const earlier = (await listRounds(ctx.db, session.id)).filter((round) => round.awardLineId === line.id);
  if (earlier.some((round) => round.state === "open"))
    return fail(councilMessages.refuse("round.already_open", { lineName }));
  if (earlier.length > 0 && input.reason === "") return fail(councilMessages.refuse("round.reason_needed", {}));
  const candidates = (await listCandidates(ctx.db, session.campaignId)).filter((one) => one.awardLineId === line.id);
  const undecided = candidates.filter((one) => one.outcome === "undecided");
  const voted = undecided.length > 0 ? undecided : candidates.filter((one) => one.outcome === null);
  if (voted.length === 0) return fail(councilMessages.refuse("round.none_to_decide", { lineName }));
  const id = ctx.newId();
  const ordinal = earlier.length + 1;
  await insertRound(ctx.db, {
    id,
    sessionId: session.id,
    awardLineId: line.id,
    ordinal,
    method: input.method,
    reason: input.reason,
    placeCount: line.quotaCount === null ? null : Math.max(0, line.quotaCount - totalTaken(candidates)),
    voterLimit: voterLimit(session.members),
    openedAt: ctx.now,
    nominationIds: voted.map((one) => one.nominationId),
  });
  ctx.audit.add({
    event: "round.opened",
    subjectKind: "council_session",
    subjectId: session.id,
    campaignId: session.campaignId,
    facts: { lineName, ordinal, method: input.method, candidateCount: voted.length, reason: input.reason },
  });
  return ok({ sessionId: session.id, roundId: id });
}
