import type { RulePack } from "../rule";

export const salary2018: RulePack = {
  id: "salary-2018",
  text: "Mức lương cơ sở từ 01/07/2018",
  name: "Mức lương cơ sở",
  issuedOn: null,
  validFrom: "2018-07-01",
  validTo: "2019-06-30",
  adoption: "law",
  rules: [
    {
      id: "salary.2018-07-01",
      subject: "base_salary",
      about: "monthly",
      title: "Mức lương cơ sở",
      value: { kind: "amount", dong: 1_390_000 },
      note: "Số hiệu nghị định chưa đọc được.",
      evidence: "superseded",
    },
  ],
};
