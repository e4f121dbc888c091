import type { Generated } from "kysely";

/** Of whom a fact is, who wrote it down, and why it no longer counts. Exactly one of person and unit. */
interface FactColumns {
  person_id: string | null;
  unit_id: string | null;
  /** The import that brought it; null when it was typed in. */
  batch_id: Generated<string | null>;
  recorded_at: string;
  recorded_by_name: string;
  updated_at: string;
  updated_by_name: string;
  withdrawn_at: Generated<string | null>;
  withdrawn_by_name: Generated<string>;
  withdrawn_reason: Generated<string>;
  version: Generated<number>;
}

export interface AwardEntryTable extends FactColumns {
  id: string;
  list: "title" | "form" | "recognition";
  /** Code of the award where the law's lists have it, else "". */
  award_kind: string;
  award_name: string;
  level: "agency" | "province" | "state";
  /** Loại hình khen thưởng; "" where nobody knows. */
  commendation_type: "" | "MERIT" | "CAMPAIGN" | "EXTRAORDINARY" | "CAREER" | "TENURE" | "FOREIGN";
  year_from: number;
  year_to: number;
  decision_number: string;
  decided_on: string | null;
  issuer: string;
  achievement: string;
  recipient_name: string;
  /** The name as lists are ordered by it. */
  sort_key: Generated<string>;
  post: string;
  unit_name: string;
  note: string;
}

export interface TaskRatingTable extends FactColumns {
  id: string;
  year: number;
  rating: "EXCELLENT" | "GOOD" | "COMPLETED" | "NOT_COMPLETED";
  document: string;
  decided_on: string | null;
  issuer: string;
}

export interface DisciplineCaseTable extends FactColumns {
  id: string;
  kind: "discipline" | "investigation" | "inspection" | "complaint" | "press";
  matter: string;
  opened_on: string;
  outcome: "pending" | "no_violation" | "disciplined";
  closed_on: string | null;
  measure: "reprimand" | "warning" | "salary_cut" | "demotion" | "removal" | "dismissal" | null;
  decision_number: string;
  decided_on: string | null;
  issuer: string;
  effective_from_on: string | null;
  effective_to_on: string | null;
}

export interface InitiativeTable extends Omit<FactColumns, "person_id" | "unit_id"> {
  id: string;
  kind: "initiative" | "research_work";
  title: string;
  level: "agency" | "province" | "state";
  year: number;
  recognised_by: string;
  decision_number: string;
  recognised_on: string | null;
  effect: string;
}

export interface InitiativeAuthorTable {
  initiative_id: string;
  person_id: string;
  ordinal: number;
  /** The award for which this author used it as a standard: entered, decided here, or only proposed yet. */
  used_award_entry_id: Generated<string | null>;
  used_award_id: Generated<string | null>;
  used_nomination_id: Generated<string | null>;
  used_at: Generated<string | null>;
  used_by_name: Generated<string>;
}

export interface HistoryTables {
  award_entry: AwardEntryTable;
  task_rating: TaskRatingTable;
  discipline_case: DisciplineCaseTable;
  initiative: InitiativeTable;
  initiative_author: InitiativeAuthorTable;
}
