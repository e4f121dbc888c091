import { isLate } from "~/campaigns/deadline";
import { fail, ok, type Result } from "~/shared/result";
import type { CalendarDate, Instant } from "~/shared/time";
import { dossierStateNames, type DossierState } from "./dossier";
import { nominationsMessages } from "./messages";

export const opinionKinds = ["agrees", "disagrees", "other"] as const;
export type OpinionKind = (typeof opinionKinds)[number];

export const opinionNames: Readonly<Record<OpinionKind, string>> = {
  agrees: "Đồng ý",
  disagrees: "Không đồng ý",
  other: "Ý kiến khác",
};

/** A written opinion that another body is asked for about a dossier, or about one candidate of it. */
export interface Consultation {
  id: string;
  dossierId: string;
  nominationId: string | null;
  /** As it was when asked; "" for the whole dossier. */
  candidateName: string;
  /** A unit of the agency, whose account answers; null for a body outside. */
  unitId: string | null;
  bodyName: string;
  question: string;
  /** Exclusive. */
  dueAt: Instant;
  /** Of the document that asks; "" and null where there is none. */
  documentNumber: string;
  documentOn: CalendarDate | null;
  askedAt: Instant;
  askedByName: string;
  stage: ConsultationStage;
  /** The organizer lets the nominating unit read it; null: that unit does not. */
  published: { at: Instant; byName: string } | null;
  version: number;
}

/** What was answered. */
export interface Answer {
  opinion: OpinionKind;
  text: string;
  number: string;
  on: CalendarDate | null;
  fileId: string | null;
}

/** An answer as it stood before it was corrected. */
export interface EarlierAnswer extends Answer {
  id: string;
  ordinal: number;
  givenAt: Instant;
  givenByName: string;
  correctedAt: Instant;
  correctedByName: string;
  reason: string;
}

export type ConsultationStage =
  | { state: "asked" }
  /** at, byName: of the first answer. isEntered: by the organizer for the body that answered. */
  | ({ state: "answered"; isEntered: boolean; at: Instant; byName: string } & Answer)
  | { state: "withdrawn"; reason: string; at: Instant; byName: string };

export type ConsultationState = ConsultationStage["state"];

/** Asked about what was submitted, and not of the unit that submitted it. Refuses consultation.not_submitted, consultation.own_unit. */
export function requireAskable(
  dossier: { id: string; unitId: string; state: DossierState },
  asked: { unitId: string | null; bodyName: string },
): Result<null> {
  if (dossier.state === "draft")
    return fail(
      nominationsMessages.refuse("consultation.not_submitted", {
        dossierId: dossier.id,
        state: dossierStateNames[dossier.state],
      }),
    );
  return asked.unitId === dossier.unitId
    ? fail(nominationsMessages.refuse("consultation.own_unit", { dossierId: dossier.id, unitName: asked.bodyName }))
    : ok(null);
}

/** Answered or withdrawn once. Refuses consultation.closed. */
export function requireWaiting({ id, stage }: Pick<Consultation, "id" | "stage">): Result<null> {
  return stage.state === "asked"
    ? ok(null)
    : fail(
        nominationsMessages.refuse("consultation.closed", {
          id,
          state: stage.state,
          byName: stage.byName,
          at: stage.at,
        }),
      );
}

type Answered = Extract<ConsultationStage, { state: "answered" }>;

function requireAnswered({ id, stage }: Pick<Consultation, "id" | "stage">): Result<Answered> {
  return stage.state === "answered" ? ok(stage) : fail(nominationsMessages.refuse("consultation.unanswered", { id }));
}

/**
 * An answer is corrected until the dossier is taken in: what the appraisal rested on stays. Refuses consultation.unanswered,
 * consultation.decided.
 */
export function requireCorrectable(
  consultation: Pick<Consultation, "id" | "stage">,
  dossier: { state: DossierState },
): Result<Answered> {
  const answered = requireAnswered(consultation);
  if (!answered.ok || dossier.state !== "accepted") return answered;
  return fail(nominationsMessages.refuse("consultation.decided", { id: consultation.id }));
}

/** The nominating unit is shown an answer, no open question. Refuses consultation.unanswered, consultation.shown_already. */
export function requirePublishable(
  consultation: Pick<Consultation, "id" | "stage" | "published">,
  publish: boolean,
): Result<null> {
  const answered = requireAnswered(consultation);
  if (!answered.ok) return answered;
  return (consultation.published !== null) === publish
    ? fail(nominationsMessages.refuse("consultation.shown_already", { id: consultation.id, isPublished: publish }))
    : ok(null);
}

/** Waits past its end, or was answered after it. */
export function isOverdue({ dueAt, stage }: Pick<Consultation, "dueAt" | "stage">, now: Instant): boolean {
  if (stage.state === "withdrawn") return false;
  return isLate(stage.state === "answered" ? stage.at : now, dueAt);
}
