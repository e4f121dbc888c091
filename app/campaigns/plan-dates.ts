import { daysBetween, formatDate, type CalendarDate } from "~/shared/time";
import type { CampaignPlan } from "./campaign";

type Dates = Pick<
  CampaignPlan,
  | "awardYear"
  | "yearFromOn"
  | "yearToOn"
  | "periodFromOn"
  | "periodToOn"
  | "hasRegistration"
  | "registrationDueOn"
  | "registrationHour"
  | "dossierOpenOn"
  | "dossierDueOn"
  | "dossierHour"
  | "reviewOn"
  | "publicationOn"
  | "decisionOn"
  | "conclusionOn"
  | "reports"
  | "tasks"
>;

/** The longest kind of movement is of five years; one more is room for a start before and an end after them. */
const longestYears = 6;
const longestDays = longestYears * 366;

/** Days that cannot stand together whatever the plan is, by the field of the editor that each blames. */
export function planDateProblems(plan: Dates): Record<string, string> {
  const problems: Record<string, string> = {};
  const blame = (field: string, sentence: string): void => {
    problems[field] ??= sentence;
  };
  const inOrder = (
    first: { on: CalendarDate | null; name: string },
    then: { field: string; on: CalendarDate | null; label: string },
  ): void => {
    if (first.on !== null && then.on !== null && then.on < first.on)
      blame(then.field, `${then.label} ${formatDate(then.on)} trước ${first.name} ${formatDate(first.on)}.`);
  };

  for (const [field, on] of datesOf(plan))
    if (on !== null && Math.abs(Number(on.slice(0, 4)) - plan.awardYear) > longestYears)
      blame(
        field,
        `Ngày ${formatDate(on)} cách năm thi đua ${String(plan.awardYear)} quá ${String(longestYears)} năm.`,
      );

  inOrder(
    { on: plan.periodFromOn, name: "ngày bắt đầu thi đua" },
    { field: "periodToOn", on: plan.periodToOn, label: "Ngày kết thúc thi đua" },
  );
  if (
    plan.periodFromOn !== null &&
    plan.periodToOn !== null &&
    daysBetween(plan.periodFromOn, plan.periodToOn) > longestDays
  )
    blame(
      "periodToOn",
      `Thời gian thi đua từ ${formatDate(plan.periodFromOn)} đến ${formatDate(plan.periodToOn)} dài quá ${String(longestYears)} năm.`,
    );

  if ((plan.yearFromOn === null) !== (plan.yearToOn === null))
    blame(
      plan.yearFromOn === null ? "yearFromOn" : "yearToOn",
      "Ghi cả ngày đầu và ngày cuối của năm thi đua, hoặc bỏ trống cả hai khi theo năm dương lịch.",
    );
  inOrder(
    { on: plan.yearFromOn, name: "ngày đầu của năm thi đua" },
    { field: "yearToOn", on: plan.yearToOn, label: "Ngày cuối của năm thi đua" },
  );
  if (plan.yearFromOn !== null && plan.yearToOn !== null && daysBetween(plan.yearFromOn, plan.yearToOn) > 366)
    blame("yearToOn", "Một năm thi đua không dài quá 12 tháng.");

  if (plan.registrationHour !== null && plan.registrationDueOn === null)
    blame("registrationDueOn", "Nhập ngày của giờ hết hạn đăng ký.");
  if (plan.dossierHour !== null && plan.dossierDueOn === null)
    blame("dossierDueOn", "Nhập ngày của giờ hết hạn nộp hồ sơ.");
  inOrder(
    { on: plan.dossierOpenOn, name: "ngày bắt đầu nhận hồ sơ" },
    { field: "dossierDueOn", on: plan.dossierDueOn, label: "Hạn nộp hồ sơ" },
  );
  if (plan.hasRegistration)
    inOrder(
      { on: plan.registrationDueOn, name: "hạn đăng ký thi đua" },
      { field: "dossierDueOn", on: plan.dossierDueOn, label: "Hạn nộp hồ sơ" },
    );
  const steps = [
    { field: "reviewOn", on: plan.reviewOn, label: "Ngày họp xét", name: "ngày họp xét" },
    { field: "publicationOn", on: plan.publicationOn, label: "Ngày công khai", name: "ngày công khai" },
    { field: "decisionOn", on: plan.decisionOn, label: "Ngày ban hành quyết định", name: "ngày ban hành quyết định" },
    { field: "conclusionOn", on: plan.conclusionOn, label: "Ngày tổng kết", name: "ngày tổng kết" },
  ].filter((step) => step.on !== null);
  steps.forEach((step, index) => {
    const before = steps[index - 1];
    if (before !== undefined) inOrder(before, step);
  });
  return problems;
}

/** Every day of a plan that is not a cited document's, by the editor's field name. */
export function datesOf(
  plan: Omit<Dates, "awardYear" | "hasRegistration" | "registrationHour" | "dossierHour">,
): [string, CalendarDate | null][] {
  return [
    ["yearFromOn", plan.yearFromOn],
    ["yearToOn", plan.yearToOn],
    ["periodFromOn", plan.periodFromOn],
    ["periodToOn", plan.periodToOn],
    ["registrationDueOn", plan.registrationDueOn],
    ["dossierOpenOn", plan.dossierOpenOn],
    ["dossierDueOn", plan.dossierDueOn],
    ["reviewOn", plan.reviewOn],
    ["publicationOn", plan.publicationOn],
    ["decisionOn", plan.decisionOn],
    ["conclusionOn", plan.conclusionOn],
    ...plan.reports.map((one, index): [string, CalendarDate | null] => [`reports.${String(index)}.dueOn`, one.dueOn]),
    ...plan.tasks.map((one, index): [string, CalendarDate | null] => [`tasks.${String(index)}.dueOn`, one.dueOn]),
  ];
}
