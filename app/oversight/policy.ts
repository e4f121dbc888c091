import { hasRole, type Actor } from "~/shared/actor";
import { definePolicy, type Verdict } from "~/shared/permit";

export const anyOversight = { kind: "oversight" } as const;

export const oversightPolicy = definePolicy({
  /** Progress, late passes and returns of every campaign: who watches, and the standing body that is watched. */
  "oversight.read": (actor: Actor, _subject: typeof anyOversight): Verdict =>
    hasRole(actor, "inspector", "organizer") ? null : "hidden",
});
