import type { Generated } from "kysely";
import type { Flag } from "./flag";

export interface CampaignTable {
  id: string;
  title: string;
  kind: string;
  state: "draft" | "launched" | "reviewing" | "decided" | "concluded" | "cancelled";
  award_year: number;
  plan_number: string;
  plan_dated_on: string | null;
  signer_capacity: Generated<"head" | "deputy">;
  signer_name: Generated<string>;
  follows: string;
  purpose: string;
  requirements: string;
  period_from_on: string | null;
  period_to_on: string | null;
  dossier_wording: "by" | "before" | "through";
  dossier_due_on: string | null;
  /** Exclusive; its grace included. */
  dossier_due_at: string | null;
  grace_minutes: Generated<number>;
  grace_source: Generated<string>;
  review_on: string | null;
  publication_day_count: number;
  decision_on: string | null;
  conclusion_on: string | null;
  receiving_unit_id: string | null;
  body_id: string | null;
  watching: string;
  mobilising: string;
  praise_text: string;
  year_from_on: string | null;
  year_to_on: string | null;
  contents: Generated<string>;
  dossier_open_on: string | null;
  dossier_hour: string | null;
  has_registration: Generated<Flag>;
  registration_wording: Generated<"by" | "before" | "through">;
  registration_due_on: string | null;
  registration_hour: string | null;
  publication_on: string | null;
  awarding: Generated<"once" | "several">;
  rules_on: string | null;
  reporting: Generated<string>;
  launched_at: string | null;
  launched_by: string | null;
  concluded_at: string | null;
  conclusion: string;
  created_at: string;
  created_by: string;
  version: Generated<number>;
}

export interface LegalBasisTable {
  campaign_id: string;
  ordinal: number;
  title: string;
  number: string;
  dated_on: string | null;
  issuer: string;
  about: string;
}

export interface AwardLineTable {
  id: string;
  campaign_id: string;
  ordinal: number;
  level: "agency" | "province";
  award_kind: string;
  recipient_kind: "collective" | "individual";
  commendation_type: string;
  quota_kind: "number" | "to_be_allocated";
  quota_count: number | null;
  quota_source: string;
  receiver: string;
  report_kind: "report_full" | "report_summary";
  standard: string;
  report_required: Generated<Flag>;
  report_must_be_signed: Generated<Flag>;
  extra_documents: Generated<string>;
  quota_basis: Generated<"fixed" | "percentage">;
  quota_basis_points: number | null;
  quota_base_name: Generated<string>;
  quota_base_count: number | null;
  quota_rounding: Generated<"floor" | "ceil" | "half_up">;
  quota_rounding_source: Generated<string>;
  quota_document: Generated<string>;
  quota_document_on: string | null;
  quota_split: Generated<"common" | "split" | "both">;
  unit_nomination_cap: number | null;
  min_non_leader_basis_points: number | null;
  min_non_leader_source: Generated<string>;
  min_non_leader_binding: Generated<Flag>;
  women_first_at_tie: Generated<Flag>;
  women_first_source: Generated<string>;
  awarded_count: Generated<number>;
  version: Generated<number>;
}

export interface DossierRequirementTable {
  campaign_id: string;
  document_kind: string;
  is_required: Flag;
  must_be_signed: Flag;
}

export interface CampaignTaskTable {
  campaign_id: string;
  ordinal: number;
  content: string;
  responsible: string;
  cooperating: Generated<string>;
  due_wording: Generated<"by" | "before" | "through">;
  due_on: string | null;
  timing: Generated<string>;
}

export interface CampaignReportTable {
  campaign_id: string;
  ordinal: number;
  tier: "unit" | "office";
  label: string;
  reporter: string;
  receiver: string;
  wording: "by" | "before" | "through";
  due_on: string | null;
  due_hour: string | null;
}

export interface LineUnitShareTable {
  award_line_id: string;
  unit_id: string;
  share_count: number;
}

export interface CampaignRecipientTable {
  campaign_id: string;
  ordinal: number;
  name: string;
}

/** Days that are not what the week makes them: off, or worked in exchange (`is_working_day`). */
export interface HolidayTable {
  day: string;
  name: string;
  basis: string;
  evidence: "quoted" | "general" | "confirmed";
  is_working_day: Generated<Flag>;
}

export interface CampaignAmendmentTable {
  id: string;
  campaign_id: string;
  ordinal: number;
  kind: "plan" | "extension" | "early_close" | "reopening";
  reason: string;
  document_number: string;
  document_on: string | null;
  file_id: string | null;
  /** JSON: what changed, in words. */
  changes: string;
  /** JSON: the plan as it stood until then. */
  plan_before: string;
  due_before_at: string;
  due_after_at: string;
  amended_at: string;
  amended_by: string;
  amended_by_name: string;
}

export interface CampaignsTables {
  campaign_amendment: CampaignAmendmentTable;
  holiday: HolidayTable;
  campaign: CampaignTable;
  legal_basis: LegalBasisTable;
  award_line: AwardLineTable;
  dossier_requirement: DossierRequirementTable;
  campaign_task: CampaignTaskTable;
  campaign_report: CampaignReportTable;
  line_unit_share: LineUnitShareTable;
  campaign_recipient: CampaignRecipientTable;
}
