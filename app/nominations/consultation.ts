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
  version: number;
}

export type ConsultationStage =
  | { state: "asked" }
  | {
      state: "answered";
      opinion: OpinionKind;
      text: string;
      number: string;
      on: CalendarDate | null;
      fileId: string | null;
      at: Instant;
      byName: string;
    }
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

/** Waits past its end, or was answered after it. */
export function isOverdue({ dueAt, stage }: Pick<Consultation, "dueAt" | "stage">, now: Instant): boolean {
  if (stage.state === "withdrawn") return false;
  return isLate(stage.state === "answered" ? stage.at : now, dueAt);
}
