import type { CalendarDate } from "~/shared/time";
import type { Condition } from "./condition";
import { conditionText, evaluate, type RuleResult } from "./evaluate";
import { factLabel, factText } from "./fact-text";
import type { Facts } from "./facts";
import type { RecipientCode, RuleSubject } from "./rule";
import { rulesInForce, type ActiveRule, type RuleBook } from "./rule-book";
import { evidenceNames } from "./source";

/** What is asked about: an award for a kind of recipient. */
export interface JudgedCase {
  awardKind: string;
  recipientKind: RecipientCode;
}

/** One rule that the case touches, and where it stands. */
export interface RuleVerdict {
  ruleId: string;
  subject: RuleSubject;
  /** Which thing of the subject it governs. */
  about: string;
  title: string;
  result: RuleResult;
  /** Text, article, clause. */
  citation: string;
  /** True for a rule that the agency recorded itself. */
  isOwn: boolean;
  /** The facts that counted, by name and in words. */
  facts: readonly { name: string; label: string; value: string }[];
  /** For the screen: what the rule asks, and what is known. */
  sentence: string;
  /** Why the citation is not verified; null when it is. */
  unverified: string | null;
}

const resultNames: Readonly<Record<RuleResult, string>> = {
  pass: "Đạt",
  fail: "Không đạt",
  unknown: "Chưa đủ dữ liệu",
};

/** Every rule in force that day that asks something of this case, failed first, then unknown. Facts that are left out are unknown. */
export function judge(book: RuleBook, asked: JudgedCase, facts: Facts, on: CalendarDate): RuleVerdict[] {
  const verdicts = rulesInForce(book, on).rules.flatMap((rule) => {
    const condition = conditionOf(rule, asked);
    return condition === null ? [] : [verdictOf(rule, condition, facts)];
  });
  return verdicts.sort((a, b) => order[a.result] - order[b.result]);
}

const order: Readonly<Record<RuleResult, number>> = { fail: 0, unknown: 1, pass: 2 };

function conditionOf(rule: ActiveRule, asked: JudgedCase): Condition | null {
  const { value } = rule;
  switch (value.kind) {
    case "condition": {
      const isAbout =
        (value.awardKind === null || value.awardKind === asked.awardKind) &&
        (value.recipientKind === null || value.recipientKind === asked.recipientKind);
      return isAbout ? value.condition : null;
    }
    case "cap":
      return value.awardKind !== asked.awardKind || value.percent === null
        ? null
        : { part: `count.${value.awardKind}`, whole: `count.${value.of}`, atMostPercent: value.percent };
    case "vote":
      if (value.awardKind !== asked.awardKind) return null;
      return value.atLeastPercent === null
        ? { not: { part: "yesCount", whole: "councilCount", atMostPercent: 50 } }
        : { part: "yesCount", whole: "councilCount", atLeastPercent: value.atLeastPercent };
    default:
      return null;
  }
}

function verdictOf(rule: ActiveRule, condition: Condition, facts: Facts): RuleVerdict {
  const { result, facts: names } = evaluate(condition, facts);
  const counted = names.map((name) => ({ name, label: factLabel(name), value: factText(facts[name]) }));
  return {
    ruleId: rule.id,
    isOwn: rule.origin.kind === "agency",
    subject: rule.subject,
    about: rule.about,
    title: rule.title,
    result,
    citation: rule.basis,
    facts: counted,
    sentence: `${resultNames[result]}. Quy định: ${conditionText(condition)}. ${counted.map((one) => `${one.label}: ${one.value}`).join("; ")}.`,
    unverified: rule.standing === "unverified" ? evidenceNames[rule.evidence] : null,
  };
}
