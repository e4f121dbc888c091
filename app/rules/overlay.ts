import { formatDate, type CalendarDate, type Instant } from "~/shared/time";
import type { Rule, RuleSubject, RuleValue } from "./rule";
import {
  changesBetween,
  rulesInForce,
  withAgency,
  type RuleBook,
  type RuleChange,
  type RuleConflict,
} from "./rule-book";

/**
 * What an agency may rule on itself: law leaves it to the province, the agency or the council's regulation. A cap is not among them:
 * it is a share of a title, and no award line of a movement is one.
 */
export const overlaySubjects = [
  "vote",
  "quorum",
  "bonus",
  "dossier_item",
  "time_limit",
  "prerequisite",
  "principle",
] as const satisfies readonly RuleSubject[];
export type OverlaySubject = (typeof overlaySubjects)[number];

/** A rule from the agency's own regulation or its province's decision, as recorded. */
export interface Overlay {
  id: string;
  subject: OverlaySubject;
  about: string;
  title: string;
  value: RuleValue;
  /** The rule whose place it takes; null = it adds one. */
  replacedRuleId: string | null;
  /** Kind and number: "Quyết định 12/QĐ-SCT". */
  document: string;
  documentOn: CalendarDate;
  issuer: string;
  article: string;
  validFrom: CalendarDate;
  validTo: CalendarDate | null;
  note: string;
}

/** With the times between which the product knew it: a past campaign is read by what was known when it was launched. */
export interface RecordedOverlay extends Overlay {
  recordedAt: Instant;
  recordedByName: string;
  endedAt: Instant | null;
  endedByName: string;
  endedReason: string;
}

export function overlayRule(overlay: Overlay): Rule {
  const text = `${overlay.document} ngày ${formatDate(overlay.documentOn)} của ${overlay.issuer}`;
  return {
    id: overlay.id,
    subject: overlay.subject,
    about: overlay.about,
    title: overlay.title,
    value: overlay.value,
    citation: { text, article: overlay.article, clause: "" },
    basis: overlay.article === "" ? text : `${text}, ${overlay.article}`,
    validFrom: overlay.validFrom,
    validTo: overlay.validTo,
    evidence: "quoted",
    note: overlay.note,
    replaces: overlay.replacedRuleId === null ? [] : [overlay.replacedRuleId],
    origin: { kind: "agency" },
  };
}

/** The day that a rule's effect is shown for: its first, or today when it has begun already. */
export function effectDay(overlay: Pick<Overlay, "validFrom">, today: CalendarDate): CalendarDate {
  return overlay.validFrom > today ? overlay.validFrom : today;
}

export interface OverlayEffect {
  on: CalendarDate;
  changes: readonly RuleChange[];
  /** Conflicts that the rule would bring; those that are there already are left out. */
  conflicts: readonly RuleConflict[];
}

/** What recording this rule would change on that day. */
export function overlayEffect(book: RuleBook, overlay: Overlay, on: CalendarDate): OverlayEffect {
  const before = rulesInForce(book, on);
  const after = rulesInForce(withAgency(book, [overlayRule(overlay)], new Map()), on);
  return {
    on,
    changes: changesBetween(before, after),
    conflicts: after.conflicts.filter((conflict) => conflict.rules.some((rule) => rule.id === overlay.id)),
  };
}
