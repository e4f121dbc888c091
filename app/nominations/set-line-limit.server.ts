import { lineTitle } from "~/campaigns/campaign";
import { lockCampaign } from "~/campaigns/campaign-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { conflict, invalid, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { documentNames } from "./completeness";
import { limitNonsense, limitOn, megabyte, type LineKind } from "./document-limit";
import type { SetLineLimit } from "./document-limit-forms";
import { findDocumentLimit, listLineLimits, putLineLimit } from "./document-limit-repo.server";
import { limitText, seenOf } from "./document-limit-text";
import { stampOf } from "./load-dossier.server";
import { nominationsMessages } from "./messages";
import { documentLimits, nominationsPolicy } from "./policy";

/**
 * How long and heavy the documents of candidates on one award line may be; left empty as the kind of document has it. No part of the
 * plan, so no amendment of it. What was kept before stays. Refuses line_limit.campaign_over, conflict.
 */
export async function setLineLimit(ctx: Ctx, input: SetLineLimit): Promise<Result<{ id: string }>> {
  const access = allowed(nominationsPolicy.permit(ctx.actor, "line_limit.edit", documentLimits));
  if (!access.ok) return access;
  const campaign = await lockCampaign(ctx.db, input.id);
  const line = campaign?.lines.find((one) => one.id === input.lineId);
  if (campaign === null || line === undefined) return fail(notFound);
  const { state } = campaign.stage;
  if (state === "draft" || state === "concluded" || state === "cancelled")
    return fail(
      nominationsMessages.refuse("line_limit.campaign_over", {
        campaignId: campaign.id,
        title: campaign.title,
        isDraft: state === "draft",
      }),
    );
  const own = await listLineLimits(ctx.db, [line.id]);
  const beforeOf = (kind: LineKind) => own.find((one) => one.kind === kind) ?? null;
  const [report, other] = [beforeOf(line.reportKind), beforeOf("other")];
  if (input.seen !== seenOf([report, other]))
    return fail(
      conflict({
        by: (report ?? other)?.savedByName ?? "",
        saved: own.map((one) => `${documentNames[one.kind]}: ${limitText(one)}`),
      }),
    );
  const wanted = [
    { kind: line.reportKind, pages: input.reportPages, megabytes: input.reportMegabytes, field: "reportMegabytes" },
    { kind: "other", pages: input.otherPages, megabytes: input.otherMegabytes, field: "otherMegabytes" },
  ] as const;
  for (const { kind, pages, megabytes, field } of wanted) {
    const after = { maxPages: pages, maxBytes: megabytes === null ? null : megabytes * megabyte };
    const whole = limitOn(await findDocumentLimit(ctx.db, kind), after, "");
    const nonsense = whole === null ? null : limitNonsense(whole);
    if (nonsense !== null) return fail(invalid({ [field]: nonsense }));
    const before = limitText(beforeOf(kind) ?? { maxPages: null, maxBytes: null });
    if (limitText(after) === before) continue;
    await putLineLimit(ctx.db, { lineId: line.id, kind, ...after }, stampOf(ctx));
    ctx.audit.add({
      event: "line_limit.changed",
      subjectKind: "campaign",
      subjectId: campaign.id,
      campaignId: campaign.id,
      facts: { line: lineTitle(line), document: documentNames[kind], before, after: limitText(after) },
    });
  }
  return ok({ id: campaign.id });
}
