import { defineAuditSentences } from "~/shared/audit-sentences";
import { formatDate } from "~/shared/time";
import "./audit-events";

export const rulesAuditSentences = defineAuditSentences({
  "rule.recorded": (f) =>
    `Ghi quy định riêng “${f.title}” (${f.value}), theo ${f.basis}, hiệu lực từ ${formatDate(f.validFrom)}${f.replaced === "" ? "" : `, thay “${f.replaced}”`}.`,
  "rule.ended": (f) => `Dừng quy định riêng “${f.title}”; lý do: ${f.reason}.`,
  "rule.switched": (f) =>
    `${f.isOn ? "Chọn áp dụng" : "Thôi áp dụng"} “${f.title}” (chưa kiểm chứng hoặc của tỉnh khác)${f.reason === undefined ? "" : `; lý do: ${f.reason}`}.`,
});
