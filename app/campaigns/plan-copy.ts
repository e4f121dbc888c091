import { itemsRuleOn } from "~/rules/dossier-items";
import type { RuleBook } from "~/rules/rule-book";
import { addDays, isCalendarDate, type CalendarDate } from "~/shared/time";
import type { CampaignPlan } from "./campaign";

/** The same plan for another year: every day moves by whole years and "năm 2023" in its texts follows. Documents cited keep their dates. */
export function planForYear(plan: CampaignPlan, awardYear: number): CampaignPlan {
  const years = awardYear - plan.awardYear;
  if (years === 0) return plan;
  const reworded = (words: string): string => wordsForYear(words, plan, years);
  const moved = (on: CalendarDate | null): CalendarDate | null => (on === null ? null : sameDayIn(on, years));
  return {
    ...plan,
    awardYear,
    title: reworded(plan.title),
    follows: reworded(plan.follows),
    purpose: reworded(plan.purpose),
    requirements: reworded(plan.requirements),
    contents: reworded(plan.contents),
    praiseText: reworded(plan.praiseText),
    yearFromOn: moved(plan.yearFromOn),
    yearToOn: moved(plan.yearToOn),
    periodFromOn: moved(plan.periodFromOn),
    periodToOn: moved(plan.periodToOn),
    registrationDueOn: moved(plan.registrationDueOn),
    dossierOpenOn: moved(plan.dossierOpenOn),
    dossierDueOn: moved(plan.dossierDueOn),
    reviewOn: moved(plan.reviewOn),
    publicationOn: moved(plan.publicationOn),
    decisionOn: moved(plan.decisionOn),
    conclusionOn: moved(plan.conclusionOn),
    rulesOn: moved(plan.rulesOn),
    tasks: plan.tasks.map((task) => ({ ...task, content: reworded(task.content), dueOn: moved(task.dueOn) })),
    reports: plan.reports.map((report) => ({ ...report, label: reworded(report.label), dueOn: moved(report.dueOn) })),
  };
}

/**
 * A copy begins without number and date of its own, without the day that its rules were read at, and without the numbers that a
 * superior gave for the earlier one.
 */
export function copiedPlan(plan: CampaignPlan, awardYear: number): CampaignPlan {
  return {
    ...planForYear(plan, awardYear),
    planNumber: "",
    planDatedOn: null,
    rulesOn: null,
    lines: plan.lines.map((one) =>
      one.quotaKind === "to_be_allocated"
        ? {
            ...one,
            quotaCount: null,
            quotaSource: `Theo phân bổ của ${one.receiver === "" ? "cấp trên" : one.receiver}`,
            quotaDocument: "",
            quotaDocumentOn: null,
          }
        : one,
    ),
  };
}

/** A ready plan keeps the number and date that its agency gave it; the draft of another agency begins without them. */
export function planFromReady(plan: CampaignPlan, awardYear: number): CampaignPlan {
  return { ...planForYear(plan, awardYear), planNumber: "", planDatedOn: null };
}

// A school year is written with both of its years: "năm học 2025-2026".
function wordsForYear(
  words: string,
  plan: Pick<CampaignPlan, "awardYear" | "yearFromOn" | "yearToOn">,
  years: number,
): string {
  const [from, to] = [plan.yearFromOn, plan.yearToOn].map((on) =>
    on === null ? plan.awardYear : Number(on.slice(0, 4)),
  );
  const single = words.replaceAll(
    new RegExp(`năm ${String(plan.awardYear)}(?![-–0-9])`, "gu"),
    `năm ${String(plan.awardYear + years)}`,
  );
  return from === undefined || to === undefined || from === to
    ? single
    : single.replaceAll(
        new RegExp(`${String(from)}( ?[-–] ?)${String(to)}`, "gu"),
        (_whole, dash: string) => `${String(from + years)}${dash}${String(to + years)}`,
      );
}

// 29/02 has no like in most years: it becomes the day before.
function sameDayIn(on: CalendarDate, years: number): CalendarDate {
  const moved = `${String(Number(on.slice(0, 4)) + years).padStart(4, "0")}${on.slice(4)}`;
  return isCalendarDate(moved) ? moved : addDays(`${moved.slice(0, 8)}01`, 27);
}

/** The plan whose lines, where they name no documents of their own, ask for what the rules of that day add to an award's dossier. */
export function withRuleItems(plan: CampaignPlan, book: RuleBook, on: CalendarDate): CampaignPlan {
  return {
    ...plan,
    lines: plan.lines.map((line) =>
      line.extraDocuments === ""
        ? { ...line, extraDocuments: (itemsRuleOn(book, line.awardKind, on)?.extra ?? []).join("\n") }
        : line,
    ),
  };
}
