import { releaseAwarded } from "~/campaigns/campaign-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { invalid } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { actorName } from "./actor-name.server";
import type { WithdrawName } from "./forms";
import { loadVacancy } from "./load-vacancy.server";
import { decisionsMessages } from "./messages";
import { displayName } from "./nominee-view.server";
import { listCampaignFiles, listSigningItems } from "./signing-file-repo.server";
import { holdsPlace } from "./vacancy";
import { findAwardOf, insertWithdrawal, setAwardRevoked } from "./vacancy-repo.server";

/**
 * A name gives its place up: before the decision by a reason, afterwards by the document that takes the award away as well. The place is
 * free from then on and is offered to the reserve. Refusals: withdrawal.*, campaign.wrong_state.
 */
export async function withdrawName(ctx: Ctx, input: WithdrawName): Promise<Result<{ id: string }>> {
  const place = await loadVacancy(ctx, "vacancy.withdraw", input.id, input.nominationId);
  if (!place.ok) return place;
  const { campaign, line, lineName, nominee } = place.value;
  const facts = { campaignId: campaign.id, name: displayName(nominee) };
  if (!holdsPlace(nominee)) return fail(decisionsMessages.refuse("withdrawal.no_place_held", facts));
  const award = await findAwardOf(ctx.db, nominee.nominationId);
  if (award === null) {
    for (const file of await listCampaignFiles(ctx.db, campaign.id))
      if (
        file.state === "submitted" &&
        (await listSigningItems(ctx.db, file.id)).some((item) => item.nominationId === nominee.nominationId)
      )
        return fail(
          decisionsMessages.refuse("withdrawal.with_signer", {
            ...facts,
            signingFileId: file.id,
            ordinal: file.ordinal,
          }),
        );
  } else {
    if (award.decisionState === "signed")
      return fail(decisionsMessages.refuse("withdrawal.not_issued", { ...facts, decisionId: award.decisionId }));
    if (input.document === "")
      return fail(invalid({ document: "Ghi số, ngày của văn bản thu hồi hoặc hủy bỏ khen thưởng." }));
    await setAwardRevoked(ctx.db, award.awardId);
    await releaseAwarded(ctx.db, line.id, 1);
  }
  await insertWithdrawal(ctx.db, {
    id: ctx.newId(),
    campaignId: campaign.id,
    awardLineId: line.id,
    nominationId: nominee.nominationId,
    awardId: award?.awardId ?? null,
    reason: input.reason,
    document: input.document,
    withdrawnAt: ctx.now,
    withdrawnByName: await actorName(ctx.db, ctx.actor),
  });
  ctx.audit.add({
    event: "name.withdrawn",
    subjectKind: "campaign",
    subjectId: campaign.id,
    campaignId: campaign.id,
    facts: {
      title: campaign.title,
      name: displayName(nominee),
      line: lineName,
      reason: input.reason,
      document: input.document,
      decisionNumber: award?.decisionNumber ?? null,
    },
  });
  return ok({ id: campaign.id });
}
