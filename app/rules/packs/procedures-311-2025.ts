import type { DayKind, RuleEntry, RulePack } from "../rule";

const limit = (id: string, title: string, days: number, dayKind: DayKind = "working_day"): RuleEntry => ({
  id: `qd311.time.${id}`,
  subject: "time_limit",
  about: id,
  title,
  value: { kind: "limit", days, dayKind },
  evidence: "quoted",
});

/** Administrative procedures published by the Ministry of Home Affairs for awards of state level. */
export const procedures3112025: RulePack = {
  id: "procedures-311-2025",
  text: "Quyết định 311/QĐ-BNV năm 2025",
  name: "Thủ tục hành chính lĩnh vực thi đua, khen thưởng cấp trung ương",
  issuedOn: null,
  validFrom: "2025-01-01",
  validTo: null,
  adoption: "law",
  note: "Ngày hiệu lực trong năm 2025 chưa đọc được.",
  rules: [
    limit("state/appraisal", "Bộ Nội vụ thẩm định hồ sơ cấp nhà nước: 20 ngày làm việc", 20),
    limit("state/return", "Trả hồ sơ không đủ điều kiện, bằng văn bản: 05 ngày làm việc", 5),
    limit("state/notice", "Thông báo trường hợp không được khen: 10 ngày làm việc", 10),
    limit("state/decision_copy", "Gửi quyết định cho cơ quan trình: 10 ngày làm việc", 10),
    limit("state/delivery", "Trao bằng, hiện vật: 10 ngày làm việc sau quyết định", 10),
    {
      id: "qd311.dossier.state",
      subject: "dossier_item",
      about: "state",
      title: "Hồ sơ khen thưởng cấp nhà nước",
      value: {
        kind: "items",
        awardKind: "",
        items: [
          "Tờ trình của tỉnh",
          "Báo cáo thành tích có xác nhận",
          "Biên bản và kết quả bỏ phiếu, hoặc biên bản xét",
          "Chứng nhận và giấy tờ liên quan",
          "Tệp điện tử Word và PDF (trừ bí mật nhà nước)",
        ],
        copies: 1,
      },
      evidence: "quoted",
    },
  ],
};
