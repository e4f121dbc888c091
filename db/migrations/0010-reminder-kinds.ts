import type { Migration } from "../migrate";

/** What a campaign is reminded of, kind by kind: one list of days for everything gave way to a row for each kind of milestone. */
export const reminderKinds: Migration = {
  name: "0010-reminder-kinds",
  statements: [
    `ALTER TABLE reminder_setting DROP COLUMN days`,
    // A kind without a row is reminded of by the default. days: "7,3,1", the longest first.
    `CREATE TABLE reminder_kind_setting (
      campaign_id KEY NOT NULL REFERENCES campaign (id), kind KEY NOT NULL, is_on BOOL NOT NULL, days KEY NOT NULL,
      reminds_overdue BOOL NOT NULL, PRIMARY KEY (campaign_id, kind))`,
  ],
};
