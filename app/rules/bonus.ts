import type { CalendarDate } from "~/shared/time";
import type { RecipientKind } from "./award-kinds";
import { isVerified, rowOn, type Source } from "./source";

export interface BaseSalary extends Source {
  /** Đồng a month. */
  amount: number;
}

/** Mức lương cơ sở over time. */
export const baseSalaries: readonly BaseSalary[] = [
  {
    amount: 1_390_000,
    basis: "Mức lương cơ sở từ 01/07/2018",
    validFrom: "2018-07-01",
    validTo: "2019-06-30",
    evidence: "quoted",
  },
  {
    amount: 1_490_000,
    basis: "Nghị định 38/2019/NĐ-CP",
    validFrom: "2019-07-01",
    validTo: "2023-06-30",
    evidence: "general",
  },
  {
    amount: 1_800_000,
    basis: "Nghị định 24/2023/NĐ-CP",
    validFrom: "2023-07-01",
    validTo: "2024-06-30",
    evidence: "general",
  },
  {
    amount: 2_340_000,
    basis: "Nghị định 73/2024/NĐ-CP, Điều 3 khoản 2",
    validFrom: "2024-07-01",
    validTo: "2026-06-30",
    evidence: "quoted",
  },
  {
    amount: 2_530_000,
    basis: "Nghị định 161/2026/NĐ-CP, Điều 3",
    validFrom: "2026-07-01",
    validTo: null,
    evidence: "quoted",
  },
];

export interface BonusMultiple extends Source {
  awardKind: string;
  recipientKind: RecipientKind;
  /** Tenths of the base salary: 3 = 0,3. */
  tenths: number;
}

const decree2025 = { basis: "Nghị định 152/2025/NĐ-CP, Điều 50", validFrom: "2025-07-01", validTo: null } as const;
const decree2023 = {
  basis: "Nghị định 98/2023/NĐ-CP, Điều 54",
  validFrom: "2024-01-01",
  validTo: "2025-06-30",
} as const;
const decree2017 = { basis: "Nghị định 91/2017/NĐ-CP", validFrom: "2017-10-01", validTo: "2023-12-31" } as const;

/** Hệ số tiền thưởng of the forms that a movement leads to. */
export const bonusMultiples: readonly BonusMultiple[] = [
  { awardKind: "GIAYKHEN", recipientKind: "collective", tenths: 6, ...decree2025, evidence: "quoted" },
  { awardKind: "GIAYKHEN", recipientKind: "individual", tenths: 3, ...decree2025, evidence: "general" },
  { awardKind: "BANGKHEN_TINH", recipientKind: "collective", tenths: 30, ...decree2025, evidence: "quoted" },
  { awardKind: "BANGKHEN_TINH", recipientKind: "individual", tenths: 15, ...decree2025, evidence: "general" },
  { awardKind: "GIAYKHEN", recipientKind: "collective", tenths: 6, ...decree2023, evidence: "inferred" },
  { awardKind: "GIAYKHEN", recipientKind: "individual", tenths: 3, ...decree2023, evidence: "general" },
  { awardKind: "BANGKHEN_TINH", recipientKind: "collective", tenths: 30, ...decree2023, evidence: "inferred" },
  { awardKind: "BANGKHEN_TINH", recipientKind: "individual", tenths: 15, ...decree2023, evidence: "general" },
  { awardKind: "GIAYKHEN", recipientKind: "collective", tenths: 6, ...decree2017, evidence: "general" },
  { awardKind: "GIAYKHEN", recipientKind: "individual", tenths: 3, ...decree2017, evidence: "general" },
];

export interface RoundingRule extends Source {
  /** Amounts are raised to a whole number of these. Đồng. */
  step: number;
}

/** "Làm tròn số lên hàng chục nghìn đồng". */
export const roundingRules: readonly RoundingRule[] = [
  {
    step: 10_000,
    basis: "Nghị định 152/2025/NĐ-CP, Điều 49",
    validFrom: "2025-07-01",
    validTo: null,
    evidence: "quoted",
  },
  {
    step: 10_000,
    basis: "Nghị định 91/2017/NĐ-CP và Nghị định 98/2023/NĐ-CP",
    validFrom: "2017-10-01",
    validTo: "2025-06-30",
    evidence: "general",
  },
];

/** The decree's data may end on this day: the rows above are to be looked at again by then. */
export const bonusReviewOn: CalendarDate = "2027-03-01";

export interface Bonus {
  /** Đồng. */
  amount: number;
  base: number;
  tenths: number;
  /** Citations, in the order base, multiple, rounding. */
  bases: readonly string[];
  isVerified: boolean;
}

/**
 * The money that goes with an award: multiple × the base salary in force on the day of the decision, raised to tens of thousands of đồng
 * (Nghị định 152/2025/NĐ-CP, Điều 49). Null where no row covers that day and kind: unknown, not zero.
 */
export function bonusFor(
  award: { awardKind: string; recipientKind: RecipientKind },
  decidedOn: CalendarDate,
): Bonus | null {
  const base = rowOn(baseSalaries, decidedOn);
  const multiple = rowOn(
    bonusMultiples.filter((row) => row.awardKind === award.awardKind && row.recipientKind === award.recipientKind),
    decidedOn,
  );
  const rounding = rowOn(roundingRules, decidedOn);
  if (base === null || multiple === null || rounding === null) return null;
  return {
    amount: raisedTo(rounding.step, base.amount * multiple.tenths),
    base: base.amount,
    tenths: multiple.tenths,
    bases: [base.basis, multiple.basis, rounding.basis],
    isVerified: [base, multiple, rounding].every(isVerified),
  };
}

/** Tenths of đồng, raised to a whole number of `step` đồng. */
function raisedTo(step: number, tenthsOfDong: number): number {
  return Math.ceil(tenthsOfDong / (step * 10)) * step;
}
