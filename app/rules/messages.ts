import { defineMessages } from "~/shared/messages";
import { paths } from "~/shared/paths";

export const rulesMessages = defineMessages({
  "rule.not_editor": () => ({
    title: "Quy định riêng do Thường trực thi đua ghi nhận.",
    facts: ["Tổ chức cán bộ và quản trị xem được danh sách quy định riêng, không sửa."],
    next: [{ label: "Mở danh sách quy định riêng", href: paths.ownRules() }],
  }),
  "overlay.conflicts": (f: { title: string; others: string }) => ({
    title: `Quy định “${f.title}” chưa được lưu: cùng một nội dung đang có quy định khác.`,
    facts: [`Đang có hiệu lực: ${f.others}.`],
    source: "Mỗi nội dung chỉ áp dụng một quy định trong một ngày.",
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [
      { label: "Chọn quy định được thay thế, hoặc dừng quy định riêng cũ", href: paths.ownRules() },
      { label: "Đổi ngày hiệu lực cho không trùng" },
    ],
  }),
  "overlay.ended": (f: { title: string }) => ({
    title: `Quy định “${f.title}” đã được dừng trước đó.`,
    facts: ["Có thể người khác vừa dừng ở một thẻ khác."],
    next: [{ label: "Mở lại danh sách quy định riêng", href: paths.ownRules() }],
  }),
});
