import type { Generated } from "kysely";
import type { Flag } from "./flag";

export interface ImportBatchTable {
  id: string;
  kind: "people" | "awards" | "ratings";
  state: "waiting" | "reading" | "ready" | "refused" | "written" | "undone" | "discarded";
  file_id: string;
  row_count: Generated<number>;
  judged_count: Generated<number>;
  /** JSON; "" before the file was read. */
  head: Generated<string>;
  letters: Generated<string>;
  problem: Generated<string>;
  created_at: string;
  created_by: string;
  created_by_name: string;
  read_at: Generated<string | null>;
  /** When it was undone or discarded. */
  ended_at: Generated<string | null>;
  ended_by_name: Generated<string>;
  written_at: Generated<string | null>;
  written_by_name: Generated<string>;
  version: Generated<number>;
}

export interface ImportRowTable {
  batch_id: string;
  row_number: number;
  verdict: "wrong" | "unsure" | "new" | "changed" | "same" | "skipped";
  /** What the row is about, so that no two rows are about the same; "" while it is open or wrong. */
  identity: string;
  label: string;
  note: string;
  problems: string;
  choices: string;
  cells: string;
  answer: Generated<string>;
  /** The person, award or rating that is changed or made. */
  target_id: Generated<string | null>;
  target_version: Generated<number>;
  /** How many of the kind the register had when the row was judged: others there now were written since. */
  known_count: Generated<number>;
}

interface Staged {
  batch_id: string;
  row_number: number;
  side: "after" | "before";
  id: string;
}

export interface ImportPersonTable extends Staged {
  full_name: string;
  gender: "female" | "male";
  sort_key: string;
  sort_name: string;
  other_names: string;
  ethnicity: string;
  birth_on: string | null;
  staff_code: string;
  is_party_member: Flag;
  party_post: string;
  is_union_member: Flag;
  union_post: string;
  membership_id: Generated<string | null>;
  unit_id: Generated<string | null>;
  post: Generated<string>;
  is_head: Generated<Flag>;
  is_leader: Generated<Flag>;
  is_direct_worker: Generated<Flag>;
  from_on: Generated<string | null>;
  document: Generated<string>;
}

export interface ImportAwardTable extends Staged {
  person_id: string | null;
  unit_id: string | null;
  list: "title" | "form" | "recognition";
  award_kind: string;
  award_name: string;
  level: "agency" | "province" | "state";
  commendation_type: "" | "MERIT" | "CAMPAIGN" | "EXTRAORDINARY" | "CAREER" | "TENURE" | "FOREIGN";
  year_from: number;
  year_to: number;
  decision_number: string;
  decided_on: string | null;
  issuer: string;
  achievement: string;
  recipient_name: string;
  sort_key: string;
  post: string;
  unit_name: string;
  note: string;
}

export interface ImportRatingTable extends Staged {
  person_id: string | null;
  unit_id: string | null;
  year: number;
  rating: "EXCELLENT" | "GOOD" | "COMPLETED" | "NOT_COMPLETED";
  document: string;
  decided_on: string | null;
  issuer: string;
}

/** Under which words people and awards of the import will be found. */
export interface ImportWordTable {
  batch_id: string;
  row_number: number;
  side: "after" | "before";
  word: string;
  subject_id: string;
}

export interface ImportsTables {
  import_batch: ImportBatchTable;
  import_row: ImportRowTable;
  import_person: ImportPersonTable;
  import_award: ImportAwardTable;
  import_rating: ImportRatingTable;
  import_word: ImportWordTable;
}
