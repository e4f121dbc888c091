import { defineAuditSentences } from "~/shared/audit-sentences";
import { withFullStop } from "~/documents/wording";
import { formatDate, formatDeadline, twoDigits } from "~/shared/time";
import "./audit-events";

/** What the log says after the name of who did it. */
export const decisionsAuditSentences = defineAuditSentences({
  "list.published": (f) =>
    f.dayCount === 0
      ? `Công khai danh sách đề nghị khen thưởng của phong trào “${f.title}” (${twoDigits(f.nameCount)} tên), không kéo dài ngày nào.`
      : `Công khai danh sách đề nghị khen thưởng của phong trào “${f.title}” (${twoDigits(f.nameCount)} tên) trong ${twoDigits(f.dayCount)} ngày làm việc, đến ${formatDeadline(f.endsAt)}.`,
  "reserve.published": (f) =>
    `Công khai bổ sung tên gọi từ danh sách dự bị của phong trào “${f.title}” (${f.names.join(", ")})${
      f.dayCount === 0
        ? ", không kéo dài ngày nào"
        : ` trong ${twoDigits(f.dayCount)} ngày làm việc, đến ${formatDeadline(f.endsAt)}`
    }.`,
  "signing_file.submitted": (f) =>
    `Trình ký lần ${String(f.ordinal)} hồ sơ khen thưởng của phong trào “${f.title}” (${twoDigits(f.nameCount)} tên).`,
  "signing_file.sent_back": (f) =>
    `Trả lại hồ sơ trình ký lần ${String(f.ordinal)} của phong trào “${f.title}”: ${withFullStop(f.reason)}`,
  "name.withdrawn": (f) =>
    f.decisionNumber === null
      ? `Ghi ${f.name} rút tên ở chỉ tiêu “${f.line}” của phong trào “${f.title}”: ${withFullStop(f.reason)}`
      : `Thu hồi khen thưởng của ${f.name} (Quyết định số ${f.decisionNumber}, chỉ tiêu “${f.line}”) theo ${f.document}: ${withFullStop(f.reason)}`,
  "name.revived": (f) =>
    `Khôi phục tên ${f.name} ở chỉ tiêu “${f.line}” của phong trào “${f.title}”: chỗ đã rút còn trống.`,
  "reserve.called": (f) =>
    `Người chủ trì xác nhận ${f.name}, thứ nhất của danh sách dự bị, vào chỗ trống ở chỉ tiêu “${f.line}” của phong trào “${f.title}”${f.isAfterDecision ? ", trình ký quyết định bổ sung" : ""}.`,
  "decision.signed": (f) =>
    `Ký quyết định khen thưởng phong trào “${f.title}” với thể thức ${f.signerTitle} (${twoDigits(f.awardCount)} tên)${
      f.leftOut.length === 0 ? "" : `; bỏ ${f.leftOut.map((one) => `${one.name} (${one.reason})`).join("; ")}`
    }.`,
  "decision.issued": (f) =>
    `Ghi số ${f.number} ngày ${formatDate(f.datedOn)} và bản ký của quyết định khen thưởng phong trào “${f.title}” (${twoDigits(f.awardCount)} tên).`,
});
