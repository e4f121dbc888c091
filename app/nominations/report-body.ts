import type { NominationKind } from "./nomination";

/** A report written in the product, by the sections of the form for merit of a person or a collective. */
export interface ReportBody {
  /** Of a person. */
  qualification: string;
  /** Of a collective: founding, main features, organisation. */
  background: string;
  duties: string;
  achievements: string;
  initiatives: string;
  ratings: string;
  pastAwards: string;
}

export const emptyReport: ReportBody = {
  qualification: "",
  background: "",
  duties: "",
  achievements: "",
  initiatives: "",
  ratings: "",
  pastAwards: "",
};

const keys = ["qualification", "background", "duties", "achievements", "initiatives", "ratings", "pastAwards"] as const;

export interface ReportSection {
  key: keyof ReportBody;
  label: string;
  hint: string;
  isRequired: boolean;
}

/** What the form asks, in the order of the printed report. */
export function reportSections(recipient: NominationKind): readonly ReportSection[] {
  const first: readonly ReportSection[] =
    recipient === "individual"
      ? [
          {
            key: "qualification",
            label: "Trình độ chuyên môn, nghiệp vụ",
            hint: "Ví dụ: Kỹ sư điện, Trung cấp lý luận chính trị.",
            isRequired: false,
          },
        ]
      : [
          {
            key: "background",
            label: "Đặc điểm, tình hình",
            hint: "Cơ cấu tổ chức, số người, thuận lợi, khó khăn.",
            isRequired: true,
          },
        ];
  return [
    ...first,
    {
      key: "duties",
      label: recipient === "individual" ? "Quyền hạn, nhiệm vụ được giao" : "Chức năng, nhiệm vụ",
      hint: "Mỗi ý một dòng.",
      isRequired: true,
    },
    {
      key: "achievements",
      label: "Thành tích đạt được",
      hint: "Việc đã làm, kết quả, số liệu trong thời gian thi đua. Mỗi ý một dòng.",
      isRequired: true,
    },
    {
      key: "initiatives",
      label: "Sáng kiến, giải pháp",
      hint: "Mỗi sáng kiến một dòng, kèm văn bản công nhận nếu có.",
      isRequired: false,
    },
    {
      key: "ratings",
      label: "Mức độ hoàn thành nhiệm vụ",
      hint: "Mỗi năm một dòng, ví dụ: 2025: Hoàn thành tốt nhiệm vụ.",
      isRequired: false,
    },
    {
      key: "pastAwards",
      label: "Các hình thức đã được khen thưởng",
      hint: "Mỗi khen thưởng một dòng, kèm số, ngày quyết định.",
      isRequired: false,
    },
  ];
}

/** One text for one content, so that its hash says whether anything changed. */
export function writeReportBody(body: ReportBody): string {
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, body[key]])));
}

export function readReportBody(stored: string): ReportBody {
  return { ...emptyReport, ...(JSON.parse(stored) as Partial<ReportBody>) };
}
