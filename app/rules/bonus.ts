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

/** The shipped rules with every unverified one switched on. */
const everyRule: RuleBook = { ...shippedRules, choices: new Map(shippedRules.rules.map((rule) => [rule.id, true])) };

/**
 * The money that goes with an award: multiple × the base salary in force on the day of the decision, raised to tens of thousands of đồng
 * (Nghị định 152/2025/NĐ-CP, Điều 49). Null where no rule covers that day and kind: unknown, not zero.
 */
export function bonusFor(
  award: { awardKind: string; recipientKind: RecipientKind },
  decidedOn: CalendarDate,
  book: RuleBook = everyRule,
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
