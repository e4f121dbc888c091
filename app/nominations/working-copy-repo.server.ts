import type { Transaction } from "kysely";
import type { Database, Queryable } from "~/shared/db.server";
import type { TypedValues } from "~/shared/forms/parse-form-data";
import type { Instant } from "~/shared/time";
import type { WorkingCopy, WorkingItem, WorkingSign } from "./working-copy";

type Tx = Transaction<Database>;

/** One form of a dossier as one account types it. */
export interface WorkingPlace {
  accountId: string;
  dossierId: string;
  item: WorkingItem;
}

/** `window`: how often it was saved of late. */
export interface KeptCopy extends WorkingCopy {
  window: { windowAt: Instant; count: number };
}

export async function findWorkingCopy(db: Queryable, place: WorkingPlace): Promise<KeptCopy | null> {
  const row = await db
    .selectFrom("working_copy")
    .selectAll()
    .where("account_id", "=", place.accountId)
    .where("dossier_id", "=", place.dossierId)
    .where("item", "=", place.item)
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        item: place.item,
        values: JSON.parse(row.fields) as TypedValues,
        basedOn: row.based_on,
        savedAt: row.saved_at,
        window: { windowAt: row.window_at, count: row.window_count },
      };
}

/** Who is typing in which form of this dossier, the latest first. */
export async function listWorkingSigns(db: Queryable, dossierId: string): Promise<WorkingSign[]> {
  const rows = await db
    .selectFrom("working_copy")
    .innerJoin("account", "account.id", "working_copy.account_id")
    .where("working_copy.dossier_id", "=", dossierId)
    .select(["working_copy.account_id", "account.display_name", "working_copy.item", "working_copy.saved_at"])
    .orderBy("working_copy.saved_at", "desc")
    .orderBy("working_copy.account_id")
    .execute();
  return rows.map((row) => ({
    accountId: row.account_id,
    byName: row.display_name,
    item: row.item as WorkingItem,
    savedAt: row.saved_at,
  }));
}

/** Writes the copy in the place of the one before. */
export async function putWorkingCopy(tx: Tx, place: WorkingPlace, copy: Omit<KeptCopy, "item">): Promise<void> {
  const written = {
    fields: JSON.stringify(copy.values),
    based_on: copy.basedOn,
    saved_at: copy.savedAt,
    window_at: copy.window.windowAt,
    window_count: copy.window.count,
  };
  await tx
    .insertInto("working_copy")
    .values({ account_id: place.accountId, dossier_id: place.dossierId, item: place.item, ...written })
    .onConflict((conflict) => conflict.columns(["account_id", "dossier_id", "item"]).doUpdateSet(written))
    .execute();
}

export async function deleteWorkingCopy(tx: Tx, place: WorkingPlace): Promise<void> {
  await tx
    .deleteFrom("working_copy")
    .where("account_id", "=", place.accountId)
    .where("dossier_id", "=", place.dossierId)
    .where("item", "=", place.item)
    .execute();
}

/** Everybody's copies of a dossier that is no longer written in, or of some forms of it. */
export async function deleteCopiesOf(tx: Tx, dossierId: string, items?: readonly WorkingItem[]): Promise<void> {
  let query = tx.deleteFrom("working_copy").where("dossier_id", "=", dossierId);
  if (items !== undefined) query = query.where("item", "in", items);
  await query.execute();
}

/** Answers how many were so old. */
export async function deleteCopiesBefore(tx: Tx, before: Instant): Promise<number> {
  const result = await tx.deleteFrom("working_copy").where("saved_at", "<", before).executeTakeFirst();
  return Number(result.numDeletedRows);
}
