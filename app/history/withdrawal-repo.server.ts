import type { Queryable } from "~/shared/db.server";
import { replaceSearchWords } from "~/people/search-word-repo.server";
import type { Instant } from "~/shared/time";
import type { FactKind } from "./owner";

const tables = {
  award: "award_entry",
  rating: "task_rating",
  discipline: "discipline_case",
  initiative: "initiative",
} as const;

/** False when somebody else has changed the entry since `version`, or it was withdrawn already. */
export async function withdrawFact(
  db: Queryable,
  kind: FactKind,
  of: { id: string; version: number; now: Instant; byName: string; reason: string },
): Promise<boolean> {
  const row = await db
    .updateTable(tables[kind])
    .set({
      withdrawn_at: of.now,
      withdrawn_by_name: of.byName,
      withdrawn_reason: of.reason,
      version: of.version + 1,
    })
    .where("id", "=", of.id)
    .where("version", "=", of.version)
    .where("withdrawn_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (row === undefined) return false;
  if (kind === "award") {
    await replaceSearchWords(db, "award_entry", of.id, []);
    // What was its standard has not been used for anything that counts.
    await db
      .updateTable("initiative_author")
      .set({ used_award_entry_id: null, used_at: null, used_by_name: "" })
      .where("used_award_entry_id", "=", of.id)
      .execute();
  }
  return true;
}
