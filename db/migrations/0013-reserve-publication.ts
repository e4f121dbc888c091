import type { Migration } from "../migrate";

/** Names that came out of the reserve after the list of their round was published are published by themselves. */
export const reservePublication: Migration = {
  name: "0013-reserve-publication",
  statements: [
    `CREATE TABLE reserve_publication (
      id KEY PRIMARY KEY, campaign_id KEY NOT NULL REFERENCES campaign (id), award_round INTEGER NOT NULL CHECK (award_round > 0),
      day_count INTEGER NOT NULL, published_at KEY NOT NULL, published_by_name TEXT NOT NULL, ends_at KEY NOT NULL)`,
    `CREATE INDEX reserve_publication_by_campaign ON reserve_publication (campaign_id)`,
    `ALTER TABLE reserve_call ADD COLUMN publication_id KEY REFERENCES reserve_publication (id)`,
  ],
};
