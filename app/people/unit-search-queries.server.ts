import type { Queryable } from "~/shared/db.server";
import { planSearch, searchConditions } from "./search-word-repo.server";
import { unitKindNames } from "./unit";

export interface FoundUnit {
  id: string;
  name: string;
  kind: string;
  isActive: boolean;
}

/** Units whose names match, in the agency's own order, dissolved ones last. Nothing typed finds none. */
export async function searchUnits(read: Queryable, q: string, limit = 20): Promise<FoundUnit[]> {
  const plan = await planSearch(read, "unit", q);
  if (plan === null) return [];
  let units = read.selectFrom("unit");
  for (const condition of searchConditions("unit", plan, "unit.id")) units = units.where(condition);
  const rows = await units
    .select(["unit.id", "unit.name", "unit.kind", "unit.is_active"])
    .orderBy("unit.is_active", "desc")
    .orderBy("unit.display_order")
    .orderBy("unit.id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: unitKindNames[row.kind],
    isActive: row.is_active === 1,
  }));
}
