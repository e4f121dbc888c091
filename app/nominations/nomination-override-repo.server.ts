import type { Queryable } from "~/shared/db.server";
import type { EligibilityItem, Override } from "./eligibility";
import type { Stamp } from "./dossier-repo.server";

/** The reasons on record for these nominations. */
export async function listOverrides(
  db: Queryable,
  nominationIds: readonly string[],
): Promise<(Override & { nominationId: string })[]> {
  if (nominationIds.length === 0) return [];
  const rows = await db
    .selectFrom("nomination_override")
    .selectAll()
    .where("nomination_id", "in", [...nominationIds])
    .orderBy("made_at")
    .execute();
  return rows.map((row) => ({
    nominationId: row.nomination_id,
    ruleId: row.rule_id,
    reason: row.reason,
    byName: row.by_name,
    at: row.made_at,
  }));
}

/** A reason for going on although this rule is not met, with the facts as they stand; another one for the same rule takes its place. */
export async function keepOverride(
  db: Queryable,
  nominationId: string,
  { title, facts, citation }: Pick<EligibilityItem, "title" | "facts" | "citation">,
  { ruleId, reason }: Pick<Override, "ruleId" | "reason">,
  { now, byName }: Stamp,
): Promise<void> {
  const values = { title, facts, citation, reason, by_name: byName, made_at: now };
  await db
    .insertInto("nomination_override")
    .values({ nomination_id: nominationId, rule_id: ruleId, ...values })
    .onConflict((oc) => oc.columns(["nomination_id", "rule_id"]).doUpdateSet(values))
    .execute();
}
