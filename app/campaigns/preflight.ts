import { levelNames } from "~/rules/award-kinds";
import type { RuleBook } from "~/rules/rule-book";
import { formatDate, formatDateLong, type CalendarDate, type Instant } from "~/shared/time";
import { lineTitle, type AwardLine, type Campaign } from "./campaign";
import { checkRules } from "./preflight-rules";
import { checkPlan, type Finding, type FindingKind, type PlanChecked } from "./preflight-plan";
import { deadlineEnd, deadlineText, isLate, isWeekend, type FindOfficialDay } from "./deadline";

export type { Finding, FindingKind };

type Checked = Pick<
  Campaign,
  | "title"
  | "awardYear"
  | "periodFromOn"
  | "periodToOn"
  | "dossierDueOn"
  | "dossierWording"
  | "dossierHour"
  | "reviewOn"
  | "decisionOn"
  | "conclusionOn"
  | "planDatedOn"
  | "receivingUnitId"
  | "bodyId"
  | "legalBases"
  | "documents"
  | "praiseText"
  | "watching"
  | "publicationDayCount"
> &
  PlanChecked & { lines: readonly Omit<AwardLine, "id" | "ordinal" | "awardedCount">[] };

const finding = (kind: FindingKind, code: string, field: string, what: string, why: string): Finding => ({
  kind,
  code,
  field,
  what,
  why,
});

/** What stands between a draft and its launch, and what only looks odd; in the order of the editor. */
export function preflight(campaign: Checked, now: Instant, findDay: FindOfficialDay, book: RuleBook): Finding[] {
  return [
    ...checkBases(campaign),
    ...checkPeriod(campaign),
    ...checkDeadline(campaign, now, findDay),
    ...checkMilestones(campaign),
    ...checkLines(campaign),
    ...checkDocuments(campaign),
    ...checkBodies(campaign),
    ...checkPlan(campaign, findDay),
    ...checkRules(campaign, now, book),
  ];
}

export function stopsLaunch(item: Finding): boolean {
  return item.kind !== "unusual";
}

function checkBases({ legalBases, awardYear }: Checked): Finding[] {
  if (legalBases.length === 0)
    return [finding("missing", "legal_basis", "legalBases", "Căn cứ", "Kế hoạch chưa nêu văn bản nào làm căn cứ.")];
  return legalBases.flatMap((basis, index) => {
    const years = [...`${basis.title} ${basis.about}`.matchAll(/năm (20\d\d)/gu)].map((found) => Number(found[1]));
    const year = years.find((one) => one !== awardYear);
    return year === undefined || years.includes(awardYear)
      ? []
      : [
          finding(
            "unusual",
            "legal_basis_year",
            `legalBases.${String(index)}.about`,
            `Căn cứ ${basis.number}`,
            `Văn bản nói về năm ${String(year)}, phong trào của năm ${String(awardYear)}.`,
          ),
        ];
  });
}

function checkPeriod({ periodFromOn, periodToOn, awardYear }: Checked): Finding[] {
  if (periodToOn === null)
    return [
      finding("missing", "period_end", "periodToOn", "Thời gian thi đua", "Chưa có ngày kết thúc thời gian thi đua."),
    ];
  const found: Finding[] = [];
  if (periodFromOn !== null && periodFromOn > periodToOn)
    found.push(
      finding(
        "contradictory",
        "period_order",
        "periodFromOn",
        "Thời gian thi đua",
        `Bắt đầu ${formatDate(periodFromOn)} sau khi kết thúc ${formatDate(periodToOn)}.`,
      ),
    );
  if (Number(periodToOn.slice(0, 4)) !== awardYear)
    found.push(
      finding(
        "unusual",
        "period_year",
        "periodToOn",
        "Thời gian thi đua",
        `Kết thúc ${formatDate(periodToOn)}, ngoài năm thi đua ${String(awardYear)}.`,
      ),
    );
  return found;
}

function checkDeadline(
  { dossierDueOn, dossierWording, dossierHour, periodFromOn, periodToOn }: Checked,
  now: Instant,
  findDay: FindOfficialDay,
): Finding[] {
  if (dossierDueOn === null)
    return [finding("missing", "deadline", "dossierDueOn", "Hạn nộp hồ sơ", "Chưa có hạn nộp hồ sơ.")];
  const text = deadlineText(dossierDueOn, dossierWording, dossierHour);
  const at = (kind: FindingKind, code: string, why: string): Finding =>
    finding(kind, code, "dossierDueOn", "Hạn nộp hồ sơ", why);
  const found: Finding[] = [];
  if (isLate(now, deadlineEnd(dossierDueOn, dossierWording, dossierHour)))
    found.push(at("contradictory", "deadline_past", `Hạn ${text} đã qua.`));
  if (periodFromOn !== null && dossierDueOn < periodFromOn)
    found.push(
      at(
        "contradictory",
        "deadline_before_period",
        `Hạn ${text} trước ngày bắt đầu thi đua ${formatDate(periodFromOn)}.`,
      ),
    );
  else if (periodToOn !== null && dossierDueOn < periodToOn)
    found.push(
      at(
        "unusual",
        "deadline_within_period",
        `Hạn ${text} trước khi hết thời gian thi đua ${formatDate(periodToOn)}: thành tích những ngày cuối chưa kịp nêu.`,
      ),
    );
  const official = findDay(dossierDueOn);
  if (official !== null && !official.isWorkingDay)
    found.push(
      at("unusual", "deadline_on_holiday", `Ngày ${formatDate(dossierDueOn)} là ngày nghỉ (${official.name}).`),
    );
  else if (official === null && isWeekend(dossierDueOn))
    found.push(at("unusual", "deadline_on_weekend", `Ngày ${formatDateLong(dossierDueOn)} là ngày nghỉ hằng tuần.`));
  return found;
}

function checkMilestones(campaign: Checked): Finding[] {
  const dated: [field: string, what: string, on: CalendarDate | null][] = [
    ["dossierDueOn", "Hạn nộp hồ sơ", campaign.dossierDueOn],
    ["reviewOn", "Dự kiến họp xét", campaign.reviewOn],
    ["decisionOn", "Dự kiến ban hành quyết định", campaign.decisionOn],
    ["conclusionOn", "Dự kiến tổng kết", campaign.conclusionOn],
  ];
  const known = dated.filter((one): one is [string, string, CalendarDate] => one[2] !== null);
  return known.flatMap(([field, what, on], index) => {
    const before = known[index - 1];
    return before !== undefined && on < before[2]
      ? [
          finding(
            "contradictory",
            "milestone_order",
            field,
            what,
            `Ngày ${formatDate(on)} trước mốc “${before[1].toLowerCase()}” ${formatDate(before[2])}.`,
          ),
        ]
      : [];
  });
}

function checkLines({ lines }: Checked): Finding[] {
  if (lines.length === 0)
    return [finding("missing", "award_line", "lines", "Chỉ tiêu khen thưởng", "Chưa có dòng chỉ tiêu nào.")];
  return lines.flatMap((line, index) => {
    const at = (kind: FindingKind, code: string, field: string, why: string): Finding =>
      finding(kind, code, `lines.${String(index)}.${field}`, `Chỉ tiêu ${String(index + 1)}: ${lineTitle(line)}`, why);
    const found: Finding[] = [];
    if (line.quotaKind === "number" && line.quotaCount === null)
      found.push(
        at("missing", "quota", "quotaCount", "Chưa có số lượng; nếu cấp trên phân bổ sau, chọn “Cấp trên phân bổ”."),
      );
    if (line.quotaKind === "number" && line.quotaCount === 0)
      found.push(at("contradictory", "quota_zero", "quotaCount", "Số lượng là 0: bỏ dòng này hoặc ghi số khác."));
    if (line.level === "province" && line.receiver === "")
      found.push(at("missing", "receiver", "receiver", `${levelNames.province} cần ghi nơi nhận hồ sơ trình lên.`));
    if (line.level === "agency" && line.quotaKind === "to_be_allocated")
      found.push(
        at("unusual", "agency_line_allocated", "quotaKind", "Khen thưởng của chính cơ quan mà chờ cấp trên phân bổ."),
      );
    const twin = lines.findIndex(
      (other) => other.awardKind === line.awardKind && other.recipientKind === line.recipientKind,
    );
    if (twin < index)
      found.push(at("contradictory", "line_twice", "awardKind", `Trùng với chỉ tiêu ${String(twin + 1)}.`));
    if (line.level === "province" && line.reportKind === "report_summary")
      found.push(
        at(
          "unusual",
          "summary_for_province",
          "reportKind",
          "Hồ sơ trình cấp tỉnh thường cần báo cáo thành tích đầy đủ.",
        ),
      );
    return found;
  });
}

function checkDocuments({ documents, praiseText, lines }: Checked): Finding[] {
  const found: Finding[] = [];
  if (!documents.some((one) => one.documentKind === "report" && one.isRequired))
    found.push(
      finding(
        "unusual",
        "no_report",
        "reportRequired",
        "Thành phần hồ sơ",
        "Không yêu cầu báo cáo thành tích của từng đề nghị.",
      ),
    );
  if (praiseText === "" && lines.some((line) => line.level === "agency"))
    found.push(
      finding(
        "missing",
        "praise_text",
        "praiseText",
        "Thành tích ghi trên giấy khen",
        "Giấy khen và quyết định lấy câu này.",
      ),
    );
  return found;
}

function checkBodies({ receivingUnitId, bodyId, watching }: Checked): Finding[] {
  const found: Finding[] = [];
  if (receivingUnitId === null)
    found.push(
      finding("missing", "receiving_unit", "receivingUnitId", "Nơi nhận hồ sơ", "Chưa chọn đơn vị nhận hồ sơ."),
    );
  if (bodyId === null)
    found.push(finding("missing", "body", "bodyId", "Nơi xét", "Chưa chọn Hội đồng hoặc Ban xét đề nghị."));
  if (watching === "")
    found.push(
      finding("unusual", "watching", "watching", "Theo dõi, giám sát", "Chưa ghi tổ chức theo dõi, giám sát."),
    );
  return found;
}
