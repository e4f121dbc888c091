import { addDays, isCalendarDate, type CalendarDate } from "~/shared/time";
import type { CampaignPlan } from "./campaign";

/** The empty plan that a blank campaign begins with. */
export function blankPlan(title: string, awardYear: number): CampaignPlan {
  return {
    title,
    kind: "thematic",
    awardYear,
    yearFromOn: null,
    yearToOn: null,
    planNumber: "",
    planDatedOn: null,
    follows: "",
    purpose: "",
    requirements: "",
    contents: "",
    periodFromOn: null,
    periodToOn: null,
    dossierWording: "by",
    dossierDueOn: null,
    dossierHour: null,
    dossierOpenOn: null,
    hasRegistration: false,
    registrationWording: "by",
    registrationDueOn: null,
    registrationHour: null,
    reviewOn: null,
    publicationOn: null,
    publicationDayCount: 3,
    decisionOn: null,
    conclusionOn: null,
    awarding: "once",
    rulesOn: null,
    receivingUnitId: null,
    bodyId: null,
    watching: "",
    mobilising: "",
    reporting: "",
    praiseText: "",
    legalBases: [],
    lines: [],
    documents: [
      { documentKind: "letter", isRequired: true, mustBeSigned: false },
      { documentKind: "minutes", isRequired: true, mustBeSigned: false },
      { documentKind: "report", isRequired: true, mustBeSigned: false },
    ],
    tasks: [],
    reports: [],
    recipients: [],
  };
}

/** What an award line is where nothing special is said. */
export const plainLine = {
  reportRequired: true,
  reportMustBeSigned: false,
  extraDocuments: "",
  quotaBasis: "fixed",
  quotaBasisPoints: null,
  quotaBaseName: "",
  quotaBaseCount: null,
  quotaRounding: "floor",
  quotaRoundingSource: "",
  quotaDocument: "",
  quotaDocumentOn: null,
  quotaSplit: "common",
  shares: [],
  unitNominationCap: null,
  minNonLeaderBasisPoints: null,
  minNonLeaderSource: "",
  womenFirstAtTie: false,
  womenFirstSource: "",
} as const satisfies Partial<CampaignPlan["lines"][number]>;

export const plainTask = { cooperating: "", dueWording: "by", dueOn: null, timing: "" } as const;

export interface ReadyPlan {
  code: string;
  name: string;
  note: string;
  /** Name of the considering body that the plan speaks of: the agency's own of that name is chosen. */
  bodyHint: string;
  plan: CampaignPlan;
}

const steering = "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh";
const line = { ...plainLine, commendationType: "CAMPAIGN", standard: "" } as const;

/** Dates, numbers and cited documents of a plan that a Sở Công Thương carried out in 2023. */
const grassrootsDemocracy2023: ReadyPlan = {
  code: "dan-chu-co-so-2023",
  name: "Thực hiện Quy chế dân chủ ở cơ sở",
  note: "Kế hoạch năm 2023 của một Sở: 02 tập thể và 05 cá nhân được tặng giấy khen, cấp tỉnh theo phân bổ.",
  bodyHint: "Ban vận động",
  plan: {
    ...blankPlan("Thực hiện Quy chế dân chủ ở cơ sở năm 2023", 2023),
    follows: "Phong trào thi đua thực hiện Quy chế dân chủ ở cơ sở do Ban Dân vận Tỉnh ủy phát động",
    purpose: [
      "Để công chức, viên chức, người lao động được biết, được bàn, được làm và được kiểm tra công việc của cơ quan; người đứng đầu chịu trách nhiệm rõ ràng hơn.",
      "Nâng chất lượng đội ngũ và phòng ngừa tham nhũng, lãng phí, phiền hà đối với người dân, doanh nghiệp.",
    ].join("\n"),
    requirements: [
      "Cấp ủy lãnh đạo việc thực hiện dân chủ ở từng phòng, đơn vị.",
      "Nội dung thi đua gắn với nhiệm vụ chuyên môn và việc học tập, làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
    ].join("\n"),
    periodToOn: "2023-10-31",
    dossierWording: "by",
    dossierDueOn: "2023-11-10",
    watching: "Thường trực Ban vận động phối hợp với Ban Thanh tra nhân dân",
    mobilising: "Các tổ chức đoàn thể của cơ quan",
    praiseText: "Đã có thành tích xuất sắc trong phong trào thi đua thực hiện Quy chế dân chủ ở cơ sở năm 2023",
    legalBases: [
      {
        title: "Kế hoạch",
        number: "157/KH-UBND",
        datedOn: "2023-04-27",
        issuer: "Ủy ban nhân dân tỉnh",
        about: "thực hiện dân chủ trong cơ quan hành chính nhà nước và đơn vị sự nghiệp công lập năm 2023",
      },
      {
        title: "Kế hoạch",
        number: "77-KH/BDVTU",
        datedOn: "2023-05-05",
        issuer: "Ban Dân vận Tỉnh ủy",
        about: "phong trào thi đua thực hiện Quy chế dân chủ ở cơ sở năm 2023",
      },
    ],
    lines: [
      {
        ...line,
        level: "agency",
        awardKind: "GIAYKHEN",
        recipientKind: "collective",
        quotaKind: "number",
        quotaCount: 2,
        quotaSource: "",
        receiver: "",
        reportKind: "report_summary",
      },
      {
        ...line,
        level: "agency",
        awardKind: "GIAYKHEN",
        recipientKind: "individual",
        quotaKind: "number",
        quotaCount: 5,
        quotaSource: "",
        receiver: "",
        reportKind: "report_summary",
      },
      {
        ...line,
        level: "province",
        awardKind: "KHEN_CAP_TINH",
        recipientKind: "collective",
        quotaKind: "to_be_allocated",
        quotaCount: null,
        quotaSource: `Theo phân bổ của ${steering}`,
        receiver: steering,
        reportKind: "report_full",
      },
      {
        ...line,
        level: "province",
        awardKind: "KHEN_CAP_TINH",
        recipientKind: "individual",
        quotaKind: "to_be_allocated",
        quotaCount: null,
        quotaSource: `Theo phân bổ của ${steering}`,
        receiver: steering,
        reportKind: "report_full",
      },
    ],
    tasks: [
      {
        ...plainTask,
        responsible: "Lãnh đạo các phòng, đơn vị",
        content:
          "Phổ biến Luật Thực hiện dân chủ ở cơ sở, Nghị định 04/2015/NĐ-CP, Thông tư 01/2016/TT-BNV và kế hoạch này đến từng người; tổ chức thực hiện tại đơn vị mình.",
      },
      {
        ...plainTask,
        responsible: "Văn phòng Sở",
        content:
          "Công khai công tác cán bộ, thu chi và quy chế nội bộ; tiếp nhận hồ sơ đề nghị khen thưởng, tổng hợp trình Ban vận động.",
      },
      {
        ...plainTask,
        responsible: "Các tổ chức đoàn thể",
        content:
          "Vận động đoàn viên, hội viên hưởng ứng; giám sát và góp ý theo Quyết định 217-QĐ/TW và Quyết định 218-QĐ/TW.",
      },
      {
        ...plainTask,
        responsible: "Thường trực Ban vận động, Ban Thanh tra nhân dân",
        content: "Theo dõi, giám sát trong suốt đợt thi đua và báo cáo kết quả giám sát.",
      },
      {
        ...plainTask,
        responsible: "Ban vận động",
        content: "Xét đề nghị khen thưởng, sơ kết, tổng kết phong trào; giới thiệu điển hình với Ban Chỉ đạo tỉnh.",
      },
    ],
    recipients: ["Ban Dân vận Tỉnh ủy", "Sở Nội vụ", "Các phòng, đơn vị thuộc Sở", "Các tổ chức đoàn thể thuộc Sở"],
  },
};

export const readyPlans: readonly ReadyPlan[] = [grassrootsDemocracy2023];

export function findReadyPlan(code: string): ReadyPlan | null {
  return readyPlans.find((one) => one.code === code) ?? null;
}

/** The same plan for another year: every day moves by whole years and "năm 2023" in its texts follows. Documents cited keep their dates. */
export function planForYear(plan: CampaignPlan, awardYear: number): CampaignPlan {
  const years = awardYear - plan.awardYear;
  if (years === 0) return plan;
  const reworded = (words: string): string =>
    words.replaceAll(`năm ${String(plan.awardYear)}`, `năm ${String(awardYear)}`);
  const moved = (on: CalendarDate | null): CalendarDate | null => (on === null ? null : sameDayIn(on, years));
  return {
    ...plan,
    awardYear,
    title: reworded(plan.title),
    follows: reworded(plan.follows),
    purpose: reworded(plan.purpose),
    requirements: reworded(plan.requirements),
    praiseText: reworded(plan.praiseText),
    periodFromOn: moved(plan.periodFromOn),
    periodToOn: moved(plan.periodToOn),
    dossierDueOn: moved(plan.dossierDueOn),
    reviewOn: moved(plan.reviewOn),
    decisionOn: moved(plan.decisionOn),
    conclusionOn: moved(plan.conclusionOn),
    tasks: plan.tasks.map((task) => ({ ...task, content: reworded(task.content) })),
  };
}

/** A copy begins without number and date of its own, and without the numbers that a superior gave for the earlier one. */
export function copiedPlan(plan: CampaignPlan, awardYear: number): CampaignPlan {
  return {
    ...planForYear(plan, awardYear),
    planNumber: "",
    planDatedOn: null,
    lines: plan.lines.map((one) =>
      one.quotaKind === "to_be_allocated"
        ? { ...one, quotaCount: null, quotaSource: `Theo phân bổ của ${one.receiver}` }
        : one,
    ),
  };
}

// 29/02 has no like in most years: it becomes the day before.
function sameDayIn(on: CalendarDate, years: number): CalendarDate {
  const moved = `${String(Number(on.slice(0, 4)) + years).padStart(4, "0")}${on.slice(4)}`;
  return isCalendarDate(moved) ? moved : addDays(`${moved.slice(0, 8)}01`, 27);
}
