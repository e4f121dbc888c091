import type { Transaction } from "kysely";
import { stillOpen } from "~/campaigns/deadline";
import type { Database, Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import { defaultReminderSettings, type ReminderSettings } from "./due-reminders";

export interface SentReminder {
  id: string;
  campaignId: string;
  milestone: string;
  endsAt: Instant;
  offset: number;
  accountId: string;
  kind: string;
  title: string;
  /** "" when it was shown in the product only. */
  email: string;
  sentAt: Instant;
}

export async function findReminderSettings(read: Queryable, campaignId: string): Promise<ReminderSettings> {
  const row = await read
    .selectFrom("reminder_setting")
    .select(["is_on", "days"])
    .where("campaign_id", "=", campaignId)
    .executeTakeFirst();
  if (row === undefined) return defaultReminderSettings;
  return {
    isOn: row.is_on === 1,
    days: row.days
      .split(",")
      .filter((day) => day !== "")
      .map(Number),
  };
}

/** Reminders of this campaign for ends that are not older than `since`. */
export async function listSentReminders(
  read: Queryable,
  campaignId: string,
  since: Instant,
): Promise<Pick<SentReminder, "milestone" | "endsAt" | "offset" | "accountId">[]> {
  const rows = await read
    .selectFrom("reminder_sent")
    .select(["milestone", "ends_at", "offset_days", "account_id"])
    .where("campaign_id", "=", campaignId)
    .where("ends_at", ...stillOpen(since))
    .execute();
  return rows.map((row) => ({
    milestone: row.milestone,
    endsAt: row.ends_at,
    offset: row.offset_days,
    accountId: row.account_id,
  }));
}

/** False when it was sent before: two sweeps at once send one. */
export async function insertReminder(tx: Transaction<Database>, reminder: SentReminder): Promise<boolean> {
  const row = await tx
    .insertInto("reminder_sent")
    .values({
      id: reminder.id,
      campaign_id: reminder.campaignId,
      milestone: reminder.milestone,
      ends_at: reminder.endsAt,
      offset_days: reminder.offset,
      account_id: reminder.accountId,
      kind: reminder.kind,
      title: reminder.title,
      email: reminder.email,
      sent_at: reminder.sentAt,
    })
    .onConflict((conflict) =>
      conflict.columns(["campaign_id", "milestone", "ends_at", "offset_days", "account_id"]).doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function listRunningCampaigns(read: Queryable): Promise<{ id: string }[]> {
  return read
    .selectFrom("campaign")
    .select("id")
    .where("state", "in", ["launched", "reviewing", "decided"])
    .orderBy("id")
    .execute();
}
