import type { CalendarDate } from "~/shared/time";
import type { Evidence } from "./source";

export interface FixedHoliday {
  on: CalendarDate;
  name: string;
  basis: string;
  evidence: Evidence;
}

const labourCode = "Bộ luật Lao động 2019, Điều 112 khoản 1";

/** Of days that move to a working day because they fell on a Saturday or Sunday. */
export const inLieuBasis = "Bộ luật Lao động 2019, Điều 111 khoản 3 (nghỉ bù)";

/**
 * Days without work that the law fixes by the solar calendar. Tết Nguyên đán, Giỗ Tổ Hùng Vương and the second day of Quốc khánh
 * are announced year by year and are data of the installation.
 */
export function fixedHolidays(year: number): FixedHoliday[] {
  return [
    { on: `${String(year)}-01-01`, name: "Tết Dương lịch", basis: labourCode, evidence: "quoted" },
    { on: `${String(year)}-04-30`, name: "Ngày Chiến thắng", basis: labourCode, evidence: "quoted" },
    { on: `${String(year)}-05-01`, name: "Ngày Quốc tế lao động", basis: labourCode, evidence: "quoted" },
    { on: `${String(year)}-09-02`, name: "Quốc khánh", basis: labourCode, evidence: "quoted" },
  ];
}
