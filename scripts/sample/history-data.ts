import type { Measure } from "~/history/discipline-case";
import type { Rating } from "~/history/task-rating";

/** What is known of some of the sample's people beside name and post. All invented. */
export interface SampleDetails {
  person: string;
  birthOn?: string;
  ethnicity?: string;
  sortName?: string;
  otherNames?: string;
  isPartyMember?: boolean;
  partyPost?: string;
  unionPost?: string;
  staffCode?: string;
}

export const sampleDetails: readonly SampleDetails[] = [
  {
    person: "Đặng Hữu Nghĩa",
    birthOn: "1971-05-12",
    ethnicity: "Kinh",
    isPartyMember: true,
    partyPost: "Bí thư Đảng ủy",
    staffCode: "SCT-001",
  },
  {
    person: "Lê Thị Thu Hằng",
    birthOn: "1978-09-03",
    ethnicity: "Kinh",
    isPartyMember: true,
    partyPost: "Đảng ủy viên",
    staffCode: "SCT-011",
  },
  {
    person: "Nguyễn Thị Đào",
    birthOn: "1984-02-20",
    ethnicity: "Kinh",
    isPartyMember: true,
    unionPost: "Phó Chủ tịch Công đoàn cơ sở",
    staffCode: "SCT-062",
  },
  { person: "Trần Quốc Bảo", birthOn: "1988-11-08", ethnicity: "Kinh", isPartyMember: true, staffCode: "SCT-033" },
  {
    person: "Y Blĕk Niê Kdăm",
    birthOn: "1990-07-15",
    ethnicity: "Ê Đê",
    sortName: "Blĕk",
    otherNames: "Y Blêk Niê\nY-Blek Nie Kdam",
    isPartyMember: true,
    staffCode: "SCT-035",
  },
  {
    person: "H’Bia Êban",
    birthOn: "1993-03-27",
    ethnicity: "Ê Đê",
    sortName: "H’Bia",
    otherNames: "H Bia Êban",
    staffCode: "SCT-034",
  },
  { person: "Rơ Châm Duẩn", birthOn: "1995-01-30", ethnicity: "Gia Rai", staffCode: "SCT-104" },
  { person: "K’Brếu Hà Tèo", birthOn: "1986-06-06", ethnicity: "Cơ Ho", sortName: "K’Brếu", staffCode: "SCT-088" },
  { person: "Giàng A Páo", birthOn: "1991-10-19", ethnicity: "Mông", staffCode: "SCT-063" },
];

export type SampleRating = readonly [person: string, year: number, rating: Rating];

/** Years before last year; the last one is counted back from the year in which the sample is made. */
export const sampleRatings: readonly SampleRating[] = [
  ["Nguyễn Thị Đào", -1, "EXCELLENT"],
  ["Nguyễn Thị Đào", -2, "EXCELLENT"],
  ["Nguyễn Thị Đào", -3, "GOOD"],
  ["Trần Quốc Bảo", -1, "EXCELLENT"],
  ["Trần Quốc Bảo", -2, "GOOD"],
  ["Y Blĕk Niê Kdăm", -1, "EXCELLENT"],
  ["Y Blĕk Niê Kdăm", -2, "EXCELLENT"],
  ["Lê Thị Thu Hằng", -1, "EXCELLENT"],
  ["Hứa Văn Tài", -1, "COMPLETED"],
];

/** Award, person, how many years ago, number of the decision; the agency's own titles of earlier years. */
export const sampleTitles: readonly (readonly [
  person: string,
  award: "LDTT" | "CSTDCS" | "CSTDT",
  year: number,
  number: string,
])[] = [
  ["Nguyễn Thị Đào", "LDTT", -2, "310/QĐ-SCT"],
  ["Nguyễn Thị Đào", "LDTT", -3, "288/QĐ-SCT"],
  ["Nguyễn Thị Đào", "CSTDCS", -2, "311/QĐ-SCT"],
  ["Nguyễn Thị Đào", "CSTDCS", -3, "289/QĐ-SCT"],
  ["Trần Quốc Bảo", "LDTT", -2, "310/QĐ-SCT"],
  ["Y Blĕk Niê Kdăm", "LDTT", -2, "310/QĐ-SCT"],
  ["Y Blĕk Niê Kdăm", "CSTDCS", -2, "311/QĐ-SCT"],
  ["Lê Thị Thu Hằng", "CSTDCS", -2, "311/QĐ-SCT"],
  ["Lê Thị Thu Hằng", "CSTDCS", -3, "289/QĐ-SCT"],
  ["Lê Thị Thu Hằng", "CSTDCS", -4, "251/QĐ-SCT"],
  ["Lê Thị Thu Hằng", "CSTDT", -2, "1820/QĐ-UBND"],
];

/** An award of this year for another achievement: whoever proposes the same person sees it. */
export const sampleThisYear = {
  person: "Thạch Thị Sa Rết",
  award: "GIAYKHEN",
  commendationType: "EXTRAORDINARY",
  decisionNumber: "58/QĐ-SCT",
  achievement: "Phát hiện và báo kịp thời sự cố rò khí tại chợ trung tâm.",
} as const;

/** Key of the unit, award, how many years ago, number of the decision. */
export const sampleUnitTitles: readonly (readonly [
  unit: string,
  award: "TTLDTT" | "TTLDXS",
  year: number,
  number: string,
])[] = [
  ["at", "TTLDTT", -2, "312/QĐ-SCT"],
  ["at", "TTLDTT", -3, "290/QĐ-SCT"],
  ["vp", "TTLDXS", -2, "1821/QĐ-UBND"],
  ["qltt", "TTLDTT", -2, "312/QĐ-SCT"],
];

export const sampleInitiatives: readonly {
  person: string;
  title: string;
  year: number;
  number: string;
  effect: string;
  coAuthors?: string;
  usedFor?: string;
}[] = [
  {
    person: "Nguyễn Thị Đào",
    title: "Bảng kiểm an toàn hóa chất cho cơ sở nhỏ",
    year: -2,
    number: "24/QĐ-SCT",
    effect: "Rút thời gian tự kiểm tra của cơ sở từ 02 ngày xuống nửa ngày.",
    usedFor: "311/QĐ-SCT",
  },
  {
    person: "Nguyễn Thị Đào",
    title: "Cập nhật bản đồ nguồn nguy hiểm theo tuần",
    year: -1,
    number: "19/QĐ-SCT",
    effect: "Kiểm tra tập trung vào 20 cơ sở có nguy cơ cao.",
    coAuthors: "Khuất Duy Tiến",
  },
  {
    person: "Y Blĕk Niê Kdăm",
    title: "Hướng dẫn thủ tục bằng tiếng Ê Đê cho tổ hợp tác dệt thổ cẩm",
    year: -1,
    number: "19/QĐ-SCT",
    effect: "14 tổ hợp tác nộp hồ sơ đúng ngay lần đầu.",
  },
];

/** One discipline that is over: achievements count again after its end. */
export const sampleDiscipline: { person: string; measure: Measure; year: number; number: string; matter: string } = {
  person: "Hứa Văn Tài",
  measure: "reprimand",
  year: -2,
  number: "140/QĐ-CCQLTT",
  matter: "Lập biên bản kiểm tra chậm so với quy định.",
};

/** A unit that was merged before this year. */
export const sampleMerger = {
  name: "Trung tâm Thông tin công thương",
  shortName: "TT Thông tin",
  successor: "xt",
  document: "Quyết định số 77/QĐ-UBND của Ủy ban nhân dân tỉnh",
} as const;
