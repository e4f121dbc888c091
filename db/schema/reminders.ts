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
  version: Generated<number>;
}

export interface ReminderKindSettingTable {
  campaign_id: string;
  kind: string;
  is_on: Flag;
  /** "7,3,1", the longest first; "" for none. */
  days: string;
  reminds_overdue: Flag;
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
  reminder_kind_setting: ReminderKindSettingTable;
  reminder_sent: ReminderSentTable;
}
