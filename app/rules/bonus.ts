import type { CalendarDate } from "~/shared/time";
import type { RecipientKind } from "./award-kinds";
import { ruleOn, shippedRules, type ActiveRule, type RuleBook } from "./rule-book";
import { isVerified } from "./source";

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
 * The book as amounts are computed by: an unverified multiple, salary or rounding counts, shown as such, unless the agency chose
 * otherwise. Without this no giấy khen of a person would carry money.
 */
export function bonusRules(book: RuleBook): RuleBook {
  const money = book.rules.filter((rule) => ["bonus", "base_salary", "rounding"].includes(rule.subject));
  return { ...book, choices: new Map([...money.map((rule) => [rule.id, true] as const), ...book.choices]) };
}

const shippedBonusRules = bonusRules(shippedRules);

/**
 * The money that goes with an award: multiple × the base salary in force on the day of the decision, raised to tens of thousands of đồng
 * (Nghị định 152/2025/NĐ-CP, Điều 49). Null where no rule covers that day and kind: unknown, not zero.
 */
export function bonusFor(
  award: { awardKind: string; recipientKind: RecipientKind },
  decidedOn: CalendarDate,
  book: RuleBook = shippedBonusRules,
): Bonus | null {
  const base = ruleOn(book, "base_salary", "monthly", decidedOn);
  const multiple = ruleOn(book, "bonus", `${award.awardKind}/${award.recipientKind}`, decidedOn);
  const rounding = ruleOn(book, "rounding", "bonus", decidedOn);
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

/** Tenths of đồng, raised to a whole number of `step` đồng. */
function raisedTo(step: number, tenthsOfDong: number): number {
  return Math.ceil(tenthsOfDong / (step * 10)) * step;
}
