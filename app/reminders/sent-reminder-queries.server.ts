import { sql } from "kysely";
import { mailJobKey } from "~/shared/mail.server";
import type { Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import { reminderMailKey } from "./reminder-text";

export interface SentReminderRow {
  id: string;
  title: string;
  endsAt: Instant;
  offset: number;
  recipientName: string;
  /** "" when it was shown in the product only. */
  email: string;
  sentAt: Instant;
  /** Of the job that carries the mail; null when there is none. */
  mail: { state: "waiting" | "done" | "failed"; error: string | null } | null;
}

const withMail = (read: Queryable, campaignId: string) =>
  read
    .selectFrom("reminder_sent")
    .leftJoin("job", (join) =>
      join.on(
        "job.dedupe_key",
        "=",
        sql<string>`${sql.lit(mailJobKey(reminderMailKey("")))} || ${sql.ref("reminder_sent.id")}`,
      ),
    )
    .where("reminder_sent.campaign_id", "=", campaignId);

/** Newest first, at most `limit` of those before `before`. */
export async function listSent(
  read: Queryable,
  campaignId: string,
  { before, onlyFailed, limit }: { before: string | null; onlyFailed: boolean; limit: number },
): Promise<SentReminderRow[]> {
  const rows = await withMail(read, campaignId)
    .innerJoin("account", "account.id", "reminder_sent.account_id")
    .select([
      "reminder_sent.id",
      "reminder_sent.title",
      "reminder_sent.ends_at",
      "reminder_sent.offset_days",
      "reminder_sent.email",
      "reminder_sent.sent_at",
      "account.display_name",
      "job.state",
      "job.last_error",
    ])
    .$if(before !== null, (query) => query.where("reminder_sent.id", "<", before ?? ""))
    .$if(onlyFailed, (query) => query.where("job.state", "=", "failed"))
    .orderBy("reminder_sent.id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    endsAt: row.ends_at,
    offset: row.offset_days,
    recipientName: row.display_name,
    email: row.email,
    sentAt: row.sent_at,
    mail: row.state === null ? null : { state: row.state, error: row.last_error },
  }));
}

export async function countSent(read: Queryable, campaignId: string): Promise<{ sent: number; failed: number }> {
  const [sent, failed] = [
    await read
      .selectFrom("reminder_sent")
      .select((eb) => eb.fn.countAll<number | string>().as("count"))
      .where("campaign_id", "=", campaignId)
      .executeTakeFirstOrThrow(),
    await withMail(read, campaignId)
      .select((eb) => eb.fn.countAll<number | string>().as("count"))
      .where("job.state", "=", "failed")
      .executeTakeFirstOrThrow(),
  ];
  return { sent: Number(sent.count), failed: Number(failed.count) };
}
