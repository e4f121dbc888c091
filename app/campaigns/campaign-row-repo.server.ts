import type { Generated, Selectable } from "kysely";
import type { CampaignTable } from "~db/schema/campaigns";
import type { AwardLine, CampaignPlan, CampaignStage } from "./campaign";

// How a campaign lies in its tables.
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

export function planColumns(plan: CampaignPlan): PlanColumns {
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

export function planOf(
  row: CampaignRow,
): Omit<CampaignPlan, "legalBases" | "lines" | "documents" | "tasks" | "recipients"> {
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
export function stageOf(row: CampaignRow): CampaignStage {
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

export function stageColumns(stage: CampaignStage): StageColumns {
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

export function lineOf(row: LineRow): AwardLine {
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
