import { fold } from "~/people/names";
import { recognitions, type RecipientKind } from "~/rules/award-kinds";
import { law062022 } from "~/rules/packs/law-06-2022";
import { rulesOf } from "~/rules/rule";
import type { CalendarDate } from "~/shared/time";
import type { Owner, Recorded } from "./owner";

/** Two separate lists of the Law (Điều 19, 20: danh hiệu; Điều 9: hình thức), and what agencies recognise beside it. */
export const awardLists = ["title", "form", "recognition"] as const;
export type AwardList = (typeof awardLists)[number];
export const awardListNames: Readonly<Record<AwardList, string>> = {
  title: "Danh hiệu thi đua",
  form: "Hình thức khen thưởng",
  recognition: "Ghi nhận của cơ quan, ngoài danh mục của Luật",
};

export const entryLevels = ["agency", "province", "state"] as const;
export type EntryLevel = (typeof entryLevels)[number];
export const entryLevelNames: Readonly<Record<EntryLevel, string>> = {
  agency: "Cấp cơ sở",
  province: "Cấp tỉnh, bộ, ngành",
  state: "Cấp Nhà nước",
};

/** Loại hình khen thưởng (Luật 06/2022/QH15, Điều 8). Đột xuất and chuyên đề do not count towards awards for merit. */
export const entryTypes = ["MERIT", "CAMPAIGN", "EXTRAORDINARY", "CAREER", "TENURE", "FOREIGN"] as const;
export type EntryType = (typeof entryTypes)[number];
export const entryTypeNames: Readonly<Record<EntryType, string>> = {
  MERIT: "Công trạng",
  CAMPAIGN: "Phong trào, chuyên đề",
  EXTRAORDINARY: "Đột xuất",
  CAREER: "Quá trình cống hiến",
  TENURE: "Niên hạn",
  FOREIGN: "Đối ngoại",
};

/** One award as its decision says, of before this system or from outside it. */
export interface AwardFact {
  list: AwardList;
  /** Code of the award where the lists of law have it, else "". */
  awardKind: string;
  awardName: string;
  level: EntryLevel;
  commendationType: EntryType | "";
  yearFrom: number;
  yearTo: number;
  decisionNumber: string;
  decidedOn: CalendarDate | null;
  issuer: string;
  achievement: string;
  note: string;
}

/** Name, post and unit as they were at the time of the decision. */
export interface AwardSnapshot {
  recipientName: string;
  post: string;
  unitName: string;
}

export type AwardEntry = AwardFact & AwardSnapshot & Recorded & { owner: Owner };

export interface ListedAward {
  code: string;
  name: string;
  list: AwardList;
  level: EntryLevel;
  recipients: readonly RecipientKind[];
}

const ofLaw = rulesOf(law062022).flatMap(({ value }): ListedAward[] =>
  value.kind === "award_kind"
    ? [{ code: value.code, name: value.name, list: value.list, level: value.level, recipients: recipientsOf(value) }]
    : [],
);

function recipientsOf(value: { recipients: readonly string[] }): RecipientKind[] {
  return (["collective", "individual"] as const).filter((kind) => value.recipients.includes(kind));
}

/** Every award that a history may name by its code, in the order of the Law. */
export const listedAwards: readonly ListedAward[] = [
  ...ofLaw,
  ...recognitions.map((kind): ListedAward => ({
    code: kind.code,
    name: kind.name,
    list: "recognition",
    level: kind.level,
    recipients: kind.recipients,
  })),
];

/** The list that an award of that code stands in; what no list of titles names is a form. */
export function listOf(code: string): AwardList {
  return listedAwards.find((one) => one.code === code)?.list ?? "form";
}

/** What a form or a row says of the award itself: a code of the lists, or "title", "form", "recognition" with a name of its own. */
export interface NamedAward {
  award: string;
  /** As the decision writes it; "" takes the name of the list. */
  awardName: string;
  /** For an award that no list names. */
  level: EntryLevel | null;
}

export type AwardProblem = "unknown" | "nameless" | "levelless" | "recipient";

/** Which award that is. `recipient`: the award is not for such a recipient (Luật, Điều 19, 20). */
export function readAward(
  named: NamedAward,
  recipient: RecipientKind,
):
  | { ok: true; award: Pick<AwardFact, "list" | "awardKind" | "awardName" | "level"> }
  | { ok: false; problem: AwardProblem } {
  const listed = listedAwards.find((one) => one.code === named.award);
  if (listed !== undefined) {
    if (!listed.recipients.includes(recipient)) return { ok: false, problem: "recipient" };
    const { list, code, name, level } = listed;
    return {
      ok: true,
      award: { list, awardKind: code, awardName: named.awardName === "" ? name : named.awardName, level },
    };
  }
  const list = awardLists.find((one) => one === named.award);
  if (list === undefined) return { ok: false, problem: "unknown" };
  if (named.awardName === "") return { ok: false, problem: "nameless" };
  if (named.level === null) return { ok: false, problem: "levelless" };
  return { ok: true, award: { list, awardKind: "", awardName: named.awardName, level: named.level } };
}

/** Abbreviations that decisions and lists of agencies use, folded. */
const abbreviations: Readonly<Record<string, string>> = {
  ldtt: "LDTT",
  cstdcs: "CSTDCS",
  "cstd co so": "CSTDCS",
  cstdt: "CSTDT",
  "cstd tinh": "CSTDT",
  "cstd cap tinh": "CSTDT",
  cstdtq: "CSTDTQ",
  "cstd toan quoc": "CSTDTQ",
  ttldtt: "TTLDTT",
  ttldxs: "TTLDXS",
  gk: "GIAYKHEN",
};

/**
 * The award that a written name means, for lists that come from elsewhere ("LĐTT", "Danh hiệu Lao động tiên tiến", "Giấy khen của
 * Giám đốc Sở"); null when the name leaves it open.
 */
export function findAwardByName(written: string, recipient: RecipientKind): ListedAward | null {
  const plain = fold(written)
    .replace(/[“”"']/gu, "")
    .replace(/^(danh hieu|hinh thuc)( thi dua| khen thuong)?:? /u, "")
    .replace(/\s+/gu, " ")
    .trim();
  const code = abbreviations[plain];
  const fits = listedAwards.filter((one) => one.recipients.includes(recipient));
  if (code !== undefined) return fits.find((one) => one.code === code) ?? null;
  const named = fits.find((one) => fold(one.name) === plain);
  if (named !== undefined) return named;
  return plain.startsWith("giay khen") ? (fits.find((one) => one.code === "GIAYKHEN") ?? null) : null;
}

/** "2024", "2021 - 2025". */
export function periodText({ yearFrom, yearTo }: { yearFrom: number; yearTo: number }): string {
  return yearFrom === yearTo ? String(yearTo) : `${String(yearFrom)} - ${String(yearTo)}`;
}

/** The same award for the same time by the same decision: written down twice. */
export function isSameAward(a: AwardIdentity, b: AwardIdentity): boolean {
  const sameKind = a.awardKind === "" || b.awardKind === "" ? a.awardName === b.awardName : a.awardKind === b.awardKind;
  const number = (one: AwardIdentity): string => one.decisionNumber.replace(/\s/gu, "").toLowerCase();
  return (
    sameKind &&
    a.yearFrom === b.yearFrom &&
    a.yearTo === b.yearTo &&
    (number(a) === "" || number(b) === "" || number(a) === number(b))
  );
}

export type AwardIdentity = Pick<AwardFact, "awardKind" | "awardName" | "yearFrom" | "yearTo" | "decisionNumber">;
