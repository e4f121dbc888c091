import { decide } from "~/campaigns/campaign";
import { lockCampaign } from "~/campaigns/campaign-repo.server";
import { loadOfficialDays } from "~/campaigns/holiday-repo.server";
import { loadCampaignLaw } from "~/campaigns/campaign-law.server";
import { timeLimitOn } from "~/rules/time-limit";
import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { actorName } from "./actor-name.server";
import { awaitsSignature } from "./fate";
import type { PublishReserve } from "./forms";
import { decisionsMessages } from "./messages";
import { listCampaignSessions, listProposed } from "./nominee-queries.server";
import { displayName } from "./nominee-view.server";
import { decisionsPolicy } from "./policy";
import { publicationEnd } from "./publication";
import { findPublication, insertReservePublication } from "./publication-repo.server";
import { publicStanding } from "./reserve-publication";

/**
 * Shows names that were called from the reserve after the list had been published to the staff. Refusals: publication.nobody_called,
 * publication.too_short, campaign.wrong_state.
 */
export async function publishReserve(ctx: Ctx, input: PublishReserve): Promise<Result<{ id: string }>> {
  const access = allowed(decisionsPolicy.permit(ctx.actor, "publication.publish", { kind: "publication" }));
  if (!access.ok) return access;
  const campaign = await lockCampaign(ctx.db, input.id);
  if (campaign === null) return fail(notFound);
  const awardRound = (await listCampaignSessions(ctx.db, campaign.id)).at(-1)?.awardRound ?? 1;
  const list = await findPublication(ctx.db, campaign.id, awardRound);
  const names = (await listProposed(ctx.db, campaign.id, awardRound)).filter(
    (one) => awaitsSignature(one) && publicStanding(one, list, ctx.now) === "unpublished",
  );
  if (names.length === 0)
    return fail(decisionsMessages.refuse("publication.nobody_called", { campaignId: campaign.id }));
  const law = await loadCampaignLaw(ctx.db, campaign, ctx.now);
  const limit = timeLimitOn("publication", law.on, law.book);
  const ended = publicationEnd(limit, input.dayCount, ctx.now, await loadOfficialDays(ctx.db));
  if (!ended.ok) return ended;
  const stage = decide(campaign);
  if (!stage.ok) return stage;
  const id = ctx.newId();
  await insertReservePublication(
    ctx.db,
    {
      id,
      campaignId: campaign.id,
      awardRound,
      dayCount: input.dayCount,
      publishedAt: ctx.now,
      publishedByName: await actorName(ctx.db, ctx.actor),
      endsAt: ended.value,
    },
    names.map((one) => one.nominationId),
  );
  ctx.audit.add({
    event: "reserve.published",
    subjectKind: "publication",
    subjectId: id,
    campaignId: campaign.id,
    facts: { title: campaign.title, dayCount: input.dayCount, endsAt: ended.value, names: names.map(displayName) },
  });
  return ok({ id });
}
