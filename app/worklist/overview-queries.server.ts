import { lineTitle, type Campaign } from "~/campaigns/campaign";
import { findCampaign } from "~/campaigns/campaign-repo.server";
import { progressFacts } from "~/campaigns/campaign-page-queries.server";
import { dueText, isLate } from "~/campaigns/deadline";
import { campaignEvents, lineFigures, type CampaignEvents } from "~/campaigns/figures-queries.server";
import { progressSteps, type ProgressStep, type ProgressFacts } from "~/campaigns/progress";
import { levelNames } from "~/rules/award-kinds";
import type { Queryable } from "~/shared/db.server";
import { formatDate, formatDeadline, formatInstant, formatLeft, twoDigits, type Instant } from "~/shared/time";
import { endOfDay } from "./campaign-work";
import { unitTable, type UnitTable } from "./unit-table-queries.server";

export interface DeadlineAhead {
  what: string;
  at: Instant;
  text: string;
  left: string;
}

export interface LineFiguresRow {
  id: string;
  title: string;
  level: string;
  quota: string;
  nominated: string;
}

export interface CampaignOverview {
  id: string;
  title: string;
  plan: string;
  steps: ProgressStep[];
  ahead: DeadlineAhead[];
  /** Only for who follows the whole campaign. */
  lines: LineFiguresRow[] | null;
  units: UnitTable | null;
}

/** What the viewer sees beside the steps: everything, all but what units still write, or the steps alone. */
export type OverviewDepth = "all" | "submitted" | "steps";

/** The campaign launched last that is not concluded; null when none runs. */
export async function currentCampaignOverview(
  db: Queryable,
  depth: OverviewDepth,
  now: Instant,
): Promise<CampaignOverview | null> {
  const row = await db
    .selectFrom("campaign")
    .select("id")
    .where("state", "in", ["launched", "reviewing", "decided"])
    .orderBy("launched_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  const campaign = row === undefined ? null : await findCampaign(db, row.id);
  if (campaign === null) return null;
  const events = await campaignEvents(db, campaign.id);
  const facts = progressFacts(campaign, events);
  const figures = depth === "steps" ? null : await lineFigures(db, campaign.id);
  return {
    id: campaign.id,
    title: campaign.title,
    plan: planText(campaign),
    steps: progressSteps(facts, now),
    ahead: deadlinesAhead(campaign, events, facts, now),
    lines:
      figures === null
        ? null
        : campaign.lines.map((line) => ({
            id: line.id,
            title: lineTitle(line),
            level: levelNames[line.level],
            quota: line.quotaCount === null ? "chờ phân bổ" : twoDigits(line.quotaCount),
            nominated: twoDigits(figures.get(line.id)?.nominatedCount ?? 0),
          })),
    units:
      depth === "steps" || facts.dossierDueAt === null
        ? null
        : await unitTable(db, { id: campaign.id, dossierDueAt: facts.dossierDueAt, seesDrafts: depth === "all", now }),
  };
}

function planText({ planNumber, planDatedOn }: Campaign): string {
  if (planNumber === "") return "";
  return `Kế hoạch số ${planNumber}${planDatedOn === null ? "" : ` ngày ${formatDate(planDatedOn)}`}`;
}

function deadlinesAhead(
  campaign: Campaign,
  { session, publication }: CampaignEvents,
  { dossierDueAt, dossierGrace }: Pick<ProgressFacts, "dossierDueAt" | "dossierGrace">,
  now: Instant,
): DeadlineAhead[] {
  const meetsAt = session?.state === "preparing" ? session.heldAt : null;
  const ends: [string, Instant | null, (at: Instant) => string][] = [
    ["Hạn nộp hồ sơ", dossierDueAt, (at) => dueText(at, dossierGrace)],
    [
      "Phiên họp xét",
      meetsAt ?? (session === null ? endOfDay(campaign.reviewOn) : null),
      meetsAt === null ? formatDeadline : formatInstant,
    ],
    ["Hết thời gian công khai", publication?.endsAt ?? null, formatDeadline],
    ["Ban hành quyết định", endOfDay(campaign.decisionOn), formatDeadline],
    ["Tổng kết", endOfDay(campaign.conclusionOn), formatDeadline],
  ];
  return ends
    .flatMap(([what, at, format]) =>
      at === null || isLate(now, at) ? [] : [{ what, at, text: format(at), left: formatLeft(now, at).toLowerCase() }],
    )
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}
