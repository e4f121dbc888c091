import { defineMessages } from "~/shared/messages";
import { paths } from "~/shared/paths";

export const remindersMessages = defineMessages({
  "reminder.not_organizer": (f: { campaignId: string }) => ({
    title: "Cài đặt nhắc việc do Thường trực thi đua sửa.",
    facts: ["Tài khoản đang dùng được xem cài đặt và các lần nhắc, không được sửa."],
    source: "Phân quyền của cơ quan",
    kept: "Cài đặt nhắc việc không thay đổi.",
    next: [{ label: "Xem nhắc việc của phong trào", href: paths.campaignReminders(f.campaignId) }],
  }),
  "reminder.campaign_over": (f: { campaignId: string; title: string; state: string }) => ({
    title: `Cài đặt nhắc việc của phong trào “${f.title}” không sửa được nữa.`,
    facts: [`Tình trạng hiện nay: ${f.state}.`, "Phong trào đã kết thúc hoặc đã hủy thì không nhắc việc nữa."],
    source: "Chỉ nhắc việc khi phong trào đang diễn ra",
    kept: "Cài đặt nhắc việc không thay đổi.",
    next: [{ label: "Xem các lần đã nhắc", href: paths.campaignReminders(f.campaignId) }],
  }),
});
