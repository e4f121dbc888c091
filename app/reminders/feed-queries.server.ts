import { findCampaign } from "~/campaigns/campaign-repo.server";
import { milestonesOf } from "~/campaigns/milestones";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { writeCalendar, type CalendarEvent } from "~/shared/icalendar";
import { paths } from "~/shared/paths";
import { fail, ok, type Result } from "~/shared/result";
import { hashToken } from "~/shared/session.server";
import { addMs, formatInstant, type Instant } from "~/shared/time";
import { feedEvents } from "./feed-events";
import { findFeed, findFeedOwner } from "./feed-repo.server";
import { feedTokenOf } from "./feed-token.server";
import { findReminderSettings, listRunningCampaigns } from "./reminder-repo.server";
import { byKind, type ReminderKind, type ReminderSettings } from "./reminder-settings";
import { listUnitStandings } from "./unit-standing-queries.server";

const shownForMs = 10 * 60_000;

/** The calendar behind an address: what concerns its owner in every running campaign, as things stand now. Refuses not_found. */
export async function calendarOf(
  read: Queryable,
  token: string,
  publicUrl: string | null,
  now: Instant,
): Promise<Result<string>> {
  const owner = await findFeedOwner(read, hashToken(token));
  if (owner === null) return fail(notFound);
  const base = await findBase(read, publicUrl);
  const events: CalendarEvent[] = [];
  for (const { id } of await listRunningCampaigns(read)) {
    const campaign = await findCampaign(read, id);
    if (campaign === null) continue;
    const settings = await findReminderSettings(read, id);
    const units = await listUnitStandings(read, id, owner.unitIds);
    events.push(
      ...feedEvents(
        {
          id,
          title: campaign.title,
          version: campaign.version,
          milestones: milestonesOf(campaign),
          units,
          alarmDays: alarmDaysOf(settings),
        },
        owner.roles,
        base,
      ),
    );
  }
  return ok(
    writeCalendar({
      name: "Vinh Danh – lịch thi đua, khen thưởng",
      description: `Thời hạn của các phong trào đang diễn ra, dành cho ${owner.name}.`,
      now,
      events,
    }),
  );
}

function alarmDaysOf({ isOn, kinds }: ReminderSettings): Record<ReminderKind, readonly number[]> {
  return byKind((kind) => (isOn && kinds[kind].isOn ? kinds[kind].days : []));
}

export interface OwnFeed {
  /** "02/11/2026 09:00"; null: none has been made. */
  madeAt: string | null;
  /** Whole where the installation knows its own address. Only in the first minutes. */
  address: string | null;
}

/** The reader's own feed. Its address is shown for ten minutes after it was made, never again. */
export async function ownFeed(
  read: Queryable,
  accountId: string,
  { secret, origin, now }: { secret: Buffer; origin: string; now: Instant },
): Promise<OwnFeed> {
  const feed = await findFeed(read, accountId);
  if (feed === null) return { madeAt: null, address: null };
  const isFresh = feed.createdAt > addMs(now, -shownForMs);
  return {
    madeAt: formatInstant(feed.createdAt),
    address: isFresh
      ? `${(await findBase(read, null)) ?? origin}${paths.calendar(feedTokenOf(secret, feed.nonce))}`
      : null,
  };
}

async function findBase(read: Queryable, publicUrl: string | null): Promise<string | null> {
  const agency = await read.selectFrom("agency").select("public_url").executeTakeFirst();
  return (agency?.public_url ?? publicUrl)?.replace(/\/+$/u, "") ?? null;
}
