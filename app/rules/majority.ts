import type { CalendarDate } from "~/shared/time";
import { ruleOn, type RuleBook } from "./rule-book";
import { evidenceNames, type Evidence, type Source } from "./source";

/** How a body carries a proposal. A decree may set any percentage. */
export type MajorityRule = "over_half_of_members" | `at_least_${number}_percent_of_members`;

/** Counted on all members of the body, absent ones included, in integers. */
export function isCarried(rule: MajorityRule, yes: number, members: number): boolean {
  const percent = percentOf(rule);
  return percent === null ? yes * 2 > members : yes * 100 >= percent * members;
}

export function majorityName(rule: MajorityRule): string {
  const percent = percentOf(rule);
  return percent === null ? "Quá nửa tổng số thành viên" : `Từ ${String(percent)} % tổng số thành viên trở lên`;
}

function percentOf(rule: MajorityRule): number | null {
  const percent = /^at_least_(\d+)_percent_of_members$/u.exec(rule)?.[1];
  return percent === undefined ? null : Number(percent);
}

export interface VotingRule extends Source {
  awardKind: string;
  title: string;
  rule: MajorityRule;
  evidence: Evidence;
  /** Why its citation is not verified; null when it is. */
  unverified: string | null;
}

/** What a session works by that considers these awards: the strictest threshold asked of any, else more than half. */
export function majorityRuleFor(awardKinds: readonly string[], on: CalendarDate, book: RuleBook): MajorityRule {
  const asked = awardKinds.flatMap((awardKind) => votingRuleFor(awardKind, on, book)?.rule ?? []);
  return asked.reduce<MajorityRule>(
    (strictest, rule) => ((percentOf(rule) ?? 0) > (percentOf(strictest) ?? 0) ? rule : strictest),
    "over_half_of_members",
  );
}

/**
 * What an award asks of the considering body that day. Law is silent on giấy khen: the body's own
 * regulation decides. Null: no rule is applied, and a session counts more than half until one is.
 */
export function votingRuleFor(awardKind: string, on: CalendarDate, book: RuleBook): VotingRule | null {
  const found = ruleOn(book, "vote", awardKind, on);
  if (found?.value.kind !== "vote") return null;
  const { basis, validFrom, validTo, evidence } = found;
  const percent = found.value.atLeastPercent;
  return {
    awardKind,
    title: found.title,
    rule: percent === null ? "over_half_of_members" : `at_least_${percent}_percent_of_members`,
    basis,
    validFrom,
    validTo,
    evidence,
    unverified: found.standing === "unverified" ? evidenceNames[evidence] : null,
  };
}
