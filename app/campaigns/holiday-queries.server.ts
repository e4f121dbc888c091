import type { Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { allowed } from "~/shared/refuse";
import { ok, type Result } from "~/shared/result";
import { dateOf, formatDate, weekdayOf, type CalendarDate, type Instant } from "~/shared/time";
import { isConfirmed, missingFixedDays } from "./holiday";
import { listHolidays, listHolidayYears } from "./holiday-repo.server";
import { campaignsPolicy } from "./policy";

export interface HolidayRow {
  on: CalendarDate;
  date: string;
  weekday: string;
  name: string;
  isWorkingDay: boolean;
  basis: string;
  isConfirmed: boolean;
}

export interface HolidaysPage {
  year: number;
  years: number[];
  rows: HolidayRow[];
  unconfirmedCount: number;
  /** Days that the law fixes and the year does not have yet. */
  missingCount: number;
}

/** The official calendar of one year; the year of today when the address names none that can be. */
export async function holidaysPage(
  db: Queryable,
  actor: Actor,
  yearText: string | null,
  now: Instant,
): Promise<Result<HolidaysPage>> {
  const access = allowed(campaignsPolicy.permit(actor, "holiday.read", { kind: "holidays" }));
  if (!access.ok) return access;
  const thisYear = Number(dateOf(now).slice(0, 4));
  const year = /^(20\d\d|2100)$/u.test(yearText ?? "") ? Number(yearText) : thisYear;
  const holidays = await listHolidays(db, year);
  const known = await listHolidayYears(db);
  const last = known.at(-1) ?? thisYear;
  return ok({
    year,
    // The year after the last one is where the next calendar is entered.
    years: [...new Set([...known, thisYear, Math.min(last + 1, 2100), year])].sort((a, b) => a - b),
    rows: holidays.map((day) => ({
      on: day.on,
      date: formatDate(day.on),
      weekday: weekdayOf(day.on),
      name: day.name,
      isWorkingDay: day.isWorkingDay,
      basis: day.basis,
      isConfirmed: isConfirmed(day),
    })),
    unconfirmedCount: holidays.filter((day) => !isConfirmed(day)).length,
    missingCount: missingFixedDays(year, holidays).length,
  });
}
