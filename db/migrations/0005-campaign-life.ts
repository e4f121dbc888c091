import type { Migration } from "../migrate";

/** What happens to a plan after its launch: numbered amendments, and awarding in several rounds (đợt). */
export const campaignLife: Migration = {
  name: "0005-campaign-life",
  statements: [
    `CREATE TABLE campaign_amendment (
      id KEY PRIMARY KEY, campaign_id KEY NOT NULL REFERENCES campaign (id), ordinal INTEGER NOT NULL CHECK (ordinal > 0),
      kind KEY NOT NULL CHECK (kind IN ('plan', 'extension', 'early_close', 'reopening')), reason TEXT NOT NULL,
      document_number TEXT NOT NULL, document_on KEY, file_id KEY REFERENCES stored_file (id),
      changes TEXT NOT NULL, plan_before TEXT NOT NULL, due_before_at KEY NOT NULL, due_after_at KEY NOT NULL,
      amended_at KEY NOT NULL, amended_by KEY NOT NULL, amended_by_name TEXT NOT NULL, UNIQUE (campaign_id, ordinal))`,
    `ALTER TABLE agency ADD COLUMN shows_late_passes BOOL NOT NULL DEFAULT 1`,
    `ALTER TABLE council_session ADD COLUMN award_round INTEGER NOT NULL DEFAULT 1 CHECK (award_round > 0)`,
    // One publication a round: SQLite cannot drop the rule of one a campaign, so the table is written anew.
    `CREATE TABLE publication_of_round (
      id KEY PRIMARY KEY, campaign_id KEY NOT NULL REFERENCES campaign (id), session_id KEY NOT NULL REFERENCES council_session (id),
      award_round INTEGER NOT NULL DEFAULT 1 CHECK (award_round > 0), day_count INTEGER NOT NULL, published_at KEY NOT NULL,
      published_by_name TEXT NOT NULL, ends_at KEY NOT NULL, UNIQUE (campaign_id, award_round))`,
    `INSERT INTO publication_of_round (id, campaign_id, session_id, day_count, published_at, published_by_name, ends_at)
      SELECT id, campaign_id, session_id, day_count, published_at, published_by_name, ends_at FROM publication`,
    `DROP TABLE publication`,
    `ALTER TABLE publication_of_round RENAME TO publication`,
  ],
};
