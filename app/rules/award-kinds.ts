import type { Source } from "./source";

export type AwardLevel = "agency" | "province";
export type RecipientKind = "collective" | "individual";
export type CommendationType = "CAMPAIGN" | "MERIT" | "EXTRAORDINARY";

export interface AwardKind extends Source {
  code: string;
  /** As printed: "Giấy khen". */
  name: string;
  /** Who decides. */
  level: AwardLevel;
  recipients: readonly RecipientKind[];
}

/** Danh hiệu thi đua (Luật 06/2022/QH15, Điều 19 and 20), of the levels that a department meets. */
export const titles: readonly AwardKind[] = [
  {
    code: "LDTT",
    name: "Lao động tiên tiến",
    level: "agency",
    recipients: ["individual"],
    basis: "Luật Thi đua, khen thưởng 2022, Điều 19 và Điều 24",
    validFrom: "2024-01-01",
    validTo: null,
    evidence: "quoted",
  },
  {
    code: "CSTDCS",
    name: "Chiến sĩ thi đua cơ sở",
    level: "agency",
    recipients: ["individual"],
    basis: "Luật Thi đua, khen thưởng 2022, Điều 19 và Điều 23",
    validFrom: "2024-01-01",
    validTo: null,
    evidence: "quoted",
  },
  {
    code: "CSTDT",
    name: "Chiến sĩ thi đua cấp tỉnh",
    level: "province",
    recipients: ["individual"],
    basis: "Luật Thi đua, khen thưởng 2022, Điều 19 và Điều 22",
    validFrom: "2024-01-01",
    validTo: null,
    evidence: "quoted",
  },
  {
    code: "TTLDTT",
    name: "Tập thể lao động tiên tiến",
    level: "agency",
    recipients: ["collective"],
    basis: "Luật Thi đua, khen thưởng 2022, Điều 20",
    validFrom: "2024-01-01",
    validTo: null,
    evidence: "quoted",
  },
  {
    code: "TTLDXS",
    name: "Tập thể lao động xuất sắc",
    level: "province",
    recipients: ["collective"],
    basis: "Luật Thi đua, khen thưởng 2022, Điều 20",
    validFrom: "2024-01-01",
    validTo: null,
    evidence: "quoted",
  },
];

/** Hình thức khen thưởng (Luật 06/2022/QH15, Điều 9), of the levels that a department meets. */
export const forms: readonly AwardKind[] = [
  {
    code: "GIAYKHEN",
    name: "Giấy khen",
    level: "agency",
    recipients: ["collective", "individual"],
    basis: "Luật Thi đua, khen thưởng 2022, Điều 9, Điều 75 và Điều 80 khoản 1",
    validFrom: "2024-01-01",
    validTo: null,
    evidence: "quoted",
  },
  {
    code: "GIAYKHEN",
    name: "Giấy khen",
    level: "agency",
    recipients: ["collective", "individual"],
    basis: "Luật Thi đua, khen thưởng 2003 (sửa đổi, bổ sung năm 2005, 2009, 2013)",
    validFrom: "2003-11-26",
    validTo: "2023-12-31",
    evidence: "general",
  },
  {
    code: "BANGKHEN_TINH",
    name: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
    level: "province",
    recipients: ["collective", "individual"],
    basis: "Luật Thi đua, khen thưởng 2022, Điều 9, Điều 72 và Điều 74",
    validFrom: "2024-01-01",
    validTo: null,
    evidence: "quoted",
  },
  // A plan may leave the form to the province: what it names is only the level.
  {
    code: "KHEN_CAP_TINH",
    name: "Khen thưởng cấp tỉnh",
    level: "province",
    recipients: ["collective", "individual"],
    basis: "Hình thức do cấp tỉnh quyết định khi phân bổ",
    validFrom: null,
    validTo: null,
    evidence: "general",
  },
];

export type AwardKindCode = "GIAYKHEN" | "BANGKHEN_TINH" | "KHEN_CAP_TINH";

/** What an award line of a movement can be: forms, since titles are for the year's work and not for a movement. */
export const campaignAwardKinds = [
  "GIAYKHEN",
  "KHEN_CAP_TINH",
  "BANGKHEN_TINH",
] as const satisfies readonly AwardKindCode[];

const all = [...titles, ...forms];

export function findAwardKind(code: string): AwardKind | null {
  return all.find((kind) => kind.code === code) ?? null;
}

export function awardKindName(code: string): string {
  return findAwardKind(code)?.name ?? code;
}

/** The level that decides on a kind. A kind that the list does not know is the agency's own. */
export function levelOf(code: string): AwardLevel {
  return findAwardKind(code)?.level ?? "agency";
}

export const levelNames: Readonly<Record<AwardLevel, string>> = { agency: "Cấp cơ sở", province: "Cấp tỉnh" };
export const recipientNames: Readonly<Record<RecipientKind, string>> = { collective: "Tập thể", individual: "Cá nhân" };

/** Loại hình khen thưởng (Luật 06/2022/QH15, Điều 8). */
export const commendationNames: Readonly<Record<CommendationType, string>> = {
  CAMPAIGN: "Phong trào, chuyên đề",
  MERIT: "Công trạng",
  EXTRAORDINARY: "Đột xuất",
};
