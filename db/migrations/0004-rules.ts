import type { Migration } from "../migrate";

/** What an agency adds to the law: rules of its own, and its choices about rules that nobody has verified. Both are only added to. */
export const rules: Migration = {
  name: "0004-rules",
  statements: [
    `CREATE TABLE rule_overlay (
      id KEY PRIMARY KEY, subject KEY NOT NULL, about KEY NOT NULL, title TEXT NOT NULL, value TEXT NOT NULL, replaced_rule_id KEY,
      document TEXT NOT NULL, document_on KEY NOT NULL, issuer TEXT NOT NULL, article TEXT NOT NULL, valid_from KEY NOT NULL, valid_to KEY,
      note TEXT NOT NULL, recorded_at KEY NOT NULL, recorded_by_name TEXT NOT NULL, ended_at KEY, ended_by_name TEXT NOT NULL DEFAULT '',
      ended_reason TEXT NOT NULL DEFAULT '', CHECK (valid_to IS NULL OR valid_to >= valid_from),
      CHECK (ended_at IS NULL OR ended_at >= recorded_at))`,
    `CREATE TABLE rule_choice (
      id KEY PRIMARY KEY, choice_id KEY NOT NULL, is_on BOOL NOT NULL, recorded_at KEY NOT NULL, recorded_by_name TEXT NOT NULL)`,
    `CREATE INDEX rule_choice_by_time ON rule_choice (recorded_at)`,
  ],
};
