import { actsForUnit, hasRole, type Actor } from "~/shared/actor";
import { definePolicy, type Verdict } from "~/shared/permit";
import { decisionsMessages } from "./messages";

export interface ResultSubject {
  kind: "result";
  /** The proposed list was published: from then on the staff may know that there is one. */
  isPublished: boolean;
}

export interface NoticeSubject {
  kind: "result_notice";
  unitId: string;
}

export interface DecisionSubject {
  kind: "decision";
  state: "signed" | "issued";
}

/** Places that became free after the session: who sat on it, who presided, who was its secretary. */
export interface VacancySubject {
  kind: "vacancy";
  memberIds: readonly string[];
  secretaryIds: readonly string[];
  presidingIds: readonly string[];
}

type Publishing = { kind: "publication" };
type Signing = { kind: "signing_file" };

/** Everybody of the agency but who only keeps the installation. */
const isStaff = (actor: Actor): boolean =>
  hasRole(actor, "organizer", "unit", "council", "signer", "hr", "inspector", "staff");

const readsSigningFile = (actor: Actor, _subject: Signing): Verdict =>
  hasRole(actor, "organizer", "signer") ? null : "hidden";

const onlyOrganizer = (actor: Actor, _subject: Signing): Verdict => (hasRole(actor, "organizer") ? null : "hidden");

function readsDecision(actor: Actor, subject: DecisionSubject): Verdict {
  if (hasRole(actor, "organizer", "signer", "hr")) return null;
  return hasRole(actor, "inspector") && subject.state === "issued" ? null : "hidden";
}

function isAmong(actor: Actor, personIds: readonly string[]): boolean {
  return actor.kind === "account" && actor.personId !== null && personIds.includes(actor.personId);
}

const readsVacancies = (actor: Actor, subject: VacancySubject): Verdict =>
  hasRole(actor, "organizer", "signer") || (hasRole(actor, "council") && isAmong(actor, subject.memberIds))
    ? null
    : "hidden";

export const decisionsPolicy = definePolicy({
  "publication.read": (actor: Actor, _subject: Publishing): Verdict =>
    hasRole(actor, "organizer", "inspector") ? null : "hidden",
  "publication.publish": (actor: Actor, _subject: Publishing): Verdict => {
    if (hasRole(actor, "organizer")) return null;
    return hasRole(actor, "inspector") ? decisionsMessages.deny("publication.not_organizer", {}) : "hidden";
  },
  "vacancy.read": readsVacancies,
  "vacancy.withdraw": (actor: Actor, subject: VacancySubject): Verdict => {
    if (hasRole(actor, "organizer") || (hasRole(actor, "council") && isAmong(actor, subject.secretaryIds))) return null;
    return readsVacancies(actor, subject) === null ? decisionsMessages.deny("withdrawal.not_secretary", {}) : "hidden";
  },
  /** Who presided over the session says that the first of the reserve takes the place. */
  "vacancy.confirm": (actor: Actor, subject: VacancySubject): Verdict => {
    const reading = readsVacancies(actor, subject);
    if (reading === null && isAmong(actor, subject.presidingIds)) return null;
    return reading === null ? decisionsMessages.deny("reserve.not_presiding", {}) : "hidden";
  },
  "signing_file.list": readsSigningFile,
  "signing_file.read": readsSigningFile,
  "signing_file.prepare": onlyOrganizer,
  "signing_file.submit": (actor: Actor, _subject: Signing): Verdict => {
    if (hasRole(actor, "organizer")) return null;
    return hasRole(actor, "signer") ? decisionsMessages.deny("signing_file.not_organizer", {}) : "hidden";
  },
  /** Sign, leave names out, send back. */
  "signing_file.decide": (actor: Actor, _subject: Signing): Verdict => {
    if (hasRole(actor, "signer")) return null;
    return hasRole(actor, "organizer") ? decisionsMessages.deny("signing_file.not_signer", {}) : "hidden";
  },
  "decision.list": (actor: Actor, _subject: { kind: "decisions" }): Verdict =>
    hasRole(actor, "organizer", "signer", "hr", "inspector") ? null : "hidden",
  "decision.read": readsDecision,
  /** Number, date and the signed scan. */
  "decision.issue": (actor: Actor, subject: DecisionSubject): Verdict => {
    if (hasRole(actor, "hr")) return null;
    return readsDecision(actor, subject) === null ? decisionsMessages.deny("decision.not_clerk", {}) : "hidden";
  },
  "result.list": (actor: Actor, _subject: { kind: "results" }): Verdict => (isStaff(actor) ? null : "hidden"),
  "result.read": (actor: Actor, subject: ResultSubject): Verdict =>
    isStaff(actor) && subject.isPublished ? null : "hidden",
  "notice.read": (actor: Actor, subject: NoticeSubject): Verdict =>
    hasRole(actor, "organizer", "inspector", "hr") || actsForUnit(actor, subject.unitId) ? null : "hidden",
});
