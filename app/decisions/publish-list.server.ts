import { lockCampaign } from "~/campaigns/campaign-repo.server";
import { decide } from "~/campaigns/campaign";
import { loadOfficialDays } from "~/campaigns/holiday-repo.server";
import { loadCampaignLaw } from "~/campaigns/campaign-law.server";
import { timeLimitOn } from "~/rules/time-limit";
import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { PublishList } from "./forms";
import { listCampaignSessions, listProposed } from "./nominee-queries.server";
import { decisionsPolicy } from "./policy";
import { publish } from "./publication";
import { findPublication, insertPublication } from "./publication-repo.server";
import { actorName } from "./actor-name.server";

/** Shows the proposed list to the staff for the working days given. Refusals: publication.*, campaign.wrong_state. */
export async function publishList(ctx: Ctx, input: PublishList): Promise<Result<{ id: string }>> {
  const access = allowed(decisionsPolicy.permit(ctx.actor, "publication.publish", { kind: "publication" }));
  if (!access.ok) return access;
  const campaign = await lockCampaign(ctx.db, input.id);
  if (campaign === null) return fail(notFound);
  const sessions = await listCampaignSessions(ctx.db, campaign.id);
  const proposed = await listProposed(ctx.db, campaign.id, sessions.at(-1)?.awardRound ?? 1);
  const law = await loadCampaignLaw(ctx.db, campaign, ctx.now);
  const opened = publish(
    {
      campaignId: campaign.id,
      existing: await findPublication(ctx.db, campaign.id),
      sessions,
      proposedCount: proposed.length,
      limit: timeLimitOn("publication", law.on, law.book),
    },
    input.dayCount,
    ctx.now,
    await loadOfficialDays(ctx.db),
  );
  if (!opened.ok) return opened;
  // A campaign that was cancelled after its session publishes nothing more.
  const stage = decide(campaign);
  if (!stage.ok) return stage;
  const id = ctx.newId();
  const { sessionId, awardRound, endsAt } = opened.value;
  await insertPublication(ctx.db, {
    id,
    campaignId: campaign.id,
    sessionId,
    awardRound,
    dayCount: input.dayCount,
    publishedAt: ctx.now,
    publishedByName: await actorName(ctx.db, ctx.actor),
    endsAt,
  });
  ctx.audit.add({
    event: "list.published",
    subjectKind: "publication",
    subjectId: id,
    campaignId: campaign.id,
    facts: { title: campaign.title, dayCount: input.dayCount, endsAt, nameCount: proposed.length },
  });
  return ok({ id });
}
