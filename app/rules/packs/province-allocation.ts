import type { RulePack } from "../rule";

/** A plan may leave the form to the province: what it names is only the level. */
export const provinceAllocation: RulePack = {
  id: "province-allocation",
  text: "Hình thức do cấp tỉnh quyết định khi phân bổ",
  name: "Khen thưởng cấp tỉnh chưa định hình thức",
  issuedOn: null,
  validFrom: null,
  validTo: null,
  adoption: "law",
  rules: [
    {
      id: "allocation.kind.KHEN_CAP_TINH",
      subject: "award_kind",
      about: "KHEN_CAP_TINH",
      title: "Khen thưởng cấp tỉnh",
      value: {
        kind: "award_kind",
        list: "form",
        code: "KHEN_CAP_TINH",
        name: "Khen thưởng cấp tỉnh",
        level: "province",
        recipients: ["collective", "individual"],
      },
      evidence: "general",
    },
  ],
};
