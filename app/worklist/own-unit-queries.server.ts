import type { SignedInActor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { dateOf, type Instant } from "~/shared/time";

/** Units that this person heads today. */
export async function headedUnits(db: Queryable, actor: SignedInActor, now: Instant): Promise<string[]> {
  if (actor.personId === null) return [];
  const on = dateOf(now);
  const rows = await db
    .selectFrom("membership")
    .select("unit_id")
    .where("person_id", "=", actor.personId)
    .where("is_head", "=", 1)
    .where("from_on", "<=", on)
    .where((eb) => eb.or([eb("to_on", "is", null), eb("to_on", ">=", on)]))
    .execute();
  return rows.map((row) => row.unit_id);
}
