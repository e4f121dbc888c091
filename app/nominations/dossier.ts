import {
  isBeforeOpening,
  isLate,
  isShorterThan,
  limitEnd,
  type CampaignState,
  type Due,
  type FindOfficialDay,
} from "~/campaigns/deadline";
import type { TimeLimit } from "~/rules/time-limit";
import { fail, ok, type Result } from "~/shared/result";
import type { CalendarDate, Instant } from "~/shared/time";
import { nominationsMessages } from "./messages";
import { reasonOfItems, requireItems, requireOpenItem, type EditTarget, type ReturnedItem } from "./returned-items";

/** How the head of the unit stood behind the dossier, and when. */
export interface Confirmation {
  kind: "account" | "letter";
  at: Instant;
  accountId: string;
  /** The head's name. */
  name: string;
}

/** What is known of the papers that an organizer enters for a unit. */
export interface Paper {
  /** By the incoming stamp. */
  stampedAt: Instant;
  hasHour: boolean;
  /** In the register of incoming documents; "" where none was written down. */
  number: string;
  /** When it was begun in the product; once submitted, when it was submitted there. */
  enteredAt: Instant;
  enteredByName: string;
}

interface Submitted {
  firstSubmittedAt: Instant;
  submittedAt: Instant;
  submissionCount: number;
}

/** Where a dossier stands, with what is known only from there on. */
export type DossierStage =
  | { state: "draft" }
  | ({ state: "submitted" } & Submitted)
  | ({
      state: "returned";
      returnedAt: Instant;
      reason: string;
      correctionDueAt: Instant;
      /** All that may be changed; none: everything. */
      items: readonly ReturnedItem[];
    } & Submitted)
  | ({ state: "accepted"; acceptedAt: Instant; acceptedBy: string } & Submitted);

export type DossierState = DossierStage["state"];

export interface Dossier {
  id: string;
  campaignId: string;
  unitId: string;
  stage: DossierStage;
  confirmation: Confirmation | null;
  /** Came on paper and is entered for its unit; null: the unit writes it itself. */
  paper: Paper | null;
  collectiveCount: number;
  individualCount: number;
  fileCount: number;
  byteCount: number;
  createdAt: Instant;
  updatedAt: Instant;
  updatedByName: string;
  version: number;
}

export const dossierStates = ["draft", "submitted", "returned", "accepted"] as const satisfies readonly DossierState[];

export const dossierStateNames: Readonly<Record<DossierState, string>> = {
  draft: "Đang soạn",
  submitted: "Đã nộp, chờ thẩm định",
  returned: "Trả lại để sửa",
  accepted: "Đã tiếp nhận",
};

type Standing = Pick<Dossier, "id" | "stage">;

/** Only a draft and a returned dossier can be changed, and only while the campaign has no decision yet. */
export function requireEditable(dossier: Standing, campaign: { title: string; state: CampaignState }): Result<null> {
  const { state } = dossier.stage;
  if (state !== "draft" && state !== "returned")
    return fail(
      nominationsMessages.refuse("dossier.not_editable", { dossierId: dossier.id, state: dossierStateNames[state] }),
    );
  if (campaign.state !== "launched" && campaign.state !== "reviewing")
    return fail(nominationsMessages.refuse("dossier.campaign_closed", { title: campaign.title }));
  return ok(null);
}

/**
 * The same for one part of it: after a return only what the return named. `isNew`: the part's candidate was not in what was submitted.
 * Refuses dossier.not_editable, dossier.campaign_closed, dossier.item_closed.
 */
export function requireEditableItem(
  dossier: Standing,
  campaign: { title: string; state: CampaignState },
  target: EditTarget,
  isNew: boolean,
): Result<null> {
  const editable = requireEditable(dossier, campaign);
  if (!editable.ok || dossier.stage.state !== "returned") return editable;
  return requireOpenItem({ id: dossier.id, ...dossier.stage }, target, isNew);
}

/** What must be known of the rest of the world to submit. */
export interface SubmitFacts {
  campaign: { title: string; state: CampaignState };
  /** "chậm nhất đến ngày 10/11/2026" and the plan it stands in. */
  rule: string;
  due: Due;
  /** The first day on which the plan receives dossiers; null: from the launch on. */
  opensOn: CalendarDate | null;
  /** Names of what is still missing. */
  missing: readonly string[];
  /** The receipt of an earlier submission of this dossier. */
  last: { ordinal: number; receiptCode: string; arrivedAt: Instant; submittedByName: string } | null;
  /** Of papers whose incoming stamp counts as the arrival; left out where the server's own instant does. */
  stamp?: Pick<Paper, "hasHour">;
}

/**
 * Submits by the instant at which the request arrived, or the papers by their stamp. Refuses: dossier.already_submitted, dossier.campaign_closed,
 * dossier.not_open_yet, dossier.late (product.md, what must always hold, 1), dossier.incomplete.
 */
export function submit(
  dossier: Pick<Dossier, "id" | "stage" | "collectiveCount" | "individualCount" | "fileCount">,
  facts: SubmitFacts,
  arrivedAt: Instant,
): Result<DossierStage> {
  const { stage } = dossier;
  if (stage.state === "submitted" || stage.state === "accepted")
    return fail(
      nominationsMessages.refuse("dossier.already_submitted", {
        receiptCode: facts.last?.receiptCode ?? "",
        arrivedAt: stage.submittedAt,
        byName: facts.last?.submittedByName ?? "",
      }),
    );
  const isOpen =
    facts.campaign.state === "launched" || (facts.campaign.state === "reviewing" && stage.state === "returned");
  if (!isOpen) return fail(nominationsMessages.refuse("dossier.campaign_closed", { title: facts.campaign.title }));
  if (stage.state === "draft" && facts.opensOn !== null && isBeforeOpening(facts.opensOn, arrivedAt))
    return fail(
      nominationsMessages.refuse("dossier.not_open_yet", {
        dossierId: dossier.id,
        opensOn: facts.opensOn,
        arrivedAt,
        stamp: facts.stamp ?? null,
        plan: facts.rule,
        nominationCount: dossier.collectiveCount + dossier.individualCount,
        fileCount: dossier.fileCount,
      }),
    );
  if (isLate(arrivedAt, facts.due.endsAt))
    return fail(
      nominationsMessages.refuse("dossier.late", {
        dossierId: dossier.id,
        due: facts.due,
        arrivedAt,
        stamp: facts.stamp ?? null,
        rule: facts.rule,
        nominationCount: dossier.collectiveCount + dossier.individualCount,
        fileCount: dossier.fileCount,
      }),
    );
  if (facts.missing.length > 0)
    return fail(nominationsMessages.refuse("dossier.incomplete", { dossierId: dossier.id, items: facts.missing }));
  return ok({
    state: "submitted",
    firstSubmittedAt: stage.state === "returned" ? stage.firstSubmittedAt : arrivedAt,
    submittedAt: arrivedAt,
    submissionCount: (facts.last?.ordinal ?? 0) + 1,
  });
}

/**
 * Taken back by its unit: a draft again, as long as nobody has begun to appraise what was submitted. `appraisedAt`: when candidates
 * were decided on and items marked, in any submission. Refuses dossier.not_submitted, dossier.campaign_closed, dossier.gathered,
 * dossier.appraisal_begun.
 */
export function withdraw(
  dossier: Standing,
  facts: {
    campaign: { title: string; state: CampaignState };
    appraisedAt: readonly Instant[];
    /** Candidates that an advising unit has taken over; null: none. */
    gathered?: { advisingName: string; names: readonly string[] } | null;
  },
): Result<DossierStage> {
  const submitted = requireSubmitted(dossier);
  if (!submitted.ok) return submitted;
  if (facts.campaign.state !== "launched" && facts.campaign.state !== "reviewing")
    return fail(nominationsMessages.refuse("dossier.campaign_closed", { title: facts.campaign.title }));
  const gathered = facts.gathered ?? null;
  if (gathered !== null)
    return fail(nominationsMessages.refuse("dossier.gathered", { dossierId: dossier.id, ...gathered }));
  const begunAt = facts.appraisedAt.filter((at) => at >= submitted.value.submittedAt).sort()[0];
  if (begunAt !== undefined)
    return fail(nominationsMessages.refuse("dossier.appraisal_begun", { dossierId: dossier.id, begunAt }));
  return ok({ state: "draft" });
}

function requireSubmitted(dossier: Standing): Result<Extract<DossierStage, { state: "submitted" }>> {
  const { stage } = dossier;
  return stage.state === "submitted"
    ? ok(stage)
    : fail(
        nominationsMessages.refuse("dossier.not_submitted", {
          dossierId: dossier.id,
          state: dossierStateNames[stage.state],
        }),
      );
}

export interface Correction {
  /** In general; "" where the items say it all. */
  reason: string;
  items: readonly ReturnedItem[];
  /** Exclusive. */
  correctionDueAt: Instant;
  /** At least so long is given, by a rule; null: the organizer alone says. */
  limit: TimeLimit | null;
}

/**
 * Back to its unit alone, with the items to be mended and a correction date of its own. Refuses dossier.not_submitted,
 * dossier.nothing_returned, dossier.correction_past, dossier.correction_short.
 */
export function returnToUnit(
  dossier: Standing,
  { reason, items, correctionDueAt, limit }: Correction,
  now: Instant,
  findDay: FindOfficialDay,
): Result<DossierStage> {
  const submitted = requireSubmitted(dossier);
  if (!submitted.ok) return submitted;
  const named = requireItems(dossier.id, items);
  if (!named.ok) return named;
  if (isLate(now, correctionDueAt))
    return fail(nominationsMessages.refuse("dossier.correction_past", { correctionDueAt, now }));
  if (limit !== null && limit.unverified === null && isShorterThan(correctionDueAt, limit, now, findDay))
    return fail(
      nominationsMessages.refuse("dossier.correction_short", {
        correctionDueAt,
        leastAt: limitEnd(limit, now, findDay),
        now,
        limit,
      }),
    );
  return ok({
    ...submitted.value,
    state: "returned",
    returnedAt: now,
    reason: reason === "" ? reasonOfItems(items) : reason,
    correctionDueAt,
    items,
  });
}

/** Taken in after each candidate was decided on. `undecided`: names without a decision. */
export function accept(
  dossier: Standing,
  undecided: readonly string[],
  by: string,
  now: Instant,
): Result<DossierStage> {
  const submitted = requireSubmitted(dossier);
  if (!submitted.ok) return submitted;
  if (undecided.length > 0)
    return fail(nominationsMessages.refuse("dossier.undecided", { dossierId: dossier.id, names: undecided }));
  return ok({ ...submitted.value, state: "accepted", acceptedAt: now, acceptedBy: by });
}

/** "01 tập thể, 03 cá nhân" needs two digits; kept with the dossier because every screen says it. */
export function nominationCount(dossier: Pick<Dossier, "collectiveCount" | "individualCount">): number {
  return dossier.collectiveCount + dossier.individualCount;
}
