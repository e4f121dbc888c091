import { actsForUnit, hasRole, type Actor } from "~/shared/actor";
import { definePolicy, type Verdict } from "~/shared/permit";
import { upwardMessages } from "./messages";

/** What goes up from one campaign: who sat on its session, and whose candidates are among the published names. */
export interface UpwardSubject {
  kind: "upward";
  memberIds: readonly string[];
  unitIds: readonly string[];
}

/** The whole of it; a unit reads of its own candidates only. */
function readsWhole(actor: Actor, subject: UpwardSubject): boolean {
  if (hasRole(actor, "organizer", "signer", "inspector")) return true;
  const personId = actor.kind === "account" ? actor.personId : null;
  return hasRole(actor, "council") && personId !== null && subject.memberIds.includes(personId);
}

function mayRead(actor: Actor, subject: UpwardSubject): Verdict {
  return readsWhole(actor, subject) || subject.unitIds.some((unitId) => actsForUnit(actor, unitId)) ? null : "hidden";
}

export const upwardPolicy = definePolicy({
  "upward.read": mayRead,
  /** Every name, and the packages themselves. */
  "upward.read_whole": (actor: Actor, subject: UpwardSubject): Verdict =>
    readsWhole(actor, subject) ? null : "hidden",
  /** Make and send a package, enter what the superior decided, let go what is held. */
  "upward.edit": (actor: Actor, subject: UpwardSubject): Verdict => {
    if (hasRole(actor, "organizer")) return null;
    return mayRead(actor, subject) === null ? upwardMessages.deny("upward.not_organizer", {}) : "hidden";
  },
});
