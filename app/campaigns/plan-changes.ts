import { formatDate, isCalendarDate, twoDigits } from "~/shared/time";
import { lineTitle, type CampaignKind, type CampaignPlan } from "./campaign";
import { deadlineText, deadlineWordings } from "./deadline";

export const planLabels: Readonly<Record<keyof CampaignPlan, string>> = {
  title: "Tên phong trào",
  kind: "Hình thức tổ chức",
  awardYear: "Năm thi đua",
  yearFromOn: "Năm thi đua tính từ ngày",
  yearToOn: "Năm thi đua tính đến hết ngày",
  planNumber: "Số kế hoạch",
  planDatedOn: "Ngày kế hoạch",
  signerCapacity: "Thể thức ký kế hoạch",
  signerName: "Người ký kế hoạch",
  follows: "Hưởng ứng phong trào của cấp trên",
  purpose: "Mục đích",
  requirements: "Yêu cầu",
  contents: "Nội dung thi đua",
  periodFromOn: "Thi đua từ ngày",
  periodToOn: "Thi đua đến hết ngày",
  dossierWording: "Cách ghi hạn nộp hồ sơ",
  dossierDueOn: "Hạn nộp hồ sơ",
  dossierHour: "Giờ hết hạn nộp hồ sơ",
  dossierOpenOn: "Nhận hồ sơ từ ngày",
  hasRegistration: "Đăng ký thi đua",
  registrationWording: "Cách ghi hạn đăng ký",
  registrationDueOn: "Hạn đăng ký thi đua",
  registrationHour: "Giờ hết hạn đăng ký",
  reviewOn: "Dự kiến họp xét",
  publicationOn: "Dự kiến công khai kết quả xét",
  publicationDayCount: "Số ngày làm việc công khai",
  decisionOn: "Dự kiến ban hành quyết định",
  conclusionOn: "Dự kiến tổng kết",
  awarding: "Cách khen thưởng",
  rulesOn: "Áp dụng quy định của ngày",
  receivingUnitId: "Nơi nhận hồ sơ",
  bodyId: "Nơi xét",
  watching: "Theo dõi, giám sát",
  mobilising: "Vận động",
  reporting: "Báo cáo kết quả giám sát",
  praiseText: "Thành tích ghi trên giấy khen",
  legalBases: "Căn cứ",
  lines: "Chỉ tiêu khen thưởng",
  documents: "Thành phần hồ sơ",
  tasks: "Tổ chức thực hiện",
  reports: "Chế độ báo cáo",
  recipients: "Nơi nhận kế hoạch",
};

const fields = Object.keys(planLabels) as (keyof CampaignPlan)[];

/** The parts in which two plans differ. */
export function changedParts(before: CampaignPlan, after: CampaignPlan): (keyof CampaignPlan)[] {
  return fields.filter((field) => canonical(before[field]) !== canonical(after[field]));
}

/** "Hạn nộp hồ sơ: 10/11/2026", one for each part in which `saved` differs from what was typed. `names` words ids. */
export function savedLines(saved: CampaignPlan, typed: CampaignPlan, names: ReadonlyMap<string, string>): string[] {
  return changedParts(saved, typed).map((field) => closed(`${planLabels[field]}: ${shown(saved, field, names)}`));
}

function closed(sentence: string): string {
  return /[.;:!?]$/u.test(sentence) ? sentence : `${sentence}.`;
}

// Keys in one order and only those that a plan has: rows read from the database carry more.
function canonical(value: CampaignPlan[keyof CampaignPlan]): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (key === "id" || key === "ordinal" || key === "awardedCount") return undefined;
    if (typeof inner !== "object" || inner === null) return inner;
    if (!Array.isArray(inner)) return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
    const kinds: unknown[] = inner;
    return kinds.every((one) => typeof one === "object" && one !== null && "documentKind" in one)
      ? [...kinds].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : kinds;
  });
}

/** What a part of the plan says, in words. `names` words ids. */
export function shown(plan: CampaignPlan, field: keyof CampaignPlan, names: ReadonlyMap<string, string>): string {
  switch (field) {
    case "lines":
      return (
        plan.lines
          .map((line) => `${lineTitle(line)} ${line.quotaCount === null ? "chưa có số" : twoDigits(line.quotaCount)}`)
          .join("; ") || "không có dòng nào"
      );
    case "legalBases":
      return plan.legalBases.map((basis) => `${basis.title} ${basis.number}`).join("; ") || "không có dòng nào";
    case "tasks":
      return (
        plan.tasks
          .map((task) =>
            [task.responsible, task.dueOn === null ? task.timing : deadlineText(task.dueOn, task.dueWording)]
              .filter((part) => part !== "")
              .join(", "),
          )
          .join("; ") || "không có dòng nào"
      );
    case "recipients":
      return plan.recipients.join("; ") || "không có dòng nào";
    case "documents":
      return (
        plan.documents
          .filter((one) => one.isRequired)
          .map((one) => documentNames[one.documentKind].toLowerCase())
          .join(", ") || "không yêu cầu văn bản nào"
      );
    case "reports":
      return (
        plan.reports
          .map((report) =>
            [
              report.label,
              report.reporter,
              report.dueOn === null ? "chưa định ngày" : deadlineText(report.dueOn, report.wording, report.dueHour),
            ].join(", "),
          )
          .join("; ") || "không có dòng nào"
      );
    case "dossierWording":
    case "registrationWording":
      return deadlineWordings[plan[field]];
    case "hasRegistration":
      return plan.hasRegistration ? "có" : "không";
    case "signerCapacity":
      return capacityNames[plan.signerCapacity].toLowerCase();
    case "awarding":
      return awardingNames[plan.awarding].toLowerCase();
    case "kind":
      return kindNames[plan.kind].toLowerCase();
    default: {
      const value = plan[field];
      if (value === null || value === "") return "bỏ trống";
      const word = String(value);
      return isCalendarDate(word) ? formatDate(word) : (names.get(word) ?? word);
    }
  }
}

export const documentNames = {
  letter: "Công văn đề nghị",
  minutes: "Biên bản họp xét đề nghị",
  report: "Báo cáo thành tích",
} as const;
export const kindNames: Readonly<Record<CampaignKind, string>> = {
  thematic: "Theo chuyên đề",
  regular: "Thường xuyên hằng năm",
  phased: "Theo đợt",
  five_year: "5 năm",
};
export const capacityNames = { head: "Người đứng đầu ký", deputy: "Cấp phó ký thay" } as const;
export const awardingNames = { once: "Một lần khi kết thúc", several: "Nhiều đợt" } as const;
export const tierNames = { unit: "Đơn vị báo cáo cơ quan", office: "Cơ quan tổng hợp, báo cáo" } as const;
