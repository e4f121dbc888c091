import type { Page } from "~/shared/http.server";
import { allowed } from "~/shared/refuse";
import { ok, type Result } from "~/shared/result";
import { readDate } from "~/shared/forms/fields";
import { addDays, dateOf, isCalendarDate, type CalendarDate } from "~/shared/time";
import { loadRules } from "./load-rules.server";
import { anyRule, rulesPolicy } from "./policy";
import { ruleSubjects, subjectNames, type RuleSubject } from "./rule";
import {
  changesBetween,
  endingBy,
  rulesInForce,
  type ActiveRule,
  type RuleChange,
  type RuleConflict,
} from "./rule-book";

/** Rules that end within this time are named at the top: time enough for a regulation to be made. */
const soonDays = 180;

export interface RulesPage {
  on: CalendarDate;
  isToday: boolean;
  against: CalendarDate | null;
  /** What was typed and is no day. */
  unreadable: string[];
  subject: RuleSubject | null;
  groups: { subject: RuleSubject; title: string; rules: ActiveRule[] }[];
  count: number;
  changes: RuleChange[];
  conflicts: readonly RuleConflict[];
  /** Texts that end soon, each with its last day and how many rules go with it. */
  ending: { text: string; lastOn: CalendarDate; count: number }[];
  mayReadOwn: boolean;
}

/** The law of one day, and what another day changes. `ngay`, `so_voi`: the days; `loai`: one subject alone. */
export async function findRulesPage(page: Pick<Page, "read" | "actor" | "now" | "url">): Promise<Result<RulesPage>> {
  const access = allowed(rulesPolicy.permit(page.actor, "rule.read", anyRule));
  if (!access.ok) return access;
  const today = dateOf(page.now);
  const [day, other] = [typedDay(page.url, "ngay"), typedDay(page.url, "so_voi")];
  const on = day.date ?? today;
  const book = await loadRules(page.read, page.now);
  const state = rulesInForce(book, on);
  const asked = page.url.searchParams.get("loai");
  const subject = ruleSubjects.find((one) => one === asked) ?? null;
  const isShown = (rule: ActiveRule): boolean => subject === null || rule.subject === subject;
  return ok({
    on,
    isToday: on === today,
    against: other.date,
    unreadable: [day, other].flatMap((one) => (one.date === null && one.typed !== "" ? [one.typed] : [])),
    subject,
    groups: ruleSubjects
      .map((one) => ({
        subject: one,
        title: subjectNames[one],
        rules: state.rules.filter((rule) => rule.subject === one && isShown(rule)),
      }))
      .filter((group) => group.rules.length > 0),
    count: state.rules.filter(isShown).length,
    changes:
      other.date === null
        ? []
        : changesBetween(...inOrder(on, other.date, (date) => rulesInForce(book, date))).filter((change) =>
            [change.before, change.after].some((rule) => rule !== null && isShown(rule)),
          ),
    conflicts: state.conflicts,
    ending: endingTexts(endingBy(state, addDays(on, soonDays))),
    mayReadOwn: rulesPolicy.can(page.actor, "rule.read_own", anyRule),
  });
}

function typedDay(url: URL, name: string): { typed: string; date: CalendarDate | null } {
  const typed = (url.searchParams.get(name) ?? "").trim();
  const date = readDate(typed);
  const isKept = date !== null && isCalendarDate(date) && date >= "1900-01-01" && date <= "2199-12-31";
  return { typed, date: isKept ? date : null };
}

/** The earlier day first, whichever was asked for first. */
function inOrder<T>(a: CalendarDate, b: CalendarDate, of: (date: CalendarDate) => T): [T, T] {
  return a <= b ? [of(a), of(b)] : [of(b), of(a)];
}

function endingTexts(rules: readonly ActiveRule[]): RulesPage["ending"] {
  const byText = new Map<string, { text: string; lastOn: CalendarDate; count: number }>();
  for (const { citation, validTo } of rules) {
    if (validTo === null) continue;
    const key = `${validTo} ${citation.text}`;
    const known = byText.get(key);
    byText.set(key, { text: citation.text, lastOn: validTo, count: (known?.count ?? 0) + 1 });
  }
  return [...byText.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
