import type { Migration } from "../migrate";

const labourCode = "Bộ luật Lao động 2019, Điều 112 khoản 1";
const inLieu = "Bộ luật Lao động 2019, Điều 111 khoản 3 (nghỉ bù)";

// Days that follow the lunar calendar, the second day of Quốc khánh and days in lieu are announced each year: `general` until confirmed.
const known: readonly (readonly [day: string, name: string, basis: string, evidence: "quoted" | "general"])[] = [
  ["2025-01-01", "Tết Dương lịch", labourCode, "quoted"],
  ["2025-01-27", "Tết Nguyên đán", labourCode, "general"],
  ["2025-01-28", "Tết Nguyên đán", labourCode, "general"],
  ["2025-01-29", "Tết Nguyên đán", labourCode, "general"],
  ["2025-01-30", "Tết Nguyên đán", labourCode, "general"],
  ["2025-01-31", "Tết Nguyên đán", labourCode, "general"],
  ["2025-04-07", "Giỗ Tổ Hùng Vương", labourCode, "general"],
  ["2025-04-30", "Ngày Chiến thắng", labourCode, "quoted"],
  ["2025-05-01", "Ngày Quốc tế lao động", labourCode, "quoted"],
  ["2025-09-01", "Quốc khánh (ngày liền kề)", labourCode, "general"],
  ["2025-09-02", "Quốc khánh", labourCode, "quoted"],
  ["2026-01-01", "Tết Dương lịch", labourCode, "quoted"],
  ["2026-02-16", "Tết Nguyên đán", labourCode, "general"],
  ["2026-02-17", "Tết Nguyên đán", labourCode, "general"],
  ["2026-02-18", "Tết Nguyên đán", labourCode, "general"],
  ["2026-02-19", "Tết Nguyên đán", labourCode, "general"],
  ["2026-02-20", "Tết Nguyên đán", labourCode, "general"],
  ["2026-04-27", "Giỗ Tổ Hùng Vương (nghỉ bù)", inLieu, "general"],
  ["2026-04-30", "Ngày Chiến thắng", labourCode, "quoted"],
  ["2026-05-01", "Ngày Quốc tế lao động", labourCode, "quoted"],
  ["2026-09-01", "Quốc khánh (ngày liền kề)", labourCode, "general"],
  ["2026-09-02", "Quốc khánh", labourCode, "quoted"],
  ["2027-01-01", "Tết Dương lịch", labourCode, "quoted"],
  ["2027-02-05", "Tết Nguyên đán", labourCode, "general"],
  ["2027-02-08", "Tết Nguyên đán", labourCode, "general"],
  ["2027-02-09", "Tết Nguyên đán", labourCode, "general"],
  ["2027-02-10", "Tết Nguyên đán (nghỉ bù)", inLieu, "general"],
  ["2027-02-11", "Tết Nguyên đán (nghỉ bù)", inLieu, "general"],
  ["2027-04-16", "Giỗ Tổ Hùng Vương", labourCode, "general"],
  ["2027-04-30", "Ngày Chiến thắng", labourCode, "quoted"],
  ["2027-05-01", "Ngày Quốc tế lao động", labourCode, "quoted"],
  ["2027-05-03", "Ngày Quốc tế lao động (nghỉ bù)", inLieu, "general"],
  ["2027-09-02", "Quốc khánh", labourCode, "quoted"],
  ["2027-09-03", "Quốc khánh (ngày liền kề)", labourCode, "general"],
];

/** The official calendar as data that the agency keeps, and the agency's own time of grace. */
export const holidays: Migration = {
  name: "0003-holidays",
  statements: [
    `CREATE TABLE holiday (
      day KEY PRIMARY KEY, name TEXT NOT NULL, basis TEXT NOT NULL,
      evidence KEY NOT NULL CHECK (evidence IN ('quoted', 'general', 'confirmed')), is_working_day BOOL NOT NULL DEFAULT 0)`,
    ...known.map(
      ([day, name, basis, evidence]) =>
        `INSERT INTO holiday (day, name, basis, evidence) VALUES ('${day}', '${name}', '${basis}', '${evidence}')`,
    ),
    `ALTER TABLE agency ADD COLUMN grace_minutes INTEGER NOT NULL DEFAULT 0`,
    `ALTER TABLE agency ADD COLUMN grace_source TEXT NOT NULL DEFAULT ''`,
    // due_at of a submission is the end that bound it, its grace included.
    `ALTER TABLE submission ADD COLUMN grace_minutes INTEGER NOT NULL DEFAULT 0`,
  ],
};
