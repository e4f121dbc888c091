import type { AppError, Facts } from "./errors";
import type { RefusalText } from "./refusal";

// Facts come from many call sites through one table; each sentence names the facts that it needs.
type Sentence = (facts: never) => RefusalText;
export type MessageTable = Readonly<Record<string, (facts: Facts) => RefusalText>>;

/** A slice's refusals in words: code → sentence. `refuse` is type-checked against the facts of that sentence. */
export interface Messages<T extends Record<string, Sentence>> {
  table: T;
  refuse<C extends keyof T & string>(code: C, facts: Parameters<T[C]>[0]): AppError;
  deny<C extends keyof T & string>(code: C, facts: Parameters<T[C]>[0]): { code: C; facts: Facts };
}

export function defineMessages<T extends Record<string, Sentence>>(table: T): Messages<T> {
  return {
    table,
    refuse: (code, facts) => ({ kind: "rule", code, facts }),
    deny: (code, facts) => ({ code, facts }),
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
