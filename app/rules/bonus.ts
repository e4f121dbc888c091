import type { CalendarDate } from "~/shared/time";
import { absenceOf, type Absence } from "./absence";
import type { RecipientKind } from "./award-kinds";
import type { RuleSubject } from "./rule";
import { ruleOn, type ActiveRule, type RuleBook } from "./rule-book";
import { isVerified } from "./source";

export interface BonusAward {
  awardKind: string;
  recipientKind: RecipientKind;
}

export interface Bonus {
  /** Đồng. */
  amount: number;
  base: number;
  /** Tenths of the base salary: 3 = 0,3. */
  tenths: number;
  /** Citations, in the order base, multiple, rounding. */
  bases: readonly string[];
  isVerified: boolean;
}

/**
 * The money that goes with an award: multiple × the base salary in force on the day of the decision, raised to tens of thousands of đồng
 * (Nghị định 152/2025/NĐ-CP, Điều 49). Null where no rule is applied on that day and kind: unknown, not zero. An unverified multiple,
 * salary or rounding counts only by the agency's choice.
 */
export function bonusFor(award: BonusAward, decidedOn: CalendarDate, book: RuleBook): Bonus | null {
  const [base, multiple, rounding] = partsOf(award).map(([subject, about]) => ruleOn(book, subject, about, decidedOn));
  if (base?.value.kind !== "amount" || multiple?.value.kind !== "bonus" || rounding?.value.kind !== "rounding")
    return null;
  const rules: readonly ActiveRule[] = [base, multiple, rounding];
  return {
    amount: raisedTo(rounding.value.step, base.value.dong * multiple.value.tenths),
    base: base.value.dong,
    tenths: multiple.value.tenths,
    bases: rules.map((rule) => rule.basis),
    isVerified: rules.every(isVerified),
  };
}

/** What keeps an amount from being known that day; empty where it is known. */
export function missingForBonus(award: BonusAward, decidedOn: CalendarDate, book: RuleBook): Absence[] {
  return partsOf(award).flatMap(([subject, about]) => absenceOf(book, subject, about, decidedOn) ?? []);
}

function partsOf({ awardKind, recipientKind }: BonusAward): [RuleSubject, string][] {
  return [
    ["base_salary", "monthly"],
    ["bonus", `${awardKind}/${recipientKind}`],
    ["rounding", "bonus"],
  ];
}

/** Tenths of đồng, raised to a whole number of `step` đồng. */
function raisedTo(step: number, tenthsOfDong: number): number {
  return Math.ceil(tenthsOfDong / (step * 10)) * step;
}
