import { addDays, daysBetween, formatDate, formatDateLong, type CalendarDate } from "~/shared/time";
import { lineTitle, type AwardLine, type CampaignPlan } from "./campaign";
import { deadlineEnd, isLate, isWeekend, type FindOfficialDay } from "./deadline";
import { planLabels } from "./plan-changes";
import { sharesTotal } from "./quota";

/** `missing` and `contradictory` stop the launch; `unusual` is only shown. */
export type FindingKind = "missing" | "contradictory" | "unusual";

export interface Finding {
  kind: FindingKind;
  code: string;
  /** Field of the editor where it is put right: "dossierDueOn", "lines.2.receiver". */
  field: string;
  what: string;
  why: string;
  /** The rule that says so, with its text; absent where the plan contradicts itself. */
  source?: string;
  /** A further place that helps, besides the field. */
  link?: { href: string; label: string };
}

/** What preflight looks at besides the main milestones: registration, reports, tasks, quotas by percentage and by unit, rules. */
export type PlanChecked = Pick<
  CampaignPlan,
  | "periodFromOn"
  | "periodToOn"
  | "yearFromOn"
  | "yearToOn"
  | "dossierOpenOn"
  | "dossierDueOn"
  | "dossierWording"
  | "dossierHour"
  | "hasRegistration"
  | "registrationDueOn"
  | "reviewOn"
  | "publicationOn"
  | "decisionOn"
  | "conclusionOn"
  | "rulesOn"
  | "documents"
  | "reports"
> & { lines: readonly Omit<AwardLine, "id" | "ordinal" | "awardedCount">[] };

const longestDays = 5 * 366;

export function checkPlan(plan: PlanChecked, findDay: FindOfficialDay): Finding[] {
  return [
    ...checkLength(plan),
    ...checkReceiving(plan),
    ...checkRegistration(plan),
    ...checkDaysOff(plan, findDay),
    ...checkQuotas(plan),
    ...checkLineDossiers(plan),
    ...checkReports(plan),
  ];
}

const at = (kind: FindingKind, code: string, field: string, what: string, why: string): Finding => ({
  kind,
  code,
  field,
  what,
  why,
});
const on = (kind: FindingKind, code: string, field: keyof CampaignPlan, why: string): Finding =>
  at(kind, code, field, planLabels[field], why);

function checkLength({ periodFromOn, periodToOn, yearFromOn, yearToOn }: PlanChecked): Finding[] {
  const found: Finding[] = [];
  if (periodFromOn !== null && periodToOn !== null && daysBetween(periodFromOn, periodToOn) > longestDays)
    found.push(
      on(
        "contradictory",
        "period_length",
        "periodToOn",
        `Thời gian thi đua từ ${formatDate(periodFromOn)} đến ${formatDate(periodToOn)} dài hơn 5 năm.`,
      ),
    );
  if ((yearFromOn === null) !== (yearToOn === null))
    found.push(
      on(
        "missing",
        "year_half",
        yearFromOn === null ? "yearFromOn" : "yearToOn",
        "Năm thi đua khác năm dương lịch cần đủ ngày bắt đầu và ngày kết thúc.",
      ),
    );
  if (yearFromOn !== null && yearToOn !== null && yearToOn < yearFromOn)
    found.push(on("contradictory", "year_order", "yearToOn", "Năm thi đua kết thúc trước khi bắt đầu."));
  return found;
}

function checkReceiving({ dossierOpenOn, dossierDueOn, dossierWording, dossierHour }: PlanChecked): Finding[] {
  if (dossierOpenOn === null || dossierDueOn === null) return [];
  const opensAt = deadlineEnd(addDays(dossierOpenOn, -1), "by");
  return isLate(opensAt, deadlineEnd(dossierDueOn, dossierWording, dossierHour))
    ? [
        on(
          "contradictory",
          "open_after_deadline",
          "dossierOpenOn",
          `Nhận hồ sơ từ ${formatDate(dossierOpenOn)}, sau khi hết hạn nộp ${formatDate(dossierDueOn)}.`,
        ),
      ]
    : [];
}

function checkRegistration({ hasRegistration, registrationDueOn, dossierDueOn }: PlanChecked): Finding[] {
  if (!hasRegistration)
    return registrationDueOn === null
      ? []
      : [
          on(
            "unusual",
            "registration_off",
            "registrationDueOn",
            "Có hạn đăng ký nhưng kế hoạch không tổ chức đăng ký.",
          ),
        ];
  if (registrationDueOn === null)
    return [on("missing", "registration_due", "registrationDueOn", "Có đăng ký thi đua nhưng chưa có hạn đăng ký.")];
  return dossierDueOn !== null && registrationDueOn > dossierDueOn
    ? [
        on(
          "contradictory",
          "registration_after_deadline",
          "registrationDueOn",
          `Hạn đăng ký ${formatDate(registrationDueOn)} sau hạn nộp hồ sơ ${formatDate(dossierDueOn)}.`,
        ),
      ]
    : [];
}

const worked: readonly (keyof CampaignPlan & keyof PlanChecked)[] = [
  "registrationDueOn",
  "reviewOn",
  "publicationOn",
  "decisionOn",
  "conclusionOn",
];

// The dossier deadline has its own check.
function checkDaysOff(plan: PlanChecked, findDay: FindOfficialDay): Finding[] {
  return worked.flatMap((field) => {
    const day = plan[field] as CalendarDate | null;
    if (day === null) return [];
    const official = findDay(day);
    if (official !== null)
      return official.isWorkingDay
        ? []
        : [on("unusual", "day_on_holiday", field, `Ngày ${formatDate(day)} là ngày nghỉ (${official.name}).`)];
    return isWeekend(day)
      ? [on("unusual", "day_on_weekend", field, `Ngày ${formatDateLong(day)} là ngày nghỉ hằng tuần.`)]
      : [];
  });
}

function checkQuotas({ lines }: PlanChecked): Finding[] {
  return lines.flatMap((line, index) => {
    const said = (kind: FindingKind, code: string, field: string, why: string): Finding =>
      at(kind, code, `lines.${String(index)}.${field}`, `Chỉ tiêu ${String(index + 1)}: ${lineTitle(line)}`, why);
    const found: Finding[] = [];
    if (line.quotaBasis === "percentage") {
      if (line.quotaBasisPoints === null)
        found.push(said("missing", "percentage", "quotaBasisPoints", "Chỉ tiêu theo tỷ lệ chưa có tỷ lệ."));
      if (line.quotaBaseName === "" || line.quotaBaseCount === null)
        found.push(
          said("missing", "percentage_base", "quotaBaseCount", "Chỉ tiêu theo tỷ lệ chưa ghi tính trên số nào."),
        );
    }
    const total = sharesTotal(line);
    if (line.quotaSplit !== "common" && line.shares.length === 0)
      found.push(said("missing", "shares", "quotaSplit", "Chỉ tiêu chia cho đơn vị nhưng chưa chia cho đơn vị nào."));
    if (line.quotaCount !== null && total > line.quotaCount)
      found.push(
        said(
          "contradictory",
          "shares_exceed",
          "quotaSplit",
          `Đã chia ${String(total)} suất, chỉ tiêu là ${String(line.quotaCount)}.`,
        ),
      );
    return found;
  });
}

function checkLineDossiers({ lines, documents }: PlanChecked): Finding[] {
  // That the plan asks for no report at all is told once.
  if (!documents.every((one) => one.isRequired === (one.documentKind === "report")) || documents.length === 0)
    return [];
  return lines.flatMap((line, index) =>
    line.reportRequired || line.extraDocuments !== ""
      ? []
      : [
          at(
            "unusual",
            "line_without_documents",
            `lines.${String(index)}.reportKind`,
            `Chỉ tiêu ${String(index + 1)}: ${lineTitle(line)}`,
            "Không yêu cầu văn bản nào trong hồ sơ.",
          ),
        ],
  );
}

function checkReports({ reports, periodFromOn, periodToOn, conclusionOn }: PlanChecked): Finding[] {
  return reports.flatMap((report, index) => {
    const said = (code: string, why: string): Finding =>
      at("unusual", code, `reports.${String(index)}.dueOn`, `Báo cáo: ${report.label}`, why);
    if (report.dueOn === null) return [];
    if (periodFromOn !== null && report.dueOn < periodFromOn)
      return [said("report_before_period", `Ngày ${formatDate(report.dueOn)} trước khi bắt đầu thi đua.`)];
    const end = conclusionOn ?? (periodToOn === null ? null : addDays(periodToOn, 92));
    return end !== null && report.dueOn > end
      ? [said("report_after_end", `Ngày ${formatDate(report.dueOn)} sau khi phong trào kết thúc.`)]
      : [];
  });
}
