import type { RulePack } from "../rule";

/** Administrative procedures of commune level; the title's dossier is the model for other agencies of grassroots level. */
export const procedures6382025: RulePack = {
  id: "procedures-638-2025",
  text: "Quyết định 638/QĐ-BNV năm 2025",
  name: "Thủ tục hành chính về thi đua, khen thưởng theo Nghị định 152/2025/NĐ-CP",
  issuedOn: null,
  validFrom: "2025-07-01",
  validTo: null,
  adoption: "law",
  rules: [
    {
      id: "qd638.dossier.CSTDCS",
      subject: "dossier_item",
      about: "CSTDCS",
      title: "Hồ sơ Chiến sĩ thi đua cơ sở",
      value: {
        kind: "items",
        awardKind: "CSTDCS",
        items: [
          "Tờ trình (Mẫu số 01)",
          "Báo cáo thành tích cá nhân (Mẫu số 05)",
          "Biên bản bình xét và kết quả bỏ phiếu",
          "Chứng nhận hoặc xác nhận sáng kiến, mức độ hoàn thành nhiệm vụ",
        ],
        copies: null,
      },
      evidence: "quoted",
      note: "Số bộ hồ sơ do bộ, ban, ngành, tỉnh quy định.",
    },
    {
      id: "qd638.time.CSTDCS",
      subject: "time_limit",
      about: "appraisal/CSTDCS",
      title: "Xét Chiến sĩ thi đua cơ sở ở cấp xã: 20 ngày làm việc từ khi đủ hồ sơ",
      value: { kind: "limit", days: 20, dayKind: "working_day" },
      evidence: "quoted",
    },
  ],
};
