import type { Migration } from "../migrate";

/** Why the agency works by a rule that nobody has verified, or no longer does. */
export const ruleChoiceReason: Migration = {
  name: "0014-rule-choice-reason",
  statements: [`ALTER TABLE rule_choice ADD COLUMN reason TEXT NOT NULL DEFAULT ''`],
};
