import type { CampaignsTables } from "./schema/campaigns";
import type { CertificatesTables } from "./schema/certificates";
import type { CouncilTables } from "./schema/council";
import type { DecisionsTables } from "./schema/decisions";
import type { HistoryTables } from "./schema/history";
import type { ImportsTables } from "./schema/imports";
import type { KernelTables } from "./schema/kernel";
import type { NominationsTables } from "./schema/nominations";
import type { PeopleTables } from "./schema/people";
import type { RulesTables } from "./schema/rules";
import type { RemindersTables } from "./schema/reminders";
import type { UpwardTables } from "./schema/upward";

export type Database = KernelTables &
  PeopleTables &
  RulesTables &
  HistoryTables &
  ImportsTables &
  CampaignsTables &
  NominationsTables &
  CouncilTables &
  DecisionsTables &
  UpwardTables &
  CertificatesTables &
  RemindersTables;
