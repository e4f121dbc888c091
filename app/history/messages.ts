import { defineMessages } from "~/shared/messages";
import { paths } from "~/shared/paths";
import { formatDate } from "~/shared/time";

/** What this slice refuses, in words. */
export const historyMessages = defineMessages({
  "history.not_editor": () => ({
    title: "Lịch sử khen thưởng chưa được sửa: việc này do Tổ chức cán bộ hoặc Thường trực thi đua thực hiện.",
    facts: [],
    next: [{ label: "Báo Tổ chức cán bộ nội dung cần bổ sung, đính chính, kèm quyết định" }],
  }),
  "award_entry.duplicate": (f: { of: string; award: string; period: string; entryId: string }) => ({
    title: `Chưa ghi: ${f.award} năm ${f.period} của ${f.of} đã có trong lịch sử.`,
    facts: [
      "Cùng một danh hiệu hoặc hình thức, cùng thời gian và cùng quyết định chỉ ghi một lần, để không bị tính hai lần khi xét điều kiện.",
    ],
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Mở mục đã có để đính chính", href: paths.historyEntry("khen-thuong", f.entryId) }],
  }),
  "award_entry.given_here": (f: { of: string; award: string; number: string; decisionId: string }) => ({
    title: `Chưa ghi: ${f.award} của ${f.of} theo Quyết định số ${f.number} do hệ thống này ban hành nên đã tự có trong lịch sử.`,
    facts: [
      "Khen thưởng theo quyết định ban hành trong hệ thống được đọc thẳng từ quyết định, không ghi lại bằng tay.",
    ],
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Xem quyết định", href: paths.decision(f.decisionId) }],
  }),
  "rating.exists": (f: { of: string; year: number; rating: string; entryId: string }) => ({
    title: `Chưa ghi: ${f.of} đã được xếp loại năm ${String(f.year)} là “${f.rating}”.`,
    facts: ["Mỗi năm có một mức xếp loại. Nếu mức đã ghi chưa đúng thì đính chính mục đó."],
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Mở mục đã có để đính chính", href: paths.historyEntry("xep-loai", f.entryId) }],
  }),
  "initiative.exists": (f: { title: string; year: number; entryId: string; authors: readonly string[] }) => ({
    title: `Chưa ghi: “${f.title}” năm ${String(f.year)} đã có trong lịch sử của ${f.authors.join(", ")}.`,
    facts: [
      "Một sáng kiến ghi một lần cùng các đồng tác giả, để biết đã dùng làm điều kiện cho khen thưởng nào của mỗi người.",
    ],
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Mở mục đã có", href: paths.historyEntry("sang-kien", f.entryId) }],
  }),
  "initiative.author_used_it": (f: { name: string; award: string }) => ({
    title: `Chưa lưu: ${f.name} đã dùng sáng kiến này cho ${f.award} nên chưa bỏ khỏi danh sách tác giả được.`,
    facts: ["Bỏ tên thì lần dùng đó không còn sáng kiến nào làm điều kiện."],
    kept: "Những gì vừa nhập vẫn còn ở dưới; mục đã ghi giữ nguyên.",
    next: [{ label: `Ghi lại dòng của ${f.name}, hoặc bỏ lần dùng ở bảng “Đã dùng cho” rồi sửa tác giả` }],
  }),
  "initiative.used": (f: { title: string; award: string }) => ({
    title: `Chưa ghi: sáng kiến “${f.title}” đã được dùng làm điều kiện cho ${f.award}.`,
    facts: [
      "Một sáng kiến dùng một lần làm điều kiện xét khen thưởng. Căn cứ là văn bản hướng dẫn, chưa phải quy định của nghị định.",
    ],
    source: "Công văn số 5007/BNV-TĐKT năm 2023 của Bộ Nội vụ, mục III.5.c",
    kept: "Lần dùng đã ghi giữ nguyên.",
    next: [{ label: "Nếu ghi nhầm, chọn “Chưa dùng” và lưu, rồi ghi lại" }],
  }),
  "history.is_withdrawn": (f: { on: string; by: string; reason: string }) => ({
    title: `Mục này đã bị rút khỏi lịch sử ngày ${formatDate(f.on)}, không sửa được nữa.`,
    facts: [`Người rút: ${f.by}. Lý do: ${f.reason}`],
    next: [{ label: "Nếu rút nhầm, ghi lại thành mục mới" }],
  }),
});
