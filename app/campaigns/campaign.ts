import { awardKindName, isRecognition, recipientNames, type AwardLevel, type RecipientKind } from "~/rules/award-kinds";
import type { Actor } from "~/shared/actor";
import { fail, ok, type Result } from "~/shared/result";
import type { CalendarDate, Instant } from "~/shared/time";
import { deadlineEnd, withGrace, type CampaignState, type DeadlineWording, type Grace } from "./deadline";
import { campaignsMessages } from "./messages";

export interface LegalBasis {
  /** "Kế hoạch" */
  title: string;
  /** "157/KH-UBND" */
  number: string;
  datedOn: CalendarDate | null;
  issuer: string;
  about: string;
}

export interface AwardLine {
  id: string;
  ordinal: number;
  level: AwardLevel;
  awardKind: string;
  recipientKind: RecipientKind;
  commendationType: string;
  quotaKind: "number" | "to_be_allocated";
  /** Null: not known yet. A line "to be allocated" has a number from the day on which it arrived. */
  quotaCount: number | null;
  /** The document that brought the number, or who is to allocate it. */
  quotaSource: string;
  /** The superior body that receives the proposals; "" on the agency's own lines. */
  receiver: string;
  reportKind: "report_full" | "report_summary";
  standard: string;
  /** Whether each nomination on this line needs a report, where the plan asks for reports at all. */
  reportRequired: boolean;
  reportMustBeSigned: boolean;
  /** Other documents that this line demands, one a line. */
  extraDocuments: string;
  quotaBasis: "fixed" | "percentage";
  /** Of the base: 15 % = 1500. Null on a fixed quota. */
  quotaBasisPoints: number | null;
  /** "số cá nhân đạt danh hiệu Lao động tiên tiến" */
  quotaBaseName: string;
  quotaBaseCount: number | null;
  quotaRounding: "floor" | "ceil" | "half_up";
  quotaRoundingSource: string;
  /** Number and day of the superior's document that allocated the quota. */
  quotaDocument: string;
  quotaDocumentOn: CalendarDate | null;
  quotaSplit: "common" | "split" | "both";
  shares: readonly UnitShare[];
  /** Most nominations that one unit may make on this line; null: as many as it likes. */
  unitNominationCap: number | null;
  /** Least share of those not in leadership among the awarded: 60 % = 6000. */
  minNonLeaderBasisPoints: number | null;
  minNonLeaderSource: string;
  /** Not met: no file goes to the signer; else it is only told. */
  minNonLeaderBinding: boolean;
  womenFirstAtTie: boolean;
  womenFirstSource: string;
  awardedCount: number;
}

/** Places of a line that one unit has for itself. */
export interface UnitShare {
  unitId: string;
  count: number;
}

export type RequiredDocument = "letter" | "minutes" | "report";

export interface Requirement {
  documentKind: RequiredDocument;
  isRequired: boolean;
  mustBeSigned: boolean;
}

export interface CampaignTask {
  content: string;
  responsible: string;
  /** Bodies that take part, as printed. */
  cooperating: string;
  dueWording: DeadlineWording;
  dueOn: CalendarDate | null;
  /** In words where there is no day: "hằng quý". */
  timing: string;
}

/** A report that the plan asks for: of the units to the office, or of the office to its superior. */
export interface ReportDue {
  tier: "unit" | "office";
  label: string;
  reporter: string;
  receiver: string;
  wording: DeadlineWording;
  dueOn: CalendarDate | null;
  /** "17:00" */
  dueHour: string | null;
}

/** An award line as a plan has it: with its id once it was saved, without for a new one. */
export type PlanLine = Omit<AwardLine, "id" | "ordinal" | "awardedCount"> & { id?: string | null };

/** Thường xuyên hằng năm, theo chuyên đề, theo đợt, 5 năm. */
export type CampaignKind = "regular" | "thematic" | "phased" | "five_year";

/** What the plan says; all of it can be changed until the launch. */
export interface CampaignPlan {
  title: string;
  kind: CampaignKind;
  awardYear: number;
  /** An emulation year that is not the calendar year; both null: the calendar year. */
  yearFromOn: CalendarDate | null;
  yearToOn: CalendarDate | null;
  planNumber: string;
  planDatedOn: CalendarDate | null;
  /** Whether the head signs the plan, or a deputy for the head (KT.). */
  signerCapacity: "head" | "deputy";
  /** As printed under the signature; "" leaves room for it. */
  signerName: string;
  /** The movement of a higher level that this one follows. */
  follows: string;
  purpose: string;
  requirements: string;
  /** What is done in the movement, one item a line. */
  contents: string;
  periodFromOn: CalendarDate | null;
  periodToOn: CalendarDate | null;
  dossierWording: DeadlineWording;
  dossierDueOn: CalendarDate | null;
  /** "17:00": the exclusive end at that instant of the day; null: by the wording. */
  dossierHour: string | null;
  /** From when dossiers are received; null: from the launch. */
  dossierOpenOn: CalendarDate | null;
  hasRegistration: boolean;
  registrationWording: DeadlineWording;
  registrationDueOn: CalendarDate | null;
  registrationHour: string | null;
  reviewOn: CalendarDate | null;
  publicationOn: CalendarDate | null;
  publicationDayCount: number;
  decisionOn: CalendarDate | null;
  conclusionOn: CalendarDate | null;
  /** Once at the end, or in several rounds (đợt). */
  awarding: "once" | "several";
  /** The day whose rules hold; null: the day of the launch. */
  rulesOn: CalendarDate | null;
  receivingUnitId: string | null;
  bodyId: string | null;
  watching: string;
  mobilising: string;
  /** Who writes the watching report. */
  reporting: string;
  /** Achievement as printed on the certificate. */
  praiseText: string;
  legalBases: readonly LegalBasis[];
  lines: readonly PlanLine[];
  documents: readonly Requirement[];
  tasks: readonly CampaignTask[];
  reports: readonly ReportDue[];
  recipients: readonly string[];
}

interface Launched {
  launchedAt: Instant;
  launchedBy: string;
  /** Exclusive; what the agency adds is part of it. */
  dossierDueAt: Instant;
  dossierGrace: Grace;
}

/** Where a campaign stands, with what is known only from there on. */
export type CampaignStage =
  | { state: "draft" }
  | ({ state: "launched" | "reviewing" | "decided" } & Launched)
  | ({ state: "concluded"; concludedAt: Instant; conclusion: string } & Launched)
  | { state: "cancelled"; reason: string; launched: Launched | null };

export interface Campaign extends Omit<CampaignPlan, "lines"> {
  id: string;
  stage: CampaignStage;
  lines: readonly AwardLine[];
  createdAt: Instant;
  createdBy: string;
  version: number;
}

/** The plan of a campaign without its stage, author and version; its lines keep what they carry beside the plan. */
export function planPart(campaign: Campaign): CampaignPlan {
  const { id: _id, stage: _stage, createdAt: _at, createdBy: _by, version: _version, ...plan } = campaign;
  return plan;
}

export const stateNames: Readonly<Record<CampaignState, string>> = {
  draft: "Đang soạn",
  launched: "Đã phát động",
  reviewing: "Đang xét",
  decided: "Đã có quyết định",
  concluded: "Đã tổng kết",
  cancelled: "Đã hủy",
};

/** "Giấy khen, tập thể": how a line is named on every screen. */
export function lineTitle(line: Pick<AwardLine, "awardKind" | "recipientKind">): string {
  const name = awardKindName(line.awardKind);
  const award = isRecognition(line.awardKind) ? `Công nhận ${lowerFirst(name)}` : name;
  return `${award}, ${recipientNames[line.recipientKind].toLowerCase()}`;
}

const lowerFirst = (name: string): string => name.charAt(0).toLocaleLowerCase("vi") + name.slice(1);

/** Only a draft can be edited or launched: from the launch on, what was announced binds. */
export function requireDraft(campaign: Pick<Campaign, "title" | "stage">): Result<null> {
  return campaign.stage.state === "draft"
    ? ok(null)
    : fail(
        campaignsMessages.refuse("campaign.not_draft", {
          title: campaign.title,
          state: stateNames[campaign.stage.state],
        }),
      );
}

/** The launch fixes the deadline, with the grace of that day. `problemCount`: what preflight found missing or contradictory. */
export function launch(
  campaign: Pick<Campaign, "id" | "title" | "stage" | "dossierDueOn" | "dossierWording" | "dossierHour">,
  problemCount: number,
  grace: Grace,
  by: string,
  now: Instant,
): Result<CampaignStage> {
  const draft = requireDraft(campaign);
  if (!draft.ok) return draft;
  if (problemCount > 0 || campaign.dossierDueOn === null)
    return fail(
      campaignsMessages.refuse("campaign.not_ready", {
        campaignId: campaign.id,
        title: campaign.title,
        count: Math.max(problemCount, 1),
      }),
    );
  return ok({
    state: "launched",
    launchedAt: now,
    launchedBy: by,
    dossierDueAt: withGrace(deadlineEnd(campaign.dossierDueOn, campaign.dossierWording, campaign.dossierHour), grace),
    dossierGrace: grace,
  });
}

type Standing = Pick<Campaign, "id" | "title" | "stage">;
type RoundStanding = Standing & Pick<Campaign, "awarding">;

/**
 * The first session of the considering body was opened. A further one changes nothing; where awards are given in several rounds
 * (đợt), the campaign goes from its decision back to review.
 */
export function startReview(campaign: RoundStanding): Result<CampaignStage> {
  const { stage } = campaign;
  if (stage.state === "reviewing") return ok(stage);
  if (stage.state === "decided" && campaign.awarding === "several") return ok({ ...stage, state: "reviewing" });
  return stage.state === "launched" ? ok({ ...stage, state: "reviewing" }) : refused(campaign, "xét");
}

/** A decision was issued. A supplementary one changes nothing. */
export function decide(campaign: Standing): Result<CampaignStage> {
  const { stage } = campaign;
  if (stage.state === "decided") return ok(stage);
  return stage.state === "reviewing" ? ok({ ...stage, state: "decided" }) : refused(campaign, "quyết định");
}

/**
 * `round`: of a campaign in several rounds that is under review again, whether an earlier decision was issued and whether
 * anything of the present round still waits for a result.
 */
export function conclude(
  campaign: RoundStanding,
  conclusion: string,
  now: Instant,
  round: { hasDecision: boolean; isPending: boolean } = { hasDecision: false, isPending: true },
): Result<CampaignStage> {
  const { stage } = campaign;
  const isRoundOver =
    stage.state === "reviewing" && campaign.awarding === "several" && round.hasDecision && !round.isPending;
  return stage.state === "decided" || isRoundOver
    ? ok({ ...stage, state: "concluded", concludedAt: now, conclusion })
    : refused(campaign, "tổng kết");
}

/** A campaign ends early only while nobody is awarded. Its dossiers stay readable. Refuses campaign.wrong_state, campaign.has_awards. */
export function cancel(
  campaign: Standing & { lines: readonly Pick<AwardLine, "awardedCount">[] },
  reason: string,
): Result<CampaignStage> {
  const { stage } = campaign;
  const awardedCount = campaign.lines.reduce((sum, line) => sum + line.awardedCount, 0);
  if (awardedCount > 0 && stage.state === "reviewing")
    return fail(
      campaignsMessages.refuse("campaign.has_awards", { campaignId: campaign.id, title: campaign.title, awardedCount }),
    );
  if (stage.state === "draft") return ok({ state: "cancelled", reason, launched: null });
  if (stage.state === "launched" || stage.state === "reviewing")
    return ok({
      state: "cancelled",
      reason,
      launched: {
        launchedAt: stage.launchedAt,
        launchedBy: stage.launchedBy,
        dossierDueAt: stage.dossierDueAt,
        dossierGrace: stage.dossierGrace,
      },
    });
  return refused(campaign, "hủy");
}

/** A number may arrive for a superior's line at any time before the conclusion. */
export function requireAllocating(campaign: Standing): Result<null> {
  const { state } = campaign.stage;
  return state === "launched" || state === "reviewing" || state === "decided"
    ? ok(null)
    : refused(campaign, "ghi chỉ tiêu được phân bổ");
}

/** campaign.wrong_state: `step` as a verb, "quyết định". */
export function refused(
  campaign: Standing,
  step: string,
): { ok: false; error: ReturnType<typeof campaignsMessages.refuse> } {
  return fail(
    campaignsMessages.refuse("campaign.wrong_state", {
      campaignId: campaign.id,
      title: campaign.title,
      state: stateNames[campaign.stage.state],
      step,
    }),
  );
}

/**
 * The state as a unit's dossier meets it. With awards in several rounds (đợt) a review or decision of one round stops nobody
 * from sending a dossier for the next: until the conclusion only the deadline binds.
 */
export function receivingState({
  stage,
  awarding,
}: Pick<Campaign, "awarding"> & { stage: Pick<CampaignStage, "state"> }): CampaignState {
  return awarding === "several" && (stage.state === "reviewing" || stage.state === "decided")
    ? "launched"
    : stage.state;
}

/** What is written down as the author of a change: the account, or the installation itself. */
export function actorId(actor: Actor): string {
  return actor.kind === "account" ? actor.accountId : actor.kind;
}
