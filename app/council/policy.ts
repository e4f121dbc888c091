import { hasRole, type Actor } from "~/shared/actor";
import { definePolicy, type Verdict } from "~/shared/permit";
import { councilMessages } from "./messages";

/** A session as far as rights go: who its members are, and who of them is its secretary. */
export interface SessionSubject {
  kind: "council_session";
  memberIds: readonly string[];
  secretaryIds: readonly string[];
}

export const anySession = { kind: "council_sessions" } as const;

function isAmong(actor: Actor, personIds: readonly string[]): boolean {
  return actor.kind === "account" && actor.personId !== null && personIds.includes(actor.personId);
}

function mayRead(actor: Actor, session: SessionSubject): Verdict {
  if (hasRole(actor, "organizer")) return null;
  return hasRole(actor, "council") && isAmong(actor, session.memberIds) ? null : "hidden";
}

export const councilPolicy = definePolicy({
  "council_session.list": (actor: Actor, _subject: typeof anySession): Verdict =>
    hasRole(actor, "organizer", "council") ? null : "hidden",
  "council_session.create": (actor: Actor, _subject: typeof anySession): Verdict =>
    hasRole(actor, "organizer")
      ? null
      : hasRole(actor, "council")
        ? councilMessages.deny("council.not_secretary", {})
        : "hidden",
  "council_session.read": mayRead,
  /** Attendance, rounds, counts, conclusion: the secretary of the body, or the standing body that serves it. */
  "council_session.run": (actor: Actor, session: SessionSubject): Verdict => {
    const reading = mayRead(actor, session);
    if (reading !== null) return reading;
    return hasRole(actor, "organizer") || isAmong(actor, session.secretaryIds)
      ? null
      : councilMessages.deny("council.not_secretary", {});
  },
  /** One's own ballot; an organizer who is no member has none. */
  "ballot.cast": (actor: Actor, session: SessionSubject): Verdict => {
    if (hasRole(actor, "council") && isAmong(actor, session.memberIds)) return null;
    return hasRole(actor, "organizer") ? councilMessages.deny("council.not_member", {}) : "hidden";
  },
});
