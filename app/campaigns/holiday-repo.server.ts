import type { Selectable } from "kysely";
import type { HolidayTable } from "~db/schema/campaigns";
import type { Queryable } from "~/shared/db.server";
import type { CalendarDate } from "~/shared/time";
import type { FindOfficialDay } from "./deadline";
import { officialDays, type Holiday } from "./holiday";

function rowToHoliday(row: Selectable<HolidayTable>): Holiday {
  return {
    on: row.day,
    name: row.name,
    basis: row.basis,
    evidence: row.evidence,
    isWorkingDay: row.is_working_day === 1,
  };
}

/** The whole official calendar, a few hundred days at most, for whoever counts working days. */
export async function loadOfficialDays(db: Queryable): Promise<FindOfficialDay> {
  return officialDays((await db.selectFrom("holiday").selectAll().execute()).map(rowToHoliday));
}

/** Of one year, in the order of the calendar. */
export async function listHolidays(db: Queryable, year: number): Promise<Holiday[]> {
  const rows = await db
    .selectFrom("holiday")
    .selectAll()
    .where("day", ">=", `${String(year)}-01-01`)
    .where("day", "<=", `${String(year)}-12-31`)
    .orderBy("day")
    .execute();
  return rows.map(rowToHoliday);
}

export async function listHolidayYears(db: Queryable): Promise<number[]> {
  const rows = await db.selectFrom("holiday").select("day").orderBy("day").execute();
  return [...new Set(rows.map((row) => Number(row.day.slice(0, 4))))];
}

export async function findHoliday(db: Queryable, on: CalendarDate): Promise<Holiday | null> {
  const row = await db.selectFrom("holiday").selectAll().where("day", "=", on).executeTakeFirst();
  return row === undefined ? null : rowToHoliday(row);
}

/** False when the calendar knows the day already. */
export async function insertHoliday(db: Queryable, holiday: Holiday): Promise<boolean> {
  const row = await db
    .insertInto("holiday")
    .values({
      day: holiday.on,
      name: holiday.name,
      basis: holiday.basis,
      evidence: holiday.evidence,
      is_working_day: holiday.isWorkingDay ? 1 : 0,
    })
    .onConflict((conflict) => conflict.column("day").doNothing())
    .returning("day")
    .executeTakeFirst();
  return row !== undefined;
}

/** Null when somebody else has taken it out already. */
export async function deleteHoliday(db: Queryable, on: CalendarDate): Promise<Holiday | null> {
  const row = await db.deleteFrom("holiday").where("day", "=", on).returningAll().executeTakeFirst();
  return row === undefined ? null : rowToHoliday(row);
}

export async function confirmHoliday(db: Queryable, on: CalendarDate, basis: string): Promise<void> {
  await db.updateTable("holiday").set({ evidence: "confirmed", basis }).where("day", "=", on).execute();
}
