import type { Generated } from "kysely";
import type { Flag } from "./flag";

export interface CouncilSessionTable {
  id: string;
  campaign_id: string;
  body_id: string;
  ordinal: number;
  /** The round of awarding (đợt) that the session is held for. */
  award_round: Generated<number>;
  state: "preparing" | "open" | "concluded";
  held_at: string;
  place: string;
  member_count: number;
  majority_rule: string;
  opened_at: string | null;
  concluded_at: string | null;
  discussion: Generated<string>;
  created_at: string;
  audit_seq: number | null;
  audit_hash: string | null;
  version: Generated<number>;
}

export interface SessionMemberTable {
  session_id: string;
  person_id: string;
  position: string;
  display_order: number;
  member_name: string;
  post: string;
  attendance: "present" | "absent" | "written";
  absence_reason: Generated<string>;
}

export interface RoundTable {
  id: string;
  session_id: string;
  award_line_id: string;
  ordinal: number;
  method: "hands" | "ballot";
  state: "open" | "closed";
  reason: string;
  place_count: number | null;
  voter_limit: number;
  opened_at: string;
  closed_at: string | null;
  tie_note: Generated<string>;
  version: Generated<number>;
}

export interface RoundCandidateTable {
  round_id: string;
  nomination_id: string;
  ordinal: number;
  agree_count: Generated<number>;
  disagree_count: Generated<number>;
  no_opinion_count: Generated<number>;
  is_counted: Generated<Flag>;
}

export interface RoundVoterTable {
  round_id: string;
  person_id: string;
}

export interface NominationOutcomeTable {
  nomination_id: string;
  session_id: string;
  round_id: string;
  award_line_id: string;
  outcome: "proposed" | "reserve" | "not_proposed" | "undecided";
  rank: number | null;
  agree_count: number;
  member_count: number;
  decided_at: string;
}

export interface CouncilTables {
  council_session: CouncilSessionTable;
  session_member: SessionMemberTable;
  round: RoundTable;
  round_candidate: RoundCandidateTable;
  round_voter: RoundVoterTable;
  nomination_outcome: NominationOutcomeTable;
}
