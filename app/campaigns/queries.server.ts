import type { Queryable } from "~/shared/db.server";

export interface NamedThing {
  id: string;
  name: string;
}

/** Units that can receive or send dossiers, in the agency's own order. */
export async function listUnitNames(db: Queryable): Promise<(NamedThing & { kind: string })[]> {
  return db
    .selectFrom("unit")
    .select(["id", "name", "kind"])
    .where("is_active", "=", 1)
    .orderBy("display_order")
    .orderBy("id")
    .execute();
}

export async function listBodyNames(db: Queryable): Promise<NamedThing[]> {
  return db.selectFrom("body").select(["id", "name"]).orderBy("name").orderBy("id").execute();
}

/** Who changed the campaign last, for the one whose version is stale; "" when nobody did. */
export async function findLastEditor(db: Queryable, campaignId: string): Promise<string> {
  const row = await db
    .selectFrom("audit_entry")
    .select("actor_name")
    .where("subject_kind", "=", "campaign")
    .where("subject_id", "=", campaignId)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.actor_name ?? "";
}

/** Names of units and bodies by id, for sentences. */
export async function nameTable(db: Queryable): Promise<Map<string, string>> {
  return new Map([...(await listUnitNames(db)), ...(await listBodyNames(db))].map(({ id, name }) => [id, name]));
}
