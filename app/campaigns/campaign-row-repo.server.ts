import type { Generated, Selectable } from "kysely";
import type { AwardLineTable, CampaignReportTable, CampaignTable, CampaignTaskTable } from "~db/schema/campaigns";
import type {
  AwardLine,
  CampaignKind,
  CampaignPlan,
  CampaignStage,
  CampaignTask,
  ReportDue,
  UnitShare,
} from "./campaign";
import { effectiveCount } from "./quota";

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
      | "grace_minutes"
      | "grace_source"
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

const kinds: readonly CampaignKind[] = ["regular", "thematic", "phased", "five_year"];

export function planColumns(plan: CampaignPlan): PlanColumns {
  return {
    title: plan.title,
    kind: plan.kind,
    award_year: plan.awardYear,
    plan_number: plan.planNumber,
    plan_dated_on: plan.planDatedOn,
    signer_capacity: plan.signerCapacity,
    signer_name: plan.signerName,
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
    year_from_on: plan.yearFromOn,
    year_to_on: plan.yearToOn,
    contents: plan.contents,
    dossier_open_on: plan.dossierOpenOn,
    dossier_hour: plan.dossierHour,
    has_registration: plan.hasRegistration ? 1 : 0,
    registration_wording: plan.registrationWording,
    registration_due_on: plan.registrationDueOn,
    registration_hour: plan.registrationHour,
    publication_on: plan.publicationOn,
    awarding: plan.awarding,
    rules_on: plan.rulesOn,
    reporting: plan.reporting,
  };
}

export function planOf(
  row: CampaignRow,
): Omit<CampaignPlan, "legalBases" | "lines" | "documents" | "tasks" | "reports" | "recipients"> {
  return {
    title: row.title,
    kind: kinds.find((kind) => kind === row.kind) ?? "thematic",
    awardYear: row.award_year,
    planNumber: row.plan_number,
    planDatedOn: row.plan_dated_on,
    signerCapacity: row.signer_capacity,
    signerName: row.signer_name,
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
    yearFromOn: row.year_from_on,
    yearToOn: row.year_to_on,
    contents: row.contents,
    dossierOpenOn: row.dossier_open_on,
    dossierHour: row.dossier_hour,
    hasRegistration: row.has_registration === 1,
    registrationWording: row.registration_wording,
    registrationDueOn: row.registration_due_on,
    registrationHour: row.registration_hour,
    publicationOn: row.publication_on,
    awarding: row.awarding,
    rulesOn: row.rules_on,
    reporting: row.reporting,
  };
}

/** A cancelled campaign keeps its reason where a concluded one keeps its conclusion. */
export function stageOf(row: CampaignRow): CampaignStage {
  const launched =
    row.launched_at === null || row.launched_by === null || row.dossier_due_at === null
      ? null
      : {
          launchedAt: row.launched_at,
          launchedBy: row.launched_by,
          dossierDueAt: row.dossier_due_at,
          dossierGrace: { minutes: row.grace_minutes, source: row.grace_source },
        };
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
> & { grace_minutes: number; grace_source: string };

export function stageColumns(stage: CampaignStage): StageColumns {
  const launched = stage.state === "draft" ? null : stage.state === "cancelled" ? stage.launched : stage;
  return {
    state: stage.state,
    dossier_due_at: launched?.dossierDueAt ?? null,
    grace_minutes: launched?.dossierGrace.minutes ?? 0,
    grace_source: launched?.dossierGrace.source ?? "",
    launched_at: launched?.launchedAt ?? null,
    launched_by: launched?.launchedBy ?? null,
    concluded_at: stage.state === "concluded" ? stage.concludedAt : null,
    conclusion: stage.state === "concluded" ? stage.conclusion : stage.state === "cancelled" ? stage.reason : "",
  };
}

export function taskOf(row: Selectable<CampaignTaskTable>): CampaignTask {
  return {
    content: row.content,
    responsible: row.responsible,
    cooperating: row.cooperating,
    dueWording: row.due_wording,
    dueOn: row.due_on,
    timing: row.timing,
  };
}

export function reportOf(row: Selectable<CampaignReportTable>): ReportDue {
  return {
    tier: row.tier,
    label: row.label,
    reporter: row.reporter,
    receiver: row.receiver,
    wording: row.wording,
    dueOn: row.due_on,
    dueHour: row.due_hour,
  };
}

type NewLine = CampaignPlan["lines"][number];

/** A line's columns without its id, place and campaign. */
export function lineColumns(line: NewLine) {
  return {
    level: line.level,
    award_kind: line.awardKind,
    recipient_kind: line.recipientKind,
    commendation_type: line.commendationType,
    quota_kind: line.quotaKind,
    // Of a percentage what its rule gives, whatever the form sent.
    quota_count: effectiveCount(line),
    quota_source: line.quotaSource,
    receiver: line.receiver,
    report_kind: line.reportKind,
    standard: line.standard,
    report_required: flagOf(line.reportRequired),
    report_must_be_signed: flagOf(line.reportMustBeSigned),
    extra_documents: line.extraDocuments,
    quota_basis: line.quotaBasis,
    quota_basis_points: line.quotaBasisPoints,
    quota_base_name: line.quotaBaseName,
    quota_base_count: line.quotaBaseCount,
    quota_rounding: line.quotaRounding,
    quota_rounding_source: line.quotaRoundingSource,
    quota_document: line.quotaDocument,
    quota_document_on: line.quotaDocumentOn,
    quota_split: line.quotaSplit,
    unit_nomination_cap: line.unitNominationCap,
    min_non_leader_basis_points: line.minNonLeaderBasisPoints,
    min_non_leader_source: line.minNonLeaderSource,
    min_non_leader_binding: flagOf(line.minNonLeaderBinding),
    women_first_at_tie: flagOf(line.womenFirstAtTie),
    women_first_source: line.womenFirstSource,
  };
}

function flagOf(is: boolean): 0 | 1 {
  return is ? 1 : 0;
}

export function lineOf(row: Selectable<AwardLineTable>, shares: readonly UnitShare[]): AwardLine {
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
    reportRequired: row.report_required === 1,
    reportMustBeSigned: row.report_must_be_signed === 1,
    extraDocuments: row.extra_documents,
    quotaBasis: row.quota_basis,
    quotaBasisPoints: row.quota_basis_points,
    quotaBaseName: row.quota_base_name,
    quotaBaseCount: row.quota_base_count,
    quotaRounding: row.quota_rounding,
    quotaRoundingSource: row.quota_rounding_source,
    quotaDocument: row.quota_document,
    quotaDocumentOn: row.quota_document_on,
    quotaSplit: row.quota_split,
    shares,
    unitNominationCap: row.unit_nomination_cap,
    minNonLeaderBasisPoints: row.min_non_leader_basis_points,
    minNonLeaderSource: row.min_non_leader_source,
    minNonLeaderBinding: row.min_non_leader_binding === 1,
    womenFirstAtTie: row.women_first_at_tie === 1,
    womenFirstSource: row.women_first_source,
    awardedCount: row.awarded_count,
  };
}
