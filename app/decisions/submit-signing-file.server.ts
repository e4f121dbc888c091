import { lockCampaign } from "~/campaigns/campaign-repo.server";
import { decide } from "~/campaigns/campaign";
import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { actorName } from "./actor-name.server";
import { inAnnexOrder } from "./award-order";
import { awaitsSignature } from "./fate";
import type { SubmitSigningFile } from "./forms";
import { listMinimumShares } from "./minimum-share-queries.server";
import { listCampaignSessions, listProposed } from "./nominee-queries.server";
import { displayName } from "./nominee-view.server";
import { decisionsPolicy } from "./policy";
import { findPublication } from "./publication-repo.server";
import { publicStanding } from "./reserve-publication";
import { submitFile } from "./signing-file";
import { insertSigningFile, listCampaignFiles } from "./signing-file-repo.server";

/** Puts the names that the session proposed on the agency's own lines before the signer. Refusals: signing_file.*, campaign.wrong_state. */
export async function submitSigningFile(
  ctx: Ctx,
  input: Omit<SubmitSigningFile, "confirm">,
): Promise<Result<{ id: string }>> {
  const access = allowed(decisionsPolicy.permit(ctx.actor, "signing_file.submit", { kind: "signing_file" }));
  if (!access.ok) return access;
  const campaign = await lockCampaign(ctx.db, input.id);
  if (campaign === null) return fail(notFound);
  const sessions = await listCampaignSessions(ctx.db, campaign.id);
  const awardRound = sessions.at(-1)?.awardRound ?? 1;
  const publication = await findPublication(ctx.db, campaign.id, awardRound);
  const proposed = await listProposed(ctx.db, campaign.id, awardRound);
  const names = inAnnexOrder(proposed.filter(awaitsSignature));
  const ofRound = new Set(sessions.filter((one) => one.awardRound === awardRound).map((one) => one.id));
  const submitted = submitFile(
    {
      campaignId: campaign.id,
      publication,
      files: await listCampaignFiles(ctx.db, campaign.id),
      isOfRound: (file) => ofRound.has(file.sessionId),
      nameCount: names.length,
      heldNames: proposed.filter((one) => one.hold !== null).map(displayName),
      reserve: {
        unpublished: names
          .filter((name) => publicStanding(name, publication, ctx.now) === "unpublished")
          .map(displayName),
        endsAt:
          names
            .flatMap(({ ownPublication }) => ownPublication?.endsAt ?? [])
            .sort()
            .at(-1) ?? null,
      },
      minimumShares: (await listMinimumShares(ctx.db, campaign)).filter((share) => share.level === "agency"),
    },
    ctx.now,
  );
  if (!submitted.ok) return submitted;
  const stage = decide(campaign);
  if (!stage.ok) return stage;
  if (publication === null) return fail(notFound);
  const id = ctx.newId();
  const { ordinal } = submitted.value;
  await insertSigningFile(ctx.db, {
    id,
    campaignId: campaign.id,
    sessionId: publication.sessionId,
    ordinal,
    note: input.note,
    submittedAt: ctx.now,
    submittedByName: await actorName(ctx.db, ctx.actor),
    nominationIds: names.map((name) => name.nominationId),
  });
  ctx.audit.add({
    event: "signing_file.submitted",
    subjectKind: "signing_file",
    subjectId: id,
    campaignId: campaign.id,
    facts: { title: campaign.title, ordinal, nameCount: names.length },
  });
  return ok({ id });
}
