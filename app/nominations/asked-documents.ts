import type { AwardLine } from "~/campaigns/campaign";
import { missingItems } from "~/rules/dossier-items";
import type { RuleBook } from "~/rules/rule-book";
import type { CalendarDate } from "~/shared/time";
import { requiredTitles, tidiedTitle } from "./other-document";

/** A further document of a candidate. `isRequired`: the plan's line names it; what only a rule or nothing any more asks for is not. */
export interface AskedDocument {
  title: string;
  isRequired: boolean;
  /** Who asks for it besides the plan; "" for the plan, or for nobody any more. */
  source: string;
}

/** What the award line asks for besides letter, minutes and report, with what the rules of the campaign's day ask for the award and the plan leaves out. */
export function askedDocuments(
  line: Pick<AwardLine, "extraDocuments" | "awardKind"> | null,
  book: RuleBook,
  on: CalendarDate,
): AskedDocument[] {
  const required = requiredTitles(line).map((title) => ({ title, isRequired: true, source: "" }));
  if (line === null) return required;
  const { rule, missing } = missingItems(book, line.awardKind, on, required.map((one) => one.title).join("\n"));
  const byRule = missing
    .map(tidiedTitle)
    .map((title) => ({ title, isRequired: false, source: rule === null ? "" : `${rule.title} (${rule.basis})` }));
  return [...required, ...byRule];
}
