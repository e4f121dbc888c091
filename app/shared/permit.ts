import type { Actor } from "./actor";
import type { Denial } from "./errors";

/**
 * What a rule of access answers: null = may; "hidden" = the thing does not exist for this actor (404);
 * a Denial = visible, but not allowed, with the reason (403).
 */
export type Verdict = null | "hidden" | Denial;

/** What is acted on, as far as the question "who may" needs to know. */
export interface Subject {
  kind: string;
}

type AccessRule<S> = (actor: Actor, subject: S) => Verdict;
// A rule names the subject it needs; the table holds rules of different subjects.
type AnyRule = (actor: Actor, subject: never) => Verdict;

/** "Who may" of one slice. Default: an action that is not listed cannot be asked for (type error), and hidden at run time. */
export interface Policy<R extends Record<string, AnyRule>> {
  rules: R;
  permit<A extends keyof R & string>(actor: Actor, action: A, subject: Parameters<R[A]>[1]): Verdict;
  can<A extends keyof R & string>(actor: Actor, action: A, subject: Parameters<R[A]>[1]): boolean;
}

export function definePolicy<R extends Record<string, AnyRule>>(rules: R): Policy<R> {
  const permit = (actor: Actor, action: string, subject: unknown): Verdict => {
    if (actor.kind === "system") return null;
    const allows = rules[action] as AccessRule<unknown> | undefined;
    return allows === undefined ? "hidden" : allows(actor, subject);
  };
  return { rules, permit, can: (actor, action, subject) => permit(actor, action, subject) === null };
}
