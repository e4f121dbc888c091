import type { RulePack } from "../rule";

export const circular152025: RulePack = {
  id: "circular-15-2025",
  text: "Thông tư 15/2025/TT-BNV",
  name: "Biện pháp thi hành Luật Thi đua, khen thưởng và Nghị định 152/2025/NĐ-CP",
  issuedOn: "2025-08-04",
  validFrom: "2025-08-05",
  validTo: null,
  adoption: "law",
  note: "Chưa đọc được nội dung; ngày lấy từ nguồn thứ cấp.",
  rules: [
    {
      id: "tt15.prerequisite.LDTT.months",
      subject: "prerequisite",
      about: "LDTT/months",
      title: "Lao động tiên tiến: không xét người mới tuyển dụng dưới 06 tháng",
      value: {
        kind: "condition",
        awardKind: "LDTT",
        recipientKind: "individual",
        condition: { fact: "monthsInPost", atLeast: 6 },
      },
      evidence: "hint",
      note: "Cho là giữ nguyên như Thông tư 01/2024/TT-BNV.",
    },
  ],
};
