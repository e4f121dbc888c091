import { findCampaign } from "~/campaigns/campaign-repo.server";
import { compareEnds } from "~/campaigns/deadline";
import { overdueOffset, standingReminders } from "~/reminders/due-reminders";
import { openItems } from "~/reminders/open-item-queries.server";
import { findReminderSettings, listRunningCampaigns } from "~/reminders/reminder-repo.server";
import { hasRole, type SignedInActor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { formatDeadline, formatLeft, type Instant } from "~/shared/time";

/** One reminder before the reader's eyes. */
export interface ReminderNotice {
  key: string;
  href: string;
  title: string;
  missing: string;
  campaign: string;
  /** As the plan words it. */
  text: string;
  at: Instant;
  /** The end to the hour. */
  end: string;
  left: string;
  isOverdue: boolean;
}

/** What this person is reminded of now and has not done, nearest end first; what is done is gone. */
export async function ownReminders(db: Queryable, actor: SignedInActor, now: Instant): Promise<ReminderNotice[]> {
  if (!hasRole(actor, "unit", "organizer", "signer", "council")) return [];
  const found: ReminderNotice[] = [];
  for (const { id } of await listRunningCampaigns(db)) {
    const campaign = await findCampaign(db, id);
    if (campaign === null) continue;
    const items = await openItems(db, campaign, { now, accountId: actor.accountId });
    const standing = standingReminders(await findReminderSettings(db, id), items, now);
    found.push(
      ...standing.map(({ item, offset }) => ({
        key: `${id}|${item.milestone}`,
        href: item.href,
        title: item.title,
        missing: item.missing,
        campaign: campaign.title,
        text: item.text,
        at: item.endsAt,
        end: formatDeadline(item.endsAt),
        left: formatLeft(now, item.endsAt),
        isOverdue: offset === overdueOffset,
      })),
    );
  }
  return found.sort((a, b) => compareEnds(a.at, b.at));
}
