import type { Campaign } from "~/campaigns/campaign";
import { findCampaign } from "~/campaigns/campaign-repo.server";
import { milestonesOf } from "~/campaigns/milestones";
import { campaignSubject, campaignsPolicy } from "~/campaigns/policy";
import { jobTrouble } from "~/people/job";
import type { SignedInActor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf, formatDateLong, formatDeadline, formatInstant, twoDigits, type Instant } from "~/shared/time";
import { looks, type StatusLook } from "~/shared/ui/status";
import { comingReminders, reminderKey, type ComingReminder } from "./due-reminders";
import { openItems, type CampaignItem } from "./open-item-queries.server";
import { remindersPolicy } from "./policy";
import { findReminderSettings, listSentKeys } from "./reminder-repo.server";
import {
  kindFacts,
  kindSettingText,
  reminderKinds,
  type ReminderKind,
  type ReminderSettings,
} from "./reminder-settings";
import { offsetText } from "./reminder-text";
import { countSent, listSent, type SentReminderRow } from "./sent-reminder-queries.server";

const pageSize = 25;
const lists = ["sap-nhac", "da-nhac", "loi"] as const;
export type ReminderList = (typeof lists)[number];

/** One reminder that is to come or was sent. */
export interface ReminderRow {
  id: string;
  when: string;
  to: string;
  what: string;
  /** Which of the reminders, and of which end. */
  detail: string;
  how: string;
  look: StatusLook;
  /** Why a mail did not go out; "" for none. */
  trouble: string;
}

export interface KindRow {
  kind: ReminderKind;
  name: string;
  whom: string;
  isTracked: boolean;
  /** "chậm nhất đến ngày 10/11/2026" of each milestone of that kind; "" where the plan has none. */
  planned: string;
  isOn: boolean;
  days: string;
  remindsOverdue: boolean;
  /** For who only reads. */
  summary: string;
}

export interface ReminderPage {
  id: string;
  title: string;
  version: number;
  isOn: boolean;
  kinds: KindRow[];
  mayEdit: boolean;
  /** The campaign is not announced, or is over: nothing is sent. */
  standing: "draft" | "running" | "over";
  /** Sender's address; null: no mail server is set. */
  mailFrom: string | null;
  list: ReminderList;
  rows: ReminderRow[];
  tabs: { label: string; href: string; count: string; isCurrent: boolean; isBad: boolean }[];
  total: string;
  firstHref: string | null;
  olderHref: string | null;
}

export interface ReminderReader {
  read: Queryable;
  actor: SignedInActor;
  now: Instant;
  url: URL;
  /** Sender's address; null: no mail server is set. */
  mailFrom: string | null;
}

/** What a campaign reminds of, what comes next and what was sent, paged by key. Refuses not_found. */
export async function reminderPage(
  { read, actor, now, url, mailFrom }: ReminderReader,
  campaignId: string,
): Promise<Result<ReminderPage>> {
  const campaign = await findCampaign(read, campaignId);
  if (campaign === null) return fail(notFound);
  const subject = campaignSubject(campaign);
  const access = allowed(campaignsPolicy.permit(actor, "campaign.reminders", subject));
  if (!access.ok) return access;
  const settings = await findReminderSettings(read, campaign.id);
  const standing = standingOf(campaign);
  const coming =
    standing === "running"
      ? comingReminders(
          settings,
          await openItems(read, campaign, { now }),
          await listSentKeys(read, campaign.id, now),
          now,
        )
      : [];
  const counts = await countSent(read, campaign.id);
  const asked = url.searchParams.get("xem");
  const list = lists.find((one) => one === asked) ?? (standing === "over" ? "da-nhac" : "sap-nhac");
  const after = url.searchParams.get("sau");
  const { rows, next } =
    list === "sap-nhac"
      ? comingPage(coming, after, now, mailFrom !== null)
      : await sentPage(read, campaign.id, { after, onlyFailed: list === "loi" });
  const total = { "sap-nhac": coming.length, "da-nhac": counts.sent, loi: counts.failed };
  const hrefOf = (one: ReminderList, cursor?: string) =>
    paths.campaignReminders(campaign.id, { list: one, after: cursor });
  return ok({
    id: campaign.id,
    title: campaign.title,
    version: settings.version,
    isOn: settings.isOn,
    kinds: kindRows(campaign, settings),
    mayEdit:
      standing !== "over" && remindersPolicy.can(actor, "reminder.edit", { ...subject, campaignId: campaign.id }),
    standing,
    mailFrom,
    list,
    rows,
    tabs: lists
      .filter((one) => one !== "loi" || counts.failed > 0 || list === "loi")
      .map((one) => ({
        label: listNames[one],
        href: hrefOf(one),
        count: twoDigits(total[one]),
        isCurrent: one === list,
        isBad: one === "loi",
      })),
    total: `${twoDigits(total[list])} lần nhắc`,
    firstHref: after === null ? null : hrefOf(list),
    olderHref: next === null ? null : hrefOf(list, next),
  });
}

const listNames: Readonly<Record<ReminderList, string>> = {
  "sap-nhac": "Sắp nhắc",
  "da-nhac": "Đã nhắc",
  loi: "Thư không gửi được",
};

function standingOf({ stage: { state } }: Campaign): ReminderPage["standing"] {
  return state === "draft" ? "draft" : state === "concluded" || state === "cancelled" ? "over" : "running";
}

function kindRows(campaign: Campaign, settings: ReminderSettings): KindRow[] {
  const milestones = milestonesOf(campaign);
  return reminderKinds.map((kind) => {
    const setting = settings.kinds[kind];
    return {
      kind,
      ...kindFacts[kind],
      planned: milestones
        .filter((one) => one.kind === kind)
        .map((one) => one.text)
        .join("; "),
      isOn: setting.isOn,
      days: setting.days.join(", "),
      remindsOverdue: setting.remindsOverdue,
      summary: kindSettingText(setting),
    };
  });
}

interface ReminderRows {
  rows: ReminderRow[];
  /** Cursor of the next page. */
  next: string | null;
}

// What comes is worked out anew each time: the cursor is the place in that order after which the page begins.
function comingPage(
  coming: readonly ComingReminder<CampaignItem>[],
  after: string | null,
  now: Instant,
  hasMail: boolean,
): ReminderRows {
  const placeOf = (one: ComingReminder<CampaignItem>): string =>
    `${one.at === now ? "" : one.at}|${reminderKey(one.item, one.offset)}`;
  const rest = after === null ? coming : coming.filter((one) => placeOf(one) > after);
  const page = rest.slice(0, pageSize);
  const last = page.at(-1);
  return {
    rows: page.map((one) => comingRow(one, now, hasMail)),
    next: rest.length > pageSize && last !== undefined ? placeOf(last) : null,
  };
}

function comingRow({ item, offset, at }: ComingReminder<CampaignItem>, now: Instant, hasMail: boolean): ReminderRow {
  const hasAddress = hasMail && item.email !== "";
  return {
    id: reminderKey(item, offset),
    when: at === now ? "Trong giờ tới" : formatDateLong(dateOf(at)),
    to: item.recipientName,
    what: item.title,
    detail: `${offsetText(offset)}, ${item.text}`,
    how: hasAddress ? `Trong hệ thống và thư đến ${item.email}` : "Trong hệ thống",
    look: at === now ? { ...looks.waiting, label: "Chờ nhắc" } : { ...looks.none, label: "Sắp tới" },
    trouble: "",
  };
}

async function sentPage(
  read: Queryable,
  campaignId: string,
  { after, onlyFailed }: { after: string | null; onlyFailed: boolean },
): Promise<ReminderRows> {
  const found = await listSent(read, campaignId, { before: after, onlyFailed, limit: pageSize + 1 });
  const page = found.slice(0, pageSize);
  return { rows: page.map(sentRow), next: found.length > pageSize ? (page.at(-1)?.id ?? null) : null };
}

function sentRow(row: SentReminderRow): ReminderRow {
  const { look, trouble } = outcomeOf(row);
  return {
    id: row.id,
    when: formatInstant(row.sentAt),
    to: row.recipientName,
    what: row.title,
    detail: `${offsetText(row.offset)}, đến ${formatDeadline(row.endsAt)}`,
    how: row.email === "" ? "Trong hệ thống" : `Trong hệ thống và thư đến ${row.email}`,
    look,
    trouble,
  };
}

function outcomeOf({ email, mail }: SentReminderRow): Pick<ReminderRow, "look" | "trouble"> {
  if (email === "") return { look: { ...looks.done, label: "Đã hiện" }, trouble: "" };
  const trouble = mail?.error === null || mail?.error === undefined ? "" : jobTrouble(mail.error);
  if (mail?.state === "failed") return { look: { ...looks.refused, label: "Thư không gửi được" }, trouble };
  if (mail?.state === "waiting")
    return { look: { ...looks.waiting, label: trouble === "" ? "Đang gửi thư" : "Đang gửi lại thư" }, trouble };
  return { look: { ...looks.done, label: "Đã gửi thư" }, trouble: "" };
}
