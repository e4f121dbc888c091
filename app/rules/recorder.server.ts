import { findPerson } from "~/people/person-repo.server";
import type { Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";

/** Who recorded a rule, as lists tell it: the person's name, else the account's. */
export async function recorderName(db: Queryable, actor: Actor): Promise<string> {
  if (actor.kind === "public") return "";
  if (actor.kind === "system" || actor.personId === null) return actor.name;
  return (await findPerson(db, actor.personId))?.fullName ?? actor.name;
}
