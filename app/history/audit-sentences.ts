import { defineAuditSentences } from "~/shared/audit-sentences";
import "./audit-events";

/** What the log says after the name of who did it. */
export const historyAuditSentences = defineAuditSentences({
  "history.recorded": (f) => `Ghi vào lịch sử của ${f.of}: ${f.fact}.`,
  "history.corrected": (f) => `Đính chính lịch sử của ${f.of}: ${f.fact}; trước đó ghi: ${f.before}.`,
  "history.withdrawn": (f) => `Rút khỏi lịch sử của ${f.of}: ${f.fact}. Lý do: ${f.reason}`,
  "history.initiative_used": (f) =>
    f.award === ""
      ? `Ghi lại sáng kiến “${f.title}” của ${f.of} là chưa dùng làm điều kiện khen thưởng.`
      : `Ghi sáng kiến “${f.title}” của ${f.of} đã dùng làm điều kiện cho ${f.award}.`,
});
