import { dueText, lastDayOf, withoutGrace, type Grace } from "~/campaigns/deadline";
import { dateOf, daysBetween, formatDate, twoDigits, type Instant } from "~/shared/time";
import { overdueOffset } from "./due-reminders";

export interface ReminderFacts {
  agencyName: string;
  campaignTitle: string;
  /** "Hạn nộp hồ sơ" */
  title: string;
  /** What is still to be done, as a sentence. */
  missing: string;
  /** Its grace included. */
  endsAt: Instant;
  grace: Grace;
  offset: number;
  recipientName: string;
  /** Whole address; null while the installation does not know its own. */
  link: string | null;
}

/** Names the mail of one reminder for ever. */
export function reminderMailKey(reminderId: string): string {
  return `reminder-${reminderId}`;
}

/** "trước 03 ngày", "khi quá hạn": which of the reminders of one thing this is. */
export function offsetText(offset: number): string {
  return offset === overdueOffset ? "khi quá hạn" : `trước ${twoDigits(offset)} ngày`;
}

/** Subject and plain text of a reminder. The day on which it was written stands in it: mail may arrive later. */
export function reminderText(facts: ReminderFacts, now: Instant): { subject: string; text: string } {
  const isOverdue = facts.offset === overdueOffset;
  const left = daysBetween(dateOf(now), lastDayOf(withoutGrace(facts.endsAt, facts.grace)));
  const subject = `${isOverdue ? "Quá hạn" : "Nhắc việc"}: ${facts.title} – ${facts.campaignTitle}`;
  const when = isOverdue
    ? `Thời hạn đã hết lúc ${dueText(facts.endsAt, facts.grace, "(giờ Việt Nam)")}.`
    : `Thời hạn: ${dueText(facts.endsAt, facts.grace, "(giờ Việt Nam)")}; ${left <= 0 ? "hết hạn trong hôm nay" : `còn ${twoDigits(left)} ngày`}, tính từ ngày ${formatDate(dateOf(now))}.`;
  const lines = [
    `Kính gửi: ${facts.recipientName}`,
    "",
    `Phong trào thi đua: ${facts.campaignTitle}`,
    `Nội dung: ${facts.title}`,
    when,
    "",
    facts.missing,
    ...(facts.link === null ? [] : ["", `Xem và thực hiện tại: ${facts.link}`]),
    "",
    "Thư do phần mềm Vinh Danh gửi tự động; nếu việc đã làm xong, đề nghị bỏ qua thư này.",
    "",
    facts.agencyName,
  ];
  return { subject, text: lines.join("\n") };
}
