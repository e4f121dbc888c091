import { addDays, weekdayOf, type CalendarDate } from "~/shared/time";
import type { CampaignPlan } from "./campaign";
import { isWorkingDay, type DeadlineWording, type FindOfficialDay } from "./deadline";
import { planLabels } from "./plan-changes";
import { datesOf } from "./plan-dates";

/** Name of the day off, or null on a day of work. */
export type RestDay = (on: CalendarDate) => string | null;

export interface PlanDay {
  /** The editor's field: "dossierDueOn", "reports.1.dueOn". */
  field: string;
  label: string;
  on: CalendarDate;
  /** Where the plan that it was copied from had it; null: it had none there. */
  from: CalendarDate | null;
  /** Only a boundary: whether anybody works on it matters less. */
  isBoundary: boolean;
  /** The day that counts and why nobody works on it; null where it is a day of work. */
  rest: { on: CalendarDate; name: string } | null;
  /** Working days around it, as the plan would write them. */
  before: CalendarDate;
  after: CalendarDate;
}

const boundaries = new Set(["yearFromOn", "yearToOn", "periodFromOn", "periodToOn"]);

/** The days of a plan in the editor's order, with what they were in the plan it came from and which of them fall on days off. */
export function planDays(plan: CampaignPlan, earlier: CampaignPlan | null, restOf: RestDay): PlanDay[] {
  const before = new Map(earlier === null ? [] : datesOf(earlier));
  return datesOf(plan).flatMap(([field, on]) => {
    if (on === null) return [];
    // "Trước ngày D" ends with the day before D: that is the day on which somebody must be at work.
    const shift = wordingOf(plan, field) === "before" ? 1 : 0;
    const last = addDays(on, -shift);
    const name = restOf(last);
    return [
      {
        field,
        label: labelOf(plan, field),
        on,
        from: before.get(field) ?? null,
        isBoundary: boundaries.has(field),
        rest: name === null ? null : { on: last, name },
        before: addDays(workingDay(last, -1, restOf), shift),
        after: addDays(workingDay(last, 1, restOf), shift),
      },
    ];
  });
}

/** The plan with other days in the named fields; names that are no day of it are left alone. */
export function withDays(plan: CampaignPlan, days: ReadonlyMap<string, CalendarDate>): CampaignPlan {
  const changed = Object.fromEntries(
    datesOf(plan).flatMap(([field]) => {
      const on = days.get(field);
      return on === undefined || field.includes(".") ? [] : [[field, on]];
    }),
  );
  return {
    ...plan,
    ...changed,
    reports: plan.reports.map((one, index) => ({
      ...one,
      dueOn: days.get(`reports.${String(index)}.dueOn`) ?? one.dueOn,
    })),
    tasks: plan.tasks.map((one, index) => ({ ...one, dueOn: days.get(`tasks.${String(index)}.dueOn`) ?? one.dueOn })),
  };
}

/** Days off by the agency's calendar, in which a Saturday can be worked in exchange (làm bù). */
export function officialRestDays(findDay: FindOfficialDay): RestDay {
  return (on) => (isWorkingDay(on, findDay) ? null : (findDay(on)?.name ?? weekdayOf(on)));
}

function workingDay(on: CalendarDate, step: 1 | -1, restOf: RestDay): CalendarDate {
  let day = addDays(on, step);
  while (restOf(day) !== null) day = addDays(day, step);
  return day;
}

function wordingOf(plan: CampaignPlan, field: string): DeadlineWording {
  const [list, index] = field.split(".");
  if (field === "dossierDueOn") return plan.dossierHour === null ? plan.dossierWording : "by";
  if (field === "registrationDueOn") return plan.registrationHour === null ? plan.registrationWording : "by";
  if (list === "reports") {
    const report = plan.reports[Number(index)];
    return report === undefined || report.dueHour !== null ? "by" : report.wording;
  }
  return list === "tasks" ? (plan.tasks[Number(index)]?.dueWording ?? "by") : "by";
}

function labelOf(plan: CampaignPlan, field: string): string {
  const [list, index] = field.split(".");
  if (list === "reports") {
    const report = plan.reports[Number(index)];
    return report === undefined ? planLabels.reports : `${report.label}, ${report.reporter}`;
  }
  if (list === "tasks") return `Nhiệm vụ: ${plan.tasks[Number(index)]?.responsible ?? ""}`;
  return planLabels[field as keyof CampaignPlan];
}
