import type { CalendarDate } from "~/shared/time";
import type { Owner, Recorded } from "./owner";

/** What suspends an award while it is open (Nghị định 152/2025/NĐ-CP, Điều 4 khoản 4). */
export const caseKinds = ["discipline", "investigation", "inspection", "complaint", "press"] as const;
export type CaseKind = (typeof caseKinds)[number];
export const caseKindNames: Readonly<Record<CaseKind, string>> = {
  discipline: "Xem xét kỷ luật",
  investigation: "Điều tra",
  inspection: "Thanh tra, kiểm tra, kiểm toán có dấu hiệu vi phạm",
  complaint: "Khiếu nại, tố cáo",
  press: "Báo chí nêu dấu hiệu tham nhũng, tiêu cực đang được xác minh",
};

export const outcomes = ["pending", "no_violation", "disciplined"] as const;
export type Outcome = (typeof outcomes)[number];
export const outcomeNames: Readonly<Record<Outcome, string>> = {
  pending: "Đang xem xét",
  no_violation: "Kết luận không vi phạm",
  disciplined: "Bị kỷ luật",
};

/** Hình thức kỷ luật, the mildest first. */
export const measures = ["reprimand", "warning", "salary_cut", "demotion", "removal", "dismissal"] as const;
export type Measure = (typeof measures)[number];
export const measureNames: Readonly<Record<Measure, string>> = {
  reprimand: "Khiển trách",
  warning: "Cảnh cáo",
  salary_cut: "Hạ bậc lương",
  demotion: "Giáng chức",
  removal: "Cách chức",
  dismissal: "Buộc thôi việc",
};

export interface CaseFact {
  kind: CaseKind;
  matter: string;
  openedOn: CalendarDate;
  outcome: Outcome;
  closedOn: CalendarDate | null;
  measure: Measure | null;
  decisionNumber: string;
  decidedOn: CalendarDate | null;
  issuer: string;
  /** The measure is in force from this day to the other; null: its end is not known yet. */
  effectiveFromOn: CalendarDate | null;
  effectiveToOn: CalendarDate | null;
}

export type DisciplineCase = CaseFact & Recorded & { owner: Owner };

export type CaseProblem = { field: keyof CaseFact; message: string };

/** What does not fit together in a case, field by field; empty: it is whole. */
export function caseProblems(fact: CaseFact): CaseProblem[] {
  const problems: CaseProblem[] = [];
  if (fact.outcome === "pending") {
    if (fact.closedOn !== null)
      problems.push({
        field: "closedOn",
        message: "Vụ việc đang xem xét chưa có ngày kết luận. Chọn kết quả, hoặc để trống ngày kết luận.",
      });
    if (fact.measure !== null)
      problems.push({ field: "measure", message: "Vụ việc đang xem xét chưa có hình thức kỷ luật." });
    return problems;
  }
  if (fact.closedOn === null) problems.push({ field: "closedOn", message: "Nhập ngày kết luận." });
  else if (fact.closedOn < fact.openedOn)
    problems.push({ field: "closedOn", message: "Ngày kết luận phải từ ngày bắt đầu xem xét trở đi." });
  if (fact.outcome === "no_violation") {
    if (fact.measure !== null)
      problems.push({ field: "measure", message: "Kết luận không vi phạm thì không có hình thức kỷ luật." });
    return problems;
  }
  if (fact.measure === null) problems.push({ field: "measure", message: "Chọn hình thức kỷ luật." });
  if (fact.effectiveFromOn === null)
    problems.push({ field: "effectiveFromOn", message: "Nhập ngày kỷ luật có hiệu lực." });
  else if (fact.effectiveToOn !== null && fact.effectiveToOn < fact.effectiveFromOn)
    problems.push({ field: "effectiveToOn", message: "Ngày hết thời hạn kỷ luật phải từ ngày có hiệu lực trở đi." });
  return problems;
}

/** What a case means for an award on that day: held while pending; achievements count again from the end of the discipline. */
export type CaseEffect = "none" | "held" | "in_force";

export function effectOn(
  fact: Pick<CaseFact, "outcome" | "openedOn" | "closedOn" | "effectiveFromOn" | "effectiveToOn">,
  day: CalendarDate,
): CaseEffect {
  if (fact.openedOn > day) return "none";
  if (fact.outcome === "pending" || (fact.closedOn !== null && fact.closedOn > day)) return "held";
  if (fact.outcome === "no_violation" || fact.effectiveFromOn === null) return "none";
  return fact.effectiveFromOn <= day && (fact.effectiveToOn === null || day <= fact.effectiveToOn)
    ? "in_force"
    : "none";
}

/** The day from which achievements count, after all disciplines that have ended before `day`; null: none ever stood in the way. */
export function countsFrom(
  cases: readonly Pick<CaseFact, "outcome" | "effectiveToOn">[],
  day: CalendarDate,
): CalendarDate | null {
  const ends = cases.flatMap((one) =>
    one.outcome === "disciplined" && one.effectiveToOn !== null && one.effectiveToOn < day ? [one.effectiveToOn] : [],
  );
  return ends.length === 0 ? null : ends.reduce((last, end) => (end > last ? end : last));
}
