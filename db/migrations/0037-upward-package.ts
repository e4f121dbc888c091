import type { Migration } from "../migrate";

/** What leaves for a superior body after the session, and what became of each name there. */
export const upwardPackage: Migration = {
  name: "0037-upward-package",
  statements: [
    // signer_title: JSON, a list of lines. problem: JSON { code, facts }. file_id: the ZIP, from the moment it is whole.
    `CREATE TABLE upward_package (
      id KEY PRIMARY KEY, campaign_id KEY NOT NULL REFERENCES campaign (id), session_id KEY NOT NULL REFERENCES council_session (id),
      ordinal INTEGER NOT NULL, receiver TEXT NOT NULL, letter_number TEXT NOT NULL, letter_on KEY,
      signer_title TEXT NOT NULL, signer_name TEXT NOT NULL,
      state KEY NOT NULL CHECK (state IN ('waiting', 'making', 'ready', 'refused')),
      done_count INTEGER NOT NULL DEFAULT 0, file_count INTEGER NOT NULL DEFAULT 0, problem TEXT NOT NULL DEFAULT '',
      file_id KEY REFERENCES stored_file (id), manifest_sha256 KEY,
      created_at KEY NOT NULL, created_by_name TEXT NOT NULL, made_at KEY,
      sent_on KEY, sent_number TEXT NOT NULL DEFAULT '', sent_at KEY, sent_by_name TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 1, UNIQUE (campaign_id, ordinal),
      CHECK ((state = 'ready') = (file_id IS NOT NULL)), CHECK (sent_on IS NULL OR state = 'ready'))`,
    `CREATE TABLE upward_package_name (
      package_id KEY NOT NULL REFERENCES upward_package (id), nomination_id KEY NOT NULL REFERENCES nomination (id),
      ordinal INTEGER NOT NULL, PRIMARY KEY (package_id, nomination_id))`,
    // No row: proposed by the session, and nothing has been done about it yet. released_at: the agency may reward the same
    // achievement beside the superior's answer.
    `CREATE TABLE upward_name (
      nomination_id KEY PRIMARY KEY REFERENCES nomination (id), campaign_id KEY NOT NULL REFERENCES campaign (id),
      state KEY NOT NULL CHECK (state IN ('proposed', 'sent', 'awarded', 'not_awarded', 'withdrawn')),
      package_id KEY REFERENCES upward_package (id),
      award_kind KEY NOT NULL DEFAULT '', award_name TEXT NOT NULL DEFAULT '', decision_number TEXT NOT NULL DEFAULT '', decided_on KEY,
      issuer TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '', award_entry_id KEY REFERENCES award_entry (id),
      released_at KEY, released_by_name TEXT NOT NULL DEFAULT '', release_reason TEXT NOT NULL DEFAULT '',
      updated_at KEY NOT NULL, updated_by_name TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1,
      CHECK (state NOT IN ('sent', 'awarded', 'not_awarded') OR package_id IS NOT NULL),
      CHECK ((state = 'awarded') = (award_entry_id IS NOT NULL)))`,
    `CREATE INDEX upward_name_by_campaign ON upward_name (campaign_id)`,
  ],
};
