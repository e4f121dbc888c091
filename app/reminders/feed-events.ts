import { deadlineEnd, dueText, lastDayOf } from "~/campaigns/deadline";
import type { Milestone, MilestoneKind } from "~/campaigns/milestones";
import type { Role } from "~/shared/actor";
import type { CalendarEvent } from "~/shared/icalendar";
import { paths } from "~/shared/paths";
import { formatDeadline, type Instant } from "~/shared/time";
import { ownDossierEnd, type OwnDossierFacts } from "./own-dossier-end";

export interface FeedUnit extends OwnDossierFacts {
  id: string;
  name: string;
  dossierId: string | null;
  registrationSentAt: Instant | null;
  /** Grows with every change of the unit's dossier and with every pass. */
  changeCount: number;
}

export interface FeedCampaign {
  id: string;
  title: string;
  version: number;
  milestones: readonly Milestone[];
  /** Those whose dossiers the reader prepares. */
  units: readonly FeedUnit[];
  /** On how many days before an end of that kind the reader is reminded; none of a kind that is left out. */
  alarmDays: Readonly<Partial<Record<MilestoneKind, readonly number[]>>>;
}

// Which dates concern whom. A unit's registration and dossier follow its own ends; reports go by tier.
const followed: Readonly<Record<Role, readonly MilestoneKind[]>> = {
  organizer: ["registration", "dossier", "review", "publication", "decision", "conclusion"],
  unit: ["publication", "decision", "conclusion"],
  council: ["review"],
  signer: ["decision"],
  hr: ["decision"],
  inspector: ["dossier", "review", "publication", "decision", "conclusion"],
  staff: ["publication", "conclusion"],
  admin: [],
};

/**
 * The dates of one campaign that concern somebody with these roles. `base`: address of the installation, null when it is not known.
 * What a unit has done already rings no more.
 */
export function feedEvents(campaign: FeedCampaign, roles: readonly Role[], base: string | null): CalendarEvent[] {
  const kinds = new Set(roles.flatMap((role) => followed[role]));
  const isUnit = roles.includes("unit");
  const at = (path: string): string | null => (base === null ? null : `${base}${path}`);
  const eventOf = (
    milestone: Milestone,
    of: Partial<CalendarEvent> & { key: string; endsAt: Instant; title: string; facts: string[] },
  ): CalendarEvent => ({
    uid: `${campaign.id}.${of.key}@vinh-danh`,
    sequence: of.sequence ?? campaign.version,
    summary: `${of.title} – ${campaign.title}`,
    description: [`Phong trào thi đua: ${campaign.title}`, ...of.facts].join("\n"),
    url: of.url ?? at(paths.campaign(campaign.id)),
    when: whenOf(milestone, of.endsAt),
    alarmDays: of.alarmDays ?? campaign.alarmDays[milestone.kind] ?? [],
    category: "Thi đua, khen thưởng",
  });
  const general = (milestone: Milestone): CalendarEvent =>
    eventOf(milestone, {
      key: milestone.key,
      endsAt: milestone.endsAt,
      title: milestone.label,
      facts: [`Theo kế hoạch: ${milestone.text}.`, ...(milestone.note === "" ? [] : [milestone.note])],
    });
  return campaign.milestones.flatMap((milestone) => {
    const { kind, tier } = milestone;
    if (kind === "report")
      return (isUnit && tier === "unit") || (roles.includes("organizer") && tier === "office")
        ? general(milestone)
        : [];
    const all = kinds.has(kind) ? [general(milestone)] : [];
    if (!isUnit) return all;
    if (kind === "registration") return [...all, ...campaign.units.map(registrationOf)];
    return kind === "dossier" ? [...all, ...campaign.units.map(dossierOf)] : all;

    function registrationOf(unit: FeedUnit): CalendarEvent {
      const isDone = unit.registrationSentAt !== null;
      return eventOf(milestone, {
        key: `registration.${unit.id}`,
        sequence: campaign.version + (isDone ? 1 : 0),
        endsAt: milestone.endsAt,
        title: `${milestone.label} của ${unit.name}`,
        facts: [
          `Hạn: ${formatDeadline(milestone.endsAt)} (giờ Việt Nam).`,
          isDone ? "Đơn vị đã gửi đăng ký." : "Đơn vị chưa gửi đăng ký.",
        ],
        url: at(paths.registration(campaign.id, unit.id)),
        ...(isDone ? { alarmDays: [] } : {}),
      });
    }

    function dossierOf(unit: FeedUnit): CalendarEvent {
      const { endsAt, grace, title, isOwn } = ownDossierEnd(milestone, unit);
      const isDone = unit.state === "submitted" || unit.state === "accepted";
      return eventOf(milestone, {
        key: `dossier.${unit.id}`,
        sequence: campaign.version + unit.changeCount,
        endsAt,
        title: `${title} của ${unit.name}`,
        facts: [
          `Hạn${isOwn ? " riêng của đơn vị" : ""}: ${dueText(endsAt, grace, "(giờ Việt Nam)")}.`,
          isDone ? "Đơn vị đã nộp hồ sơ." : "Đơn vị chưa nộp hồ sơ.",
        ],
        url: at(unit.dossierId === null ? paths.campaign(campaign.id) : paths.dossier(unit.dossierId)),
        ...(isDone ? { alarmDays: [] } : {}),
      });
    }
  });
}

/** A whole day where the end is the end of a day; the hour before it where the end has an hour of its own. */
function whenOf({ on, hasHour, endsAt: plannedAt }: Milestone, endsAt: Instant): CalendarEvent["when"] {
  if (endsAt === plannedAt) return hasHour ? { kind: "until", at: endsAt } : { kind: "day", on };
  const day = lastDayOf(endsAt);
  return deadlineEnd(day, "through") === endsAt ? { kind: "day", on: day } : { kind: "until", at: endsAt };
}
