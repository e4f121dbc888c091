import type { RulePack } from "../rule";

/** History: replaced by Law 06/2022 on 01/01/2024. The day on which each part began was not read. */
export const law152003: RulePack = {
  id: "law-15-2003",
  text: "Luật Thi đua, khen thưởng 2003 (sửa đổi, bổ sung năm 2005, 2009, 2013)",
  name: "Luật Thi đua, khen thưởng số 15/2003/QH11",
  issuedOn: "2003-11-26",
  validFrom: null,
  validTo: "2023-12-31",
  adoption: "law",
  rules: [
    {
      id: "l2003.text",
      subject: "text",
      about: "law",
      title: "Luật Thi đua, khen thưởng 2003",
      value: {
        kind: "text",
        citation:
          "Luật Thi đua, khen thưởng số 15/2003/QH11, đã được sửa đổi, bổ sung theo các Luật số 47/2005/QH11, 32/2009/QH12 và 39/2013/QH13",
        rank: 1,
      },
      evidence: "superseded",
    },
    {
      id: "l2003.kind.GIAYKHEN",
      subject: "award_kind",
      about: "GIAYKHEN",
      title: "Giấy khen",
      value: {
        kind: "award_kind",
        list: "form",
        code: "GIAYKHEN",
        name: "Giấy khen",
        level: "agency",
        recipients: ["collective", "individual"],
      },
      validFrom: "2003-11-26",
      evidence: "general",
    },
  ],
};
