import type { AppError, Facts } from "./errors";
import type { RefusalText } from "./refusal";

// Facts come from many call sites through one table; each sentence names the facts that it needs.
type Sentence = (facts: never) => RefusalText;
export type MessageTable = Readonly<Record<string, (facts: Facts) => RefusalText>>;

// A sentence without facts takes {}.
type FactsOf<S> = S extends () => unknown
  ? Readonly<Record<string, never>>
  : S extends (facts: infer F) => unknown
    ? F
    : never;

/** A slice's refusals in words: code → sentence. `refuse` is type-checked against the facts of that sentence. */
export interface Messages<T extends Record<string, Sentence>> {
  table: T;
  refuse<C extends keyof T & string>(code: C, facts: FactsOf<T[C]>): AppError;
  deny<C extends keyof T & string>(code: C, facts: FactsOf<T[C]>): { code: C; facts: Facts };
}

export function defineMessages<T extends Record<string, Sentence>>(table: T): Messages<T> {
  return {
    table,
    refuse: (code, facts) => ({ kind: "rule", code, facts: facts as Facts }),
    deny: (code, facts) => ({ code, facts: facts as Facts }),
  };
}

export function joinMessages(all: readonly Messages<Record<string, Sentence>>[]): MessageTable {
  const joined: Record<string, (facts: Facts) => RefusalText> = {};
  for (const messages of all)
    for (const [code, sentence] of Object.entries(messages.table)) {
      if (joined[code] !== undefined) throw new Error(`two sentences for ${code}`);
      joined[code] = sentence as unknown as (facts: Facts) => RefusalText;
    }
  return joined;
}
