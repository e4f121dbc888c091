import type { Generated } from "kysely";
import type { Flag } from "./flag";

export interface DossierTable {
  id: string;
  campaign_id: string;
  unit_id: string;
  state: "draft" | "submitted" | "returned" | "accepted";
  head_confirmed_at: string | null;
  head_confirmed_by: string | null;
  head_confirmed_name: Generated<string>;
  head_confirmation: "account" | "letter" | null;
  first_submitted_at: string | null;
  submitted_at: string | null;
  submission_count: Generated<number>;
  returned_at: string | null;
  return_reason: Generated<string>;
  /** JSON: a list of ReturnedItem. */
  returned_items: Generated<string>;
  correction_due_at: string | null;
  accepted_at: string | null;
  accepted_by: string | null;
  collective_count: Generated<number>;
  individual_count: Generated<number>;
  file_count: Generated<number>;
  byte_count: Generated<number>;
  created_at: string;
  created_by: string;
  updated_at: string;
  updated_by_name: string;
  version: Generated<number>;
  /** Arrival by the incoming stamp; null: it did not come on paper. */
  stamped_at: string | null;
  stamp_has_hour: Generated<Flag>;
  stamp_number: Generated<string>;
  /** When it was begun in the product; once submitted, when it was submitted there. */
  entered_at: string | null;
  entered_by_name: Generated<string>;
}

export interface DossierCountTable {
  campaign_id: string;
  state: string;
  dossier_count: number;
}

export interface NominationTable {
  id: string;
  dossier_id: string;
  campaign_id: string;
  award_line_id: string;
  ordinal: number;
  recipient_kind: "collective" | "individual";
  person_id: string | null;
  candidate_unit_id: string | null;
  candidate_name: string;
  /** The name as lists are ordered by it. */
  sort_key: Generated<string>;
  honorific: string;
  post: string;
  unit_name: string;
  achievement: string;
  appraisal: Generated<"pending" | "meets" | "fails" | "held">;
  appraisal_note: Generated<string>;
  appraised_by_name: Generated<string>;
  appraised_at: string | null;
  created_at: string;
  updated_at: string;
  updated_by_name: string;
  version: Generated<number>;
}

/** Why a candidate is proposed although a rule that leaves room is not met; title, facts and citation as they stood then. */
export interface NominationOverrideTable {
  nomination_id: string;
  rule_id: string;
  title: string;
  facts: string;
  citation: string;
  reason: string;
  by_name: string;
  made_at: string;
}

/** Whose work the appraisal of a dossier is; anybody with the role may still do it. */
export interface AppraisalOfficerTable {
  dossier_id: string;
  account_id: string;
  officer_name: string;
  assigned_by_name: string;
  assigned_at: string;
}

export interface AppraisalItemTable {
  dossier_id: string;
  item: string;
  state: "ok" | "problem";
  note: Generated<string>;
  submission_ordinal: number;
  marked_by_name: string;
  marked_at: string;
}

export interface DocumentTable {
  id: string;
  dossier_id: string;
  nomination_id: string | null;
  kind: "letter" | "minutes" | "report_full" | "report_summary" | "other";
  title: string;
  status: "draft" | "signed";
  file_id: string | null;
  body: string | null;
  ordinal: number;
  is_current: Generated<Flag>;
  created_at: string;
  created_by_name: string;
}

export interface DocumentLimitTable {
  document_kind: string;
  max_bytes: number;
  max_pages: number;
  saved_at: string | null;
  saved_by_name: Generated<string>;
}

export interface AwardLineDocumentLimitTable {
  award_line_id: string;
  document_kind: "report_full" | "report_summary" | "other";
  max_bytes: number | null;
  max_pages: number | null;
  saved_at: string;
  saved_by_name: string;
}

export interface PaperTemplateTable {
  kind: "letter" | "minutes" | "report";
  file_id: string;
  saved_at: string;
  saved_by_name: string;
}

export interface ConsultationTable {
  id: string;
  dossier_id: string;
  /** No reference: a candidate may be taken out later. */
  nomination_id: string | null;
  candidate_name: Generated<string>;
  unit_id: string | null;
  body_name: string;
  question: string;
  due_at: string;
  document_number: Generated<string>;
  document_on: string | null;
  asked_at: string;
  asked_by_name: string;
  state: Generated<"asked" | "answered" | "withdrawn">;
  opinion: "agrees" | "disagrees" | "other" | null;
  answer_text: Generated<string>;
  answer_number: Generated<string>;
  answer_on: string | null;
  file_id: string | null;
  closed_at: string | null;
  closed_by_name: Generated<string>;
  withdrawn_reason: Generated<string>;
  version: Generated<number>;
  is_entered: Generated<Flag>;
  published_at: string | null;
  published_by_name: Generated<string>;
}

/** An answer as it stood before it was corrected. */
export interface EarlierOpinionTable {
  id: string;
  consultation_id: string;
  ordinal: number;
  opinion: "agrees" | "disagrees" | "other";
  answer_text: string;
  answer_number: string;
  answer_on: string | null;
  file_id: string | null;
  given_at: string;
  given_by_name: string;
  corrected_at: string;
  corrected_by_name: string;
  reason: string;
}

/** Whose dossier another unit gathers into its own, in one campaign. */
export interface AdvisedUnitTable {
  campaign_id: string;
  unit_id: string;
  advising_unit_id: string;
  due_on: string | null;
  named_at: string;
  named_by_name: string;
}

/** Where a candidate of another unit's dossier comes from. */
export interface GatheredNominationTable {
  nomination_id: string;
  dossier_id: string;
  origin_dossier_id: string;
  origin_unit_id: string;
  origin_ordinal: number;
  submission_ordinal: number;
  receipt_code: string;
  taken_at: string;
  taken_by_name: string;
}

export interface SubmissionTable {
  id: string;
  dossier_id: string;
  ordinal: number;
  arrived_at: string;
  submitted_by: string;
  submitted_by_name: string;
  receipt_code: string;
  due_at: string;
  due_source: "campaign" | "late_pass" | "correction";
  /** Part of `due_at`. */
  grace_minutes: Generated<number>;
  grace_source: Generated<string>;
  manifest: string;
  audit_seq: number;
  audit_hash: string;
  withdrawn_at: string | null;
  withdrawn_by_name: Generated<string>;
  withdrawn_reason: Generated<string>;
}

export interface SubmittedPaperTable {
  submission_id: string;
  document_id: string;
  content: string;
  content_sha256: string;
}

export interface WorkingCopyTable {
  account_id: string;
  dossier_id: string;
  item: string;
  fields: string;
  based_on: string;
  saved_at: string;
  window_at: string;
  window_count: number;
}

export interface LatePassTable {
  id: string;
  campaign_id: string;
  unit_id: string;
  state: "asked" | "granted" | "refused";
  reason: string;
  asked_by_name: string;
  asked_at: string;
  decided_by_name: Generated<string>;
  decided_reason: Generated<string>;
  decided_at: string | null;
  until_at: string | null;
  version: Generated<number>;
}

export interface RegistrationTable {
  id: string;
  campaign_id: string;
  unit_id: string;
  sent_at: string | null;
  sent_by_name: Generated<string>;
  updated_at: string;
  updated_by_name: string;
  version: Generated<number>;
}

export interface RegistrationEntryTable {
  registration_id: string;
  award_line_id: string;
  candidate_id: string;
  ordinal: number;
  recipient_kind: "collective" | "individual";
  candidate_name: string;
  honorific: string;
  post: string;
}

export interface NominationsTables {
  dossier: DossierTable;
  dossier_count: DossierCountTable;
  nomination: NominationTable;
  nomination_override: NominationOverrideTable;
  appraisal_officer: AppraisalOfficerTable;
  appraisal_item: AppraisalItemTable;
  document: DocumentTable;
  document_limit: DocumentLimitTable;
  award_line_document_limit: AwardLineDocumentLimitTable;
  paper_template: PaperTemplateTable;
  consultation: ConsultationTable;
  earlier_opinion: EarlierOpinionTable;
  advised_unit: AdvisedUnitTable;
  gathered_nomination: GatheredNominationTable;
  submission: SubmissionTable;
  submitted_paper: SubmittedPaperTable;
  working_copy: WorkingCopyTable;
  late_pass: LatePassTable;
  registration: RegistrationTable;
  registration_entry: RegistrationEntryTable;
}
