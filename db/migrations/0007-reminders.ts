import type { Migration } from "../migrate";

/** Where mail reaches an account, calendars to subscribe to, and what was reminded of. */
export const reminders: Migration = {
  name: "0007-reminders",
  statements: [
    `ALTER TABLE account ADD COLUMN email TEXT NOT NULL DEFAULT ''`,
    // The address of a feed is made from its nonce and the installation's secret: whoever reads the database alone cannot open a feed.
    `CREATE TABLE calendar_feed (
      token_hash KEY PRIMARY KEY, account_id KEY NOT NULL REFERENCES account (id), role KEY NOT NULL, unit_id KEY NOT NULL DEFAULT '',
      nonce KEY NOT NULL, created_at KEY NOT NULL, UNIQUE (account_id, role, unit_id))`,
    // Without a row a campaign is reminded of by the default.
    `CREATE TABLE reminder_setting (
      campaign_id KEY PRIMARY KEY REFERENCES campaign (id), is_on BOOL NOT NULL, days KEY NOT NULL, version INTEGER NOT NULL DEFAULT 1)`,
    // offset_days: how many days before the end; -1 once it has passed. A moved end is another one.
    `CREATE TABLE reminder_sent (
      id KEY PRIMARY KEY, campaign_id KEY NOT NULL REFERENCES campaign (id), milestone KEY NOT NULL, ends_at KEY NOT NULL,
      offset_days INTEGER NOT NULL, account_id KEY NOT NULL REFERENCES account (id), kind KEY NOT NULL, title TEXT NOT NULL,
      email TEXT NOT NULL, sent_at KEY NOT NULL, UNIQUE (campaign_id, milestone, ends_at, offset_days, account_id))`,
    `CREATE INDEX reminder_sent_by_campaign ON reminder_sent (campaign_id, id)`,
    `CREATE INDEX reminder_sent_by_account ON reminder_sent (account_id, ends_at)`,
  ],
};
