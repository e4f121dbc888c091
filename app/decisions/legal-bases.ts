import { rulesInForce, type RuleBook } from "~/rules/rule-book";
import { documentDate } from "~/documents/wording";
import type { CalendarDate } from "~/shared/time";

export interface BasisFacts {
  planNumber: string;
  planDatedOn: CalendarDate | null;
  campaignTitle: string;
  agencyName: string;
  bodyName: string;
  sessionHeldOn: CalendarDate;
}

/** The lines of a decision's preamble: law and decree of that day, the plan, the minutes of the session. */
export function legalBasesOn(on: CalendarDate, facts: BasisFacts, book: RuleBook): string[] {
  const dated = facts.planDatedOn === null ? "" : ` ${documentDate(facts.planDatedOn)}`;
  return [
    ...rulesInForce(book, on)
      .rules.flatMap(({ value }) => (value.kind === "text" ? [value] : []))
      .sort((a, b) => a.rank - b.rank)
      .map((value) => value.citation),
    ...(facts.planNumber === ""
      ? []
      : [
          `Kế hoạch số ${facts.planNumber}${dated} của ${facts.agencyName} phát động phong trào “${facts.campaignTitle}”`,
        ]),
    `Biên bản họp ${facts.bodyName} ${documentDate(facts.sessionHeldOn)}`,
  ].map((line) => `Căn cứ ${line}`);
}
