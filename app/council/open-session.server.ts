import { startReview } from "~/campaigns/campaign";
import { lockCampaign, setCampaignState } from "~/campaigns/campaign-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { OpenSession } from "./forms";
import { loadRunSession } from "./load-session.server";
import { mayOpen } from "./session";
import { loadCampaignLaw } from "~/campaigns/campaign-law.server";
import { findSessionRecord, updateSession } from "./session-repo.server";
import { participationOf, requireQuorum } from "./session-rules";

/** Opens the session with who is present; the campaign is under review from the first one on. */
export async function openSession(ctx: Ctx, input: OpenSession): Promise<Result<null>> {
  const found = await findSessionRecord(ctx.db, input.id);
  const campaign = found === null ? null : await lockCampaign(ctx.db, found.campaignId);
  if (campaign === null) return fail(notFound);
  const loaded = await loadRunSession(ctx, input.id, input.version);
  if (!loaded.ok) return loaded;
  const session = loaded.value;
  const opening = mayOpen(session);
  if (!opening.ok) return opening;
  const quorum = requireQuorum(await loadCampaignLaw(ctx.db, campaign, ctx.now), participationOf(session.members));
  if (!quorum.ok) return quorum;
  const review = startReview(campaign);
  if (!review.ok) return review;
  if (campaign.stage.state !== "reviewing") {
    const moved = await setCampaignState(ctx.db, campaign, review.value);
    if (!moved.ok) return moved;
    ctx.audit.add({
      event: "campaign.review_started",
      subjectKind: "campaign",
      subjectId: campaign.id,
      campaignId: campaign.id,
      facts: { title: campaign.title },
    });
  }
  const saved = await updateSession(ctx.db, session.id, session.version, { state: "open", openedAt: ctx.now });
  if (!saved.ok) return saved;
  ctx.audit.add({
    event: "session.opened",
    subjectKind: "council_session",
    subjectId: session.id,
    campaignId: session.campaignId,
    facts: {
      presentCount: session.members.filter((member) => member.attendance === "present").length,
      memberCount: session.memberCount,
    },
  });
  return ok(null);
}
