import { withFullStop } from "~/documents/wording";
import { defineAuditSentences } from "~/shared/audit-sentences";
import { formatDate, twoDigits } from "~/shared/time";
import "./audit-events";

const before = (text: string): string => (text === "" ? "" : ` Trước đó: ${withFullStop(text)}`);

/** What the log says after the name of who did it. */
export const upwardAuditSentences = defineAuditSentences({
  "upward.package_asked": (f) =>
    `Lập bộ hồ sơ trình cấp trên lần ${String(f.ordinal)} của phong trào “${f.title}” (${twoDigits(f.nameCount)} tên), gửi ${f.receiver}${f.scan === undefined ? "" : `, kèm bản quét tờ trình đã ký “${f.scan.name}”, mã SHA-256 ${f.scan.sha256}`}.`,
  "upward.package_made": (f) =>
    `Bộ hồ sơ trình cấp trên lần ${String(f.ordinal)} của phong trào “${f.title}” đã đủ ${twoDigits(f.fileCount)} tệp, mã SHA-256 ${f.sha256}.`,
  "upward.sent": (f) =>
    `Ghi đã gửi ${f.receiver} bộ hồ sơ lần ${String(f.ordinal)} của phong trào “${f.title}” ngày ${formatDate(f.on)}, số ${f.number}: ${f.names.join(", ")}.`,
  "upward.awarded": (f) =>
    `Ghi cấp trên khen thưởng ${f.name} trong phong trào “${f.title}”: ${f.award}, ${withFullStop(f.decision)}${before(f.before)}`,
  "upward.not_awarded": (f) =>
    `Ghi cấp trên không khen thưởng ${f.name} trong phong trào “${f.title}”: ${withFullStop(f.reason)}${before(f.before)}`,
  "upward.withdrawn": (f) =>
    `Rút đề nghị cấp trên khen thưởng ${f.name} trong phong trào “${f.title}”: ${withFullStop(f.reason)}`,
  "upward.released": (f) =>
    `Giải tỏa việc tạm giữ ${f.name} ở chỉ tiêu của cơ quan trong phong trào “${f.title}”: ${withFullStop(f.reason)}`,
  "upward.restored": (f) =>
    `Khôi phục đề nghị cấp trên và việc tạm giữ của ${f.name} trong phong trào “${f.title}”: ${withFullStop(f.reason)}`,
});
