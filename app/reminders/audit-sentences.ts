import { defineAuditSentences } from "~/shared/audit-sentences";
import "./audit-events";

export const remindersAuditSentences = defineAuditSentences({
  "calendar_feed.renewed": (f) =>
    f.isRenewal
      ? `${f.name} đổi địa chỉ lịch của mình; địa chỉ cũ không còn dùng được.`
      : `${f.name} tạo địa chỉ lịch của mình.`,
  "reminder_setting.saved": (f) => `Sửa cài đặt nhắc việc của phong trào “${f.title}”: ${f.changes.join("; ")}.`,
});
