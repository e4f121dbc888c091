import { dateOf, formatDate, formatDeadline, formatInstant, type CalendarDate, type Instant } from "~/shared/time";
import type { Campaign } from "./campaign";
import {
  compareEnds,
  deadlineEnd,
  deadlineText,
  graceText,
  isLate,
  lastDayOf,
  noGrace,
  withGrace,
  withoutGrace,
  type DossierEnd,
  type Grace,
} from "./deadline";

export type MilestoneKind =
  | "launch"
  | "opening"
  | "registration"
  | "dossier"
  | "report"
  | "task"
  | "review"
  | "publication"
  | "decision"
  | "conclusion";

/** One dated thing of a campaign. */
export interface Milestone {
  /** The same thing keeps its key when its date moves. */
  key: string;
  kind: MilestoneKind;
  label: string;
  /** The day on a calendar: of a deadline the last whole day on which the thing can be done. */
  on: CalendarDate;
  /** Exclusive end, its grace included; what starts on a day has the end of that day. */
  endsAt: Instant;
  /** "chậm nhất đến ngày 10/11/2026", "dự kiến ngày 20/11/2026": as the plan says it. */
  text: string;
  /** An exact end within a day. */
  hasHour: boolean;
  /** Of a report: the tier that writes it. */
  tier: "unit" | "office" | null;
  note: string;
  /** What the agency adds to the deadline: part of `endsAt`, told in `text`. */
  grace: Grace;
}

/** What has happened already, where that is known. A thing of which nothing is known passes with its date. */
export interface HappenedFacts {
  sessionConcludedAt: Instant | null;
  publishedAt: Instant | null;
  issuedOn: CalendarDate | null;
  concludedAt: Instant | null;
}

type Planned = Pick<
  Campaign,
  | "stage"
  | "dossierDueOn"
  | "dossierWording"
  | "dossierHour"
  | "dossierOpenOn"
  | "hasRegistration"
  | "registrationDueOn"
  | "registrationWording"
  | "registrationHour"
  | "reviewOn"
  | "publicationOn"
  | "decisionOn"
  | "conclusionOn"
  | "reports"
  | "tasks"
>;

/** Every dated thing of the plan in the order of their ends; a launched campaign has the deadline that binds now. */
export function milestonesOf(campaign: Planned): Milestone[] {
  const { stage } = campaign;
  const launched = stage.state === "draft" ? null : stage.state === "cancelled" ? stage.launched : stage;
  const found: (Milestone | null)[] = [
    launched === null ? null : launchOf(launched.launchedAt),
    plannedDay("opening", "Bắt đầu nhận hồ sơ", campaign.dossierOpenOn, "từ ngày"),
    campaign.hasRegistration && campaign.registrationDueOn !== null
      ? due(
          { key: "registration", kind: "registration", label: "Hạn đăng ký thi đua" },
          deadlineEnd(campaign.registrationDueOn, campaign.registrationWording, campaign.registrationHour),
          deadlineText(campaign.registrationDueOn, campaign.registrationWording, campaign.registrationHour),
          campaign.registrationHour !== null,
        )
      : null,
    dossierMilestone(
      campaign,
      launched === null ? null : { dueAt: launched.dossierDueAt, grace: launched.dossierGrace },
    ),
    ...campaign.reports.map((report, index) =>
      report.dueOn === null
        ? null
        : {
            ...due(
              { key: `report-${String(index + 1)}`, kind: "report", label: report.label },
              deadlineEnd(report.dueOn, report.wording, report.dueHour),
              deadlineText(report.dueOn, report.wording, report.dueHour),
              report.dueHour !== null,
            ),
            tier: report.tier,
            note: [report.reporter, report.receiver].filter((part) => part !== "").join(" gửi "),
          },
    ),
    ...campaign.tasks.map((task, index) =>
      task.dueOn === null
        ? null
        : {
            ...due(
              { key: `task-${String(index + 1)}`, kind: "task", label: firstWords(task.content) },
              deadlineEnd(task.dueOn, task.dueWording),
              deadlineText(task.dueOn, task.dueWording),
              false,
            ),
            note: task.responsible,
          },
    ),
    plannedDay("review", "Họp xét khen thưởng", campaign.reviewOn),
    plannedDay("publication", "Công khai kết quả xét", campaign.publicationOn),
    plannedDay("decision", "Ban hành quyết định", campaign.decisionOn),
    plannedDay("conclusion", "Tổng kết", campaign.conclusionOn),
  ];
  return found
    .filter((one) => one !== null)
    .sort((a, b) => compareEnds(a.endsAt, b.endsAt) || (a.key < b.key ? -1 : 1));
}

/** True when the thing is behind: done, or its date has passed and nothing more is known of it. */
export function isPassed({ kind, endsAt }: Milestone, happened: HappenedFacts, now: Instant): boolean {
  if (kind === "review" && happened.sessionConcludedAt !== null) return true;
  if (kind === "publication" && happened.publishedAt !== null) return true;
  if (kind === "decision" && happened.issuedOn !== null) return true;
  if (kind === "conclusion" && happened.concludedAt !== null) return true;
  return isLate(now, endsAt);
}

/** True when the date has passed although the thing itself is known not to be done. */
export function isOverdue({ kind, endsAt }: Milestone, happened: HappenedFacts, now: Instant): boolean {
  if (!isLate(now, endsAt)) return false;
  if (kind === "review") return happened.sessionConcludedAt === null;
  if (kind === "publication") return happened.publishedAt === null;
  if (kind === "decision") return happened.issuedOn === null;
  return kind === "conclusion" && happened.concludedAt === null;
}

function launchOf(launchedAt: Instant): Milestone {
  return {
    ...due({ key: "launch", kind: "launch", label: "Phát động" }, launchedAt, formatInstant(launchedAt), true),
    on: dateOf(launchedAt),
  };
}

// The plan's wording fits as long as the plan's date is the one that binds; an extended deadline is told by its end.
function dossierMilestone(campaign: Planned, bound: DossierEnd | null): Milestone | null {
  const { dossierDueOn, dossierWording, dossierHour } = campaign;
  const head = { key: "dossier", kind: "dossier", label: "Hạn nộp hồ sơ" } as const;
  const plannedAt = dossierDueOn === null ? null : deadlineEnd(dossierDueOn, dossierWording, dossierHour);
  const grace = bound?.grace ?? noGrace;
  const setAt = bound === null ? null : withoutGrace(bound.dueAt, grace);
  if (dossierDueOn !== null && plannedAt !== null && (setAt === null || setAt === plannedAt)) {
    const text = deadlineText(dossierDueOn, dossierWording, dossierHour);
    return graced(due(head, plannedAt, text, dossierHour !== null), grace);
  }
  if (setAt === null) return null;
  const hasHour = deadlineEnd(lastDayOf(setAt), "through") !== setAt;
  return graced(due(head, setAt, `đến ${formatDeadline(setAt)}`, hasHour), grace);
}

// The day stays that of the deadline.
function graced(milestone: Milestone, grace: Grace): Milestone {
  return grace.minutes === 0
    ? milestone
    : {
        ...milestone,
        endsAt: withGrace(milestone.endsAt, grace),
        text: `${milestone.text}, ${graceText(grace)}`,
        grace,
      };
}

function plannedDay(
  kind: MilestoneKind,
  label: string,
  on: CalendarDate | null,
  word = "dự kiến ngày",
): Milestone | null {
  return on === null
    ? null
    : due({ key: kind, kind, label }, deadlineEnd(on, "through"), `${word} ${formatDate(on)}`, false);
}

function due(
  head: Pick<Milestone, "key" | "kind" | "label">,
  endsAt: Instant,
  text: string,
  hasHour: boolean,
): Milestone {
  return { ...head, on: lastDayOf(endsAt), endsAt, text, hasHour, tier: null, note: "", grace: noGrace };
}

const labelLimit = 60;

/** The start of a long sentence, cut between words. */
function firstWords(content: string): string {
  const line = content.split("\n")[0]?.trim() ?? "";
  if (line.length <= labelLimit) return line;
  const cut = line.slice(0, labelLimit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 20))}…`;
}
