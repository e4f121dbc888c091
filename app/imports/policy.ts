import { hasRole, type Actor } from "~/shared/actor";
import { definePolicy } from "~/shared/permit";

/** Who fills the register from tables and takes it out as tables: those who keep people and their history. */
export const importsPolicy = definePolicy({
  "import.use": (actor: Actor, _subject: { kind: "imports" }) => (hasRole(actor, "hr", "organizer") ? null : "hidden"),
});

export const imports = { kind: "imports" } as const;
