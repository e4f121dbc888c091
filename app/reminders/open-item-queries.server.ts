import { noGrace } from "~/campaigns/deadline";
import type { Campaign } from "~/campaigns/campaign";
import { campaignEvents, type CampaignEvents } from "~/campaigns/figures-queries.server";
import { milestonesOf, type Milestone } from "~/campaigns/milestones";
import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import { formatDeadline, formatInstant, type Instant } from "~/shared/time";
import type { OpenItem } from "./due-reminders";
import { ownDossierEnd } from "./own-dossier-end";
import { findMeeting, listBodyMembers, listSessionMembers, type Member } from "./session-member-queries.server";
import { listUnitStandings, type UnitStanding } from "./unit-standing-queries.server";

/** What one account has still to do in one campaign, with all that a reminder says of it. */
export interface CampaignItem extends OpenItem {
  title: string;
  /** The end in the plan's own words: "chậm nhất đến ngày 10/11/2026". */
  text: string;
  missing: string;
  /** Path of the place where it is done. */
  href: string;
  recipientName: string;
  /** "" when none is known. */
  email: string;
}

interface Recipient extends Member {
  role: string;
  unitId: string;
}

/** Everything in this campaign that is known or supposed not to be done, for those alone who have to do it. `accountId`: for one of them. */
export async function openItems(
  read: Queryable,
  campaign: Campaign,
  { now, accountId = null }: { now: Instant; accountId?: string | null },
): Promise<CampaignItem[]> {
  const recipients = await listRecipients(read, accountId);
  const unitIds = accountId === null ? null : recipients.map((one) => one.unitId).filter((id) => id !== "");
  const [events, units] = await Promise.all([
    campaignEvents(read, campaign.id),
    listUnitStandings(read, campaign.id, unitIds),
  ]);
  const milestones = milestonesOf(campaign);
  const dossier = milestones.find((one) => one.kind === "dossier");
  const review = milestones.find((one) => one.kind === "review");
  const meeting = await meetingItems(read, campaign, { review, session: events.session, now });
  return [
    ...(dossier === undefined ? [] : units.flatMap((unit) => dossierItems(campaign, dossier, unit, recipients))),
    ...milestones.flatMap((milestone) => planItems(campaign, milestone, events, recipients, units)),
    // Who prepares the meeting is reminded of it as such.
    ...meeting.filter(
      (item) =>
        (accountId === null || item.accountId === accountId) &&
        !recipients.some((one) => one.role === "organizer" && one.accountId === item.accountId),
    ),
  ];
}

async function listRecipients(read: Queryable, accountId: string | null): Promise<Recipient[]> {
  const rows = await read
    .selectFrom("account_role")
    .innerJoin("account", "account.id", "account_role.account_id")
    .select(["account.id", "account.display_name", "account.email", "account_role.role", "account_role.unit_id"])
    .where("account.is_active", "=", 1)
    .where("account_role.role", "in", ["unit", "organizer", "signer"])
    .$if(accountId !== null, (query) => query.where("account.id", "=", accountId ?? ""))
    .execute();
  return rows.map((row) => ({
    accountId: row.id,
    name: row.display_name,
    email: row.email,
    role: row.role,
    unitId: row.unit_id,
  }));
}

/** Members are told when they meet, until the session is opened: by the plan's day as long as no session is prepared. */
async function meetingItems(
  read: Queryable,
  campaign: Campaign,
  { review, session, now }: { review: Milestone | undefined; session: CampaignEvents["session"]; now: Instant },
): Promise<CampaignItem[]> {
  const common = { kind: "review", title: "Dự họp xét khen thưởng", isTracked: false, grace: noGrace } as const;
  if (session !== null) {
    if (session.state !== "preparing") return [];
    const { bodyName, place } = await findMeeting(read, session.id);
    const members = await listSessionMembers(read, session.id);
    return members.map((one) =>
      itemOf(one, {
        ...common,
        milestone: `session:${session.id}`,
        text: `họp lúc ${formatInstant(session.heldAt)}`,
        missing: `${bodyName} họp tại ${place}.`,
        href: paths.councilSession(session.id),
        endsAt: session.heldAt,
      }),
    );
  }
  if (review === undefined || campaign.bodyId === null) return [];
  const members = await listBodyMembers(read, campaign.bodyId, now);
  return members.map((one) =>
    itemOf(one, {
      ...common,
      milestone: "review-member",
      text: review.text,
      missing: "Phiên họp chưa được lập; giờ và nơi họp sẽ được báo sau.",
      href: paths.campaign(campaign.id),
      endsAt: review.endsAt,
    }),
  );
}

function dossierItems(
  campaign: Campaign,
  milestone: Milestone,
  unit: UnitStanding,
  recipients: readonly Recipient[],
): CampaignItem[] {
  const { state, dossierId } = unit;
  if (state === "submitted" || state === "accepted") return [];
  // The unit has brought its papers: what is left to do is not its own.
  if (state === "draft" && unit.isPaper === true) return [];
  const { endsAt, grace, title, isOwn } = ownDossierEnd(milestone, unit);
  const missing =
    state === null
      ? `${unit.name} chưa lập hồ sơ.`
      : state === "draft"
        ? `Hồ sơ của ${unit.name} đang soạn, chưa nộp.`
        : `Hồ sơ của ${unit.name} bị trả lại để sửa, chưa nộp lại.`;
  const href = dossierId === null ? paths.startDossier(campaign.id) : paths.dossier(dossierId);
  const text = isOwn ? `đến ${formatDeadline(endsAt)}` : milestone.text;
  return recipients
    .filter((one) => one.role === "unit" && one.unitId === unit.id)
    .map((one) =>
      itemOf(one, {
        milestone: `dossier:${unit.id}`,
        kind: "dossier",
        title,
        text,
        missing,
        href,
        endsAt,
        grace,
        isTracked: true,
      }),
    );
}

/** A unit that has sent its registration has nothing more to register; after the end none can. */
function registrationItems(
  campaign: Campaign,
  { label: title, text, endsAt, grace }: Milestone,
  unit: UnitStanding,
  recipients: readonly Recipient[],
): CampaignItem[] {
  if (unit.registrationSentAt !== null) return [];
  const milestone = `registration:${unit.id}`;
  const missing = `${unit.name} chưa gửi đăng ký thi đua.`;
  const href = paths.registration(campaign.id, unit.id);
  return recipients
    .filter((one) => one.role === "unit" && one.unitId === unit.id)
    .map((one) =>
      itemOf(one, { milestone, kind: "registration", title, text, missing, href, endsAt, grace, isTracked: false }),
    );
}

/** Reports are not kept in the product: all of the tier are reminded, and nobody is told that one is overdue. */
function planItems(
  campaign: Campaign,
  milestone: Milestone,
  { session, publication, decision }: CampaignEvents,
  recipients: readonly Recipient[],
  units: readonly UnitStanding[],
): CampaignItem[] {
  const { key, kind, label: title, text, endsAt, grace, tier } = milestone;
  const page = paths.campaign(campaign.id);
  switch (kind) {
    case "registration":
      return units.flatMap((unit) => registrationItems(campaign, milestone, unit, recipients));
    case "report":
      return of(
        [tier === "unit" ? "unit" : "organizer"],
        { kind, isTracked: false },
        `Cần gửi: ${title}${milestone.note === "" ? "" : ` (${milestone.note})`}.`,
      );
    case "review":
      return session?.state === "concluded"
        ? []
        : of(
            ["organizer"],
            { kind, isTracked: true },
            "Phiên họp xét khen thưởng chưa kết thúc.",
            session === null ? page : paths.councilSession(session.id),
          );
    case "publication":
      return publication === null
        ? of(
            ["organizer"],
            { kind, isTracked: true },
            "Kết quả xét chưa được công khai.",
            paths.publication(campaign.id),
          )
        : [];
    case "decision":
      return decision?.state === "issued"
        ? []
        : of(["organizer", "signer"], { kind, isTracked: true }, "Quyết định khen thưởng chưa được ban hành.");
    case "conclusion":
      return campaign.stage.state === "concluded"
        ? []
        : of(["organizer"], { kind, isTracked: true }, "Phong trào chưa được tổng kết.");
    case "launch":
    case "opening":
    case "task":
    case "dossier":
      return [];
  }

  function of(
    roles: readonly string[],
    { kind: reminded, isTracked }: Pick<OpenItem, "kind" | "isTracked">,
    missing: string,
    href = page,
  ): CampaignItem[] {
    const found = recipients.filter((one) => roles.includes(one.role));
    return [...new Map(found.map((one) => [one.accountId, one])).values()].map((one) =>
      itemOf(one, { milestone: key, kind: reminded, title, text, missing, href, endsAt, grace, isTracked }),
    );
  }
}

function itemOf(
  { accountId, name, email }: Member,
  what: Omit<CampaignItem, "accountId" | "recipientName" | "email">,
): CampaignItem {
  return { ...what, accountId, recipientName: name, email };
}
