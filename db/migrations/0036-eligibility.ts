import type { Migration } from "../migrate";

/** Why a unit proposes somebody although a rule that leaves it room is not met. */
export const eligibility: Migration = {
  name: "0036-eligibility",
  statements: [
    // title, facts and citation as they stood when the reason was given: rules and records change.
    `CREATE TABLE nomination_override (
      nomination_id KEY NOT NULL REFERENCES nomination (id), rule_id KEY NOT NULL,
      title TEXT NOT NULL, facts TEXT NOT NULL, citation TEXT NOT NULL,
      reason TEXT NOT NULL, by_name TEXT NOT NULL, made_at KEY NOT NULL,
      PRIMARY KEY (nomination_id, rule_id))`,
  ],
};
