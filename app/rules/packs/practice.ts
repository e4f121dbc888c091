import type { RuleEntry, RulePack } from "../rule";

const majority = (awardKind: string, name: string): RuleEntry => ({
  id: `practice.vote.${awardKind}`,
  subject: "vote",
  about: awardKind,
  title: `${name}: quá nửa tổng số thành viên`,
  value: { kind: "vote", awardKind, atLeastPercent: null, isSecret: null },
  evidence: "inferred",
  note: "Luật và nghị định không nêu tỷ lệ cho hình thức này; hội đồng làm việc theo đa số.",
});

/** What the council works by where law is silent. Its own regulation, once recorded, takes its place. */
export const practice: RulePack = {
  id: "practice",
  text: "Quy chế làm việc của Hội đồng (làm việc theo đa số)",
  name: "Cách làm chung của hội đồng khi luật không quy định",
  issuedOn: null,
  validFrom: null,
  validTo: null,
  adoption: "law",
  rules: [
    majority("GIAYKHEN", "Giấy khen"),
    majority("BANGKHEN_TINH", "Bằng khen cấp tỉnh"),
    majority("KHEN_CAP_TINH", "Khen thưởng cấp tỉnh"),
  ],
};
