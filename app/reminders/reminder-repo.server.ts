import type { Transaction } from "kysely";
import { dueIn } from "~/campaigns/deadline";
import type { Database, Queryable } from "~/shared/db.server";
import { addMs, type Instant } from "~/shared/time";
import { reminderKey } from "./due-reminders";
import { byKind, defaultKindSetting, reminderKinds, type ReminderSettings } from "./reminder-settings";

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

/** With the version of the settings; 0 while the campaign has none of its own. */
export async function findReminderSettings(
  read: Queryable,
  campaignId: string,
): Promise<ReminderSettings & { version: number }> {
  const [row, kinds] = [
    await read
      .selectFrom("reminder_setting")
      .select(["is_on", "version"])
      .where("campaign_id", "=", campaignId)
      .executeTakeFirst(),
    await read.selectFrom("reminder_kind_setting").selectAll().where("campaign_id", "=", campaignId).execute(),
  ];
  return {
    isOn: row === undefined || row.is_on === 1,
    version: row?.version ?? 0,
    kinds: byKind((kind) => {
      const own = kinds.find((one) => one.kind === kind);
      return own === undefined
        ? defaultKindSetting(kind)
        : { isOn: own.is_on === 1, days: daysOf(own.days), remindsOverdue: own.reminds_overdue === 1 };
    }),
  };
}

function daysOf(text: string): number[] {
  return text
    .split(",")
    .filter((day) => day !== "")
    .map(Number);
}

/** The caller holds the campaign's lock and has compared the version. */
export async function saveSettings(
  tx: Transaction<Database>,
  campaignId: string,
  { isOn, kinds }: ReminderSettings,
  version: number,
): Promise<void> {
  const row = { is_on: isOn ? 1 : 0, version } as const;
  await tx
    .insertInto("reminder_setting")
    .values({ campaign_id: campaignId, ...row })
    .onConflict((conflict) => conflict.column("campaign_id").doUpdateSet(row))
    .execute();
  await tx.deleteFrom("reminder_kind_setting").where("campaign_id", "=", campaignId).execute();
  await tx
    .insertInto("reminder_kind_setting")
    .values(
      reminderKinds.map((kind) => ({
        campaign_id: campaignId,
        kind,
        is_on: kinds[kind].isOn ? (1 as const) : (0 as const),
        days: kinds[kind].days.join(","),
        reminds_overdue: kinds[kind].remindsOverdue ? (1 as const) : (0 as const),
      })),
    )
    .execute();
}

const keptMs = 30 * 86_400_000;

/** Names (`reminderKey`) of what this campaign was reminded of, for ends that still come or lie less than 30 days back. */
export async function listSentKeys(read: Queryable, campaignId: string, now: Instant): Promise<ReadonlySet<string>> {
  const rows = await read
    .selectFrom("reminder_sent")
    .select(["milestone", "ends_at", "offset_days", "account_id"])
    .where("campaign_id", "=", campaignId)
    .where("ends_at", dueIn.open, addMs(now, -keptMs))
    .execute();
  return new Set(
    rows.map((row) =>
      reminderKey({ milestone: row.milestone, endsAt: row.ends_at, accountId: row.account_id }, row.offset_days),
    ),
  );
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
