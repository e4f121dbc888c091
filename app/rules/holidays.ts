import type { CalendarDate } from "~/shared/time";
import type { Evidence } from "./source";

export interface Holiday {
  on: CalendarDate;
  name: string;
  basis: string;
  evidence: Evidence;
}

const labourCode = "Bộ luật Lao động 2019, Điều 112 khoản 1";
const inLieu = "Bộ luật Lao động 2019, Điều 111 khoản 3 (nghỉ bù)";

const fixed = (year: number): Holiday[] => [
  { on: `${String(year)}-01-01`, name: "Tết Dương lịch", basis: labourCode, evidence: "quoted" },
  { on: `${String(year)}-04-30`, name: "Ngày Chiến thắng", basis: labourCode, evidence: "quoted" },
  { on: `${String(year)}-05-01`, name: "Ngày Quốc tế lao động", basis: labourCode, evidence: "quoted" },
  { on: `${String(year)}-09-02`, name: "Quốc khánh", basis: labourCode, evidence: "quoted" },
];

// Days that follow the lunar calendar, the second day of Quốc khánh and days in lieu are announced each year.
const announced = (name: string, days: readonly CalendarDate[], basis = labourCode): Holiday[] =>
  days.map((on) => ({ on, name, basis, evidence: "general" }));

/** Days without work besides Saturdays and Sundays. */
export const holidays: readonly Holiday[] = [
  ...fixed(2025),
  ...announced("Tết Nguyên đán", ["2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31"]),
  ...announced("Giỗ Tổ Hùng Vương", ["2025-04-07"]),
  ...announced("Quốc khánh (ngày liền kề)", ["2025-09-01"]),
  ...fixed(2026),
  ...announced("Tết Nguyên đán", ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"]),
  ...announced("Giỗ Tổ Hùng Vương (nghỉ bù)", ["2026-04-27"], inLieu),
  ...announced("Quốc khánh (ngày liền kề)", ["2026-09-01"]),
  ...fixed(2027),
  ...announced("Tết Nguyên đán", ["2027-02-05", "2027-02-08", "2027-02-09"]),
  ...announced("Tết Nguyên đán (nghỉ bù)", ["2027-02-10", "2027-02-11"], inLieu),
  ...announced("Giỗ Tổ Hùng Vương", ["2027-04-16"]),
  ...announced("Ngày Quốc tế lao động (nghỉ bù)", ["2027-05-03"], inLieu),
  ...announced("Quốc khánh (ngày liền kề)", ["2027-09-03"]),
];

const byDay = new Map(holidays.map((holiday) => [holiday.on, holiday]));

export function findHoliday(on: CalendarDate): Holiday | null {
  return byDay.get(on) ?? null;
}
