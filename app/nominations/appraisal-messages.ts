import { paths } from "~/shared/paths";
import { formatInstant, type Instant } from "~/shared/time";

/** Refusals about appraising and mending a dossier; joined in messages.ts. */
export const appraisalMessages = {
  "appraisal.not_waiting": (f: { unitName: string; dossierId: string }) => ({
    title: "Việc thẩm định chưa được giao.",
    facts: [`Hồ sơ của ${f.unitName} không chờ thẩm định và không ở bước đơn vị sửa.`],
    source: "Giao thẩm định từ khi đơn vị nộp đến khi tiếp nhận hồ sơ",
    kept: "Người thẩm định của các hồ sơ giữ nguyên.",
    next: [
      { label: "Xem hồ sơ", href: paths.dossier(f.dossierId) },
      { label: "Về danh sách thẩm định", href: paths.appraisals() },
    ],
  }),
  "appraisal.items_closed": (f: { unitName: string; dossierId: string }) => ({
    title: "Danh mục kiểm tra chưa được ghi.",
    facts: [`Hồ sơ của ${f.unitName} không ở bước chờ thẩm định.`],
    source: "Từng mục được kiểm tra từ khi đơn vị nộp đến khi tiếp nhận hoặc trả lại hồ sơ",
    kept: "Những gì vừa nhập vẫn còn ở dưới; kết quả đã ghi trước đó giữ nguyên.",
    next: [{ label: "Xem hồ sơ", href: paths.dossier(f.dossierId) }],
  }),
  "document.not_asked": (f: {
    title: string;
    href: { dossierId: string; nominationId: string };
    asked: readonly string[];
  }) => ({
    title: "Tài liệu chưa được đưa vào hồ sơ: chỉ tiêu không yêu cầu tài liệu này.",
    facts: [
      `Tài liệu gửi lên: ${f.title}.`,
      f.asked.length === 0
        ? "Chỉ tiêu của đề nghị này không yêu cầu tài liệu nào ngoài báo cáo."
        : `Chỉ tiêu yêu cầu: ${f.asked.join("; ")}.`,
    ],
    source: "Thành phần hồ sơ của chỉ tiêu trong kế hoạch, sau khi đổi chỉ tiêu hoặc sửa kế hoạch",
    kept: "Tệp đã tải lên còn được giữ; các tài liệu khác của hồ sơ giữ nguyên.",
    next: [
      { label: "Xem tài liệu chỉ tiêu đang yêu cầu", href: paths.nomination(f.href.dossierId, f.href.nominationId) },
    ],
  }),
  "dossier.nothing_returned": (f: { dossierId: string }) => ({
    title: "Hồ sơ chưa được trả lại: chưa mục nào được đánh dấu cần sửa.",
    facts: ["Đơn vị chỉ sửa được những mục nêu trong lần trả lại."],
    source: "Trả lại hồ sơ phải nêu rõ từng mục cần sửa; các mục khác giữ nguyên như đã nộp",
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [
      { label: "Đánh dấu Cần sửa ở danh mục kiểm tra, rồi trả lại", href: `${paths.appraise(f.dossierId)}#danh-muc` },
      { label: "Hoặc chọn mở lại toàn bộ hồ sơ" },
    ],
  }),
  "dossier.item_closed": (f: { dossierId: string; returnedAt: Instant; labels: readonly string[] }) => ({
    title: "Mục này không thay đổi: lần trả lại không mở mục này để sửa.",
    facts: [
      `Thường trực thi đua trả lại lúc ${formatInstant(f.returnedAt)} (giờ Việt Nam), chỉ mở lại các mục: ${f.labels.join("; ")}.`,
    ],
    source: "Hồ sơ trả lại chỉ sửa các mục được nêu; các mục khác giữ nguyên như đã nộp",
    kept: "Những gì vừa nhập vẫn còn ở dưới để chép lại nếu cần.",
    next: [
      { label: "Xem các mục cần sửa", href: paths.dossier(f.dossierId) },
      { label: "Cần sửa thêm mục khác thì đề nghị Thường trực thi đua mở" },
    ],
  }),
} as const;
