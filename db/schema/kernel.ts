import type { Generated } from "kysely";
import type { Flag } from "./flag";

export interface SettingTable {
  name: string;
  value: string;
}

export interface SigningKeyTable {
  id: string;
  public_pem: string;
  since: string;
}

export interface AuditEntryTable {
  seq: number;
  at: string;
  actor_account_id: string | null;
  actor_name: string;
  event: string;
  subject_kind: string;
  subject_id: string;
  unit_id: string | null;
  campaign_id: string | null;
  facts: string;
  request_id: string;
  prev_hash: string;
  hash: string;
}

export interface AuditHeadTable {
  id: number;
  seq: number;
  hash: string;
}

export interface JobTable {
  id: string;
  name: string;
  dedupe_key: string;
  payload: string;
  state: "waiting" | "done" | "failed";
  run_at: string;
  attempt_count: Generated<number>;
  locked_until: string | null;
  last_error: string | null;
  created_at: string;
  finished_at: string | null;
}

export interface StoredFileTable {
  id: string;
  sha256: string;
  byte_count: number;
  media_type: string;
  name: string;
  page_count: number | null;
  subject_kind: string;
  subject_id: string;
  uploaded_by: string | null;
  created_at: string;
  is_pending: Generated<Flag>;
}

export interface UploadTable {
  id: string;
  account_id: string;
  purpose: string;
  name: string;
  byte_length: number;
  byte_offset: Generated<number>;
  created_at: string;
  expires_at: string;
  file_id: string | null;
  refusal: string | null;
  held_by: string | null;
  held_until: string | null;
  is_wanted: Generated<Flag>;
}

export interface RenderedDocumentTable {
  id: string;
  sha256: string;
  byte_count: number;
  name: string;
  rendered_at: string;
}

export interface ThrottleTable {
  name: string;
  failure_count: number;
  last_failed_at: string;
}

export interface SearchWordTable {
  subject_kind: string;
  word: string;
  subject_id: string;
}

export interface KernelTables {
  setting: SettingTable;
  signing_key: SigningKeyTable;
  audit_entry: AuditEntryTable;
  audit_head: AuditHeadTable;
  job: JobTable;
  stored_file: StoredFileTable;
  upload: UploadTable;
  rendered_document: RenderedDocumentTable;
  throttle: ThrottleTable;
  search_word: SearchWordTable;
}
