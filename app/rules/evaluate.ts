import type { Condition } from "./condition";
import { factLabel, factText } from "./fact-text";
import type { FactValue, Facts } from "./facts";

export type RuleResult = "pass" | "fail" | "unknown";

export interface Evaluation {
  result: RuleResult;
  /** Names of the facts that were looked at, in the order of the condition. */
  facts: readonly string[];
}

/** What is not known makes a rule unknown, never failed, unless the rest decides it already. */
export function evaluate(condition: Condition, facts: Facts): Evaluation {
  if ("all" in condition) return combine(condition.all, facts, "fail", "pass");
  if ("any" in condition) return combine(condition.any, facts, "pass", "fail");
  if ("not" in condition) {
    const inner = evaluate(condition.not, facts);
    return { ...inner, result: opposite[inner.result] };
  }
  if ("part" in condition) {
    const [part, whole] = [facts[condition.part], facts[condition.whole]];
    return { result: shareResult(condition, part, whole), facts: [condition.part, condition.whole] };
  }
  if ("consecutiveYears" in condition)
    return { result: yearsResult(condition, facts[condition.fact], facts["year"]), facts: [condition.fact] };
  return { result: comparison(condition, facts[condition.fact]), facts: [condition.fact] };
}

const opposite: Readonly<Record<RuleResult, RuleResult>> = { pass: "fail", fail: "pass", unknown: "unknown" };

function combine(
  parts: readonly Condition[],
  facts: Facts,
  deciding: "pass" | "fail",
  otherwise: "pass" | "fail",
): Evaluation {
  const each = parts.map((part) => evaluate(part, facts));
  const result = each.some((one) => one.result === deciding)
    ? deciding
    : each.some((one) => one.result === "unknown")
      ? "unknown"
      : otherwise;
  return { result, facts: [...new Set(each.flatMap((one) => one.facts))] };
}

function verdict(holds: boolean): RuleResult {
  return holds ? "pass" : "fail";
}

type Comparison =
  { is: string | number | boolean } | { in: readonly string[] } | { atLeast: number } | { atMost: number };

function comparison(condition: Comparison, value: FactValue | undefined): RuleResult {
  if (value === undefined) return "unknown";
  if (typeof value === "object") return "atLeast" in value ? boundResult(condition, value.atLeast) : "unknown";
  if ("is" in condition) return verdict(value === condition.is);
  if ("in" in condition) return verdict(typeof value === "string" && condition.in.includes(value));
  if (typeof value !== "number") return "unknown";
  return verdict("atLeast" in condition ? value >= condition.atLeast : value <= condition.atMost);
}

// More than is recorded may be there: that reaches a bound, or passes one, but never falls short of it.
function boundResult(condition: Comparison, known: number): RuleResult {
  if ("atLeast" in condition) return known >= condition.atLeast ? "pass" : "unknown";
  if ("atMost" in condition) return known > condition.atMost ? "fail" : "unknown";
  return "unknown";
}

function shareResult(
  condition: { atLeastPercent: number } | { atMostPercent: number },
  part: FactValue | undefined,
  whole: FactValue | undefined,
): RuleResult {
  if (typeof whole !== "number") return "unknown";
  const isBound = typeof part === "object" && "atLeast" in part;
  const count = isBound ? part.atLeast : part;
  if (typeof count !== "number") return "unknown";
  const holds =
    "atMostPercent" in condition
      ? count * 100 <= condition.atMostPercent * whole
      : whole > 0 && count * 100 >= condition.atLeastPercent * whole;
  const isDecided = !isBound || holds === "atLeastPercent" in condition;
  return isDecided ? verdict(holds) : "unknown";
}

function yearsResult(
  condition: { consecutiveYears: number; lag: number },
  value: FactValue | undefined,
  year: FactValue | undefined,
): RuleResult {
  if (typeof value !== "object" || !("years" in value) || typeof year !== "number") return "unknown";
  const known = new Set(value.years);
  const runEndingAt = (last: number): boolean =>
    Array.from({ length: condition.consecutiveYears }, (_, back) => last - back).every((one) => known.has(one));
  const holds = Array.from({ length: condition.lag + 1 }, (_, back) => year - back).some(runEndingAt);
  if (holds) return "pass";
  // Years that nobody has recorded may still be there.
  return value.isComplete ? "fail" : "unknown";
}

/** What a condition asks, in words. */
export function conditionText(condition: Condition): string {
  if ("all" in condition) return condition.all.map(inner).join(" và ");
  if ("any" in condition) return condition.any.map(inner).join(" hoặc ");
  if ("not" in condition) return `không phải (${conditionText(condition.not)})`;
  if ("part" in condition) {
    const bound =
      "atLeastPercent" in condition
        ? `đạt từ ${String(condition.atLeastPercent)} %`
        : `không quá ${String(condition.atMostPercent)} %`;
    return `${factLabel(condition.part).toLowerCase()} ${bound} ${factLabel(condition.whole).toLowerCase()}`;
  }
  const label = factLabel(condition.fact).toLowerCase();
  if ("consecutiveYears" in condition) return `${label}: đủ ${String(condition.consecutiveYears)} năm liên tục`;
  if ("is" in condition)
    return typeof condition.is === "boolean"
      ? condition.is
        ? label
        : `không ${label}`
      : `${label}: ${factText(condition.is)}`;
  if ("in" in condition) return `${label}: ${condition.in.map(factText).join(" hoặc ")}`;
  return "atLeast" in condition
    ? `${label} từ ${String(condition.atLeast)} trở lên`
    : `${label} không quá ${String(condition.atMost)}`;
}

function inner(condition: Condition): string {
  const isGroup = ("all" in condition && condition.all.length > 1) || ("any" in condition && condition.any.length > 1);
  return isGroup ? `(${conditionText(condition)})` : conditionText(condition);
}
