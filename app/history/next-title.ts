import { namedAwards } from "~/rules/award-kinds";
import type { Condition } from "~/rules/condition";
import { conditionText, evaluate } from "~/rules/evaluate";
import { factLabel, factText } from "~/rules/fact-text";
import type { Facts } from "~/rules/facts";
import type { RecipientCode } from "~/rules/rule";
import { rulesInForce, type RuleBook } from "~/rules/rule-book";
import { evidenceNames } from "~/rules/source";
import { twoDigits, type CalendarDate } from "~/shared/time";
import type { PathStep } from "./award-path";

/** What a standard of the next title asks, and how far the records reach. */
export interface TitleStep {
  result: "met" | "not_met" | "unknown";
  text: string;
  citation: string;
  unverified: string | null;
}

export interface NextTitle {
  name: string;
  /** Empty: no rule in force says what it asks. */
  steps: TitleStep[];
}

const ladders: Readonly<Record<RecipientCode, readonly string[]>> = {
  individual: ["LDTT", "CSTDCS", "CSTDT", "CSTDTQ"],
  collective: ["TTLDTT", "TTLDXS", "COTD_TINH", "COTD_CP"],
};

/**
 * The title after the highest that was awarded, the first where none is recorded; null after the last. What the records do not hold is
 * said to be unknown: nobody has said that they are whole.
 */
export function nextTitle(
  book: RuleBook,
  recipientKind: RecipientCode,
  path: readonly PathStep[],
  facts: Facts,
  on: CalendarDate,
): NextTitle | null {
  const ladder = ladders[recipientKind];
  const reached = ladder.findLastIndex((code) => path.some((step) => step.awardKind === code));
  const code = ladder[reached + 1];
  if (code === undefined) return null;
  const steps = rulesInForce(book, on).rules.flatMap((rule): TitleStep[] => {
    const { value } = rule;
    if (rule.subject !== "prerequisite" || value.kind !== "condition" || value.awardKind !== code) return [];
    if (value.recipientKind !== null && value.recipientKind !== recipientKind) return [];
    const parts = "all" in value.condition ? value.condition.all : [value.condition];
    return parts.map((part) => ({
      ...stepOf(part, facts),
      citation: rule.basis,
      unverified: rule.standing === "unverified" ? evidenceNames[rule.evidence] : null,
    }));
  });
  return { name: namedAwards.find((award) => award.code === code)?.name ?? code, steps };
}

function stepOf(part: Condition, facts: Facts): Pick<TitleStep, "result" | "text"> {
  const { result, facts: names } = evaluate(part, facts);
  if ("consecutiveYears" in part) return yearsStep(part, facts, result);
  const asked = upperFirst(conditionText(part));
  if (result === "unknown") return { result, text: `${asked}: chưa đủ dữ liệu` };
  const known = names
    .filter((name) => facts[name] !== undefined)
    .map((name) => `${factLabel(name).toLowerCase()}: ${factText(facts[name])}`);
  return { result: result === "pass" ? "met" : "not_met", text: `${asked}; ${known.join(", ")}` };
}

function yearsStep(
  part: Extract<Condition, { consecutiveYears: number }>,
  facts: Facts,
  result: "pass" | "fail" | "unknown",
): Pick<TitleStep, "result" | "text"> {
  const label = factLabel(part.fact);
  const wanted = `${twoDigits(part.consecutiveYears)} năm liên tục`;
  const run = longestRun(part, facts);
  const known = `${twoDigits(run.length)} năm liên tục (${run.join(", ")})`;
  if (result === "pass") return { result: "met", text: `${label}: đủ ${wanted} (${run.join(", ")})` };
  if (run.length === 0) return { result: "unknown", text: `${label}: cần ${wanted}; chưa đủ dữ liệu` };
  return {
    result: result === "fail" ? "not_met" : "unknown",
    text: `${label}: đã ghi nhận ${known}; cần ${wanted}, còn ${twoDigits(part.consecutiveYears - run.length)} năm`,
  };
}

// The run that can still count: it ends in the year itself, or at most `lag` years before it.
function longestRun({ fact, lag }: { fact: string; lag: number }, facts: Facts): number[] {
  const value = facts[fact];
  const year = facts["year"];
  if (typeof value !== "object" || !("years" in value) || typeof year !== "number") return [];
  const held = new Set(value.years);
  let best: number[] = [];
  for (let back = 0; back <= lag; back += 1) {
    const run: number[] = [];
    for (let one = year - back; held.has(one); one -= 1) run.unshift(one);
    if (run.length > best.length) best = run;
  }
  return best;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
