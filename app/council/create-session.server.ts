import { findCampaign } from "~/campaigns/campaign-repo.server";
import { stateNames } from "~/campaigns/campaign";
import { majorityRuleFor } from "~/rules/majority";
import type { Ctx } from "~/shared/ctx.server";
import { lockFor } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { addMs, startOfDay } from "~/shared/time";
import { countCandidates, countWithoutResult } from "./candidate-queries.server";
import type { CreateSession } from "./forms";
import { councilMessages } from "./messages";
import { anySession, councilPolicy } from "./policy";
import { findBodyWithMembers } from "./queries.server";
import { loadCampaignLaw } from "~/campaigns/campaign-law.server";
import { countSessions, currentRound, findPreparing, insertSession } from "./session-repo.server";

/** Calls a session of the body that considers the campaign. Its members are those of that day; all of them are the base of the vote. */
export async function createSession(ctx: Ctx, input: CreateSession): Promise<Result<{ id: string }>> {
  await lockFor(ctx.db, "campaign", input.campaignId);
  const access = allowed(councilPolicy.permit(ctx.actor, "council_session.create", anySession));
  if (!access.ok) return access;
  const campaign = await findCampaign(ctx.db, input.campaignId);
  if (campaign === null) return fail(notFound);
  const { state } = campaign.stage;
  const isFurther = state === "decided" && campaign.awarding === "several";
  if (state !== "launched" && state !== "reviewing" && !isFurther)
    return fail(councilMessages.refuse("session.campaign_not_ready", { stateName: stateNames[state] }));
  const preparing = await findPreparing(ctx.db, input.campaignId);
  if (preparing !== null) {
    const { id, ordinal, heldAt } = preparing;
    return fail(councilMessages.refuse("session.already_preparing", { sessionId: id, ordinal, heldAt }));
  }
  if ((await countCandidates(ctx.db, input.campaignId)) === 0)
    return fail(councilMessages.refuse("session.no_candidates", {}));
  const body = campaign.bodyId === null ? null : await findBodyWithMembers(ctx.db, campaign.bodyId, input.heldOn);
  if (body === null || body.members.length === 0) return fail(councilMessages.refuse("session.body_missing", {}));
  const awardRound = campaign.awarding === "several" ? await currentRound(ctx.db, input.campaignId) : 1;
  if (awardRound > 1 && (await countWithoutResult(ctx.db, input.campaignId)) === 0)
    return fail(councilMessages.refuse("session.nobody_left", { awardRound }));
  const ordinal = (await countSessions(ctx.db, input.campaignId)) + 1;
  const id = ctx.newId();
  const heldAt = addMs(startOfDay(input.heldOn), minutesOf(input.heldTime) * 60_000);
  const law = await loadCampaignLaw(ctx.db, campaign, ctx.now);
  await insertSession(ctx.db, {
    id,
    campaignId: input.campaignId,
    bodyId: body.id,
    ordinal,
    awardRound,
    heldAt,
    place: input.place,
    createdAt: ctx.now,
    members: body.members,
    majorityRule: majorityRuleFor(
      campaign.lines.map((line) => line.awardKind),
      law.on,
      law.book,
    ),
  });
  ctx.audit.add({
    event: "session.created",
    subjectKind: "council_session",
    subjectId: id,
    campaignId: input.campaignId,
    facts: { ordinal, bodyName: body.name, heldAt, memberCount: body.members.length },
  });
  return ok({ id });
}

function minutesOf(time: string): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}
