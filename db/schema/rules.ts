import type { Flag } from "./flag";

/** A rule that the agency recorded from its own or its province's document. Never changed: it is ended, and another one recorded. */
export interface RuleOverlayTable {
  id: string;
  subject: string;
  about: string;
  title: string;
  /** JSON of the value, by its kind. */
  value: string;
  replaced_rule_id: string | null;
  document: string;
  document_on: string;
  issuer: string;
  article: string;
  valid_from: string;
  valid_to: string | null;
  note: string;
  recorded_at: string;
  recorded_by_name: string;
  ended_at: string | null;
  ended_by_name: string;
  ended_reason: string;
}

/** The agency's choice about an unverified rule or another province's text. Append only: the last one counts. */
export interface RuleChoiceTable {
  id: string;
  choice_id: string;
  is_on: Flag;
  reason: string;
  recorded_at: string;
  recorded_by_name: string;
}

export interface RulesTables {
  rule_overlay: RuleOverlayTable;
  rule_choice: RuleChoiceTable;
}
