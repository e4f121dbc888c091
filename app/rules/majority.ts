import type { CalendarDate } from "~/shared/time";
import { rowOn, type Source } from "./source";

export type MajorityRule = "over_half_of_members" | "at_least_80_percent_of_members" | "at_least_90_percent_of_members";

/** Counted on all members of the body, absent ones included, in integers. */
export function isCarried(rule: MajorityRule, yes: number, members: number): boolean {
  switch (rule) {
    case "over_half_of_members":
      return yes * 2 > members;
    case "at_least_80_percent_of_members":
      return yes * 100 >= 80 * members;
    case "at_least_90_percent_of_members":
      return yes * 100 >= 90 * members;
  }
}

export const majorityNames: Readonly<Record<MajorityRule, string>> = {
  over_half_of_members: "Quá nửa tổng số thành viên",
  at_least_80_percent_of_members: "Từ 80 % tổng số thành viên trở lên",
  at_least_90_percent_of_members: "Từ 90 % tổng số thành viên trở lên",
};

export interface VotingRule extends Source {
  awardKind: string;
  rule: MajorityRule;
}

/** What each award asks of the considering body. Law is silent on giấy khen: the body's own regulation decides, majority by default. */
export const votingRules: readonly VotingRule[] = [
  {
    awardKind: "CSTDCS",
    rule: "at_least_80_percent_of_members",
    basis: "Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7",
    validFrom: "2024-01-01",
    validTo: "2025-06-30",
    evidence: "superseded",
  },
  {
    awardKind: "CSTDT",
    rule: "at_least_90_percent_of_members",
    basis: "Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7",
    validFrom: "2024-01-01",
    validTo: "2025-06-30",
    evidence: "superseded",
  },
  {
    awardKind: "GIAYKHEN",
    rule: "over_half_of_members",
    basis: "Quy chế làm việc của Hội đồng (làm việc theo đa số)",
    validFrom: null,
    validTo: null,
    evidence: "inferred",
  },
  {
    awardKind: "BANGKHEN_TINH",
    rule: "over_half_of_members",
    basis: "Quy chế làm việc của Hội đồng (làm việc theo đa số)",
    validFrom: null,
    validTo: null,
    evidence: "inferred",
  },
  {
    awardKind: "KHEN_CAP_TINH",
    rule: "over_half_of_members",
    basis: "Quy chế làm việc của Hội đồng (làm việc theo đa số)",
    validFrom: null,
    validTo: null,
    evidence: "inferred",
  },
];

export function votingRuleFor(awardKind: string, on: CalendarDate): VotingRule | null {
  return rowOn(
    votingRules.filter((row) => row.awardKind === awardKind),
    on,
  );
}
