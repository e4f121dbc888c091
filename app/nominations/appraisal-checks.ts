import { dueText, isLate, type Due } from "~/campaigns/deadline";
import type { CaseEffect } from "~/history/discipline-case";
import type { RuleVerdict } from "~/rules/judge";
import { formatExact, formatLength, msOf, twoDigits, type Instant } from "~/shared/time";
import { awardText, overrideText, type Override, type RewardedBefore } from "./eligibility";

export type CheckResult = "met" | "not_met" | "unknown";

/** One rule, what is known of it, and where it stands. The organizer decides; a check only lays the facts out. */
export interface AppraisalCheck {
  result: CheckResult;
  rule: string;
  facts: string;
  source: string;
  /** Why the source is not verified; null when it is. */
  unverified: string | null;
}

export interface CheckFacts {
  plan: string;
  dueRule: string;
  documents: readonly { name: string; isPresent: boolean; isSigned: boolean }[];
  confirmation: string | null;
  arrivedAt: Instant | null;
  due: Pick<Due, "endsAt" | "grace"> | null;
  isCollective: boolean;
  unitName: string;
  belongsToUnit: boolean;
  year: number;
  /** Null: the plan asks for no registration. `at`: when the registration that names this candidate was sent. */
  registration: { at: Instant | null; rule: string } | null;
  earlierAwards: readonly RewardedBefore[];
  /** What the cases on record mean; not what they are about, which is for their keepers alone. */
  caseEffect: CaseEffect;
  /** The rules of law and of the agency that the candidate's award touches, on the campaign's day. */
  verdicts: readonly RuleVerdict[];
  /** Reasons with which the unit proposes although a rule is not met. */
  overrides: readonly Override[];
}

const order: Readonly<Record<CheckResult, number>> = { not_met: 0, unknown: 1, met: 2 };

/** What is not met first, then what is not known, then the rest. What nobody keeps data on is said to be unknown and stops nothing. */
export function appraisalChecks(facts: CheckFacts): AppraisalCheck[] {
  const present = facts.documents.filter((one) => one.isPresent);
  const drafts = present.filter((one) => !one.isSigned);
  const isComplete = present.length === facts.documents.length;
  const own: Omit<AppraisalCheck, "unverified">[] = [
    {
      result: isComplete ? "met" : "not_met",
      rule: "Thành phần hồ sơ đầy đủ",
      facts: `${facts.documents.map((one) => `${one.name}: ${one.isPresent ? (one.isSigned ? "bản đã ký" : "bản thảo") : "không có"}`).join("; ")}.${drafts.length > 0 && facts.confirmation !== null ? " Bản thảo đi cùng xác nhận của người đứng đầu." : ""}`,
      source: facts.plan,
    },
    {
      result: facts.confirmation === null ? "not_met" : "met",
      rule: "Người đứng đầu đơn vị xác nhận",
      facts: facts.confirmation ?? "Chưa xác nhận.",
      source: facts.plan,
    },
    {
      result:
        facts.arrivedAt === null || facts.due === null
          ? "unknown"
          : isLate(facts.arrivedAt, facts.due.endsAt)
            ? "not_met"
            : "met",
      rule: "Nộp trong hạn",
      facts:
        facts.arrivedAt === null || facts.due === null
          ? "Chưa nộp."
          : `Nhận lúc ${formatExact(facts.arrivedAt)}, trước hạn ${formatLength(msOf(facts.due.endsAt) - msOf(facts.arrivedAt))} (hạn ${dueText(facts.due.endsAt, facts.due.grace, "giờ Việt Nam")}).`,
      source: facts.dueRule,
    },
    {
      result: facts.belongsToUnit ? "met" : "not_met",
      rule: facts.isCollective ? "Là đơn vị của hồ sơ" : "Thuộc đơn vị vào ngày nộp",
      facts: facts.belongsToUnit
        ? `${facts.unitName}, theo danh sách của tổ chức cán bộ.`
        : `Không có trong danh sách của ${facts.unitName} vào ngày nộp.`,
      source: "Danh sách cá nhân, đơn vị của cơ quan",
    },
  ];
  const checks = [
    ...own.map((one) => ({ ...one, unverified: null })),
    ...(facts.registration === null ? [] : [{ ...registrationCheck(facts.registration), unverified: null }]),
    ...facts.verdicts.map((one) => ruleCheck(one, facts)),
  ];
  return checks.sort((a, b) => order[a.result] - order[b.result]);
}

const results: Readonly<Record<RuleVerdict["result"], CheckResult>> = {
  pass: "met",
  fail: "not_met",
  unknown: "unknown",
};

function ruleCheck(verdict: RuleVerdict, facts: CheckFacts): AppraisalCheck {
  return {
    result: results[verdict.result],
    rule: verdict.title,
    facts: [
      knownOf(verdict, facts),
      ...facts.overrides.filter((one) => one.ruleId === verdict.ruleId).map((one) => overrideText(one)),
    ].join(" "),
    source: verdict.citation,
    unverified: verdict.unverified,
  };
}

/** The facts behind a verdict: as this product knows them where it keeps them, else as the rule lists them. */
function knownOf(verdict: RuleVerdict, { earlierAwards, year, caseEffect }: CheckFacts): string {
  switch (verdict.about) {
    case "one_achievement":
      return earlierAwards.length === 0
        ? `Không có khen thưởng nào khác của cơ quan trong năm ${String(year)}.`
        : `Đã có ${twoDigits(earlierAwards.length)} khen thưởng trong năm ${String(year)}, cần đối chiếu thành tích: ${earlierAwards.map(awardText).join("; ")}.`;
    case "pause":
      return caseTexts[caseEffect];
    default:
      return verdict.sentence;
  }
}

const caseTexts: Readonly<Record<CaseEffect, string>> = {
  none: "Chưa ghi nhận vụ việc nào đang xem xét; dữ liệu có thể chưa đủ, đối chiếu với tổ chức cán bộ. Việc này không chặn thẩm định.",
  held: "Có vụ việc đang được xem xét theo dữ liệu của tổ chức cán bộ; có kết luận không vi phạm thì xét tiếp.",
  in_force:
    "Đang trong thời hạn kỷ luật theo dữ liệu của tổ chức cán bộ; không có vụ việc nào đang xem xét được ghi nhận.",
};

// Whoever did not register can still be nominated: that is said, and stops nothing.
function registrationCheck({ at, rule }: NonNullable<CheckFacts["registration"]>): Omit<AppraisalCheck, "unverified"> {
  return {
    result: at === null ? "unknown" : "met",
    rule: "Đã đăng ký thi đua",
    facts:
      at === null
        ? "Chưa đăng ký ở chỉ tiêu này. Chỉ để lưu ý, không chặn thẩm định."
        : `Có trong đăng ký của đơn vị, gửi lúc ${formatExact(at)} (giờ Việt Nam).`,
    source: rule,
  };
}
