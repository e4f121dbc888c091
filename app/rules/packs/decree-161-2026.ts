import type { RulePack } from "../rule";

export const decree1612026: RulePack = {
  id: "decree-161-2026",
  text: "Nghị định 161/2026/NĐ-CP",
  name: "Mức lương cơ sở",
  issuedOn: "2026-05-15",
  validFrom: "2026-07-01",
  validTo: null,
  adoption: "law",
  rules: [
    {
      id: "salary.2026-07-01",
      subject: "base_salary",
      about: "monthly",
      title: "Mức lương cơ sở",
      value: { kind: "amount", dong: 2_530_000 },
      article: "Điều 3",
      evidence: "quoted",
    },
  ],
};
