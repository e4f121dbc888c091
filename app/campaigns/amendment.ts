import { fail, ok, type Result } from "~/shared/result";
import { dateOf, formatDate, type CalendarDate, type Instant } from "~/shared/time";
import { receivingState, refused, stateNames, type Campaign, type CampaignPlan } from "./campaign";
import { deadlineEnd, dueText, isLate, noGrace, withGrace, type DossierEnd, type Grace } from "./deadline";
import { lineRefused, type LineUse } from "./line-use";
import { campaignsMessages } from "./messages";
import { changedParts, planLabels } from "./plan-changes";

/** What an amendment does: changes the plan, gives everybody more time, ends the receiving of dossiers, or opens it again. */
export type AmendmentKind = "plan" | "extension" | "early_close" | "reopening";

export const amendmentNames: Readonly<Record<AmendmentKind, string>> = {
  plan: "Điều chỉnh kế hoạch",
  extension: "Gia hạn nộp hồ sơ",
  early_close: "Kết thúc nhận hồ sơ sớm",
  reopening: "Mở lại việc nhận hồ sơ",
};

/** One thing that changed, in words, as it was told to the units. */
export interface PlanChange {
  what: string;
  before: string;
  after: string;
}

/** Numbered 1..n within its campaign; never changed or taken back. */
export interface Amendment {
  id: string;
  campaignId: string;
  ordinal: number;
  kind: AmendmentKind;
  reason: string;
  documentNumber: string;
  documentOn: CalendarDate | null;
  fileId: string | null;
  changes: readonly PlanChange[];
  /** Exclusive ends of the receiving of dossiers. */
  dueBefore: Instant;
  dueAfter: Instant;
  at: Instant;
  by: string;
  byName: string;
}

/** "văn bản số 12/KH-SCT ngày 03/11/2026"; "" when none was named. Documents word the day in their own way. */
export function amendmentDocument(
  of: Pick<Amendment, "documentNumber" | "documentOn">,
  dayText: (on: CalendarDate) => string = (on) => `ngày ${formatDate(on)}`,
): string {
  return [
    of.documentNumber === "" ? "" : `văn bản số ${of.documentNumber}`,
    of.documentOn === null ? "" : dayText(of.documentOn),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** The end of receiving as it was and as it is. */
export function dueChange(before: DossierEnd, after: DossierEnd): PlanChange {
  const told = (end: DossierEnd): string => `hết hạn lúc ${dueText(end.dueAt, end.grace)}`;
  return { what: "Thời điểm hết hạn nộp hồ sơ (giờ Việt Nam)", before: told(before), after: told(after) };
}

type Standing = Pick<Campaign, "id" | "title" | "stage">;

/** The launched part of a campaign that can be amended: from the launch to the conclusion. */
export function requireAmending(campaign: Standing): Result<DossierEnd> {
  const { stage } = campaign;
  return stage.state === "launched" || stage.state === "reviewing" || stage.state === "decided"
    ? ok({ dueAt: stage.dossierDueAt, grace: stage.dossierGrace })
    : refused(campaign, "điều chỉnh");
}

// What the units' dossiers, the body's votes and the year's histories already stand on.
const fixed: readonly (keyof CampaignPlan)[] = ["awardYear", "yearFromOn", "yearToOn", "rulesOn", "documents"];
const milestones: readonly (keyof CampaignPlan)[] = [
  "periodFromOn",
  "periodToOn",
  "dossierOpenOn",
  "registrationDueOn",
  "reviewOn",
  "publicationOn",
  "decisionOn",
  "conclusionOn",
];
const deadline: readonly (keyof CampaignPlan)[] = ["dossierWording", "dossierDueOn", "dossierHour"];

/**
 * An amendment of the plan itself. Answers the parts that change and when dossiers are received until; a deadline that is moved
 * has the agency's grace of today. Refuses
 * campaign.wrong_state, amendment.nothing_changed, amendment.part_fixed, amendment.day_past, amendment.deadline_over,
 * amendment.deadline_past, amendment.line_in_use, amendment.line_twice, amendment.quota_below_used, amendment.cap_below_used, amendment.share_below_used.
 */
export function amendPlan(
  campaign: Campaign,
  plan: CampaignPlan,
  used: ReadonlyMap<string, LineUse>,
  grace: Grace,
  now: Instant,
): Result<{ parts: readonly (keyof CampaignPlan)[]; after: DossierEnd }> {
  const amending = requireAmending(campaign);
  if (!amending.ok) return amending;
  const parts = changedParts(campaign, plan);
  if (parts.length === 0) return fail(campaignsMessages.refuse("amendment.nothing_changed", {}));
  const stopped =
    partFixed(campaign, parts) ?? dayPast(campaign, plan, parts, now) ?? lineRefused(campaign, plan, used);
  if (stopped !== null) return fail(stopped);
  const before = amending.value;
  if (!parts.some((part) => deadline.includes(part))) return ok({ parts, after: before });
  const moved = movedDeadline(campaign, plan, before, grace, now);
  return moved.ok ? ok({ parts, after: moved.value }) : moved;
}

/** More time for everybody, before the end has come. Refuses campaign.wrong_state, amendment.deadline_over, amendment.not_longer. */
export function extend(campaign: Campaign, plan: CampaignPlan, grace: Grace, now: Instant): Result<DossierEnd> {
  const receiving = requireReceiving(campaign, "gia hạn");
  if (!receiving.ok) return receiving;
  const before = receiving.value;
  const moved = movedDeadline(campaign, plan, before, grace, now);
  if (!moved.ok) return moved;
  return isLate(before.dueAt, moved.value.dueAt)
    ? fail(campaignsMessages.refuse("amendment.not_longer", { before, after: moved.value }))
    : moved;
}

/**
 * Ends the receiving at this instant, to which nothing is added. `waiting`: units that have begun and not submitted; while there are any, the reason is
 * told to them. Refuses campaign.wrong_state, amendment.deadline_over, amendment.units_waiting.
 */
export function closeEarly(
  campaign: Campaign,
  waiting: readonly string[],
  isKnown: boolean,
  now: Instant,
): Result<DossierEnd> {
  const receiving = requireReceiving(campaign, "kết thúc nhận hồ sơ");
  if (!receiving.ok) return receiving;
  if (isLate(now, receiving.value.dueAt))
    return fail(
      campaignsMessages.refuse("amendment.deadline_over", { campaignId: campaign.id, due: receiving.value, now }),
    );
  return waiting.length > 0 && !isKnown
    ? fail(campaignsMessages.refuse("amendment.units_waiting", { units: waiting }))
    : ok({ dueAt: now, grace: noGrace });
}

/** Receives dossiers again until a new end. Refuses campaign.wrong_state, amendment.still_open, amendment.deadline_past. */
export function reopen(campaign: Campaign, plan: CampaignPlan, grace: Grace, now: Instant): Result<DossierEnd> {
  const receiving = requireReceiving(campaign, "mở lại việc nhận hồ sơ");
  if (!receiving.ok) return receiving;
  const due = receiving.value;
  if (!isLate(now, due.dueAt))
    return fail(campaignsMessages.refuse("amendment.still_open", { campaignId: campaign.id, due }));
  return endAhead(plan, grace, now);
}

// Once the review began dossiers are received only where awards are given in several rounds.
function requireReceiving(campaign: Campaign, step: string): Result<DossierEnd> {
  const { stage } = campaign;
  const isOpen = (stage.state === "reviewing" || stage.state === "decided") && receivingState(campaign) === "launched";
  return stage.state === "launched" || isOpen
    ? ok({ dueAt: stage.dossierDueAt, grace: stage.dossierGrace })
    : refused(campaign, step);
}

function movedDeadline(
  campaign: Standing,
  plan: CampaignPlan,
  due: DossierEnd,
  grace: Grace,
  now: Instant,
): Result<DossierEnd> {
  return isLate(now, due.dueAt)
    ? fail(campaignsMessages.refuse("amendment.deadline_over", { campaignId: campaign.id, due, now }))
    : endAhead(plan, grace, now);
}

function endAhead(plan: CampaignPlan, grace: Grace, now: Instant): Result<DossierEnd> {
  if (plan.dossierDueOn === null) return fail(campaignsMessages.refuse("amendment.deadline_missing", {}));
  const end = deadlineEnd(plan.dossierDueOn, plan.dossierWording, plan.dossierHour);
  // A new deadline lies ahead itself, not by what is added to it.
  return isLate(now, end)
    ? fail(campaignsMessages.refuse("amendment.deadline_past", { dueAt: end, now }))
    : ok({ dueAt: withGrace(end, grace), grace });
}

type Refusal = ReturnType<typeof campaignsMessages.refuse>;

function partFixed(campaign: Campaign, parts: readonly (keyof CampaignPlan)[]): Refusal | null {
  const found = parts.find(
    (part) => fixed.includes(part) || (part === "bodyId" && campaign.stage.state !== "launched"),
  );
  return found === undefined
    ? null
    : campaignsMessages.refuse("amendment.part_fixed", {
        what: planLabels[found],
        state: stateNames[campaign.stage.state],
      });
}

function dayPast(
  campaign: Campaign,
  plan: CampaignPlan,
  parts: readonly (keyof CampaignPlan)[],
  now: Instant,
): Refusal | null {
  const today = dateOf(now);
  for (const part of parts) {
    if (!milestones.includes(part)) continue;
    const [before, after] = [campaign[part], plan[part]] as [CalendarDate | null, CalendarDate | null];
    const past = [before, after].find((on) => on !== null && on < today);
    if (past !== undefined && past !== null)
      return campaignsMessages.refuse("amendment.day_past", {
        what: planLabels[part],
        before,
        after,
        today,
        isOldPast: past === before,
      });
  }
  return null;
}
