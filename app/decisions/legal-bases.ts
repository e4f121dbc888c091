import { isInForce, type Source } from "~/rules/source";
import { documentDate } from "~/documents/wording";
import type { CalendarDate } from "~/shared/time";

export interface DecisionBasis extends Source {
  /** As the decision cites it, after "Căn cứ". */
  citation: string;
}

/** What a decision on awards rests on, by its day. */
export const decisionBases: readonly DecisionBasis[] = [
  {
    citation: "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
    basis: "Luật 06/2022/QH15",
    validFrom: "2024-01-01",
    validTo: null,
    evidence: "quoted",
  },
  {
    citation:
      "Luật Thi đua, khen thưởng số 15/2003/QH11, đã được sửa đổi, bổ sung theo các Luật số 47/2005/QH11, 32/2009/QH12 và 39/2013/QH13",
    basis: "Luật 15/2003/QH11",
    validFrom: "2014-06-01",
    validTo: "2023-12-31",
    evidence: "general",
  },
  {
    citation:
      "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng",
    basis: "Nghị định 152/2025/NĐ-CP",
    validFrom: "2025-07-01",
    validTo: null,
    evidence: "quoted",
  },
  {
    citation:
      "Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
    basis: "Nghị định 98/2023/NĐ-CP",
    validFrom: "2024-01-01",
    validTo: "2025-06-30",
    evidence: "quoted",
  },
  {
    citation:
      "Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
    basis: "Nghị định 91/2017/NĐ-CP",
    validFrom: "2017-10-01",
    validTo: "2023-12-31",
    evidence: "quoted",
  },
];

export interface BasisFacts {
  planNumber: string;
  planDatedOn: CalendarDate | null;
  campaignTitle: string;
  agencyName: string;
  bodyName: string;
  sessionHeldOn: CalendarDate;
}

/** The lines of a decision's preamble: law and decree of that day, the plan, the minutes of the session. */
export function legalBasesOn(on: CalendarDate, facts: BasisFacts): string[] {
  const dated = facts.planDatedOn === null ? "" : ` ${documentDate(facts.planDatedOn)}`;
  return [
    ...decisionBases.filter((row) => isInForce(row, on)).map((row) => row.citation),
    ...(facts.planNumber === ""
      ? []
      : [
          `Kế hoạch số ${facts.planNumber}${dated} của ${facts.agencyName} phát động phong trào “${facts.campaignTitle}”`,
        ]),
    `Biên bản họp ${facts.bodyName} ${documentDate(facts.sessionHeldOn)}`,
  ].map((line) => `Căn cứ ${line}`);
}
