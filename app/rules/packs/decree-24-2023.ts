import type { RulePack } from "../rule";

export const decree242023: RulePack = {
  id: "decree-24-2023",
  text: "Nghị định 24/2023/NĐ-CP",
  name: "Mức lương cơ sở",
  issuedOn: null,
  validFrom: "2023-07-01",
  validTo: "2024-06-30",
  adoption: "law",
  rules: [
    {
      id: "salary.2023-07-01",
      subject: "base_salary",
      about: "monthly",
      title: "Mức lương cơ sở",
      value: { kind: "amount", dong: 1_800_000 },
      note: "Suy từ mức thưởng đã công bố; chưa đọc được nghị định.",
      evidence: "general",
    },
  ],
};
