import type { Migration } from "../migrate";

/** Đăng ký thi đua: what a unit registers for in a campaign whose plan asks for it; names as they were on that day. */
export const registration: Migration = {
  name: "0009-registration",
  statements: [
    `CREATE TABLE registration (
      id KEY PRIMARY KEY, campaign_id KEY NOT NULL REFERENCES campaign (id), unit_id KEY NOT NULL REFERENCES unit (id),
      sent_at KEY, sent_by_name TEXT NOT NULL DEFAULT '', updated_at KEY NOT NULL, updated_by_name TEXT NOT NULL,
      version INTEGER NOT NULL DEFAULT 1, UNIQUE (campaign_id, unit_id))`,
    `CREATE TABLE registration_entry (
      registration_id KEY NOT NULL REFERENCES registration (id), award_line_id KEY NOT NULL REFERENCES award_line (id),
      candidate_id KEY NOT NULL, ordinal INTEGER NOT NULL,
      recipient_kind KEY NOT NULL CHECK (recipient_kind IN ('collective', 'individual')), candidate_name TEXT NOT NULL,
      honorific TEXT NOT NULL, post TEXT NOT NULL, PRIMARY KEY (registration_id, award_line_id, candidate_id))`,
    `CREATE INDEX registration_entry_by_line ON registration_entry (award_line_id, candidate_id)`,
  ],
};
