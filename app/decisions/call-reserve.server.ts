import type { Ctx } from "~/shared/ctx.server";
import { fail, ok, type Result } from "~/shared/result";
import { actorName } from "./actor-name.server";
import type { CallReserve } from "./forms";
import { loadVacancy, requireNoOpenSession } from "./load-vacancy.server";
import { decisionsMessages } from "./messages";
import { displayName } from "./nominee-view.server";
import { firstOfReserve, hasPlaceFor } from "./vacancy";
import { insertReserveCall } from "./vacancy-repo.server";

/**
 * The presiding member confirms the first of the reserve list for a free place. The name then goes to the signer: with the first file, or with
 * a supplementary one after the decision. Refusals: reserve.no_place, reserve.not_first, reserve.session_open, campaign.wrong_state.
 */
export async function callReserve(ctx: Ctx, input: Omit<CallReserve, "confirm">): Promise<Result<{ id: string }>> {
  const place = await loadVacancy(ctx, "vacancy.confirm", input.id, input.nominationId);
  if (!place.ok) return place;
  const { campaign, line, lineName, nominee, nominees } = place.value;
  const facts = { campaignId: campaign.id, name: displayName(nominee), line: lineName };
  const noSession = await requireNoOpenSession(ctx, campaign.id, facts.name);
  if (!noSession.ok) return noSession;
  const first = firstOfReserve(line, nominees);
  if (!hasPlaceFor(line, nominees, nominee.dossierUnitId))
    return fail(decisionsMessages.refuse("reserve.no_place", facts));
  if (!first.some((one) => one.nominationId === nominee.nominationId))
    return fail(decisionsMessages.refuse("reserve.not_first", { ...facts, first: first.map(displayName) }));
  const byName = await actorName(ctx.db, ctx.actor);
  await insertReserveCall(ctx.db, {
    nominationId: nominee.nominationId,
    campaignId: campaign.id,
    awardLineId: line.id,
    calledAt: ctx.now,
    calledByName: byName,
  });
  ctx.audit.add({
    event: "reserve.called",
    subjectKind: "campaign",
    subjectId: campaign.id,
    campaignId: campaign.id,
    facts: {
      title: campaign.title,
      name: displayName(nominee),
      line: lineName,
      isAfterDecision: nominees.some((one) => one.awardState !== null),
    },
  });
  return ok({ id: campaign.id });
}
