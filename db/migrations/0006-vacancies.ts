import type { Migration } from "../migrate";

/** Places that become free after the session, and what settled a tie in a round. */
export const vacancies: Migration = {
  name: "0006-vacancies",
  statements: [
    `CREATE TABLE withdrawal (
      id KEY PRIMARY KEY, campaign_id KEY NOT NULL REFERENCES campaign (id), award_line_id KEY NOT NULL REFERENCES award_line (id),
      nomination_id KEY NOT NULL REFERENCES nomination (id), award_id KEY REFERENCES award (id), reason TEXT NOT NULL, document TEXT NOT NULL,
      withdrawn_at KEY NOT NULL, withdrawn_by_name TEXT NOT NULL, revived_at KEY, revived_by_name TEXT NOT NULL DEFAULT '',
      CHECK (award_id IS NULL OR revived_at IS NULL))`,
    `CREATE UNIQUE INDEX withdrawal_standing ON withdrawal (nomination_id) WHERE revived_at IS NULL`,
    `CREATE INDEX withdrawal_by_campaign ON withdrawal (campaign_id)`,
    `CREATE TABLE reserve_call (
      nomination_id KEY PRIMARY KEY REFERENCES nomination (id), campaign_id KEY NOT NULL REFERENCES campaign (id),
      award_line_id KEY NOT NULL REFERENCES award_line (id), called_at KEY NOT NULL, called_by_name TEXT NOT NULL)`,
    `CREATE INDEX reserve_call_by_line ON reserve_call (award_line_id)`,
    `ALTER TABLE round ADD COLUMN tie_note TEXT NOT NULL DEFAULT ''`,
  ],
};
