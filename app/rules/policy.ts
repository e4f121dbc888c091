import { hasRole, type Actor } from "~/shared/actor";
import { definePolicy, type Verdict } from "~/shared/permit";
import { rulesMessages } from "./messages";

export const anyRule = { kind: "rules" } as const;
type RulesSubject = typeof anyRule;

/** Law is for everybody to read; what the agency adds to it is recorded by the standing body. */
export const rulesPolicy = definePolicy({
  "rule.read": (actor: Actor, _subject: RulesSubject): Verdict => (actor.kind === "account" ? null : "hidden"),
  "rule.read_own": (actor: Actor, _subject: RulesSubject): Verdict =>
    hasRole(actor, "organizer", "hr", "admin") ? null : "hidden",
  "rule.edit_own": (actor: Actor, _subject: RulesSubject): Verdict =>
    hasRole(actor, "organizer")
      ? null
      : hasRole(actor, "hr", "admin")
        ? rulesMessages.deny("rule.not_editor", {})
        : "hidden",
});
