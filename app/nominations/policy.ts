import { actsForUnit, hasRole, type Actor } from "~/shared/actor";
import { definePolicy, type Verdict } from "~/shared/permit";
import type { DossierState } from "./dossier";
import { nominationsMessages } from "./messages";

/** A dossier as far as rights go. `headIds`: the people who head its unit on that day. */
export interface DossierSubject {
  kind: "dossier";
  unitId: string;
  state: DossierState;
  /** Came on paper: the organizer enters it, its unit only reads. */
  isPaper: boolean;
  headIds: readonly string[];
  /** The unit that gathers this dossier into its own; null: none. */
  advisingUnitId: string | null;
}

export interface LatePassSubject {
  kind: "late_pass";
  unitId: string;
}

export interface RegistrationSubject {
  kind: "registration";
  unitId: string;
}

/** A written opinion that somebody is asked for. `unitId`: the unit that is asked; null for a body outside. */
export interface ConsultationSubject {
  kind: "consultation";
  unitId: string | null;
  dossierState: DossierState;
  /** The unit that nominates. */
  dossierUnitId: string;
  /** The organizer lets that unit read it. */
  isPublished: boolean;
  /** The answer was entered by the organizer for the body that gave it. */
  isEntered: boolean;
}

export const anyConsultation = { kind: "consultations" } as const;
export const anyDossier = { kind: "dossiers" } as const;
export const anyLatePass = { kind: "late_passes" } as const;
export const paperTemplates = { kind: "paper_templates" } as const;
export const documentLimits = { kind: "document_limits" } as const;

/** A file that a form has received and not yet used. */
export interface PendingFileSubject {
  kind: "pending";
  accountId: string;
}

function heads(actor: Actor, subject: DossierSubject): boolean {
  return actor.kind === "account" && actor.personId !== null && subject.headIds.includes(actor.personId);
}

function isOwn(actor: Actor, subject: DossierSubject): boolean {
  return actsForUnit(actor, subject.unitId) || heads(actor, subject);
}

function isAdvising(actor: Actor, { advisingUnitId }: DossierSubject): boolean {
  return advisingUnitId !== null && actsForUnit(actor, advisingUnitId);
}

// What is not submitted yet is the unit's own and the organizer's to see; who gathers it sees what was submitted, the council what was
// taken in.
function mayRead(actor: Actor, subject: DossierSubject): Verdict {
  if (isOwn(actor, subject) || hasRole(actor, "organizer")) return null;
  if (hasRole(actor, "inspector") && subject.state !== "draft") return null;
  if (isAdvising(actor, subject) && subject.state !== "draft") return null;
  if (hasRole(actor, "council") && subject.state === "accepted") return null;
  return "hidden";
}

function mayEdit(actor: Actor, subject: DossierSubject): Verdict {
  const reading = mayRead(actor, subject);
  if (reading !== null) return reading;
  if (subject.isPaper)
    return hasRole(actor, "organizer") ? null : nominationsMessages.deny("dossier.only_organizer_enters", {});
  return isOwn(actor, subject) ? null : nominationsMessages.deny("dossier.only_unit_edits", {});
}

function mayAppraise(actor: Actor, subject: DossierSubject): Verdict {
  const reading = mayRead(actor, subject);
  if (reading !== null) return reading;
  return hasRole(actor, "organizer") ? null : nominationsMessages.deny("dossier.only_organizer", {});
}

function mayReadPass(actor: Actor, subject: LatePassSubject): Verdict {
  return hasRole(actor, "organizer", "inspector", "council", "signer") || actsForUnit(actor, subject.unitId)
    ? null
    : "hidden";
}

// Who is proposed reads neither what is asked about nor what is answered, unless the organizer shows it: it serves the appraisal and the
// council.
function mayReadConsultation(actor: Actor, subject: ConsultationSubject): Verdict {
  if (hasRole(actor, "organizer") || isAsked(actor, subject)) return null;
  if (hasRole(actor, "inspector")) return null;
  if (subject.isPublished && actsForUnit(actor, subject.dossierUnitId)) return null;
  return hasRole(actor, "council") && subject.dossierState === "accepted" ? null : "hidden";
}

function mayManageConsultation(actor: Actor, subject: ConsultationSubject): Verdict {
  const reading = mayReadConsultation(actor, subject);
  if (reading !== null) return reading;
  return hasRole(actor, "organizer") ? null : nominationsMessages.deny("dossier.only_organizer", {});
}

function isAsked(actor: Actor, { unitId }: ConsultationSubject): boolean {
  return unitId !== null && actsForUnit(actor, unitId);
}

function mayReadRegistration(actor: Actor, subject: RegistrationSubject): Verdict {
  return hasRole(actor, "organizer", "inspector") || actsForUnit(actor, subject.unitId) ? null : "hidden";
}

// Who has no account has no form to put a file into; which form takes it is asked when it is sent.
function mayUsePending(actor: Actor, subject: PendingFileSubject): Verdict {
  return actor.kind === "account" && actor.accountId === subject.accountId ? null : "hidden";
}

export const nominationsPolicy = definePolicy({
  "dossier.list": (actor: Actor, _subject: typeof anyDossier): Verdict =>
    hasRole(actor, "organizer", "unit", "council", "inspector") ? null : "hidden",
  "dossier.start": (actor: Actor, subject: { kind: "unit"; unitId: string | null }): Verdict => {
    if (subject.unitId !== null && actsForUnit(actor, subject.unitId)) return null;
    return hasRole(actor, "organizer", "unit") ? nominationsMessages.deny("dossier.only_unit_starts", {}) : "hidden";
  },
  "dossier.enter_paper": (actor: Actor, _subject: typeof anyDossier): Verdict => {
    if (hasRole(actor, "organizer")) return null;
    return hasRole(actor, "unit") ? nominationsMessages.deny("dossier.only_organizer_enters", {}) : "hidden";
  },
  /** Who gathers whose dossiers, campaign by campaign. */
  "advising.edit": (actor: Actor, _subject: typeof anyDossier): Verdict =>
    hasRole(actor, "organizer") ? null : "hidden",
  "dossier.read": mayRead,
  "dossier.edit": mayEdit,
  "dossier.submit": mayEdit,
  /** By account: the head alone. That the signed letter stands for it may be said by whoever prepares the dossier. */
  "dossier.confirm": (actor: Actor, subject: DossierSubject): Verdict => {
    const reading = mayRead(actor, subject);
    if (reading !== null) return reading;
    if (subject.isPaper) return nominationsMessages.deny("dossier.paper_by_letter", {});
    return heads(actor, subject) ? null : nominationsMessages.deny("dossier.only_head_confirms", {});
  },
  "dossier.appraise": mayAppraise,
  /** The work list of the appraisal, and whose work each dossier is. */
  "dossier.assign": (actor: Actor, _subject: typeof anyDossier): Verdict =>
    hasRole(actor, "organizer") ? null : "hidden",
  "dossier.return": mayAppraise,
  "dossier.accept": mayAppraise,
  "consultation.list": (actor: Actor, _subject: typeof anyConsultation): Verdict =>
    hasRole(actor, "organizer", "inspector", "unit") ? null : "hidden",
  "consultation.read": mayReadConsultation,
  "consultation.answer": (actor: Actor, subject: ConsultationSubject): Verdict => {
    const reading = mayReadConsultation(actor, subject);
    if (reading !== null) return reading;
    return hasRole(actor, "organizer") || isAsked(actor, subject)
      ? null
      : nominationsMessages.deny("consultation.only_asked", {});
  },
  /** By the side that gave it. */
  "consultation.correct": (actor: Actor, subject: ConsultationSubject): Verdict => {
    const reading = mayReadConsultation(actor, subject);
    if (reading !== null) return reading;
    const isGiver = subject.isEntered ? hasRole(actor, "organizer") : isAsked(actor, subject);
    return isGiver ? null : nominationsMessages.deny("consultation.not_by_who_gave", { isEntered: subject.isEntered });
  },
  "consultation.publish": mayManageConsultation,
  "consultation.withdraw": mayManageConsultation,
  "registration.read": mayReadRegistration,
  "registration.edit": (actor: Actor, subject: RegistrationSubject): Verdict => {
    const reading = mayReadRegistration(actor, subject);
    if (reading !== null) return reading;
    return actsForUnit(actor, subject.unitId) ? null : nominationsMessages.deny("registration.only_unit", {});
  },
  "late_pass.list": (actor: Actor, _subject: typeof anyLatePass): Verdict =>
    hasRole(actor, "organizer", "inspector") ? null : "hidden",
  "late_pass.read": mayReadPass,
  "late_pass.decide": (actor: Actor, subject: LatePassSubject): Verdict => {
    const reading = mayReadPass(actor, subject);
    if (reading !== null) return reading;
    return hasRole(actor, "organizer") ? null : nominationsMessages.deny("dossier.only_organizer", {});
  },
  "paper_template.edit": (actor: Actor, _subject: typeof paperTemplates): Verdict =>
    hasRole(actor, "admin") ? null : "hidden",
  /** By kind of document, for the whole agency. */
  "document_limit.edit": (actor: Actor, _subject: typeof documentLimits): Verdict =>
    hasRole(actor, "admin") ? null : "hidden",
  /** On the award lines of a campaign. */
  "line_limit.edit": (actor: Actor, _subject: typeof documentLimits): Verdict =>
    hasRole(actor, "organizer") ? null : "hidden",
  "pending_file.read": mayUsePending,
  "pending_file.send": mayUsePending,
});
