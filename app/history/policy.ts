import { actsForUnit, hasRole, type Actor } from "~/shared/actor";
import { definePolicy, type Verdict } from "~/shared/permit";
import { historyMessages } from "./messages";

/** A person's or a unit's history. `unitId`: the unit itself, or the one that the person belongs to today. */
export interface HistorySubject {
  kind: "history";
  personId: string | null;
  unitId: string | null;
}

const keepsHistory = (actor: Actor): boolean => hasRole(actor, "hr", "organizer");
const isOwn = (actor: Actor, { personId }: HistorySubject): boolean =>
  actor.kind === "account" && personId !== null && actor.personId === personId;

function mayRead(actor: Actor, subject: HistorySubject): Verdict {
  if (keepsHistory(actor) || isOwn(actor, subject)) return null;
  return subject.unitId !== null && actsForUnit(actor, subject.unitId) ? null : "hidden";
}

/** Who reads and keeps the history. Discipline is for its keepers and for the person alone: others learn only that an award is held. */
export const historyPolicy = definePolicy({
  "history.read": mayRead,
  "history.edit": (actor: Actor, subject: HistorySubject) =>
    keepsHistory(actor)
      ? null
      : mayRead(actor, subject) === null
        ? historyMessages.deny("history.not_editor", {})
        : "hidden",
  "history.enter": (actor: Actor, _subject: { kind: "histories" }) => (keepsHistory(actor) ? null : "hidden"),
  "discipline.read": (actor: Actor, subject: HistorySubject) =>
    keepsHistory(actor) || isOwn(actor, subject) ? null : "hidden",
});
