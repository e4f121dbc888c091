import type { CalendarDate } from "~/shared/time";
import type { Condition } from "./condition";
import type { Source } from "./source";

/** What a rule governs. */
export const ruleSubjects = [
  "text",
  "award_kind",
  "prerequisite",
  "principle",
  "cap",
  "vote",
  "quorum",
  "dossier_item",
  "time_limit",
  "bonus",
  "base_salary",
  "rounding",
  "certificate",
] as const;
export type RuleSubject = (typeof ruleSubjects)[number];

export const subjectNames: Readonly<Record<RuleSubject, string>> = {
  text: "Văn bản căn cứ",
  award_kind: "Danh hiệu thi đua, hình thức khen thưởng",
  prerequisite: "Tiêu chuẩn, điều kiện",
  principle: "Nguyên tắc khen thưởng",
  cap: "Tỷ lệ tối đa",
  vote: "Tỷ lệ biểu quyết",
  quorum: "Số thành viên phải dự họp",
  dossier_item: "Thành phần hồ sơ",
  time_limit: "Thời hạn",
  bonus: "Mức tiền thưởng",
  base_salary: "Mức lương cơ sở",
  rounding: "Làm tròn tiền thưởng",
  certificate: "Mẫu giấy khen, bằng",
};

export type DayKind = "day" | "working_day";
export type AwardLevelCode = "agency" | "province" | "state";
export type RecipientCode = "collective" | "individual";

export type RuleValue =
  | { kind: "text"; citation: string; rank: number }
  | {
      kind: "award_kind";
      list: "title" | "form" | "recognition";
      code: string;
      name: string;
      level: AwardLevelCode;
      recipients: readonly RecipientCode[];
    }
  /** What a candidate for that award must meet; null = whatever award, whichever recipient. */
  | { kind: "condition"; awardKind: string | null; recipientKind: RecipientCode | null; condition: Condition }
  /** At most so many percent of `of`; null = no cap. */
  | { kind: "cap"; awardKind: string; percent: number | null; of: string }
  /** Yes-votes of all members: a percentage that must be reached; null = more than half. */
  | { kind: "vote"; awardKind: string; atLeastPercent: number | null; isSecret: boolean | null }
  /** Members who must be there: at least `part`/`whole` of all; who sends a written opinion counts only where the rule says so. */
  | { kind: "quorum"; body: string; part: number; whole: number; countsWritten?: boolean }
  | { kind: "items"; awardKind: string; items: readonly string[]; copies: number | null }
  | { kind: "limit"; days: number; dayKind: DayKind }
  /** A day of every year, MM-DD, by its end or (`isBefore`) by its beginning. */
  | { kind: "yearly"; day: string; isBefore: boolean }
  | { kind: "bonus"; awardKind: string; recipientKind: RecipientCode; tenths: number }
  | { kind: "amount"; dong: number }
  | { kind: "rounding"; step: number }
  | { kind: "layout"; pageMm: readonly [number, number]; lines: readonly string[] }
  | { kind: "statement"; text: string };

/** A rule as its file holds it; what is left out comes from the text it stands in. */
export interface RuleEntry {
  /** Unique among all rules: "nd152.bonus.LDTT". */
  id: string;
  subject: RuleSubject;
  /** Which thing of that subject: two rules of one subject and thing may not bind on one day. */
  about: string;
  /** As the screen names it. */
  title: string;
  value: RuleValue;
  article?: string;
  clause?: string;
  validFrom?: CalendarDate | null;
  validTo?: CalendarDate | null;
  evidence: Source["evidence"];
  note?: string;
  /** Ids of rules that this one puts out of use while it is in force. */
  replaces?: readonly string[];
}

/** One text of law as data. */
export interface RulePack {
  id: string;
  /** Number and kind as cited: "Nghị định 152/2025/NĐ-CP". */
  text: string;
  /** What it is about. */
  name: string;
  issuedOn: CalendarDate | null;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
  /** `choice`: binds only an agency that adopts it (another province's regulation). */
  adoption: "law" | "choice";
  note?: string;
  rules: readonly RuleEntry[];
}

export interface Citation {
  text: string;
  article: string;
  clause: string;
}

/** Where a rule comes from: a pack that ships with the product, or the agency's own record. */
export type RuleOrigin = { kind: "pack"; packId: string; adoption: RulePack["adoption"] } | { kind: "agency" };

export interface Rule extends Source {
  id: string;
  subject: RuleSubject;
  about: string;
  title: string;
  value: RuleValue;
  citation: Citation;
  note: string;
  replaces: readonly string[];
  origin: RuleOrigin;
}

/** "Nghị định 152/2025/NĐ-CP, Điều 50 khoản 1". */
export function citationText({ text, article, clause }: Citation): string {
  const place = [article, clause].filter((one) => one !== "").join(" ");
  return place === "" ? text : `${text}, ${place}`;
}

/** The rules of a pack, each with its text's citation and days. */
export function rulesOf(pack: RulePack): Rule[] {
  return pack.rules.map((entry) => {
    const citation = { text: pack.text, article: entry.article ?? "", clause: entry.clause ?? "" };
    return {
      id: entry.id,
      subject: entry.subject,
      about: entry.about,
      title: entry.title,
      value: entry.value,
      citation,
      basis: citationText(citation),
      validFrom: entry.validFrom === undefined ? pack.validFrom : entry.validFrom,
      validTo: entry.validTo === undefined ? pack.validTo : entry.validTo,
      evidence: entry.evidence,
      note: entry.note ?? "",
      replaces: entry.replaces ?? [],
      origin: { kind: "pack", packId: pack.id, adoption: pack.adoption },
    };
  });
}

/** What two rules must share to speak of the same thing. */
export function governs(rule: Pick<Rule, "subject" | "about">): string {
  return `${rule.subject}:${rule.about}`;
}
