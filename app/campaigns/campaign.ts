import { awardKindName, recipientNames, type AwardLevel, type RecipientKind } from "~/rules/award-kinds";
import type { Actor } from "~/shared/actor";
import { fail, ok, type Result } from "~/shared/result";
import type { CalendarDate, Instant } from "~/shared/time";
import { deadlineEnd, type CampaignState, type DeadlineWording } from "./deadline";
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
  awardedCount: number;
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
}

/** What the plan says; all of it can be changed until the launch. */
export interface CampaignPlan {
  title: string;
  kind: "thematic" | "regular";
  awardYear: number;
  planNumber: string;
  planDatedOn: CalendarDate | null;
  /** The movement of a higher level that this one follows. */
  follows: string;
  purpose: string;
  requirements: string;
  periodFromOn: CalendarDate | null;
  periodToOn: CalendarDate | null;
  dossierWording: DeadlineWording;
  dossierDueOn: CalendarDate | null;
  reviewOn: CalendarDate | null;
  publicationDayCount: number;
  decisionOn: CalendarDate | null;
  conclusionOn: CalendarDate | null;
  receivingUnitId: string | null;
  bodyId: string | null;
  watching: string;
  mobilising: string;
  /** Achievement as printed on the certificate. */
  praiseText: string;
  legalBases: readonly LegalBasis[];
  lines: readonly Omit<AwardLine, "id" | "ordinal" | "awardedCount">[];
  documents: readonly Requirement[];
  tasks: readonly CampaignTask[];
  recipients: readonly string[];
}

interface Launched {
  launchedAt: Instant;
  launchedBy: string;
  /** Exclusive. */
  dossierDueAt: Instant;
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
  return `${awardKindName(line.awardKind)}, ${recipientNames[line.recipientKind].toLowerCase()}`;
}

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

/** The launch fixes the deadline. `problemCount`: what preflight found missing or contradictory. */
export function launch(
  campaign: Pick<Campaign, "id" | "title" | "stage" | "dossierDueOn" | "dossierWording">,
  problemCount: number,
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
    dossierDueAt: deadlineEnd(campaign.dossierDueOn, campaign.dossierWording),
  });
}

type Standing = Pick<Campaign, "id" | "title" | "stage">;

/** The first session of the considering body was opened. A further one changes nothing. */
export function startReview(campaign: Standing): Result<CampaignStage> {
  const { stage } = campaign;
  if (stage.state === "reviewing") return ok(stage);
  return stage.state === "launched" ? ok({ ...stage, state: "reviewing" }) : refused(campaign, "xét");
}

/** A decision was issued. A supplementary one changes nothing. */
export function decide(campaign: Standing): Result<CampaignStage> {
  const { stage } = campaign;
  if (stage.state === "decided") return ok(stage);
  return stage.state === "reviewing" ? ok({ ...stage, state: "decided" }) : refused(campaign, "quyết định");
}

export function conclude(campaign: Standing, conclusion: string, now: Instant): Result<CampaignStage> {
  const { stage } = campaign;
  return stage.state === "decided"
    ? ok({ ...stage, state: "concluded", concludedAt: now, conclusion })
    : refused(campaign, "tổng kết");
}

/** A campaign ends early only while nobody is awarded. Its dossiers stay readable. */
export function cancel(campaign: Standing, reason: string): Result<CampaignStage> {
  const { stage } = campaign;
  if (stage.state === "draft") return ok({ state: "cancelled", reason, launched: null });
  if (stage.state === "launched" || stage.state === "reviewing")
    return ok({
      state: "cancelled",
      reason,
      launched: { launchedAt: stage.launchedAt, launchedBy: stage.launchedBy, dossierDueAt: stage.dossierDueAt },
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

function refused(campaign: Standing, step: string): { ok: false; error: ReturnType<typeof campaignsMessages.refuse> } {
  return fail(
    campaignsMessages.refuse("campaign.wrong_state", {
      campaignId: campaign.id,
      title: campaign.title,
      state: stateNames[campaign.stage.state],
      step,
    }),
  );
}

/** What is written down as the author of a change: the account, or the installation itself. */
export function actorId(actor: Actor): string {
  return actor.kind === "account" ? actor.accountId : actor.kind;
}
