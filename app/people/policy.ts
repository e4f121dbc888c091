import { actsForUnit, hasRole, type Actor } from "~/shared/actor";
import { definePolicy, type Verdict } from "~/shared/permit";
import { peopleMessages } from "./messages";

export interface OwnAccountSubject {
  kind: "account";
  accountId: string;
}

export interface PersonSubject {
  kind: "person";
  personId: string;
  /** The unit that the person belongs to today, where the question is about reading. */
  unitId?: string | null;
}

/** A person on the way from one unit to another. */
export interface TransferSubject {
  kind: "transfer";
  fromUnitId: string;
  toUnitId: string;
}

export interface UnitSubject {
  kind: "unit";
  unitId: string;
}

interface Administered {
  kind: "accounts" | "agency" | "jobs" | "audit_log" | "units" | "people" | "bodies" | "transfers";
}

const onlyAdministrator = (actor: Actor): Verdict => (hasRole(actor, "admin") ? null : "hidden");
const keepsPeople = (actor: Actor): boolean => hasRole(actor, "hr", "organizer");

function mayReadPerson(actor: Actor, subject: PersonSubject): Verdict {
  if (keepsPeople(actor)) return null;
  if (actor.kind === "account" && actor.personId === subject.personId) return null;
  return subject.unitId !== undefined && subject.unitId !== null && actsForUnit(actor, subject.unitId)
    ? null
    : "hidden";
}

function mayReadTransfer(actor: Actor, { fromUnitId, toUnitId }: TransferSubject): Verdict {
  return keepsPeople(actor) || actsForUnit(actor, fromUnitId) || actsForUnit(actor, toUnitId) ? null : "hidden";
}

/** Whose people and transfers an actor sees: all, or those of the units whose dossiers he or she prepares. */
export function peopleScope(actor: Actor): "all" | readonly string[] {
  if (keepsPeople(actor) || actor.kind === "system") return "all";
  return actor.kind === "account" && actor.roles.includes("unit") ? actor.unitIds : [];
}

/** Who may do what with accounts, units, people and bodies. None of it shows a vote. */
export const peoplePolicy = definePolicy({
  "account.manage": (actor: Actor, _subject: Administered) => onlyAdministrator(actor),
  "account.use": (actor: Actor, subject: OwnAccountSubject) =>
    actor.kind === "account" && actor.accountId === subject.accountId ? null : "hidden",
  "agency.edit": (actor: Actor, _subject: Administered) => onlyAdministrator(actor),
  "job.manage": (actor: Actor, _subject: Administered) => onlyAdministrator(actor),
  "audit.read": (actor: Actor, _subject: Administered) => (hasRole(actor, "inspector", "admin") ? null : "hidden"),

  "unit.list": (actor: Actor, _subject: Administered) => (hasRole(actor, "hr", "organizer", "admin") ? null : "hidden"),
  "unit.read": (actor: Actor, subject: UnitSubject) =>
    hasRole(actor, "hr", "organizer", "admin") || actsForUnit(actor, subject.unitId) ? null : "hidden",
  "unit.edit": (actor: Actor, _subject: Administered) =>
    hasRole(actor, "hr", "organizer", "admin")
      ? null
      : hasRole(actor, "unit")
        ? peopleMessages.deny("unit.not_editor", {})
        : "hidden",

  // Whoever prepares dossiers lists the people of those units only: `peopleScope`.
  "person.list": (actor: Actor, _subject: Administered) =>
    keepsPeople(actor) || hasRole(actor, "unit") ? null : "hidden",
  "person.read": mayReadPerson,
  "person.edit": (actor: Actor, subject: PersonSubject) =>
    keepsPeople(actor)
      ? null
      : mayReadPerson(actor, subject) === null
        ? peopleMessages.deny("person.not_editor", {})
        : "hidden",

  "transfer.list": (actor: Actor, _subject: Administered) =>
    keepsPeople(actor) || hasRole(actor, "unit") ? null : "hidden",
  "transfer.read": mayReadTransfer,
  "transfer.propose": mayReadTransfer,
  "transfer.end": mayReadTransfer,
  "transfer.release": (actor: Actor, subject: TransferSubject) =>
    keepsPeople(actor) || actsForUnit(actor, subject.fromUnitId)
      ? null
      : mayReadTransfer(actor, subject) === null
        ? peopleMessages.deny("transfer.not_giving", {})
        : "hidden",
  "transfer.receive": (actor: Actor, subject: TransferSubject) =>
    keepsPeople(actor) || actsForUnit(actor, subject.toUnitId)
      ? null
      : mayReadTransfer(actor, subject) === null
        ? peopleMessages.deny("transfer.not_receiving", {})
        : "hidden",
  "person.create": (actor: Actor, _subject: Administered) => (keepsPeople(actor) ? null : "hidden"),

  "body.read": (actor: Actor, _subject: Administered) =>
    hasRole(actor, "organizer", "hr", "council", "inspector") ? null : "hidden",
  "body.edit": (actor: Actor, _subject: Administered) =>
    hasRole(actor, "organizer", "hr")
      ? null
      : hasRole(actor, "council", "inspector")
        ? peopleMessages.deny("body.not_editor", {})
        : "hidden",
});

/** Which lists of the agency this person may open: for the tabs that stand above them. */
export function openLists(actor: Actor): {
  people: boolean;
  units: boolean;
  bodies: boolean;
  transfers: boolean;
  imports: boolean;
} {
  return {
    imports: peoplePolicy.can(actor, "person.create", { kind: "people" }),
    transfers: peoplePolicy.can(actor, "transfer.list", { kind: "transfers" }),
    people: peoplePolicy.can(actor, "person.list", { kind: "people" }),
    units: peoplePolicy.can(actor, "unit.list", { kind: "units" }),
    bodies: peoplePolicy.can(actor, "body.read", { kind: "bodies" }),
  };
}
