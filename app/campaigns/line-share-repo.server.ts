import type { Transaction } from "kysely";
import type { Database, Queryable } from "~/shared/db.server";
import type { UnitShare } from "./campaign";

/** The shares of each line, by line. */
export async function listShares(db: Queryable, lineIds: readonly string[]): Promise<Map<string, UnitShare[]>> {
  const shares = new Map<string, UnitShare[]>();
  if (lineIds.length === 0) return shares;
  const rows = await db
    .selectFrom("line_unit_share")
    .selectAll()
    .where("award_line_id", "in", [...lineIds])
    .orderBy("unit_id")
    .execute();
  for (const row of rows) {
    const of = shares.get(row.award_line_id) ?? [];
    shares.set(row.award_line_id, [...of, { unitId: row.unit_id, count: row.share_count }]);
  }
  return shares;
}

export async function insertShares(
  tx: Transaction<Database>,
  lineId: string,
  shares: readonly UnitShare[],
): Promise<void> {
  const rows = shares.map((one) => ({ award_line_id: lineId, unit_id: one.unitId, share_count: one.count }));
  if (rows.length > 0) await tx.insertInto("line_unit_share").values(rows).execute();
}
