import { levelNames } from "~/rules/award-kinds";
import { hasRole, type SignedInActor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { formatInstant, twoDigits, type Instant } from "~/shared/time";
import { amendmentViews, type AmendmentView } from "./amendment-queries.server";
import { lineTitle, receivingState, type AwardLine, type Campaign, type CampaignStage } from "./campaign";
import { basisText, linesOf } from "./campaign-text";
import { phaseOf, type CampaignPhase, noGrace } from "./deadline";
import {
  campaignEvents,
  campaignFigures,
  lineFigures,
  unitProgress,
  unitsBehind,
  type CampaignEvents,
  type CampaignFigures,
  type LineFigures,
} from "./figures-queries.server";
import { dossierDeadline, phaseLooks, type DeadlineLook, type PhaseLook } from "./looks";
import { latePassViews, type PassView } from "./late-pass-views-queries.server";
import {
  documentRows,
  factRows,
  lineNotes,
  quotaShown,
  reportParts,
  taskRows,
  textParts,
  type DocumentRow,
  type PlanFact,
  type ReportPart,
  type TaskRow,
  type TextPart,
} from "./plan-view";
import { campaignSubject, campaignsPolicy } from "./policy";
import { none, progressRow, withoutDraftCounts, type ProgressRow } from "./progress-row.server";
import { progressSteps, stepOf, type ProgressFacts, type ProgressStep, type StepName } from "./progress";
import { nameTable } from "./queries.server";

export interface LineRow {
  id: string;
  level: string;
  title: string;
  quota: string;
  nominated: string;
  awarded: string;
  notes: string[];
  /** A superior's number can be entered. */
  mayAllocate: boolean;
  quotaCount: number | null;
  quotaSource: string;
}

/** Units that the page names itself; the board shows all of them. */
const behindShown = 10;

export interface CampaignPage {
  id: string;
  version: number;
  title: string;
  phase: CampaignPhase;
  step: StepName | null;
  look: PhaseLook;
  year: number;
  deadline: DeadlineLook | null;
  steps: ProgressStep[];
  lines: LineRow[];
  documents: DocumentRow[];
  bases: string[];
  facts: PlanFact[];
  texts: TextPart[];
  tasks: TaskRow[];
  /** Units to the agency, the agency to its superior. */
  reports: ReportPart[];
  recipients: string[];
  figures: CampaignFigures | null;
  /** The first units whose dossier has not come in or went back. */
  progress: ProgressRow[] | null;
  own: (ProgressRow & { mayStart: boolean })[];
  ending: { label: string; text: string[] } | null;
  amendments: AmendmentView[];
  passes: PassView[];
  /** "Đợt 2" where awards are given in several rounds; "" otherwise. */
  round: string;
  links: { session: string | null; signingFile: string | null; decision: string | null };
  can: {
    edit: boolean;
    launch: boolean;
    amend: boolean;
    moveDeadline: boolean;
    allocate: boolean;
    conclude: boolean;
    cancel: boolean;
    organise: boolean;
  };
  sees: { dossiers: boolean; results: boolean; reminders: boolean; reserve: boolean; upward: boolean };
  /** Units of this person that register; empty where the plan asks for no registration. */
  registers: { unitId: string; unitName: string }[];
}

/** Who finds places and the reserve behind the campaign: standing body, signer, and those who sat on the last session that ended. */
async function seesReserve(read: Queryable, actor: SignedInActor, campaignId: string): Promise<boolean> {
  if (hasRole(actor, "organizer", "signer")) return true;
  if (!hasRole(actor, "council") || actor.personId === null) return false;
  const session = await read
    .selectFrom("council_session")
    .where("campaign_id", "=", campaignId)
    .where("state", "=", "concluded")
    .orderBy("ordinal", "desc")
    .select("id")
    .limit(1)
    .executeTakeFirst();
  if (session === undefined) return false;
  const member = await read
    .selectFrom("session_member")
    .where("session_id", "=", session.id)
    .where("person_id", "=", actor.personId)
    .select("person_id")
    .executeTakeFirst();
  return member !== undefined;
}

/** Everything that the campaign's own page shows to this person. */
export async function campaignPage(
  read: Queryable,
  actor: SignedInActor,
  campaign: Campaign,
  now: Instant,
): Promise<CampaignPage> {
  const { stage } = campaign;
  const subject = campaignSubject(campaign);
  const can = (
    action:
      | "campaign.edit"
      | "campaign.launch"
      | "campaign.amend"
      | "campaign.allocate"
      | "campaign.conclude"
      | "campaign.cancel"
      | "campaign.progress"
      | "campaign.reminders",
  ) => campaignsPolicy.can(actor, action, subject);
  const names = await nameTable(read);
  const unitName = (id: string): string => names.get(id) ?? "";
  const events = await campaignEvents(read, campaign.id);
  const facts = progressFacts(campaign, events);
  const phase = phaseOf(facts, now);
  const isRunning = stage.state === "launched" || stage.state === "reviewing";
  const mayAllocate = (isRunning || stage.state === "decided") && can("campaign.allocate");
  const figures = await lineFigures(read, campaign.id);
  const seesProgress = stage.state !== "draft" && can("campaign.progress");
  const own =
    stage.state === "draft"
      ? []
      : await unitProgress(read, campaign.id, actor.roles.includes("unit") ? actor.unitIds : []);
  const reserve = events.session !== null && (await seesReserve(read, actor, campaign.id));
  return {
    id: campaign.id,
    version: campaign.version,
    title: campaign.title,
    phase,
    step: stepOf(facts, now),
    look: phaseLooks[phase],
    year: campaign.awardYear,
    deadline:
      phase === "launched" || phase === "collecting" || phase === "closed"
        ? facts.dossierDueAt === null
          ? null
          : dossierDeadline({ dueAt: facts.dossierDueAt, grace: facts.dossierGrace }, now)
        : null,
    steps: progressSteps(facts, now),
    lines: campaign.lines.map((line) =>
      lineRow(line, figures.get(line.id), stage.state === "draft", mayAllocate, unitName),
    ),
    documents: documentRows(campaign),
    bases: campaign.legalBases.map((basis) => basisText(basis)),
    facts: factRows(campaign, names),
    texts: textParts(campaign),
    tasks: taskRows(campaign),
    reports: reportParts(campaign),
    recipients: [...campaign.recipients],
    figures: seesProgress ? await campaignFigures(read, campaign.id) : null,
    progress: seesProgress
      ? (await unitsBehind(read, campaign.id, behindShown)).map((row) => withoutDraftCounts(progressRow(row), row))
      : null,
    own: own.map((row) => ({
      ...progressRow(row),
      mayStart: row.dossier === null && (isRunning || receivingState(campaign) === "launched"),
    })),
    ending: endingOf(stage),
    amendments: await amendmentViews(read, campaign.id),
    passes: await latePassViews(read, actor, campaign),
    round: campaign.awarding === "several" ? `Đợt ${String(events.awardRound)}` : "",
    links: {
      session: events.session?.id ?? null,
      signingFile: events.signingFile?.id ?? null,
      decision: events.decision?.id ?? null,
    },
    can: {
      edit: stage.state === "draft" && can("campaign.edit"),
      launch: stage.state === "draft" && can("campaign.launch"),
      amend: mayAllocate && can("campaign.amend"),
      moveDeadline: receivingState(campaign) === "launched" && can("campaign.amend"),
      allocate: mayAllocate,
      conclude: can("campaign.conclude"),
      cancel: (stage.state === "draft" || isRunning) && can("campaign.cancel"),
      organise: hasRole(actor, "organizer"),
    },
    sees: {
      dossiers: hasRole(actor, "organizer", "inspector", "council"),
      results: stage.state === "decided" || stage.state === "concluded",
      reminders: can("campaign.reminders"),
      reserve,
      upward:
        events.session !== null &&
        campaign.lines.some((line) => line.level === "province") &&
        (reserve || hasRole(actor, "inspector")),
    },
    registers: campaign.hasRegistration ? own.map(({ unitId, unitName }) => ({ unitId, unitName })) : [],
  };
}

export function progressFacts(campaign: Campaign, events: CampaignEvents): ProgressFacts {
  const { stage } = campaign;
  const launched = stage.state === "draft" ? null : stage.state === "cancelled" ? stage.launched : stage;
  return {
    state: stage.state,
    launchedAt: launched?.launchedAt ?? null,
    dossierOpenOn: campaign.dossierOpenOn,
    dossierDueAt: launched?.dossierDueAt ?? null,
    dossierGrace: launched?.dossierGrace ?? noGrace,
    dossierDueOn: campaign.dossierDueOn,
    reviewOn: campaign.reviewOn,
    publicationDayCount: campaign.publicationDayCount,
    decisionOn: campaign.decisionOn,
    conclusionOn: campaign.conclusionOn,
    concludedAt: stage.state === "concluded" ? stage.concludedAt : null,
    isAppraised: events.isAppraised,
    session: events.session,
    publication: events.publication,
    signingFile: events.signingFile,
    decision: events.decision,
  };
}

function lineRow(
  line: AwardLine,
  figures: LineFigures | undefined,
  isDraft: boolean,
  mayAllocate: boolean,
  unitName: (id: string) => string,
): LineRow {
  return {
    id: line.id,
    level: levelNames[line.level],
    title: lineTitle(line),
    quota: quotaShown(line),
    nominated: isDraft ? none : twoDigits(figures?.nominatedCount ?? 0),
    awarded: isDraft || line.level === "province" ? none : twoDigits(line.awardedCount),
    notes: lineNotes(line, unitName),
    mayAllocate: mayAllocate && line.quotaKind === "to_be_allocated",
    quotaCount: line.quotaCount,
    quotaSource: line.quotaCount === null ? "" : line.quotaSource,
  };
}

function endingOf(stage: CampaignStage): CampaignPage["ending"] {
  if (stage.state === "concluded")
    return {
      label: `Tổng kết lúc ${formatInstant(stage.concludedAt)} (giờ Việt Nam)`,
      text: linesOf(stage.conclusion),
    };
  return stage.state === "cancelled" ? { label: "Lý do hủy", text: linesOf(stage.reason) } : null;
}
