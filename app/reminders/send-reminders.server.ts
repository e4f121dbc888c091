import { findCampaign } from "~/campaigns/campaign-repo.server";
import { newId } from "~/shared/ids";
import { enqueue } from "~/shared/jobs.server";
import { enqueueMail } from "~/shared/mail.server";
import type { Services } from "~/shared/services.server";
import type { Instant } from "~/shared/time";
import { dueReminders, type DueReminder } from "./due-reminders";
import { openItems, type CampaignItem } from "./open-item-queries.server";
import { findReminderSettings, insertReminder, listRunningCampaigns, listSentKeys } from "./reminder-repo.server";
import { reminderMailKey, reminderText } from "./reminder-text";

/** So many in one transaction that the writer is soon free again. */
const batchSize = 50;

/**
 * Sends what is due now in every running campaign and answers how many. The row of a reminder and the job of its mail are written in one
 * transaction: however often this runs, and wherever it breaks off, each is sent once.
 */
export async function sendReminders(services: Services, now: Instant): Promise<number> {
  const { databases, env } = services;
  const agency = await databases.read.selectFrom("agency").select(["name", "public_url"]).executeTakeFirst();
  if (agency === undefined) return 0;
  const base = (agency.public_url ?? env.publicUrl)?.replace(/\/+$/u, "") ?? null;
  let count = 0;
  for (const { id } of await listRunningCampaigns(databases.read)) {
    const campaign = await findCampaign(databases.read, id);
    if (campaign === null) continue;
    const settings = await findReminderSettings(databases.read, id);
    const sent = await listSentKeys(databases.read, id, now);
    const due = dueReminders(settings, await openItems(databases.read, campaign, { now }), sent, now);
    for (let from = 0; from < due.length; from += batchSize)
      count += await sendBatch(services, due.slice(from, from + batchSize), {
        id,
        title: campaign.title,
        agencyName: agency.name,
        base,
        now,
      });
  }
  return count;
}

interface Occasion {
  id: string;
  title: string;
  agencyName: string;
  base: string | null;
  now: Instant;
}

async function sendBatch(
  { databases, env }: Services,
  due: readonly DueReminder<CampaignItem>[],
  { id: campaignId, title, agencyName, base, now }: Occasion,
): Promise<number> {
  return databases.write(
    async (tx) => {
      let count = 0;
      for (const { item, offset } of due) {
        const id = newId();
        const email = env.mail === null ? "" : item.email;
        const { milestone, endsAt, accountId, kind } = item;
        const isNew = await insertReminder(tx, {
          id,
          campaignId,
          milestone,
          endsAt,
          offset,
          accountId,
          kind,
          title: item.title,
          email,
          sentAt: now,
        });
        if (!isNew) continue;
        count += 1;
        if (email === "") continue;
        const { missing, recipientName } = item;
        const link = base === null ? null : `${base}${item.href}`;
        const words = reminderText(
          {
            agencyName,
            campaignTitle: title,
            title: item.title,
            missing,
            endsAt,
            grace: item.grace,
            offset,
            recipientName,
            link,
          },
          now,
        );
        await enqueueMail(
          { now, enqueue: (job) => enqueue(tx, job) },
          { key: reminderMailKey(id), to: email, ...words },
        );
      }
      return count;
    },
    { label: "send reminders" },
  );
}
