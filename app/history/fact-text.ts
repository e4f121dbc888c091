import { formatDate } from "~/shared/time";
import { awardListNames, periodText, type AwardFact } from "./award-entry";
import { caseKindNames, measureNames, outcomeNames, type CaseFact } from "./discipline-case";
import { initiativeKindNames, type InitiativeFact } from "./initiative";
import { ratingNames, type RatingFact } from "./task-rating";

/** "số 120/QĐ-SCT ngày 12/12/2024 của Sở Công Thương"; what is unknown is left out. */
export function decisionText(of: { number: string; on: string | null; issuer: string }): string {
  if (of.number === "" && of.on === null) return of.issuer;
  return [
    of.number === "" ? "" : `số ${of.number}`,
    of.on === null ? "" : `ngày ${formatDate(of.on)}`,
    of.issuer === "" ? "" : `của ${of.issuer}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

export function awardText(fact: AwardFact): string {
  const decision = decisionText({ number: fact.decisionNumber, on: fact.decidedOn, issuer: fact.issuer });
  return `${awardListNames[fact.list].toLowerCase()} “${fact.awardName}” năm ${periodText(fact)}${decision === "" ? "" : ` (${decision})`}`;
}

export function ratingText(fact: RatingFact): string {
  const decision = decisionText({ number: fact.document, on: fact.decidedOn, issuer: fact.issuer });
  return `xếp loại năm ${String(fact.year)}: ${ratingNames[fact.rating].toLowerCase()}${decision === "" ? "" : ` (${decision})`}`;
}

/** For the log, which more people read than the case itself: not what it is about. */
export function caseText(fact: CaseFact): string {
  const measure = fact.measure === null ? "" : `, ${measureNames[fact.measure].toLowerCase()}`;
  return `vụ việc từ ngày ${formatDate(fact.openedOn)} (${caseKindNames[fact.kind].toLowerCase()}; ${outcomeNames[fact.outcome].toLowerCase()}${measure})`;
}

/** `authors`: where they are told too, the main author first, who is named beside it anyway. */
export function initiativeText(fact: InitiativeFact, authors: readonly { fullName: string }[] = []): string {
  const others = authors.slice(1).map((one) => one.fullName);
  const together = others.length === 0 ? "" : `, đồng tác giả ${others.join(", ")}`;
  return `${initiativeKindNames[fact.kind].toLowerCase()} “${fact.title}” năm ${String(fact.year)}${together}`;
}
