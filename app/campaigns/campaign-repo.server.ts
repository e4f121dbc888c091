import type { Transaction } from "kysely";
import type { CampaignTable, LegalBasisTable } from "~db/schema/campaigns";
import { lockFor, type Database, type Queryable } from "~/shared/db.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { Generated, Selectable } from "kysely";
import {
  lineTitle,
  type AwardLine,
  type Campaign,
  type CampaignPlan,
  type CampaignStage,
  type RequiredDocument,
} from "./campaign";
import { campaignsMessages } from "./messages";

type Tx = Transaction<Database>;
type CampaignRow = Selectable<CampaignTable>;
type Column<T> = T extends Generated<infer V> ? V : T;
type PlanColumns = {
  [
    K in Exclude<
      keyof CampaignTable,
      | "id"
      | "state"
      | "dossier_due_at"
      | "launched_at"
      | "launched_by"
      | "concluded_at"
      | "conclusion"
      | "created_at"
      | "created_by"
      | "version"
    >
  ]: Column<CampaignTable[K]>;
};

export interface NewCampaign {
  id: string;
  plan: CampaignPlan;
  createdAt: string;
  createdBy: string;
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
  const [bases, lines, documents, tasks, recipients] = [
    await db.selectFrom("legal_basis").selectAll().where("campaign_id", "=", id).orderBy("ordinal").execute(),
    await db.selectFrom("award_line").selectAll().where("campaign_id", "=", id).orderBy("ordinal").execute(),
    await db.selectFrom("dossier_requirement").selectAll().where("campaign_id", "=", id).execute(),
    await db.selectFrom("campaign_task").selectAll().where("campaign_id", "=", id).orderBy("ordinal").execute(),
    await db.selectFrom("campaign_recipient").selectAll().where("campaign_id", "=", id).orderBy("ordinal").execute(),
  ];
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
    lines: lines.map(lineOf),
    documents: documents.map((one) => ({
      documentKind: one.document_kind as RequiredDocument,
      isRequired: one.is_required === 1,
      mustBeSigned: one.must_be_signed === 1,
    })),
    tasks: tasks.map(({ content, responsible }) => ({ content, responsible })),
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
  for (const table of [
    "legal_basis",
    "award_line",
    "dossier_requirement",
    "campaign_task",
    "campaign_recipient",
  ] as const)
    await tx.deleteFrom(table).where("campaign_id", "=", id).execute();
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
  return row === undefined ? null : { ...lineOf(row), campaignId: row.campaign_id };
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

/** The number that arrived for a line, with the document that brought it. Refuses quota.below_awarded. */
export async function setQuota(tx: Tx, lineId: string, count: number, source: string): Promise<Result<null>> {
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
    .set((eb) => ({ quota_count: count, quota_source: source, version: eb("version", "+", 1) }))
    .where("id", "=", lineId)
    .execute();
  return ok(null);
}

async function insertParts(tx: Tx, campaignId: string, plan: CampaignPlan, newId: () => string): Promise<void> {
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
  const lines = plan.lines.map((one, index) => ({
    id: newId(),
    campaign_id: campaignId,
    ordinal: index + 1,
    level: one.level,
    award_kind: one.awardKind,
    recipient_kind: one.recipientKind,
    commendation_type: one.commendationType,
    quota_kind: one.quotaKind,
    quota_count: one.quotaCount,
    quota_source: one.quotaSource,
    receiver: one.receiver,
    report_kind: one.reportKind,
    standard: one.standard,
  }));
  if (lines.length > 0) await tx.insertInto("award_line").values(lines).execute();
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
  }));
  if (tasks.length > 0) await tx.insertInto("campaign_task").values(tasks).execute();
  const recipients = plan.recipients.map((name, index) => ({ campaign_id: campaignId, ordinal: index + 1, name }));
  if (recipients.length > 0) await tx.insertInto("campaign_recipient").values(recipients).execute();
}

function planColumns(plan: CampaignPlan): PlanColumns {
  return {
    title: plan.title,
    kind: plan.kind,
    award_year: plan.awardYear,
    plan_number: plan.planNumber,
    plan_dated_on: plan.planDatedOn,
    follows: plan.follows,
    purpose: plan.purpose,
    requirements: plan.requirements,
    period_from_on: plan.periodFromOn,
    period_to_on: plan.periodToOn,
    dossier_wording: plan.dossierWording,
    dossier_due_on: plan.dossierDueOn,
    review_on: plan.reviewOn,
    publication_day_count: plan.publicationDayCount,
    decision_on: plan.decisionOn,
    conclusion_on: plan.conclusionOn,
    receiving_unit_id: plan.receivingUnitId,
    body_id: plan.bodyId,
    watching: plan.watching,
    mobilising: plan.mobilising,
    praise_text: plan.praiseText,
  };
}

function planOf(row: CampaignRow): Omit<CampaignPlan, "legalBases" | "lines" | "documents" | "tasks" | "recipients"> {
  return {
    title: row.title,
    kind: row.kind === "regular" ? "regular" : "thematic",
    awardYear: row.award_year,
    planNumber: row.plan_number,
    planDatedOn: row.plan_dated_on,
    follows: row.follows,
    purpose: row.purpose,
    requirements: row.requirements,
    periodFromOn: row.period_from_on,
    periodToOn: row.period_to_on,
    dossierWording: row.dossier_wording,
    dossierDueOn: row.dossier_due_on,
    reviewOn: row.review_on,
    publicationDayCount: row.publication_day_count,
    decisionOn: row.decision_on,
    conclusionOn: row.conclusion_on,
    receivingUnitId: row.receiving_unit_id,
    bodyId: row.body_id,
    watching: row.watching,
    mobilising: row.mobilising,
    praiseText: row.praise_text,
  };
}

/** A cancelled campaign keeps its reason where a concluded one keeps its conclusion. */
function stageOf(row: CampaignRow): CampaignStage {
  const launched =
    row.launched_at === null || row.launched_by === null || row.dossier_due_at === null
      ? null
      : { launchedAt: row.launched_at, launchedBy: row.launched_by, dossierDueAt: row.dossier_due_at };
  if (row.state === "draft") return { state: "draft" };
  if (row.state === "cancelled") return { state: "cancelled", reason: row.conclusion, launched };
  if (launched === null) throw new Error(`campaign ${row.id} is ${row.state} without a launch`);
  return row.state === "concluded"
    ? { state: "concluded", ...launched, concludedAt: row.concluded_at ?? "", conclusion: row.conclusion }
    : { state: row.state, ...launched };
}

type StageColumns = Pick<
  CampaignTable,
  "state" | "dossier_due_at" | "launched_at" | "launched_by" | "concluded_at" | "conclusion"
>;

function stageColumns(stage: CampaignStage): StageColumns {
  const launched = stage.state === "draft" ? null : stage.state === "cancelled" ? stage.launched : stage;
  return {
    state: stage.state,
    dossier_due_at: launched?.dossierDueAt ?? null,
    launched_at: launched?.launchedAt ?? null,
    launched_by: launched?.launchedBy ?? null,
    concluded_at: stage.state === "concluded" ? stage.concludedAt : null,
    conclusion: stage.state === "concluded" ? stage.conclusion : stage.state === "cancelled" ? stage.reason : "",
  };
}

interface LineRow {
  id: string;
  ordinal: number;
  level: AwardLine["level"];
  award_kind: string;
  recipient_kind: AwardLine["recipientKind"];
  commendation_type: string;
  quota_kind: AwardLine["quotaKind"];
  quota_count: number | null;
  quota_source: string;
  receiver: string;
  report_kind: AwardLine["reportKind"];
  standard: string;
  awarded_count: number;
}

function lineOf(row: LineRow): AwardLine {
  return {
    id: row.id,
    ordinal: row.ordinal,
    level: row.level,
    awardKind: row.award_kind,
    recipientKind: row.recipient_kind,
    commendationType: row.commendation_type,
    quotaKind: row.quota_kind,
    quotaCount: row.quota_count,
    quotaSource: row.quota_source,
    receiver: row.receiver,
    reportKind: row.report_kind,
    standard: row.standard,
    awardedCount: row.awarded_count,
  };
}
