import { decide } from "~/campaigns/campaign";
import { lockCampaign, setCampaignState } from "~/campaigns/campaign-repo.server";
import { loadAgency } from "~/people/agency-repo.server";
import { bonusFor } from "~/rules/bonus";
import { loadRules } from "~/rules/load-rules.server";
import { auditHead } from "~/shared/audit.server";
import type { Ctx } from "~/shared/ctx.server";
import { lockFor } from "~/shared/db.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { adoptFile } from "~/shared/stored-file-repo.server";
import { actorName } from "./actor-name.server";
import { listAwards } from "./award-queries.server";
import { fullNumber, issue } from "./decision";
import { findDecision, isNumberTaken, updateBonus, updateIssued } from "./decision-repo.server";
import type { IssueDecision } from "./forms";
import { listCampaignSessions } from "./nominee-queries.server";
import { decisionsPolicy } from "./policy";
import { findSigningFile } from "./signing-file-repo.server";

/**
 * Văn thư's number, date and signed scan: the decision is issued and frozen, its campaign decided, its awards enter the
 * histories, the certificates are ordered. Refusals: decision.*, campaign.wrong_state, conflict.
 */
export async function issueDecision(ctx: Ctx, input: Omit<IssueDecision, "confirm">): Promise<Result<{ id: string }>> {
  const found = await findDecision(ctx.db, input.id);
  if (found === null) return fail(notFound);
  const access = allowed(
    decisionsPolicy.permit(ctx.actor, "decision.issue", { kind: "decision", state: found.stage.state }),
  );
  if (!access.ok) return access;
  const campaign = await lockCampaign(ctx.db, found.campaignId);
  await lockFor(ctx.db, "decision", input.id);
  const decision = await findDecision(ctx.db, input.id);
  if (campaign === null || decision === null) return fail(notFound);
  const agency = await loadAgency(ctx.db);
  // One number, one decision: two that are issued at once follow one another.
  await lockFor(ctx.db, "agency", agency.id);
  const number = fullNumber(input.number, agency.symbol);
  const { datedOn } = input;
  const ready = issue(
    decision,
    { number, datedOn, isNumberTaken: await isNumberTaken(ctx.db, number, datedOn) },
    ctx.now,
  );
  if (!ready.ok) return ready;
  if (decision.version !== input.version) return fail(conflict());
  const stage = decide(campaign);
  if (!stage.ok) return stage;
  const scan = await adoptFile(ctx, input.scan.fileId, { kind: "decision", id: decision.id });
  if (!scan.ok) return scan;
  const saved = await updateIssued(ctx.db, decision, {
    number,
    datedOn,
    issuedAt: ctx.now,
    issuedByName: await actorName(ctx.db, ctx.actor),
    scanFileId: scan.value.id,
    auditHead: await auditHead(ctx.db),
  });
  if (!saved.ok) return saved;
  const rules = await loadRules(ctx.db, ctx.now);
  for (const award of await listAwards(ctx.db, decision.id))
    await updateBonus(ctx.db, award.id, bonusFor(award, datedOn, rules)?.amount ?? 0);
  ctx.audit.add({
    event: "decision.issued",
    subjectKind: "decision",
    subjectId: decision.id,
    campaignId: campaign.id,
    facts: {
      title: campaign.title,
      number,
      datedOn,
      awardCount: decision.awardCount,
      scanSha256: scan.value.sha256,
    },
  });
  // Where a further round of awarding is already under review, the campaign stays there.
  const sessions = await listCampaignSessions(ctx.db, campaign.id);
  const file = await findSigningFile(ctx.db, decision.signingFileId);
  const ownRound = sessions.find((one) => one.id === file?.sessionId)?.awardRound ?? 1;
  const isLastRound = sessions.every((one) => one.state === "preparing" || one.awardRound <= ownRound);
  if (campaign.stage.state !== stage.value.state && isLastRound) {
    const moved = await setCampaignState(ctx.db, campaign, stage.value);
    if (!moved.ok) return moved;
    ctx.audit.add({
      event: "campaign.decided",
      subjectKind: "campaign",
      subjectId: campaign.id,
      campaignId: campaign.id,
      facts: { title: campaign.title },
    });
  }
  await ctx.enqueue({
    name: "certificates.render",
    key: `certificates:${decision.id}`,
    payload: { decisionId: decision.id },
    runAt: ctx.now,
  });
  return ok({ id: decision.id });
}
