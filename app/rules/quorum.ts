import type { CalendarDate } from "~/shared/time";
import { evidenceNames } from "./source";
import { ruleOn, type RuleBook } from "./rule-book";

/** How many members must take part before the body considers. Counted on all members, in integers. */
export interface QuorumRule {
  title: string;
  basis: string;
  part: number;
  whole: number;
  /** Members who send a written opinion count as taking part only where the rule says so. */
  countsWritten: boolean;
  /** Why nobody may rely on it alone; null: it binds. */
  unverified: string | null;
}

/** The rule on the agency's own council that day; null: none is applied, so nothing is known and nothing is stopped. */
export function quorumRuleOn(on: CalendarDate, book: RuleBook): QuorumRule | null {
  const found = ruleOn(book, "quorum", "agency", on);
  if (found?.value.kind !== "quorum") return null;
  const { part, whole, countsWritten = false } = found.value;
  return {
    title: found.title,
    basis: found.basis,
    part,
    whole,
    countsWritten,
    unverified: found.standing === "unverified" ? evidenceNames[found.evidence] : null,
  };
}

export interface Participation {
  memberCount: number;
  presentCount: number;
  writtenCount: number;
}

export interface QuorumCount {
  isReached: boolean;
  /** Members who count as taking part. */
  there: number;
  /** The least number of them that reaches the quorum. */
  needed: number;
}

export function countQuorum(rule: QuorumRule, { memberCount, presentCount, writtenCount }: Participation): QuorumCount {
  const there = presentCount + (rule.countsWritten ? writtenCount : 0);
  return {
    isReached: there * rule.whole >= rule.part * memberCount,
    there,
    needed: Math.floor((rule.part * memberCount + rule.whole - 1) / rule.whole),
  };
}
