import type { RulePack } from "../rule";

/** Replaced by circular 15/2025, of which only the title was read; its first and last day come from a weak source. */
export const circular012024: RulePack = {
  id: "circular-01-2024",
  text: "Thông tư 01/2024/TT-BNV",
  name: "Biện pháp thi hành Luật Thi đua, khen thưởng và Nghị định 98/2023/NĐ-CP",
  issuedOn: "2024-02-24",
  validFrom: "2024-02-24",
  validTo: "2025-08-04",
  adoption: "law",
  note: "Ngày bắt đầu và kết thúc lấy từ nguồn thứ cấp.",
  rules: [
    {
      id: "tt01.prerequisite.LDTT.months",
      subject: "prerequisite",
      about: "LDTT/months",
      title: "Lao động tiên tiến: không xét người mới tuyển dụng dưới 06 tháng",
      value: {
        kind: "condition",
        awardKind: "LDTT",
        recipientKind: "individual",
        condition: { fact: "monthsInPost", atLeast: 6 },
      },
      evidence: "superseded",
    },
  ],
};
