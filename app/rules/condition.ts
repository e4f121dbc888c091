/**
 * The language in which a rule says what it asks. Closed: a rule is data, and no rule brings code of its own. Shares are compared by
 * cross-multiplication, in integers.
 */
export type Condition =
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
  | { fact: string; is: string | number | boolean }
  | { fact: string; in: readonly string[] }
  | { fact: string; atLeast: number }
  | { fact: string; atMost: number }
  /** `part` of `whole`, in percent of the whole. Of an empty whole no share is reached and none exceeded. */
  | { part: string; whole: string; atLeastPercent: number }
  | { part: string; whole: string; atMostPercent: number }
  /** So many years in a row among the fact's years, the last of them `endYear` or at most `lag` years before it. */
  | { fact: string; consecutiveYears: number; lag: number };
