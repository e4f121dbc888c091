import { fixedHolidays, inLieuBasis } from "~/rules/holidays";
import { fail, ok, type Result } from "~/shared/result";
import { formatDate, type CalendarDate } from "~/shared/time";
import { addWorkingDays, isWeekend, type FindOfficialDay } from "./deadline";
import { campaignsMessages } from "./messages";

/** `quoted`: fixed by the law itself; `confirmed`: by a document that the agency named; `general`: not checked yet. */
export type HolidayEvidence = "quoted" | "general" | "confirmed";

/** A day that is not what the week makes it: off, or worked in exchange for another (làm bù). */
export interface Holiday {
  on: CalendarDate;
  name: string;
  basis: string;
  evidence: HolidayEvidence;
  isWorkingDay: boolean;
}

export function isConfirmed(holiday: Pick<Holiday, "evidence">): boolean {
  return holiday.evidence !== "general";
}

/** The calendar that the deadline module asks. */
export function officialDays(holidays: readonly Holiday[]): FindOfficialDay {
  const byDay = new Map(holidays.map((holiday) => [holiday.on, holiday]));
  return (on) => byDay.get(on) ?? null;
}

/** Only a day of the weekend can be worked in exchange. Refuses holiday.not_weekend. */
export function checkHoliday(holiday: Pick<Holiday, "on" | "isWorkingDay">): Result<null> {
  return holiday.isWorkingDay && !isWeekend(holiday.on)
    ? fail(campaignsMessages.refuse("holiday.not_weekend", { on: holiday.on }))
    : ok(null);
}

/**
 * The days that the law fixes in that year and that the calendar does not know yet; one that falls on a weekend brings the next
 * working day as a day in lieu, which stays unconfirmed until the announcement of the year is read.
 */
export function missingFixedDays(year: number, known: readonly Holiday[]): Holiday[] {
  const fixed: Holiday[] = fixedHolidays(year).map(({ on, name, basis }) => ({
    on,
    name,
    basis,
    evidence: "quoted",
    isWorkingDay: false,
  }));
  const missing = fixed.filter((day) => !known.some((one) => one.on === day.on));
  const all = [...known, ...fixed];
  for (const day of missing.filter((one) => isWeekend(one.on))) {
    const on = addWorkingDays(day.on, 1, officialDays(all));
    const inLieu: Holiday = {
      on,
      name: `${day.name} (nghỉ bù)`,
      basis: `${inLieuBasis}; ngày ${formatDate(day.on)} trùng ngày nghỉ hằng tuần`,
      evidence: "general",
      isWorkingDay: false,
    };
    all.push(inLieu);
    missing.push(inLieu);
  }
  return missing.sort((a, b) => (a.on < b.on ? -1 : 1));
}
