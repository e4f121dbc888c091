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
}

export interface UnitSubject {
  kind: "unit";
  unitId: string;
}

interface Administered {
  kind: "accounts" | "agency" | "jobs" | "audit_log" | "units" | "people" | "bodies";
}

const onlyAdministrator = (actor: Actor): Verdict => (hasRole(actor, "admin") ? null : "hidden");
const keepsPeople = (actor: Actor): boolean => hasRole(actor, "hr", "organizer");

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

  "person.list": (actor: Actor, _subject: Administered) => (keepsPeople(actor) ? null : "hidden"),
  "person.read": (actor: Actor, subject: PersonSubject) =>
    keepsPeople(actor) || (actor.kind === "account" && actor.personId === subject.personId) ? null : "hidden",
  "person.edit": (actor: Actor, subject: PersonSubject) =>
    keepsPeople(actor)
      ? null
      : actor.kind === "account" && actor.personId === subject.personId
        ? peopleMessages.deny("person.not_editor", {})
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
export function openLists(actor: Actor): { people: boolean; units: boolean; bodies: boolean } {
  return {
    people: peoplePolicy.can(actor, "person.list", { kind: "people" }),
    units: peoplePolicy.can(actor, "unit.list", { kind: "units" }),
    bodies: peoplePolicy.can(actor, "body.read", { kind: "bodies" }),
  };
}
