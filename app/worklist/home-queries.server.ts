import { dueText, isLate } from "~/campaigns/deadline";
import { hasRole, type SignedInActor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import { twoDigits, type Instant } from "~/shared/time";
import { adminWork } from "./admin-queries.server";
import { amendmentNotices, type AmendmentNotice } from "./amendment-notice-queries.server";
import { councilWork } from "./council-queries.server";
import { organizerWork } from "./organizer-queries.server";
import { currentCampaignOverview, type CampaignOverview, type OverviewDepth } from "./overview-queries.server";
import { ownReminders, type ReminderNotice } from "./reminder-queries.server";
import { hrWork, signerWork } from "./signing-queries.server";
import { ownAwards, staffWork, type OwnAward } from "./staff-queries.server";
import { unitWork } from "./unit-queries.server";
import { emptyHome, type EmptyHome } from "./empty-home";
import { orderWork, workRow, workSummary, type WorkItem, type WorkRow } from "./work-item";

export interface HomePage {
  summary: string;
  rows: WorkRow[];
  first: { href: string; label: string } | null;
  /** Dossiers beyond those listed. */
  more: { href: string; label: string } | null;
  empty: EmptyHome;
  reminders: ReminderNotice[];
  amendments: AmendmentNotice[];
  overview: CampaignOverview | null;
  awards: OwnAward[];
  seesOwnAwards: boolean;
  seesOversight: boolean;
  /** The sample's campaign has grown old. */
  staleSample: { title: string; dueText: string } | null;
}

/** What waits for this person, from every role that he or she holds. */
export async function homePage(db: Queryable, actor: SignedInActor, now: Instant): Promise<HomePage> {
  const organizer = hasRole(actor, "organizer")
    ? await organizerWork(db, actor.accountId, now)
    : { items: [], moreDossiers: 0 };
  const found = await Promise.all<WorkItem[]>([
    unitWork(db, actor, now),
    hasRole(actor, "council", "organizer") ? councilWork(db, actor) : [],
    hasRole(actor, "signer") ? signerWork(db) : [],
    hasRole(actor, "hr") ? hrWork(db) : [],
    hasRole(actor, "admin") ? adminWork(db) : [],
    hasRole(actor, "staff") ? staffWork(db, now) : [],
  ]);
  const items = orderWork([...organizer.items, ...found.flat()]);
  const [first] = items;
  const awards = hasRole(actor, "staff") ? await ownAwards(db, actor.personId) : [];
  const overview = actor.roles.some((role) => role !== "admin")
    ? await currentCampaignOverview(db, depthFor(actor), now)
    : null;
  return {
    summary: workSummary(items, now),
    rows: items.map((item) => workRow(item, now)),
    first: first === undefined ? null : { href: first.href, label: first.action },
    more:
      organizer.moreDossiers > 0
        ? {
            href: paths.appraisals(),
            label: `và ${twoDigits(organizer.moreDossiers)} hồ sơ khác đang chờ thẩm định`,
          }
        : null,
    empty: emptyHome(actor.roles, overview === null ? null : { id: overview.id, title: overview.title }),
    reminders: await ownReminders(db, actor, now),
    amendments: await amendmentNotices(db, actor, now),
    overview,
    awards,
    // Who also works here is not told on every visit that he or she has no award.
    seesOwnAwards: awards.length > 0 || (hasRole(actor, "staff") && actor.roles.length === 1),
    seesOversight: hasRole(actor, "inspector"),
    staleSample: await findStaleSample(db, now),
  };
}

function depthFor(actor: SignedInActor): OverviewDepth {
  return hasRole(actor, "organizer") ? "all" : hasRole(actor, "inspector") ? "submitted" : "steps";
}

async function findStaleSample(db: Queryable, now: Instant): Promise<HomePage["staleSample"]> {
  const row = await db
    .selectFrom("campaign")
    .select(["title", "state", "dossier_due_at", "grace_minutes", "grace_source"])
    .where((eb) => eb.exists(eb.selectFrom("agency").where("is_sample", "=", 1).select("agency.id")))
    .where("launched_at", "is not", null)
    .where("dossier_due_at", "is not", null)
    .orderBy("dossier_due_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined || row.state !== "launched" || row.dossier_due_at === null || !isLate(now, row.dossier_due_at))
    return null;
  return {
    title: row.title,
    dueText: dueText(row.dossier_due_at, { minutes: row.grace_minutes, source: row.grace_source }),
  };
}
