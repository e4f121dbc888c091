import { dueText, noGrace } from "~/campaigns/deadline";
import { defineAuditSentences } from "~/shared/audit-sentences";
import { formatDate, formatDeadline, formatInstant, twoDigits } from "~/shared/time";
import { itemStateNames } from "./appraisal-item";
import { appraisalNames, type AppraisalResult } from "./appraisal";
import type { OpinionFacts } from "./audit-events";
import { opinionNames } from "./consultation";
import { stampLine } from "./paper";

const zone = "(giờ Việt Nam)";
const resultName = (result: string): string => appraisalNames[result as AppraisalResult].toLowerCase();
const remark = (note: string): string => (note === "" ? "" : `, ý kiến: ${note}`);
const ownWork = (isOwnWork: boolean | undefined): string =>
  isOwnWork === true ? "; người thẩm định cũng là người lập hồ sơ" : "";

const aboutOf = (candidateName: string): string => (candidateName === "" ? "cả hồ sơ" : candidateName);

const opinionText = (f: OpinionFacts): string =>
  `${opinionNames[f.opinion].toLowerCase()}${f.number === "" ? "" : `, văn bản số ${f.number}`}${f.on === null ? "" : ` ngày ${formatDate(f.on)}`}, “${f.text}”`;

/** What the log says after the name of who did it. */
export const nominationsAuditSentences = defineAuditSentences({
  "dossier.started": (f) => `Lập hồ sơ của ${f.unitName} cho phong trào “${f.campaignTitle}”.`,
  "dossier.paper_entered": (f) =>
    `Nhập hồ sơ giấy của ${f.unitName} cho phong trào “${f.campaignTitle}”, dấu công văn đến ${stampLine(f)}.`,
  "dossier.stamp_changed": (f) =>
    `Sửa dấu công văn đến của hồ sơ giấy: trước là ${stampLine(f.before)}; nay là ${stampLine(f.after)}.`,
  "nomination.added": (f) => `Thêm đề nghị ${f.candidateName} vào chỉ tiêu “${f.line}”.`,
  "nomination.edited": (f) => `Sửa đề nghị ${f.candidateName}: ${f.changed.join(", ")}.`,
  "nomination.overridden": (f) =>
    `Vẫn đề nghị ${f.candidateName} ở chỉ tiêu “${f.line}” dù chưa đạt “${f.rule}” (${f.citation}), lý do: ${f.reason}`,
  "nomination.removed": (f) => `Bỏ đề nghị ${f.candidateName} khỏi chỉ tiêu “${f.line}”.`,
  "document.attached": (f) =>
    `${f.isReplacement ? "Thay" : "Đưa vào"} ${f.title}${f.candidateName === null ? "" : ` của ${f.candidateName}`} (${f.status === "signed" ? "bản đã ký" : "bản thảo"}, ${f.name}, SHA-256 ${f.sha256.slice(0, 16)}…).`,
  "document.removed": (f) =>
    `Bỏ ${f.title} của ${f.candidateName} khỏi hồ sơ (${f.name}, SHA-256 ${f.sha256.slice(0, 16)}…).`,
  "document_limit.changed": (f) => `Đặt mức chung cho ${f.document}: ${f.after} (trước đó: ${f.before}).`,
  "line_limit.changed": (f) =>
    `Đặt mức của chỉ tiêu ${f.line} cho ${f.document}: ${f.after === "" ? "theo mức chung" : f.after} (trước đó: ${f.before === "" ? "theo mức chung" : f.before}).`,
  "paper_template.kept": (f) => `Dùng mẫu Word riêng cho ${f.paper}: ${f.name}, SHA-256 ${f.sha256.slice(0, 16)}….`,
  "paper_template.removed": (f) => `Bỏ mẫu Word riêng cho ${f.paper}: ${f.name}.`,
  "dossier.confirmed": (f) =>
    f.method === "account"
      ? `Xác nhận hồ sơ bằng tài khoản của ${f.headName}.`
      : `Ghi nhận ${f.headName} xác nhận hồ sơ bằng công văn đã ký.`,
  "dossier.submitted": (f) =>
    `Nộp hồ sơ lần ${String(f.ordinal)}, mã biên nhận ${f.receiptCode}: ${twoDigits(f.collectiveCount)} tập thể, ${twoDigits(f.individualCount)} cá nhân, ${twoDigits(f.documentCount)} tài liệu; hạn ${dueText(f.dueAt, f.grace ?? noGrace, zone)}${f.stampedAt === undefined ? "" : `; hồ sơ giấy, dấu công văn đến ${formatInstant(f.stampedAt)} ${zone}`}.`,
  "dossier.withdrawn": (f) =>
    `Rút hồ sơ đã nộp lần ${String(f.ordinal)}, mã biên nhận ${f.receiptCode}, lý do: ${f.reason}`,
  "dossier.assigned": (f) =>
    f.officerName === null
      ? `Không giao ai thẩm định hồ sơ của ${f.unitName}${f.beforeName === null ? "" : ` (trước đó: ${f.beforeName})`}.`
      : `Giao ${f.officerName} thẩm định hồ sơ của ${f.unitName}${f.beforeName === null ? "" : ` (trước đó: ${f.beforeName})`}.`,
  "dossier.item_checked": (f) =>
    `Kiểm tra ${f.item}: ${f.state === "" ? "bỏ kết quả đã ghi" : itemStateNames[f.state].toLowerCase()}${remark(f.note)}.`,
  "dossier.returned": (f) =>
    `Trả lại hồ sơ để sửa${f.items === undefined ? "" : `, mở lại ${f.items.join(", ")}`}, hạn ${formatDeadline(f.correctionDueAt)} ${zone}, lý do: ${f.reason}`,
  "dossier.accepted": (f) =>
    `Tiếp nhận hồ sơ: ${twoDigits(f.meetsCount)} đề nghị chấp nhận, ${twoDigits(f.heldCount)} tạm dừng, ${twoDigits(f.failsCount)} không chấp nhận${ownWork(f.isOwnWork)}.`,
  "nomination.appraised": (f) =>
    `Thẩm định ${f.candidateName}: ${resultName(f.result)}${f.before === "pending" ? "" : ` (trước đó: ${resultName(f.before)})`}${remark(f.note)}${ownWork(f.isOwnWork)}.`,
  "advising.named": (f) =>
    `Giao ${f.advisingName} tổng hợp hồ sơ trong phong trào “${f.campaignTitle}” của ${f.units.join(", ")}${f.dueOn === null ? "" : `, đề nghị gửi trước hết ngày ${formatDate(f.dueOn)}`}.`,
  "advising.ended": (f) =>
    `Thôi giao ${f.advisingName} tổng hợp hồ sơ của ${f.unitName} trong phong trào “${f.campaignTitle}”.`,
  "gathering.taken": (f) =>
    `Tổng hợp đề nghị ${f.candidateName} của ${f.unitName} (nộp lần ${String(f.ordinal)}, biên nhận ${f.receiptCode}) vào hồ sơ của ${f.advisingName}.`,
  "gathering.left": (f) =>
    `Không tổng hợp đề nghị ${f.candidateName} của ${f.unitName} vào hồ sơ của ${f.advisingName}, lý do: ${f.reason}`,
  "gathering.undone": (f) =>
    f.wasTaken
      ? `Bỏ tổng hợp đề nghị ${f.candidateName}: đề nghị trở lại hồ sơ của ${f.unitName}.`
      : `Xét lại việc không tổng hợp đề nghị ${f.candidateName} của ${f.unitName}.`,
  "gathering.handed_back": (f) =>
    `Trả lại ${f.unitName} đề nghị ${f.candidateName} để sửa, hạn ${formatDeadline(f.correctionDueAt)} ${zone}, lý do: ${f.reason}`,
  "gathering.accepted": (f) =>
    `Tiếp nhận cùng hồ sơ của ${f.advisingName}: ${twoDigits(f.takenCount)} đề nghị được tổng hợp, ${twoDigits(f.leftCount)} không được tổng hợp.`,
  "consultation.asked": (f) =>
    `Xin ý kiến bằng văn bản của ${f.bodyName} về ${aboutOf(f.candidateName)}, trả lời trước ${formatDeadline(f.dueAt)} ${zone}: ${f.question}`,
  "consultation.answered": (f) =>
    `${f.isEnteredFor ? `Nhập ý kiến của ${f.bodyName}` : `Trả lời ý kiến thay mặt ${f.bodyName}`} về ${aboutOf(f.candidateName)}: ${opinionNames[f.opinion].toLowerCase()}${f.number === "" ? "" : `, văn bản số ${f.number}`}${f.on === null ? "" : ` ngày ${formatDate(f.on)}`}; ${f.text}`,
  "consultation.corrected": (f) =>
    `Sửa ý kiến của ${f.bodyName} về ${aboutOf(f.candidateName)}: trước là ${opinionText(f.before)}; nay là ${opinionText(f.after)}${f.isFileReplaced ? "; thay bản chụp văn bản trả lời" : ""}; lý do: ${f.reason}`,
  "consultation.published": (f) => `Cho đơn vị đề nghị xem ý kiến của ${f.bodyName} về ${aboutOf(f.candidateName)}.`,
  "consultation.unpublished": (f) =>
    `Không cho đơn vị đề nghị xem ý kiến của ${f.bodyName} về ${aboutOf(f.candidateName)} nữa.`,
  "consultation.withdrawn": (f) =>
    `Rút việc xin ý kiến của ${f.bodyName} về ${aboutOf(f.candidateName)}, lý do: ${f.reason}`,
  "registration.saved": (f) =>
    `Ghi danh sách đăng ký thi đua của ${f.unitName} trong phong trào “${f.campaignTitle}”: ${twoDigits(f.collectiveCount)} tập thể, ${twoDigits(f.individualCount)} lượt cá nhân.`,
  "registration.sent": (f) =>
    `Gửi đăng ký thi đua của ${f.unitName} trong phong trào “${f.campaignTitle}”: ${twoDigits(f.collectiveCount)} tập thể, ${twoDigits(f.individualCount)} lượt cá nhân.`,
  "late_pass.asked": (f) =>
    `Đề nghị cho ${f.unitName} nộp muộn${f.wishedUntil === null ? "" : ` đến ${formatDeadline(f.wishedUntil)} ${zone}`}, lý do: ${f.reason}`,
  "late_pass.granted": (f) => `Cho ${f.unitName} nộp muộn đến ${formatDeadline(f.until)} ${zone}, lý do: ${f.reason}`,
  "late_pass.refused": (f) => `Không cho ${f.unitName} nộp muộn, lý do: ${f.reason}`,
});
