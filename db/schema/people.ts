import type { Generated } from "kysely";
import type { Flag } from "./flag";

export interface AgencyTable {
  id: string;
  name: string;
  parent_name: string;
  symbol: string;
  place: string;
  head_title: string;
  authority_title: string;
  public_url: string | null;
  emblem_file_id: string | null;
  has_qr: Generated<Flag>;
  accepts_account_confirmation: Generated<Flag>;
  grace_minutes: Generated<number>;
  grace_source: Generated<string>;
  shows_late_passes: Generated<Flag>;
  is_sample: Generated<Flag>;
  created_at: string;
  version: Generated<number>;
}

export interface UnitTable {
  id: string;
  name: string;
  short_name: string;
  kind: "leadership" | "office" | "division" | "subordinate" | "association";
  display_order: number;
  has_seal: Generated<Flag>;
  prepared_by_unit_id: string | null;
  is_active: Generated<Flag>;
  version: Generated<number>;
}

export interface PersonTable {
  id: string;
  full_name: string;
  sort_key: string;
  gender: "female" | "male";
  /** The part of the name that lists are ordered by where it is not the last word ("Blĕk" of Y Blĕk Niê Kdăm); else "". */
  sort_name: Generated<string>;
  /** Other ways of writing the name, other names, one a line. */
  other_names: Generated<string>;
  ethnicity: Generated<string>;
  birth_on: Generated<string | null>;
  staff_code: Generated<string>;
  is_party_member: Generated<Flag>;
  party_post: Generated<string>;
  is_union_member: Generated<Flag>;
  union_post: Generated<string>;
  created_at: string;
  version: Generated<number>;
}

export interface MembershipTable {
  id: string;
  person_id: string;
  unit_id: string;
  post: string;
  is_head: Generated<Flag>;
  is_leader: Generated<Flag>;
  from_on: string;
  to_on: string | null;
  is_direct_worker: Generated<Flag>;
  /** Place in the list of the unit by hand; 0: by name, after those with a place. */
  display_order: Generated<number>;
  document: Generated<string>;
  end_kind: Generated<"" | "post" | "transfer" | "merger" | "retired" | "left" | "died">;
}

export interface TransferTable {
  id: string;
  person_id: string;
  from_unit_id: string;
  to_unit_id: string;
  post: string;
  is_head: Flag;
  is_leader: Flag;
  is_direct_worker: Flag;
  from_on: string;
  document: string;
  state: "proposed" | "done" | "refused" | "cancelled";
  released_at: string | null;
  released_by_name: Generated<string>;
  received_at: string | null;
  received_by_name: Generated<string>;
  proposed_at: string;
  proposed_by: string;
  proposed_by_name: string;
  ended_at: Generated<string | null>;
  ended_by_name: Generated<string>;
  ended_reason: Generated<string>;
  version: Generated<number>;
}

export interface UnitSuccessionTable {
  unit_id: string;
  successor_unit_id: string;
  from_on: string;
  document: string;
  note: string;
  recorded_at: string;
  recorded_by_name: string;
}

export interface AccountTable {
  id: string;
  username: string;
  person_id: string | null;
  display_name: string;
  /** "" when none is known. */
  email: Generated<string>;
  password_hash: string;
  must_change_password: Generated<Flag>;
  is_active: Generated<Flag>;
  created_at: string;
  version: Generated<number>;
}

export interface AccountRoleTable {
  account_id: string;
  role: string;
  unit_id: Generated<string>;
}

export interface SessionTable {
  token_hash: string;
  account_id: string;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  address: string;
  agent: string;
}

export interface BodyTable {
  id: string;
  name: string;
  short_name: string;
  standing_name: string;
  regulation: string;
  version: Generated<number>;
}

export interface BodyMemberTable {
  id: string;
  body_id: string;
  person_id: string;
  position: "chair" | "vice_chair" | "secretary" | "member";
  display_order: number;
  from_on: string;
  to_on: string | null;
}

export interface PeopleTables {
  agency: AgencyTable;
  unit: UnitTable;
  person: PersonTable;
  membership: MembershipTable;
  transfer: TransferTable;
  unit_succession: UnitSuccessionTable;
  account: AccountTable;
  account_role: AccountRoleTable;
  session: SessionTable;
  body: BodyTable;
  body_member: BodyMemberTable;
}
