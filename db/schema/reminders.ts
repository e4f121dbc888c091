import type { Generated } from "kysely";
import type { Flag } from "./flag";

export interface CalendarFeedTable {
  token_hash: string;
  account_id: string;
  role: string;
  unit_id: string;
  nonce: string;
  created_at: string;
}

export interface ReminderSettingTable {
  campaign_id: string;
  is_on: Flag;
  /** "7,3,1" */
  days: string;
  version: Generated<number>;
}

export interface ReminderSentTable {
  id: string;
  campaign_id: string;
  milestone: string;
  ends_at: string;
  offset_days: number;
  account_id: string;
  kind: string;
  title: string;
  email: string;
  sent_at: string;
}

export interface RemindersTables {
  calendar_feed: CalendarFeedTable;
  reminder_setting: ReminderSettingTable;
  reminder_sent: ReminderSentTable;
}
