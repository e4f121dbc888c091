import type { Migration } from "../migrate";

/** What is being sent in pieces. The row is also its lock, so that processes agree: who holds it, until when, and that somebody waits. */
export const uploads: Migration = {
  name: "0030-uploads",
  statements: [
    // file_id: set once the bytes are in the store and named by a pending file. refusal: JSON, once they were judged and not taken.
    `CREATE TABLE upload (
      id KEY PRIMARY KEY, account_id KEY NOT NULL REFERENCES account (id), purpose KEY NOT NULL, name TEXT NOT NULL,
      byte_length INTEGER NOT NULL CHECK (byte_length > 0),
      byte_offset INTEGER NOT NULL DEFAULT 0 CHECK (byte_offset BETWEEN 0 AND byte_length),
      created_at KEY NOT NULL, expires_at KEY NOT NULL, file_id KEY, refusal TEXT,
      held_by KEY, held_until KEY, is_wanted BOOL NOT NULL DEFAULT 0)`,
    `CREATE INDEX upload_by_account ON upload (account_id, expires_at)`,
    `CREATE INDEX upload_by_expiry ON upload (expires_at)`,
  ],
};
