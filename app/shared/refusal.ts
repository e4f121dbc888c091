/**
 * A refusal in words: what did not happen (`title`), the facts, the rule it rests on (`source`),
 * what is kept, and what can be done next. Sentences are made in each slice's messages.ts.
 */
export interface RefusalText {
  title: string;
  facts: string[];
  source?: string;
  kept?: string;
  next?: { label: string; href?: string }[];
}
