import type { Ctx } from "~/shared/ctx.server";
import { invalid, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf } from "~/shared/time";
import { lineTitle, requireAllocating } from "./campaign";
import { lockCampaign, setQuota } from "./campaign-repo.server";
import type { AllocateQuota } from "./forms";
import { campaignsMessages } from "./messages";
import { campaignSubject, campaignsPolicy } from "./policy";

/** The number that a superior body sent for one line, with its document. A later document replaces it. */
export async function allocateQuota(ctx: Ctx, input: AllocateQuota): Promise<Result<{ id: string }>> {
  const campaign = await lockCampaign(ctx.db, input.id);
  if (campaign === null) return fail(notFound);
  const access = allowed(campaignsPolicy.permit(ctx.actor, "campaign.allocate", campaignSubject(campaign)));
  if (!access.ok) return access;
  const standing = requireAllocating(campaign);
  if (!standing.ok) return standing;
  const line = campaign.lines.find((one) => one.id === input.lineId);
  if (line === undefined) return fail(notFound);
  const facts = { campaignId: campaign.id, line: lineTitle(line) };
  if (line.quotaKind !== "to_be_allocated") return fail(campaignsMessages.refuse("quota.not_allocated_line", facts));
  if (input.documentOn > dateOf(ctx.now))
    return fail(invalid({ documentOn: "Ngày văn bản chưa đến: ghi theo văn bản đã nhận." }));
  const set = await setQuota(ctx.db, line.id, input.count, { title: input.source, on: input.documentOn });
  if (!set.ok) return set;
  ctx.audit.add({
    event: "quota.allocated",
    subjectKind: "campaign",
    subjectId: campaign.id,
    campaignId: campaign.id,
    facts: {
      title: campaign.title,
      line: lineTitle(line),
      lineId: line.id,
      before: line.quotaCount,
      count: input.count,
      source: input.source,
      documentOn: input.documentOn,
    },
  });
  return ok({ id: campaign.id });
}
