import type { Transaction } from "kysely";
import type { Database, Queryable } from "~/shared/db.server";
import type { ItemMark } from "./appraisal-item";
import type { ItemKey } from "./returned-items";

export async function listItemMarks(db: Queryable, dossierId: string): Promise<ItemMark[]> {
  const rows = await db.selectFrom("appraisal_item").selectAll().where("dossier_id", "=", dossierId).execute();
  return rows.map((row) => ({
    item: row.item as ItemKey,
    state: row.state,
    note: row.note,
    ordinal: row.submission_ordinal,
    byName: row.marked_by_name,
    at: row.marked_at,
  }));
}

/** Writes what was found of one item in the place of what was found before; null takes it away. The caller holds the dossier's lock. */
export async function replaceItemMark(
  tx: Transaction<Database>,
  dossierId: string,
  item: ItemKey,
  mark: Omit<ItemMark, "item"> | null,
): Promise<void> {
  await tx.deleteFrom("appraisal_item").where("dossier_id", "=", dossierId).where("item", "=", item).execute();
  if (mark === null) return;
  await tx
    .insertInto("appraisal_item")
    .values({
      dossier_id: dossierId,
      item,
      state: mark.state,
      note: mark.note,
      submission_ordinal: mark.ordinal,
      marked_by_name: mark.byName,
      marked_at: mark.at,
    })
    .execute();
}
