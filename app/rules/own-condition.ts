import { namedAwards } from "./award-kinds";
import type { Condition } from "./condition";
import { factLabel } from "./fact-text";

/** How a person says what a fact must be; which comparisons fit depends on the sort of fact. */
export const comparisons = ["yes", "no", "excellent", "good", "at_least", "at_most", "consecutive"] as const;
export type Comparison = (typeof comparisons)[number];

export const comparisonNames: Readonly<Record<Comparison, string>> = {
  yes: "là có",
  no: "là không",
  excellent: "hoàn thành xuất sắc nhiệm vụ",
  good: "hoàn thành tốt nhiệm vụ trở lên",
  at_least: "từ số này trở lên",
  at_most: "không quá số này",
  consecutive: "đủ số năm liên tục này",
};

type FactSort = "flag" | "rating" | "number" | "years";

const fitting: Readonly<Record<FactSort, readonly Comparison[]>> = {
  flag: ["yes", "no"],
  rating: ["excellent", "good"],
  number: ["at_least", "at_most"],
  years: ["consecutive"],
};

const flags = [
  "isEmulating",
  "initiativeRecognised",
  "researchAccepted",
  "influenceInProvince",
  "movementAchievement",
  "outstandingAchievement",
  "contribution",
  "underReview",
  "isRewardedAlready",
  "leadsCluster",
];
const numbers = [
  "memberCount",
  "completedCount",
  "advancedCount",
  "fighterCount",
  "disciplinedCount",
  "monthsInPost",
  "initiativeCount",
];
const years = ["EXCELLENT", ...namedAwards.map((award) => award.code)].map((code) => `years.${code}`);

/** The facts that an own rule may ask about, by the sort of comparison that fits. */
export const askableFacts: readonly { name: string; label: string; sort: FactSort }[] = [
  { name: "taskRating", sort: "rating" as const },
  ...flags.map((name) => ({ name, sort: "flag" as const })),
  ...numbers.map((name) => ({ name, sort: "number" as const })),
  ...years.map((name) => ({ name, sort: "years" as const })),
].map((one) => ({ ...one, label: factLabel(one.name) }));

/** One line of the form; a line without a fact asks nothing. */
export interface ConditionLine {
  fact: string | null;
  comparison: Comparison | null;
  number: number | null;
}

/** What is wrong with a line, by the part that is to be put right; null: nothing. */
export function lineProblem({
  fact,
  comparison,
  number,
}: ConditionLine): { part: keyof ConditionLine; why: string } | null {
  if (fact === null)
    return comparison === null && number === null
      ? null
      : { part: "fact", why: "Chọn nội dung cần xét của điều kiện này." };
  const sort = askableFacts.find((one) => one.name === fact)?.sort;
  if (sort === undefined) return { part: "fact", why: "Chọn nội dung trong danh sách." };
  if (comparison === null || !fitting[sort].includes(comparison))
    return {
      part: "comparison",
      why: `Với “${factLabel(fact)}”, chọn: ${fitting[sort].map((one) => comparisonNames[one]).join(" hoặc ")}.`,
    };
  return number === null && needsNumber(comparison) ? { part: "number", why: "Nhập số." } : null;
}

function needsNumber(comparison: Comparison): boolean {
  return comparison === "at_least" || comparison === "at_most" || comparison === "consecutive";
}

/** The condition that lines without a problem describe; null: none of them asks anything. */
export function conditionFrom(lines: readonly ConditionLine[], combine: "all" | "any"): Condition | null {
  const parts = lines.flatMap((line) =>
    line.fact === null || line.comparison === null ? [] : [partOf(line.fact, line.comparison, line.number ?? 0)],
  );
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.length === 1) return first;
  return combine === "all" ? { all: parts } : { any: parts };
}

function partOf(fact: string, comparison: Comparison, number: number): Condition {
  switch (comparison) {
    case "yes":
      return { fact, is: true };
    case "no":
      return { fact, is: false };
    case "excellent":
      return { fact, is: "EXCELLENT" };
    case "good":
      return { fact, in: ["EXCELLENT", "GOOD"] };
    case "at_least":
      return { fact, atLeast: number };
    case "at_most":
      return { fact, atMost: number };
    case "consecutive":
      return { fact, consecutiveYears: number, lag: 1 };
  }
}
