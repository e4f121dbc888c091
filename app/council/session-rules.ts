import { absenceOf, absenceText } from "~/rules/absence";
import { awardKindName } from "~/rules/award-kinds";
import { majorityName, votingRuleFor } from "~/rules/majority";
import { countQuorum, quorumRuleOn, type Participation, type QuorumRule } from "~/rules/quorum";
import type { CampaignLaw } from "~/rules/reading";
import { fail, ok, type Result } from "~/shared/result";
import { twoDigits } from "~/shared/time";
import { councilMessages } from "./messages";
import type { SessionMember } from "./session";
import { votesNeeded } from "./tally";

/** One rule that the session works by, as screen and minutes tell it. */
export interface SessionRule {
  result: "met" | "not_met" | "applied" | "unknown";
  rule: string;
  facts: string;
  /** Text, article; "" where no rule is applied. */
  source: string;
  unverified: string | null;
}

export function participationOf(members: readonly Pick<SessionMember, "attendance">[]): Participation {
  const count = (attendance: SessionMember["attendance"]): number =>
    members.filter((member) => member.attendance === attendance).length;
  return { memberCount: members.length, presentCount: count("present"), writtenCount: count("written") };
}

/** Quorum first, then the threshold of each award. */
export function sessionRules(
  { book, on }: CampaignLaw,
  awardKinds: readonly string[],
  participation: Participation,
): SessionRule[] {
  return [
    quorumLine({ book, on }, participation),
    ...[...new Set(awardKinds)].map((awardKind) => votingLine({ book, on }, awardKind, participation.memberCount)),
  ];
}

function quorumLine({ book, on }: CampaignLaw, participation: Participation): SessionRule {
  const rule = quorumRuleOn(on, book);
  if (rule === null) {
    const absence = absenceOf(book, "quorum", "agency", on);
    return {
      result: "unknown",
      rule: "Số thành viên phải dự họp",
      facts: `Chưa xác định. ${absence === null ? "" : absenceText(absence)} Không chặn khai mạc.`,
      source: "",
      unverified: null,
    };
  }
  const { isReached } = countQuorum(rule, participation);
  return {
    result: isReached ? "met" : "not_met",
    rule: rule.title,
    facts: quorumFacts(rule, participation),
    source: rule.basis,
    unverified: rule.unverified,
  };
}

function quorumFacts(rule: QuorumRule, participation: Participation): string {
  const { there, needed } = countQuorum(rule, participation);
  const counted = rule.countsWritten ? "có mặt hoặc gửi ý kiến bằng văn bản" : "có mặt";
  return `${twoDigits(there)} người ${counted} trên ${twoDigits(participation.memberCount)} thành viên; cần ít nhất ${twoDigits(needed)}.`;
}

function votingLine({ book, on }: CampaignLaw, awardKind: string, memberCount: number): SessionRule {
  const rule = votingRuleFor(awardKind, on, book);
  if (rule !== null)
    return {
      result: "applied",
      rule: rule.title,
      facts: `Cần ${twoDigits(votesNeeded(rule.rule, memberCount))} trên ${twoDigits(memberCount)} thành viên đồng ý.`,
      source: rule.basis,
      unverified: rule.unverified,
    };
  const absence = absenceOf(book, "vote", awardKind, on);
  return {
    result: "unknown",
    rule: `${awardKindName(awardKind)}: tỷ lệ biểu quyết chưa xác định`,
    facts: `${absence === null ? "" : absenceText(absence)} Phiên họp tính theo ${majorityName("over_half_of_members").toLowerCase()} cho đến khi có quy định.`,
    source: "",
    unverified: null,
  };
}

/** Refused while fewer take part than a binding rule asks; a rule that nobody has verified only warns. */
export function requireQuorum({ book, on }: CampaignLaw, participation: Participation): Result<null> {
  const rule = quorumRuleOn(on, book);
  if (rule === null || rule.unverified !== null || countQuorum(rule, participation).isReached) return ok(null);
  return fail(
    councilMessages.refuse("session.quorum_missing", {
      title: rule.title,
      basis: rule.basis,
      facts: quorumFacts(rule, participation),
    }),
  );
}
