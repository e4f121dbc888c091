import { defineAuditSentences } from "~/shared/audit-sentences";
import { formatDate, formatDeadline, twoDigits } from "~/shared/time";
import { amendmentNames } from "./amendment";
import "./audit-events";
import type { CampaignPlan } from "./campaign";
import { deadlineText, dueText, noGrace, type DeadlineWording } from "./deadline";
import { planLabels } from "./plan-changes";

const sources: Readonly<Record<string, string>> = {
  blank: "từ bản trắng",
  plan: "từ kế hoạch có sẵn",
  copy: "từ phong trào cũ",
};

export const campaignsAuditSentences = defineAuditSentences({
  "campaign.created": (f) => `Tạo phong trào “${f.title}” ${sources[f.source] ?? ""}.`,
  "campaign.saved": (f) =>
    f.changed.length === 0
      ? `Lưu kế hoạch “${f.title}”, nội dung không đổi.`
      : `Sửa kế hoạch “${f.title}”: ${f.changed.map((part) => (planLabels[part as keyof CampaignPlan] ?? part).toLowerCase()).join(", ")}.`,
  "campaign.launched": (f) =>
    `Phát động phong trào “${f.title}”, hạn nộp hồ sơ ${deadlineText(f.dossierDueOn, f.dossierWording as DeadlineWording, f.dossierHour ?? null)} (${dueText(f.dossierDueAt, f.grace ?? noGrace)}).`,
  "campaign.review_started": (f) => `Phong trào “${f.title}” chuyển sang xét khen thưởng.`,
  "campaign.decided": (f) => `Phong trào “${f.title}” đã có quyết định khen thưởng.`,
  "campaign.concluded": (f) =>
    `Tổng kết phong trào “${f.title}”: ${twoDigits(f.dossierCount)} hồ sơ, ${twoDigits(f.nominationCount)} đề nghị, ${twoDigits(f.awardedCount)} khen thưởng.`,
  "campaign.cancelled": (f) => `Hủy phong trào “${f.title}”: ${f.reason}`,
  "holiday.added": (f) =>
    `Ghi ${f.isWorkingDay ? "ngày làm bù" : "ngày nghỉ"} ${formatDate(f.on)} (${f.name})${f.basis === "" ? ", chưa nêu văn bản" : `, theo ${f.basis}`}.`,
  "holiday.removed": (f) =>
    `Bỏ ${f.isWorkingDay ? "ngày làm bù" : "ngày nghỉ"} ${formatDate(f.on)} (${f.name}) khỏi lịch.`,
  "holiday.copied": (f) => `Ghi ngày nghỉ cố định của năm ${String(f.year)}: ${f.days.map(formatDate).join(", ")}.`,
  "holiday.confirmed": (f) =>
    `Xác nhận ${twoDigits(f.days.length)} ngày trong lịch nghỉ năm ${String(f.year)} theo ${f.document}.`,
  "campaign.amended": (f) =>
    [
      `Điều chỉnh số ${twoDigits(f.ordinal)} của phong trào “${f.title}” (${amendmentNames[f.kind].toLowerCase()}${f.document === "" ? "" : `, theo ${f.document}`}).`,
      f.dueBefore === f.dueAfter
        ? `Thay đổi: ${f.changes.map((one) => one.what.toLowerCase()).join(", ")}.`
        : `Hạn nộp hồ sơ từ ${formatDeadline(f.dueBefore)} thành ${formatDeadline(f.dueAfter)}.`,
      `Lý do: ${f.reason}`,
    ].join(" "),
  "quota.allocated": (f) =>
    `Ghi chỉ tiêu được phân bổ cho “${f.line}”: ${twoDigits(f.count)}${f.before === null ? "" : ` (trước đó ${twoDigits(f.before)})`}, theo ${f.source}, ngày ${formatDate(f.documentOn)}.`,
});
