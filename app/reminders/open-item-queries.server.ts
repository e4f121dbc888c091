import type { Campaign } from "~/campaigns/campaign";
import { campaignEvents, type CampaignEvents } from "~/campaigns/figures-queries.server";
import { milestonesOf, type Milestone } from "~/campaigns/milestones";
import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import type { OpenItem } from "./due-reminders";
import { ownDossierEnd } from "./own-dossier-end";
import { listUnitStandings, type UnitStanding } from "./unit-standing-queries.server";

/** What one account has still to do in one campaign, with all that a reminder says of it. */
export interface CampaignItem extends OpenItem {
  kind: string;
  title: string;
  missing: string;
  /** Path of the place where it is done. */
  href: string;
  recipientName: string;
  /** "" when none is known. */
  email: string;
}

interface Recipient {
  accountId: string;
  name: string;
  email: string;
  role: string;
  unitId: string;
}

/** Everything in this campaign that is known or supposed not to be done, for those alone who have to do it. */
export async function openItems(read: Queryable, campaign: Campaign): Promise<CampaignItem[]> {
  const [recipients, events, units] = await Promise.all([
    listRecipients(read),
    campaignEvents(read, campaign.id),
    listUnitStandings(read, campaign.id),
  ]);
  const milestones = milestonesOf(campaign);
  const dossier = milestones.find((one) => one.kind === "dossier");
  return [
    ...(dossier === undefined ? [] : units.flatMap((unit) => dossierItems(campaign, dossier, unit, recipients))),
    ...milestones.flatMap((milestone) => planItems(campaign, milestone, events, recipients, units)),
  ];
}

async function listRecipients(read: Queryable): Promise<Recipient[]> {
  const rows = await read
    .selectFrom("account_role")
    .innerJoin("account", "account.id", "account_role.account_id")
    .select(["account.id", "account.display_name", "account.email", "account_role.role", "account_role.unit_id"])
    .where("account.is_active", "=", 1)
    .where("account_role.role", "in", ["unit", "organizer", "signer"])
    .execute();
  return rows.map((row) => ({
    accountId: row.id,
    name: row.display_name,
    email: row.email,
    role: row.role,
    unitId: row.unit_id,
  }));
}

function dossierItems(
  campaign: Campaign,
  milestone: Milestone,
  unit: UnitStanding,
  recipients: readonly Recipient[],
): CampaignItem[] {
  const { state, dossierId } = unit;
  if (state === "submitted" || state === "accepted") return [];
  const { endsAt, title } = ownDossierEnd(milestone, unit);
  const missing =
    state === null
      ? `${unit.name} chưa lập hồ sơ.`
      : state === "draft"
        ? `Hồ sơ của ${unit.name} đang soạn, chưa nộp.`
        : `Hồ sơ của ${unit.name} bị trả lại để sửa, chưa nộp lại.`;
  const href = dossierId === null ? paths.startDossier(campaign.id) : paths.dossier(dossierId);
  return recipients
    .filter((one) => one.role === "unit" && one.unitId === unit.id)
    .map((one) =>
      itemOf(one, { milestone: `dossier:${unit.id}`, kind: "dossier", title, missing, href, endsAt, isTracked: true }),
    );
}

/** A unit that has sent its registration has nothing more to register; after the end none can. */
function registrationItems(
  campaign: Campaign,
  { label: title, endsAt }: Milestone,
  unit: UnitStanding,
  recipients: readonly Recipient[],
): CampaignItem[] {
  if (unit.registrationSentAt !== null) return [];
  const milestone = `registration:${unit.id}`;
  const missing = `${unit.name} chưa gửi đăng ký thi đua.`;
  const href = paths.registration(campaign.id, unit.id);
  return recipients
    .filter((one) => one.role === "unit" && one.unitId === unit.id)
    .map((one) => itemOf(one, { milestone, kind: "registration", title, missing, href, endsAt, isTracked: false }));
}

/** Reports are not kept in the product: all of the tier are reminded, and nobody is told that one is overdue. */
function planItems(
  campaign: Campaign,
  milestone: Milestone,
  { session, publication, decision }: CampaignEvents,
  recipients: readonly Recipient[],
  units: readonly UnitStanding[],
): CampaignItem[] {
  const { key, kind, label: title, endsAt, tier } = milestone;
  const of = (roles: readonly string[], missing: string, href: string, isTracked: boolean): CampaignItem[] =>
    [...new Map(recipients.filter((one) => roles.includes(one.role)).map((one) => [one.accountId, one])).values()].map(
      (one) => itemOf(one, { milestone: key, kind, title, missing, href, endsAt, isTracked }),
    );
  const page = paths.campaign(campaign.id);
  switch (kind) {
    case "registration":
      return units.flatMap((unit) => registrationItems(campaign, milestone, unit, recipients));
    case "report":
      return of(
        [tier === "unit" ? "unit" : "organizer"],
        `Cần gửi: ${title}${milestone.note === "" ? "" : ` (${milestone.note})`}.`,
        page,
        false,
      );
    case "review":
      return session?.state === "concluded"
        ? []
        : of(["organizer"], "Phiên họp xét khen thưởng chưa kết thúc.", page, true);
    case "publication":
      return publication === null
        ? of(["organizer"], "Kết quả xét chưa được công khai.", paths.publication(campaign.id), true)
        : [];
    case "decision":
      return decision?.state === "issued"
        ? []
        : of(["organizer", "signer"], "Quyết định khen thưởng chưa được ban hành.", page, true);
    case "conclusion":
      return campaign.stage.state === "concluded"
        ? []
        : of(["organizer"], "Phong trào chưa được tổng kết.", page, true);
    case "launch":
    case "opening":
    case "task":
    case "dossier":
      return [];
  }
}

function itemOf(
  { accountId, name, email }: Recipient,
  what: Omit<CampaignItem, "accountId" | "recipientName" | "email">,
): CampaignItem {
  return { ...what, accountId, recipientName: name, email };
}
