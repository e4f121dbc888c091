import type { RulePack } from "../rule";

/** The procedure of Huế, published as its own: a hint for other provinces. */
export const revocationHue: RulePack = {
  id: "revocation-hue",
  text: "Thủ tục hành chính của thành phố Huế về hủy bỏ quyết định khen thưởng",
  name: "Hủy bỏ quyết định, thu hồi hiện vật và tiền thưởng",
  issuedOn: null,
  validFrom: null,
  validTo: null,
  adoption: "choice",
  rules: [
    {
      id: "hue.time.report",
      subject: "time_limit",
      about: "revocation/report",
      title: "Báo cáo hủy bỏ quyết định: 07 ngày từ khi có kết luận",
      value: { kind: "limit", days: 7, dayKind: "day" },
      evidence: "quoted",
    },
    {
      id: "hue.time.decide",
      subject: "time_limit",
      about: "revocation/decide",
      title: "Quyết định hủy bỏ: 05 ngày làm việc từ khi đủ hồ sơ",
      value: { kind: "limit", days: 5, dayKind: "working_day" },
      evidence: "quoted",
    },
  ],
};
