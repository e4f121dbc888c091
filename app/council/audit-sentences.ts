import { defineAuditSentences } from "~/shared/audit-sentences";
import { formatInstant, twoDigits } from "~/shared/time";
import "./audit-events";

const methodNames: Readonly<Record<string, string>> = { hands: "giơ tay", ballot: "bỏ phiếu" };

/** What was done in a session, never what anybody voted or how many votes somebody got. */
export const councilAuditSentences = defineAuditSentences({
  "session.created": (f) =>
    `Lập phiên họp ${String(f.ordinal)} của ${f.bodyName} vào ${formatInstant(f.heldAt)}, ${twoDigits(f.memberCount)} thành viên.`,
  "session.attendance_recorded": (f) =>
    `Ghi danh sách dự họp: ${twoDigits(f.presentCount)} có mặt, ${twoDigits(f.absentCount)} vắng, ${twoDigits(f.writtenCount)} gửi ý kiến bằng văn bản.`,
  "session.opened": (f) =>
    `Khai mạc phiên họp, có mặt ${twoDigits(f.presentCount)}/${twoDigits(f.memberCount)} thành viên.`,
  "session.concluded": (f) =>
    `Kết thúc phiên họp: đề nghị ${twoDigits(f.proposedCount)}, dự bị ${twoDigits(f.reserveCount)}, không đề nghị ${twoDigits(f.notProposedCount)}.`,
  "round.opened": (f) =>
    `Mở vòng ${String(f.ordinal)} (${methodNames[f.method] ?? f.method}) chỉ tiêu “${f.lineName}”, ${twoDigits(f.candidateCount)} đề nghị${f.reason === "" ? "" : `; lý do: ${f.reason}`}.`,
  "round.closed": (f) =>
    `Khép vòng ${String(f.ordinal)} chỉ tiêu “${f.lineName}”${f.undecidedCount === 0 ? "" : `, còn ${twoDigits(f.undecidedCount)} đề nghị bằng phiếu chưa phân định`}.`,
});
