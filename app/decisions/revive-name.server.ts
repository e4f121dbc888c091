import type { Ctx } from "~/shared/ctx.server";
import { fail, ok, type Result } from "~/shared/result";
import { actorName } from "./actor-name.server";
import type { ReviveName } from "./forms";
import { loadVacancy, requireNoOpenSession } from "./load-vacancy.server";
import { decisionsMessages } from "./messages";
import { displayName } from "./nominee-view.server";
import { hasPlaceFor } from "./vacancy";
import { updateRevived } from "./vacancy-repo.server";

/**
 * A name that withdrew before the decision comes back, into a place that is still free and never beyond the quota.
 * Refusals: withdrawal.not_withdrawn, withdrawal.revoked, withdrawal.place_taken, reserve.session_open, campaign.wrong_state.
 */
export async function reviveName(ctx: Ctx, input: ReviveName): Promise<Result<{ id: string }>> {
  const place = await loadVacancy(ctx, "vacancy.withdraw", input.id, input.nominationId);
  if (!place.ok) return place;
  const { campaign, line, lineName, nominee, nominees } = place.value;
  const facts = { campaignId: campaign.id, name: displayName(nominee) };
  if (nominee.outcome !== "withdrawn") return fail(decisionsMessages.refuse("withdrawal.not_withdrawn", facts));
  if (nominee.awardState !== null) return fail(decisionsMessages.refuse("withdrawal.revoked", facts));
  const noSession = await requireNoOpenSession(ctx, campaign.id, facts.name);
  if (!noSession.ok) return noSession;
  if (!hasPlaceFor(line, nominees, nominee.dossierUnitId))
    return fail(decisionsMessages.refuse("withdrawal.place_taken", { ...facts, line: lineName }));
  await updateRevived(ctx.db, nominee.nominationId, ctx.now, await actorName(ctx.db, ctx.actor));
  ctx.audit.add({
    event: "name.revived",
    subjectKind: "campaign",
    subjectId: campaign.id,
    campaignId: campaign.id,
    facts: { title: campaign.title, name: displayName(nominee), line: lineName },
  });
  return ok({ id: campaign.id });
}
