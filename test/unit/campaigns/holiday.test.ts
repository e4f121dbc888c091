import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addWorkingDays, isWeekend, isWorkingDay } from "~/campaigns/deadline";
import { checkHoliday, isConfirmed, missingFixedDays, officialDays, type Holiday } from "~/campaigns/holiday";
import { addDays } from "~/shared/time";
import { codeOf } from "../../support/run";

const day = (on: string, of: Partial<Holiday> = {}): Holiday => ({
  on,
  name: "Ngày nghỉ",
  basis: "",
  evidence: "confirmed",
  isWorkingDay: false,
  ...of,
});

describe("the official calendar", () => {
  it("makes a working day free and a Saturday worked, and leaves the rest to the week", () => {
    const find = officialDays([day("2026-11-20"), day("2026-11-28", { isWorkingDay: true })]);
    expect(["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-28"].map((on) => isWorkingDay(on, find))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it("takes only a day of the weekend for one worked in exchange", () => {
    expect(codeOf(checkHoliday(day("2026-11-27", { isWorkingDay: true })))).toBe("holiday.not_weekend");
    expect(checkHoliday(day("2026-11-28", { isWorkingDay: true })).ok).toBe(true);
    expect(checkHoliday(day("2026-11-27")).ok).toBe(true);
  });

  it("never makes a window shorter by one day off more", () => {
    const days = fc.integer({ min: 0, max: 900 }).map((count) => addDays("2026-01-01", count));
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 20 }),
        fc.array(days, { maxLength: 30 }),
        days,
        (from, n, off, more) => {
          const before = addWorkingDays(from, n, officialDays(off.map((on) => day(on))));
          const after = addWorkingDays(from, n, officialDays([...off, more].map((on) => day(on))));
          expect(after >= before).toBe(true);
        },
      ),
    );
  });
});

describe("the days that the law fixes in a year", () => {
  it("are all there for an empty year, those on a weekend with an unconfirmed day in lieu", () => {
    // 01/01/2028 is a Saturday, 30/04/2028 a Sunday before 01/05, 02/09/2028 a Saturday.
    expect(missingFixedDays(2028, []).map((one) => [one.on, isConfirmed(one)])).toEqual([
      ["2028-01-01", true],
      ["2028-01-03", false],
      ["2028-04-30", true],
      ["2028-05-01", true],
      ["2028-05-02", false],
      ["2028-09-02", true],
      ["2028-09-04", false],
    ]);
  });

  it("are not entered twice", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), (year) => {
        const first = missingFixedDays(year, []);
        expect(new Set(first.map((one) => one.on)).size).toBe(first.length);
        expect(first.filter((one) => !isConfirmed(one)).every((one) => !isWeekend(one.on))).toBe(true);
        expect(missingFixedDays(year, first)).toEqual([]);
      }),
    );
  });
});
