import type { CalendarDate } from "~/shared/time";
import { BrokenPackError, readPack } from "./pack-form";
import { packs } from "./packs";
import { governs, rulesOf, type Rule, type RulePack, type RuleSubject } from "./rule";
import { isInForce, isVerified } from "./source";

/**
 * Everything that may bind an agency: the texts of law, what the agency recorded itself, and what it chose. `choices`: by the id of an
 * unverified rule, or of a pack that binds only those who adopt it.
 */
export interface RuleBook {
  packs: readonly RulePack[];
  rules: readonly Rule[];
  choices: ReadonlyMap<string, boolean>;
}

/** `binding`: read in its text; `unverified`: on by the agency's choice, shown as "chưa kiểm chứng"; `off`: binds nobody. */
export type Standing = "binding" | "unverified" | "off";

export interface ActiveRule extends Rule {
  standing: Exclude<Standing, "off">;
}

/** Rules that speak of one thing on one day without one replacing the other; the first is the one that is applied. */
export interface RuleConflict {
  rules: readonly ActiveRule[];
}

export interface RulesInForce {
  rules: readonly ActiveRule[];
  conflicts: readonly RuleConflict[];
}

/** Reads packs into a book without choices. Throws BrokenPackError for a broken file, an id used twice, or a replacement of nothing. */
export function loadRules(files: readonly unknown[]): RuleBook {
  const read = files.map(readPack);
  const rules = read.flatMap(rulesOf);
  const ids = new Set<string>();
  for (const rule of rules) {
    if (ids.has(rule.id)) throw new BrokenPackError(`Two rules have the id “${rule.id}”`);
    ids.add(rule.id);
  }
  for (const rule of rules)
    for (const replaced of rule.replaces)
      if (!ids.has(replaced))
        throw new BrokenPackError(`Rule “${rule.id}” replaces “${replaced}”, which no pack holds`);
  return { packs: read, rules, choices: new Map() };
}

/** What ships with the product. */
export const shippedRules: RuleBook = loadRules(packs);

/** The book with the agency's own rules and choices. */
export function withAgency(book: RuleBook, own: readonly Rule[], choices: ReadonlyMap<string, boolean>): RuleBook {
  return { packs: book.packs, rules: [...book.rules, ...own], choices: new Map([...book.choices, ...choices]) };
}

/** True for what binds only by the agency's choice: the rule's own id, or its pack's, names that choice. */
export function choiceIds(rule: Rule): string[] {
  return [
    ...(rule.origin.kind === "pack" && rule.origin.adoption === "choice" ? [rule.origin.packId] : []),
    ...(isVerified(rule) ? [] : [rule.id]),
  ];
}

export function standingOf(rule: Rule, choices: ReadonlyMap<string, boolean>): Standing {
  if (choiceIds(rule).some((id) => choices.get(id) !== true)) return "off";
  return isVerified(rule) ? "binding" : "unverified";
}

// A list of many candidates asks the same book for the same day for each of them; a book is never changed.
const known = new WeakMap<RuleBook, Map<CalendarDate, RulesInForce>>();

/** The rules that bind on that day, one for each thing, and where several claim the same thing. */
export function rulesInForce(book: RuleBook, on: CalendarDate): RulesInForce {
  const days = known.get(book) ?? new Map<CalendarDate, RulesInForce>();
  known.set(book, days);
  const state = days.get(on) ?? readInForce(book, on);
  days.set(on, state);
  return state;
}

function readInForce(book: RuleBook, on: CalendarDate): RulesInForce {
  const active = book.rules.flatMap((rule): ActiveRule[] => {
    const standing = standingOf(rule, book.choices);
    return standing === "off" || !isInForce(rule, on) ? [] : [{ ...rule, standing }];
  });
  const replaced = new Set(active.flatMap((rule) => rule.replaces));
  const byThing = new Map<string, ActiveRule[]>();
  for (const rule of active)
    if (!replaced.has(rule.id)) byThing.set(governs(rule), [...(byThing.get(governs(rule)) ?? []), rule]);
  const groups = [...byThing.values()].map((group) => [...group].sort(byPrecedence));
  return {
    rules: groups.flatMap((group) => group.slice(0, 1)),
    conflicts: groups.filter((group) => group.length > 1).map((rules) => ({ rules })),
  };
}

/** The agency's own rule first, then one read in its text, then the one that began last. */
function byPrecedence(a: ActiveRule, b: ActiveRule): number {
  const own = (rule: ActiveRule): number => (rule.origin.kind === "agency" ? 0 : 1);
  const read = (rule: ActiveRule): number => (rule.standing === "binding" ? 0 : 1);
  const [from, other] = [a.validFrom ?? "", b.validFrom ?? ""];
  return own(a) - own(b) || read(a) - read(b) || (from === other ? 0 : from > other ? -1 : 1);
}

/** The rule on one thing that day; null = none, which is unknown and not zero. */
export function ruleOn(book: RuleBook, subject: RuleSubject, about: string, on: CalendarDate): ActiveRule | null {
  const rules = book.rules.filter((rule) => rule.subject === subject && rule.about === about);
  const replacing = book.rules.filter((rule) => rules.some((one) => rule.replaces.includes(one.id)));
  const narrowed = rulesInForce({ ...book, rules: [...new Set([...rules, ...replacing])] }, on);
  return narrowed.rules.find((rule) => rule.subject === subject && rule.about === about) ?? null;
}

export interface RuleChange {
  before: ActiveRule | null;
  after: ActiveRule | null;
}

/** What differs between two states of the law: by thing, the rule before and the rule after. */
export function changesBetween(before: RulesInForce, after: RulesInForce): RuleChange[] {
  const byThing = (state: RulesInForce) => new Map(state.rules.map((rule) => [governs(rule), rule]));
  const [old, now] = [byThing(before), byThing(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((thing) => ({ before: old.get(thing) ?? null, after: now.get(thing) ?? null }))
    .filter((change) => change.before?.id !== change.after?.id);
}

/** Rules in force on the day that end by `until`, both days counted. */
export function endingBy(state: RulesInForce, until: CalendarDate): ActiveRule[] {
  return state.rules.filter((rule) => rule.validTo !== null && rule.validTo <= until);
}

export interface Choice {
  /** Id of an unverified rule, or of a pack that binds only those who adopt it. */
  id: string;
  title: string;
  isOn: boolean;
  /** The rules that it switches. */
  rules: readonly Rule[];
}

/** All that an agency may choose: whole texts of other provinces first, then unverified rules one by one. */
export function choicesOf(book: RuleBook): Choice[] {
  const isOn = (id: string): boolean => book.choices.get(id) === true;
  const adopted = book.packs
    .filter((pack) => pack.adoption === "choice")
    .map((pack) => ({
      id: pack.id,
      title: pack.text,
      isOn: isOn(pack.id),
      rules: book.rules.filter((rule) => rule.origin.kind === "pack" && rule.origin.packId === pack.id),
    }));
  const unverified = book.rules
    .filter((rule) => !isVerified(rule))
    .map((rule) => ({ id: rule.id, title: rule.title, isOn: isOn(rule.id), rules: [rule] }));
  return [...adopted, ...unverified];
}
