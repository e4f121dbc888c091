import { findPerson } from "~/people/person-repo.server";
import type { Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";

/** The name under which papers and pages tell who did it: the person's own, else the account's. */
export async function actorName(db: Queryable, actor: Actor): Promise<string> {
  if (actor.kind === "public") return "";
  if (actor.kind === "system" || actor.personId === null) return actor.name;
  return (await findPerson(db, actor.personId))?.fullName ?? actor.name;
}
