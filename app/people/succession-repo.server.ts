import type { Queryable } from "~/shared/db.server";
import type { CalendarDate, Instant } from "~/shared/time";

/** A unit that was merged into another one. */
export interface Succession {
  unitId: string;
  successorUnitId: string;
  fromOn: CalendarDate;
  document: string;
  note: string;
  recordedAt: Instant;
  recordedByName: string;
}

export async function insertSuccession(db: Queryable, of: Succession): Promise<void> {
  await db
    .insertInto("unit_succession")
    .values({
      unit_id: of.unitId,
      successor_unit_id: of.successorUnitId,
      from_on: of.fromOn,
      document: of.document,
      note: of.note,
      recorded_at: of.recordedAt,
      recorded_by_name: of.recordedByName,
    })
    .execute();
}

export interface SuccessionRow {
  unitId: string;
  unitName: string;
  successorUnitId: string;
  successorName: string;
  fromOn: CalendarDate;
  document: string;
  note: string;
}

/** All mergers, the earliest first; an agency has few. */
export async function listSuccessions(read: Queryable): Promise<SuccessionRow[]> {
  const rows = await read
    .selectFrom("unit_succession")
    .innerJoin("unit", "unit.id", "unit_succession.unit_id")
    .innerJoin("unit as successor", "successor.id", "unit_succession.successor_unit_id")
    .select([
      "unit_succession.unit_id",
      "unit.name as unit_name",
      "unit_succession.successor_unit_id",
      "successor.name as successor_name",
      "unit_succession.from_on",
      "unit_succession.document",
      "unit_succession.note",
    ])
    .orderBy("unit_succession.from_on")
    .orderBy("unit_succession.unit_id")
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    unitName: row.unit_name,
    successorUnitId: row.successor_unit_id,
    successorName: row.successor_name,
    fromOn: row.from_on,
    document: row.document,
    note: row.note,
  }));
}
