import type { Generated } from "kysely";

export interface UpwardPackageTable {
  id: string;
  campaign_id: string;
  session_id: string;
  ordinal: number;
  receiver: string;
  /** Of the award lines of its names; "" where they name nobody. */
  plan_receiver: Generated<string>;
  letter_number: string;
  letter_on: string | null;
  signer_title: string;
  signer_name: string;
  state: "waiting" | "making" | "ready" | "refused";
  done_count: Generated<number>;
  file_count: Generated<number>;
  problem: Generated<string>;
  file_id: string | null;
  manifest_sha256: string | null;
  created_at: string;
  created_by_name: string;
  made_at: string | null;
  sent_on: string | null;
  sent_number: Generated<string>;
  sent_at: string | null;
  sent_by_name: Generated<string>;
  version: Generated<number>;
  scan_file_id: string | null;
}

export interface UpwardPackageNameTable {
  package_id: string;
  nomination_id: string;
  ordinal: number;
}

export interface UpwardNameTable {
  nomination_id: string;
  campaign_id: string;
  state: "proposed" | "sent" | "awarded" | "not_awarded" | "withdrawn";
  package_id: string | null;
  award_kind: Generated<string>;
  award_name: Generated<string>;
  decision_number: Generated<string>;
  decided_on: string | null;
  issuer: Generated<string>;
  reason: Generated<string>;
  award_entry_id: string | null;
  released_at: string | null;
  released_by_name: Generated<string>;
  release_reason: Generated<string>;
  updated_at: string;
  updated_by_name: string;
  version: Generated<number>;
}

export interface UpwardTables {
  upward_package: UpwardPackageTable;
  upward_package_name: UpwardPackageNameTable;
  upward_name: UpwardNameTable;
}
