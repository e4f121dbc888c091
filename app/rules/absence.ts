import { formatDate, type CalendarDate } from "~/shared/time";
import { awardKindName, findAwardKind } from "./award-kinds";
import { ruleOn, standingOf, type RuleBook } from "./rule-book";
import { subjectNames, type Rule, type RuleSubject } from "./rule";
import { evidenceNames, isInForce } from "./source";

/**
 * Why nothing is known on a thing that day. `off`: a rule is there, unverified or another province's, and the agency has not chosen it;
 * `ended`, `not_begun`: the nearest rule is not in force that day; `none`: no text speaks of it.
 */
export type Absence =
  { why: "off" | "ended" | "not_begun"; rule: Rule } | { why: "none"; subject: RuleSubject; about: string };

/** Null where a rule is applied. */
export function absenceOf(book: RuleBook, subject: RuleSubject, about: string, on: CalendarDate): Absence | null {
  if (ruleOn(book, subject, about, on) !== null) return null;
  const rules = book.rules.filter((rule) => rule.subject === subject && rule.about === about);
  const off = rules.find((rule) => isInForce(rule, on));
  if (off !== undefined) return { why: "off", rule: off };
  const ended = rules
    .filter((rule) => rule.validTo !== null && rule.validTo < on)
    .sort((a, b) => rank(book, a) - rank(book, b) || ((a.validTo ?? "") > (b.validTo ?? "") ? -1 : 1));
  if (ended[0] !== undefined) return { why: "ended", rule: ended[0] };
  const [later] = rules;
  return later === undefined ? { why: "none", subject, about } : { why: "not_begun", rule: later };
}

// Of several that have ended, one that was applied says more than one that never was.
function rank(book: RuleBook, rule: Rule): number {
  return standingOf(rule, book.choices) === "off" ? 1 : 0;
}

/** The rule, its source, and why it is not applied that day. */
export function absenceText(absence: Absence): string {
  if (absence.why === "none") {
    const kind = absence.about.split("/", 1)[0] ?? "";
    const named = findAwardKind(kind) === null ? "" : ` của ${awardKindName(kind)}`;
    return `${subjectNames[absence.subject]}${named}: chưa có quy định nào trong hệ thống.`;
  }
  const { title, basis, evidence, validFrom, validTo, origin } = absence.rule;
  // A text is its own source.
  const named = title === basis ? title : `${title} (${basis})`;
  switch (absence.why) {
    case "off":
      return origin.kind === "pack" && origin.adoption === "choice"
        ? `${named}: văn bản của tỉnh khác, cơ quan chưa chọn áp dụng.`
        : `${named}: ${evidenceNames[evidence].replace(/^Chưa/u, "chưa").replace(": ", ", ")}; cơ quan chưa chọn áp dụng.`;
    case "ended":
      return `${named}: hết hiệu lực sau ngày ${formatDate(validTo ?? "")}; hệ thống chưa có văn bản thay thế.`;
    case "not_begun":
      return `${named}: chỉ có hiệu lực từ ngày ${formatDate(validFrom ?? "")}.`;
  }
}
