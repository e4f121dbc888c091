import { defineAuditSentences } from "~/shared/audit-sentences";
import "./audit-events";
import { importKindNames, type ImportKind } from "./import-kind";

const kindName = (kind: string): string => (importKindNames[kind as ImportKind] ?? kind).toLowerCase();

/** What the log says after the name of who did it. */
export const importsAuditSentences = defineAuditSentences({
  "import.written": (f) =>
    `Nhập ${kindName(f.kind)} từ tệp “${f.fileName}”: thêm ${String(f.newCount)}, bổ sung, sửa ${String(f.changedCount)}, đã có ${String(f.sameCount)}, bỏ qua ${String(f.skippedCount)} dòng. Mã SHA-256 của tệp: ${f.sha256}.`,
  "import.undone": (f) =>
    `Hoàn tác lần nhập ${kindName(f.kind)} từ tệp “${f.fileName}”: rút ${String(f.newCount)} mục đã thêm, trả lại ${String(f.changedCount)} mục đã sửa.`,
});
