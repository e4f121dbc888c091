import type { Generated } from "kysely";

export interface PublicationTable {
  id: string;
  campaign_id: string;
  session_id: string;
  award_round: Generated<number>;
  day_count: number;
  published_at: string;
  published_by_name: string;
  ends_at: string;
}

export interface SigningFileTable {
  id: string;
  campaign_id: string;
  session_id: string;
  ordinal: number;
  state: "submitted" | "signed" | "sent_back";
  note: string;
  submitted_at: string;
  submitted_by_name: string;
  decided_at: string | null;
  decided_by_name: Generated<string>;
  sent_back_reason: Generated<string>;
  version: Generated<number>;
}

export interface SigningItemTable {
  signing_file_id: string;
  nomination_id: string;
  ordinal: number;
  state: "proposed" | "signed" | "left_out";
  reason: Generated<string>;
}

export interface DecisionTable {
  id: string;
  campaign_id: string;
  signing_file_id: string;
  state: "signed" | "issued";
  number: string | null;
  dated_on: string | null;
  signer_name: string;
  signer_capacity: "head" | "deputy";
  signer_title: string;
  legal_bases: string;
  scan_file_id: string | null;
  signed_at: string;
  issued_at: string | null;
  issued_by_name: Generated<string>;
  award_count: number;
  audit_seq: number | null;
  audit_hash: string | null;
  version: Generated<number>;
}

export interface AwardTable {
  id: string;
  decision_id: string;
  campaign_id: string;
  nomination_id: string;
  award_line_id: string;
  golden_book_no: number;
  recipient_kind: string;
  person_id: string | null;
  candidate_unit_id: string | null;
  candidate_name: string;
  /** The name as lists are ordered by it. */
  sort_key: Generated<string>;
  honorific: string;
  post: string;
  unit_name: string;
  achievement: string;
  bonus_amount: number;
  verification_code: string;
  state: "granted" | "revoked";
}

export interface WithdrawalTable {
  id: string;
  campaign_id: string;
  award_line_id: string;
  nomination_id: string;
  award_id: string | null;
  reason: string;
  document: string;
  withdrawn_at: string;
  withdrawn_by_name: string;
  revived_at: string | null;
  revived_by_name: Generated<string>;
}

export interface ReserveCallTable {
  nomination_id: string;
  campaign_id: string;
  award_line_id: string;
  called_at: string;
  called_by_name: string;
  /** Its own publication, where it was called after the list had been published. */
  publication_id: string | null;
}

export interface ReservePublicationTable {
  id: string;
  campaign_id: string;
  award_round: number;
  day_count: number;
  published_at: string;
  published_by_name: string;
  ends_at: string;
}

export interface DecisionsTables {
  publication: PublicationTable;
  signing_file: SigningFileTable;
  signing_item: SigningItemTable;
  decision: DecisionTable;
  award: AwardTable;
  withdrawal: WithdrawalTable;
  reserve_call: ReserveCallTable;
  reserve_publication: ReservePublicationTable;
}
