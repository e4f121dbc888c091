import type { Transaction } from "kysely";
import type { LegalBasisTable } from "~db/schema/campaigns";
import { lockFor, type Database, type Queryable } from "~/shared/db.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { CalendarDate } from "~/shared/time";
import {
  lineTitle,
  type AwardLine,
  type Campaign,
  type CampaignPlan,
  type CampaignStage,
  type RequiredDocument,
} from "./campaign";
import {
  lineColumns,
  lineOf,
  planColumns,
  planOf,
  reportOf,
  stageColumns,
  stageOf,
  taskOf,
} from "./campaign-row-repo.server";
import { insertShares, listShares } from "./line-share-repo.server";
import { campaignsMessages } from "./messages";

type Tx = Transaction<Database>;

export interface NewCampaign {
  id: string;
  plan: CampaignPlan;
  createdAt: string;
  createdBy: string;
}

/** A draft of this title and year that the same person began after `since`. */
export async function findFreshDraft(
  db: Queryable,
  begun: { title: string; awardYear: number; createdBy: string; since: string },
): Promise<string | null> {
  const row = await db
    .selectFrom("campaign")
    .select("id")
    .where("state", "=", "draft")
    .where("title", "=", begun.title)
    .where("award_year", "=", begun.awardYear)
    .where("created_by", "=", begun.createdBy)
    .where("created_at", ">=", begun.since)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** A draft with its first version. `newId` names the award lines. */
export async function insertCampaign(tx: Tx, campaign: NewCampaign, newId: () => string): Promise<void> {
  await tx
    .insertInto("campaign")
    .values({
      id: campaign.id,
      state: "draft",
      ...planColumns(campaign.plan),
      dossier_due_at: null,
      launched_at: null,
      launched_by: null,
      concluded_at: null,
      conclusion: "",
      created_at: campaign.createdAt,
      created_by: campaign.createdBy,
    })
    .execute();
  await insertParts(tx, campaign.id, campaign.plan, newId);
}

/** The whole campaign, or null. */
export async function findCampaign(db: Queryable, id: string): Promise<Campaign | null> {
  const row = await db.selectFrom("campaign").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return null;
  const [bases, lines, documents, tasks, reports, recipients] = [
    await db.selectFrom("legal_basis").selectAll().where("campaign_id", "=", id).orderBy("ordinal").execute(),
    await db.selectFrom("award_line").selectAll().where("campaign_id", "=", id).orderBy("ordinal").execute(),
    await db.selectFrom("dossier_requirement").selectAll().where("campaign_id", "=", id).execute(),
    await db.selectFrom("campaign_task").selectAll().where("campaign_id", "=", id).orderBy("ordinal").execute(),
    await db.selectFrom("campaign_report").selectAll().where("campaign_id", "=", id).orderBy("ordinal").execute(),
    await db.selectFrom("campaign_recipient").selectAll().where("campaign_id", "=", id).orderBy("ordinal").execute(),
  ];
  const shares = await listShares(
    db,
    lines.map((line) => line.id),
  );
  return {
    ...planOf(row),
    id: row.id,
    stage: stageOf(row),
    legalBases: bases.map(({ title, number, dated_on, issuer, about }) => ({
      title,
      number,
      datedOn: dated_on,
      issuer,
      about,
    })),
    lines: lines.map((line) => lineOf(line, shares.get(line.id) ?? [])),
    documents: documents.map((one) => ({
      documentKind: one.document_kind as RequiredDocument,
      isRequired: one.is_required === 1,
      mustBeSigned: one.must_be_signed === 1,
    })),
    tasks: tasks.map(taskOf),
    reports: reports.map(reportOf),
    recipients: recipients.map(({ name }) => name),
    createdAt: row.created_at,
    createdBy: row.created_by,
    version: row.version,
  };
}

/** The campaign under its lock: first in the order of locks. */
export async function lockCampaign(tx: Tx, id: string): Promise<Campaign | null> {
  await lockFor(tx, "campaign", id);
  return findCampaign(tx, id);
}

/** Replaces the plan of a draft. `newId` names the award lines, which are written anew. */
export async function updateCampaignPlan(
  tx: Tx,
  id: string,
  version: number,
  plan: CampaignPlan,
  newId: () => string,
): Promise<Result<null>> {
  const updated = await tx
    .updateTable("campaign")
    .set({ ...planColumns(plan), version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .where("state", "=", "draft")
    .returning("id")
    .executeTakeFirst();
  if (updated === undefined) return fail(conflict());
  await tx
    .deleteFrom("line_unit_share")
    .where("award_line_id", "in", (eb) => eb.selectFrom("award_line").select("id").where("campaign_id", "=", id))
    .execute();
  await tx.deleteFrom("award_line").where("campaign_id", "=", id).execute();
  await deleteTexts(tx, id);
  await insertParts(tx, id, plan, newId);
  return ok(null);
}

/** Writes where the campaign stands. The caller holds its lock (`lockCampaign`) and has asked the pure transition. */
export async function setCampaignState(
  tx: Tx,
  campaign: Pick<Campaign, "id" | "version">,
  stage: CampaignStage,
): Promise<Result<null>> {
  const updated = await tx
    .updateTable("campaign")
    .set({ ...stageColumns(stage), version: campaign.version + 1 })
    .where("id", "=", campaign.id)
    .where("version", "=", campaign.version)
    .returning("id")
    .executeTakeFirst();
  return updated === undefined ? fail(conflict()) : ok(null);
}

/** One award line under its lock, or null. */
export async function lockAwardLine(tx: Tx, lineId: string): Promise<(AwardLine & { campaignId: string }) | null> {
  await lockFor(tx, "award_line", lineId);
  const row = await tx.selectFrom("award_line").selectAll().where("id", "=", lineId).executeTakeFirst();
  if (row === undefined) return null;
  const shares = await listShares(tx, [lineId]);
  return { ...lineOf(row, shares.get(lineId) ?? []), campaignId: row.campaign_id };
}

/**
 * Counts `count` more awards on a line, never beyond its quota. Takes the line's lock, so that two signers follow one another.
 * Refuses: quota.exceeded, quota.unknown (no number has arrived yet).
 */
export async function addAwarded(tx: Tx, lineId: string, count: number): Promise<Result<{ awardedCount: number }>> {
  const line = await lockAwardLine(tx, lineId);
  if (line === null) throw new Error(`no award line ${lineId}`);
  const facts = { campaignId: line.campaignId, line: lineTitle(line) };
  if (line.quotaCount === null) return fail(campaignsMessages.refuse("quota.unknown", facts));
  const awardedCount = line.awardedCount + count;
  if (awardedCount > line.quotaCount)
    return fail(
      campaignsMessages.refuse("quota.exceeded", {
        ...facts,
        quota: line.quotaCount,
        awarded: line.awardedCount,
        asked: count,
      }),
    );
  await tx
    .updateTable("award_line")
    .set((eb) => ({ awarded_count: awardedCount, version: eb("version", "+", 1) }))
    .where("id", "=", lineId)
    .execute();
  return ok({ awardedCount });
}

/** Gives places of a line back, after the recorded act that took the award away. Takes the line's lock. */
export async function releaseAwarded(tx: Tx, lineId: string, count: number): Promise<void> {
  const line = await lockAwardLine(tx, lineId);
  if (line === null) throw new Error(`no award line ${lineId}`);
  await tx
    .updateTable("award_line")
    .set((eb) => ({ awarded_count: eb("awarded_count", "-", count), version: eb("version", "+", 1) }))
    .where("id", "=", lineId)
    .execute();
}

export interface AllocatingDocument {
  /** "Công văn số 88-CV/BCĐ của Ban Chỉ đạo tỉnh" */
  title: string;
  on: CalendarDate;
}

/** The number that arrived for a line, with the document that brought it. Refuses quota.below_awarded. */
export async function setQuota(
  tx: Tx,
  lineId: string,
  count: number,
  document: AllocatingDocument,
): Promise<Result<null>> {
  const line = await lockAwardLine(tx, lineId);
  if (line === null) throw new Error(`no award line ${lineId}`);
  if (count < line.awardedCount)
    return fail(
      campaignsMessages.refuse("quota.below_awarded", {
        campaignId: line.campaignId,
        line: lineTitle(line),
        quota: count,
        awarded: line.awardedCount,
      }),
    );
  await tx
    .updateTable("award_line")
    .set((eb) => ({
      quota_count: count,
      quota_source: document.title,
      quota_document: document.title,
      quota_document_on: document.on,
      version: eb("version", "+", 1),
    }))
    .where("id", "=", lineId)
    .execute();
  return ok(null);
}

async function insertParts(tx: Tx, campaignId: string, plan: CampaignPlan, newId: () => string): Promise<void> {
  for (const [index, one] of plan.lines.entries()) await insertLine(tx, newId(), campaignId, index + 1, one);
  await insertTexts(tx, campaignId, plan);
}

export async function insertLine(
  tx: Tx,
  id: string,
  campaignId: string,
  ordinal: number,
  line: CampaignPlan["lines"][number],
): Promise<void> {
  await tx
    .insertInto("award_line")
    .values({ id, campaign_id: campaignId, ordinal, ...lineColumns(line) })
    .execute();
  await insertShares(tx, id, line.shares);
}

/** The parts of the plan that nothing else points at. */
export async function deleteTexts(tx: Tx, campaignId: string): Promise<void> {
  for (const table of [
    "legal_basis",
    "dossier_requirement",
    "campaign_task",
    "campaign_report",
    "campaign_recipient",
  ] as const)
    await tx.deleteFrom(table).where("campaign_id", "=", campaignId).execute();
}

export async function insertTexts(tx: Tx, campaignId: string, plan: CampaignPlan): Promise<void> {
  const bases = plan.legalBases.map((one, index): LegalBasisTable => ({
    campaign_id: campaignId,
    ordinal: index + 1,
    title: one.title,
    number: one.number,
    dated_on: one.datedOn,
    issuer: one.issuer,
    about: one.about,
  }));
  if (bases.length > 0) await tx.insertInto("legal_basis").values(bases).execute();
  const documents = plan.documents.map((one) => ({
    campaign_id: campaignId,
    document_kind: one.documentKind,
    is_required: one.isRequired ? (1 as const) : (0 as const),
    must_be_signed: one.mustBeSigned ? (1 as const) : (0 as const),
  }));
  if (documents.length > 0) await tx.insertInto("dossier_requirement").values(documents).execute();
  const tasks = plan.tasks.map((one, index) => ({
    campaign_id: campaignId,
    ordinal: index + 1,
    content: one.content,
    responsible: one.responsible,
    cooperating: one.cooperating,
    due_wording: one.dueWording,
    due_on: one.dueOn,
    timing: one.timing,
  }));
  if (tasks.length > 0) await tx.insertInto("campaign_task").values(tasks).execute();
  const reports = plan.reports.map((one, index) => ({
    campaign_id: campaignId,
    ordinal: index + 1,
    tier: one.tier,
    label: one.label,
    reporter: one.reporter,
    receiver: one.receiver,
    wording: one.wording,
    due_on: one.dueOn,
    due_hour: one.dueHour,
  }));
  if (reports.length > 0) await tx.insertInto("campaign_report").values(reports).execute();
  const recipients = plan.recipients.map((name, index) => ({ campaign_id: campaignId, ordinal: index + 1, name }));
  if (recipients.length > 0) await tx.insertInto("campaign_recipient").values(recipients).execute();
}
