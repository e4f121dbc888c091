import type { RulePack } from "../rule";

export const decree382019: RulePack = {
  id: "decree-38-2019",
  text: "Nghị định 38/2019/NĐ-CP",
  name: "Mức lương cơ sở",
  issuedOn: null,
  validFrom: "2019-07-01",
  validTo: "2023-06-30",
  adoption: "law",
  rules: [
    {
      id: "salary.2019-07-01",
      subject: "base_salary",
      about: "monthly",
      title: "Mức lương cơ sở",
      value: { kind: "amount", dong: 1_490_000 },
      note: "Ngày bắt đầu chưa đọc được trong văn bản.",
      evidence: "general",
    },
  ],
};
