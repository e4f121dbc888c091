import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { adoptFile } from "~/shared/stored-file-repo.server";
import type { StoredFile } from "~/shared/forms/file-schema";
import type { CalendarDate, Instant } from "~/shared/time";
import { amendmentDocument, dueChange, requireAmending, type AmendmentKind } from "./amendment";
import { planChanges } from "./amended-parts";
import { amendCampaignPlan, insertAmendment, listAmendments } from "./amendment-repo.server";
import { actorId, planPart, type Campaign, type CampaignPlan } from "./campaign";
import { lockCampaign } from "./campaign-repo.server";
import type { DossierEnd, Grace } from "./deadline";
import type { ExtendDeadline } from "./forms";
import { loadGrace } from "./grace-queries.server";
import { changedParts, savedLines } from "./plan-changes";
import { campaignSubject, campaignsPolicy } from "./policy";
import { findLastEditor, nameTable } from "./queries.server";

export interface AmendmentReason {
  reason: string;
  documentNumber: string;
  documentOn: CalendarDate | null;
  documentFile: StoredFile | null;
}

/** The campaign under its lock, for who may amend it. */
export async function lockForAmending(ctx: Ctx, id: string): Promise<Result<Campaign>> {
  const campaign = await lockCampaign(ctx.db, id);
  if (campaign === null) return fail(notFound);
  const access = allowed(campaignsPolicy.permit(ctx.actor, "campaign.amend", campaignSubject(campaign)));
  return access.ok ? ok(campaign) : access;
}

/** Who comes second is told who was first and what stands now. */
export async function requireVersion(
  ctx: Ctx,
  campaign: Campaign,
  version: number,
  plan: CampaignPlan,
): Promise<Result<null>> {
  if (campaign.version === version) return ok(null);
  return fail(
    conflict({
      by: await findLastEditor(ctx.db, campaign.id),
      saved: savedLines(planPart(campaign), plan, await nameTable(ctx.db)),
    }),
  );
}

/** A new end of receiving, where `rule` allows it: more time before the end, opened again after it. */
export async function amendDeadline(
  ctx: Ctx,
  input: ExtendDeadline,
  kind: "extension" | "reopening",
  rule: (campaign: Campaign, plan: CampaignPlan, grace: Grace, now: Instant) => Result<DossierEnd>,
): Promise<Result<{ id: string }>> {
  const locked = await lockForAmending(ctx, input.id);
  if (!locked.ok) return locked;
  const campaign = locked.value;
  const standing = requireAmending(campaign);
  if (!standing.ok) return standing;
  const { dossierWording, dossierDueOn, dossierHour } = input;
  const plan = { ...planPart(campaign), dossierWording, dossierDueOn, dossierHour };
  const current = await requireVersion(ctx, campaign, input.version, plan);
  if (!current.ok) return current;
  const moved = rule(campaign, plan, await loadGrace(ctx.db), ctx.now);
  if (!moved.ok) return moved;
  return recordAmendment(ctx, campaign, { ...input, kind, plan, before: standing.value, after: moved.value });
}

/**
 * Writes one amendment: the plan as it stands from now on, its number, what changed in words, and the deadline that submitting
 * is held against. The caller holds the campaign's lock and has asked the pure rule.
 */
export async function recordAmendment(
  ctx: Ctx,
  campaign: Campaign,
  amended: { kind: AmendmentKind; plan: CampaignPlan; before: DossierEnd; after: DossierEnd } & AmendmentReason,
): Promise<Result<{ id: string }>> {
  const { kind, plan } = amended;
  const { dueAt: dueBefore } = amended.before;
  const { dueAt: dueAfter } = amended.after;
  const before = planPart(campaign);
  const id = ctx.newId();
  const adopted =
    amended.documentFile === null
      ? null
      : await adoptFile(ctx, amended.documentFile.fileId, { kind: "campaign_amendment", id });
  if (adopted !== null && !adopted.ok) return adopted;
  const parts = changedParts(before, plan);
  const changes = [
    ...planChanges(before, plan, parts, await nameTable(ctx.db)),
    ...(dueBefore === dueAfter ? [] : [dueChange(amended.before, amended.after)]),
  ];
  const saved = await amendCampaignPlan(ctx.db, campaign, plan, amended.after, () => ctx.newId());
  if (!saved.ok) return saved;
  const ordinal = (await listAmendments(ctx.db, campaign.id)).length + 1;
  await insertAmendment(
    ctx.db,
    {
      id,
      campaignId: campaign.id,
      ordinal,
      kind,
      reason: amended.reason,
      documentNumber: amended.documentNumber,
      documentOn: amended.documentOn,
      fileId: adopted === null ? null : adopted.value.id,
      changes,
      dueBefore,
      dueAfter,
      at: ctx.now,
      by: actorId(ctx.actor),
      byName: ctx.actor.kind === "public" ? "" : ctx.actor.name,
    },
    before,
  );
  ctx.audit.add({
    event: "campaign.amended",
    subjectKind: "campaign",
    subjectId: campaign.id,
    campaignId: campaign.id,
    facts: {
      title: plan.title,
      ordinal,
      kind,
      reason: amended.reason,
      document: amendmentDocument(amended),
      changes,
      dueBefore,
      dueAfter,
    },
  });
  return ok({ id: campaign.id });
}
