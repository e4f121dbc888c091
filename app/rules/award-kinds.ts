import { law062022 } from "./packs/law-06-2022";
import { law152003 } from "./packs/law-15-2003";
import { provinceAllocation } from "./packs/province-allocation";
import { rulesOf } from "./rule";
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

/** Packs of law that name awards. Read by browsers too, so without the form that checks them. */
const rules = [law062022, law152003, provinceAllocation].flatMap(rulesOf);

function kindsOf(list: "title" | "form"): AwardKind[] {
  return rules.flatMap(({ value, basis, validFrom, validTo, evidence }) =>
    value.kind === "award_kind" && value.list === list && value.level !== "state"
      ? [
          {
            code: value.code,
            name: value.name,
            level: value.level,
            recipients: value.recipients,
            basis,
            validFrom,
            validTo,
            evidence,
          },
        ]
      : [],
  );
}

/** Danh hiệu thi đua (Luật 06/2022/QH15, Điều 19 and 20), of the levels that a department meets. */
export const titles: readonly AwardKind[] = kindsOf("title");

/** Hình thức khen thưởng (Luật 06/2022/QH15, Điều 9), of the levels that a department meets. */
export const forms: readonly AwardKind[] = kindsOf("form");

/** Names of all awards, those of state level too. */
const names = new Map(rules.flatMap(({ value }) => (value.kind === "award_kind" ? [[value.code, value.name]] : [])));

/** Every award that law names, in its order. */
export const namedAwards: readonly { code: string; name: string }[] = [...names].map(([code, name]) => ({
  code,
  name,
}));

/**
 * Neither titles nor forms of the Law: what an agency recognises by its own plan. No money goes with it, and no award of the Law asks
 * for it.
 */
export const recognitions: readonly AwardKind[] = [
  {
    code: "GUONG_DIEN_HINH",
    name: "Gương điển hình tiên tiến",
    level: "agency",
    recipients: ["collective", "individual"],
    basis: "Kế hoạch của cơ quan; không thuộc danh hiệu thi đua, hình thức khen thưởng của Luật Thi đua, khen thưởng",
    validFrom: null,
    validTo: null,
    evidence: "general",
  },
];

export function isRecognition(code: string): boolean {
  return recognitions.some((kind) => kind.code === code);
}

/** What a decision does with an award of this kind: "tặng", "tặng danh hiệu", "công nhận". */
export function awardVerb(code: string): string {
  if (isRecognition(code)) return "công nhận";
  return titles.some((kind) => kind.code === code) ? "tặng danh hiệu" : "tặng";
}

export type AwardKindCode = "GIAYKHEN" | "BANGKHEN_TINH" | "KHEN_CAP_TINH" | "GUONG_DIEN_HINH";

/** What an award line of a movement can be: forms and recognitions, since titles are for the year's work and not for a movement. */
export const campaignAwardKinds = [
  "GIAYKHEN",
  "GUONG_DIEN_HINH",
  "KHEN_CAP_TINH",
  "BANGKHEN_TINH",
] as const satisfies readonly AwardKindCode[];

const all = [...titles, ...forms, ...recognitions];

export function findAwardKind(code: string): AwardKind | null {
  return all.find((kind) => kind.code === code) ?? null;
}

export function awardKindName(code: string): string {
  return findAwardKind(code)?.name ?? names.get(code) ?? code;
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
