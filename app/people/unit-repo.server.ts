import type { Selectable } from "kysely";
import type { UnitTable } from "~db/schema/people";
import type { Queryable } from "~/shared/db.server";
import { replaceSearchWords } from "./search-word-repo.server";
import type { UnitKind } from "./unit";

export interface Unit {
  id: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  displayOrder: number;
  hasSeal: boolean;
  /** Another unit prepares its dossiers: Văn phòng for Ban Giám đốc. */
  preparedByUnitId: string | null;
  isActive: boolean;
  version: number;
}

function rowToUnit(row: Selectable<UnitTable>): Unit {
  return {
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    displayOrder: row.display_order,
    hasSeal: row.has_seal === 1,
    preparedByUnitId: row.prepared_by_unit_id,
    isActive: row.is_active === 1,
    version: row.version,
  };
}

function unitToRow(unit: Omit<Unit, "id" | "version">) {
  return {
    name: unit.name,
    short_name: unit.shortName,
    kind: unit.kind,
    display_order: unit.displayOrder,
    has_seal: unit.hasSeal ? (1 as const) : (0 as const),
    prepared_by_unit_id: unit.preparedByUnitId,
    is_active: unit.isActive ? (1 as const) : (0 as const),
  };
}

/** All units in the agency's own order; `onlyActive` leaves out the dissolved. */
export async function listUnits(
  read: Queryable,
  { onlyActive = false }: { onlyActive?: boolean } = {},
): Promise<Unit[]> {
  let query = read.selectFrom("unit").selectAll();
  if (onlyActive) query = query.where("is_active", "=", 1);
  return (await query.orderBy("display_order").orderBy("id").execute()).map(rowToUnit);
}

export async function findUnit(read: Queryable, id: string): Promise<Unit | null> {
  const row = await read.selectFrom("unit").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowToUnit(row);
}

/** The units whose dossiers this unit prepares, beside its own. */
export async function unitsPreparedBy(read: Queryable, unitId: string): Promise<Unit[]> {
  return (
    await read
      .selectFrom("unit")
      .selectAll()
      .where("prepared_by_unit_id", "=", unitId)
      .orderBy("display_order")
      .orderBy("id")
      .execute()
  ).map(rowToUnit);
}

export async function insertUnit(db: Queryable, unit: Omit<Unit, "version">): Promise<void> {
  await db
    .insertInto("unit")
    .values({ id: unit.id, ...unitToRow(unit) })
    .execute();
  await replaceSearchWords(db, "unit", unit.id, [unit.name, unit.shortName]);
}

/** False when somebody else has changed the unit since `unit.version`. */
export async function updateUnit(db: Queryable, unit: Unit): Promise<boolean> {
  const row = await db
    .updateTable("unit")
    .set({ ...unitToRow(unit), version: unit.version + 1 })
    .where("id", "=", unit.id)
    .where("version", "=", unit.version)
    .returning("id")
    .executeTakeFirst();
  if (row !== undefined) await replaceSearchWords(db, "unit", unit.id, [unit.name, unit.shortName]);
  return row !== undefined;
}

/** Names in the agency's own order, of those that exist. */
export async function unitNamesOf(read: Queryable, unitIds: readonly string[]): Promise<string[]> {
  if (unitIds.length === 0) return [];
  const rows = await read
    .selectFrom("unit")
    .select("name")
    .where("id", "in", [...unitIds])
    .orderBy("display_order")
    .orderBy("id")
    .execute();
  return rows.map((row) => row.name);
}
