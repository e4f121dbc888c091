import type { RulePack } from "../rule";

export const decree732024: RulePack = {
  id: "decree-73-2024",
  text: "Nghị định 73/2024/NĐ-CP",
  name: "Mức lương cơ sở",
  issuedOn: "2024-06-30",
  validFrom: "2024-07-01",
  validTo: "2026-06-30",
  adoption: "law",
  rules: [
    {
      id: "salary.2024-07-01",
      subject: "base_salary",
      about: "monthly",
      title: "Mức lương cơ sở",
      value: { kind: "amount", dong: 2_340_000 },
      article: "Điều 3",
      clause: "khoản 2",
      evidence: "superseded",
    },
  ],
};
