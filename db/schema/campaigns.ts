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
  follows: string;
  purpose: string;
  requirements: string;
  period_from_on: string | null;
  period_to_on: string | null;
  dossier_wording: "by" | "before" | "through";
  dossier_due_on: string | null;
  dossier_due_at: string | null;
  review_on: string | null;
  publication_day_count: number;
  decision_on: string | null;
  conclusion_on: string | null;
  receiving_unit_id: string | null;
  body_id: string | null;
  watching: string;
  mobilising: string;
  praise_text: string;
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
}

export interface CampaignRecipientTable {
  campaign_id: string;
  ordinal: number;
  name: string;
}

export interface CampaignsTables {
  campaign: CampaignTable;
  legal_basis: LegalBasisTable;
  award_line: AwardLineTable;
  dossier_requirement: DossierRequirementTable;
  campaign_task: CampaignTaskTable;
  campaign_recipient: CampaignRecipientTable;
}
