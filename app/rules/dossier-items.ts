import type { CalendarDate } from "~/shared/time";
import { ruleOn, type ActiveRule, type RuleBook } from "./rule-book";

/** Papers that every plan asks for by themselves: tờ trình or công văn, biên bản, báo cáo thành tích. */
const usual = /^(tờ trình|công văn|biên bản|báo cáo)/iu;

/** What a rule asks for an award beyond the usual papers; null: no rule on that award that day. */
export function itemsRuleOn(
  book: RuleBook,
  awardKind: string,
  on: CalendarDate,
): { rule: ActiveRule; extra: string[] } | null {
  const rule = ruleOn(book, "dossier_item", awardKind, on);
  if (rule?.value.kind !== "items") return null;
  return { rule, extra: rule.value.items.map((item) => item.trim()).filter((item) => !usual.test(item)) };
}

/** Which of them a line leaves out. `listed`: what the line asks for, one a line. */
export function missingItems(
  book: RuleBook,
  awardKind: string,
  on: CalendarDate,
  listed: string,
): { rule: ActiveRule | null; missing: string[] } {
  const found = itemsRuleOn(book, awardKind, on);
  if (found === null) return { rule: null, missing: [] };
  const asked = new Set(listed.split("\n").map(folded));
  return { rule: found.rule, missing: found.extra.filter((item) => !asked.has(folded(item))) };
}

function folded(item: string): string {
  return item.trim().toLowerCase().normalize("NFC");
}
