import { roleNames, type Role } from "~/shared/actor";
import { defineAuditSentences } from "~/shared/audit-sentences";
import { formatDate, twoDigits } from "~/shared/time";
import { agencySettingNames } from "./agency";
import { jobLabel } from "./job";
import "./audit-events";

const rolesOf = (f: { roles: readonly string[]; unitNames: readonly string[] }): string => {
  const roles = f.roles.map((role) => roleNames[role as Role]).join("; ");
  const units = f.unitNames.length === 0 ? "" : ` (${f.unitNames.join(", ")})`;
  return roles === "" ? "không giao vai trò nào" : `vai trò: ${roles}${units}`;
};
const sessionsEnded = (count: number): string =>
  count === 0 ? "" : `, kết thúc ${twoDigits(count)} phiên đang đăng nhập`;

const graceOf = (minutes: number, source: string): string =>
  minutes === 0 ? "không cộng thêm" : `${twoDigits(minutes)} phút theo ${source}`;

/** What the log says after the name of who did it. */
export const peopleAuditSentences = defineAuditSentences({
  "agency.created": (f) => `Khởi tạo hệ thống cho ${f.name} và tài khoản quản trị đầu tiên.`,
  "agency.changed": (f) =>
    `Sửa thông tin cơ quan: ${f.changed.map((name) => agencySettingNames[name] ?? name).join(", ")}.`,
  "agency.grace_changed": (f) =>
    `Đặt thời gian cộng thêm vào hạn nộp hồ sơ từ ${graceOf(f.minutesBefore, f.sourceBefore)} thành ${graceOf(f.minutes, f.source)}.`,
  "account.created": (f) => `Mở tài khoản “${f.username}” cho ${f.displayName}, ${rolesOf(f)}.`,
  "account.changed": (f) => `Sửa tài khoản “${f.username}” của ${f.displayName}, ${rolesOf(f)}.`,
  "account.deactivated": (f) =>
    `Ngừng tài khoản “${f.username}” của ${f.displayName}${sessionsEnded(f.endedSessionCount)}.`,
  "account.reactivated": (f) => `Mở lại tài khoản “${f.username}” của ${f.displayName}.`,
  "account.password_reset": (f) =>
    `Đặt lại mật khẩu của tài khoản “${f.username}” (${f.displayName})${sessionsEnded(f.endedSessionCount)}.`,
  "account.email_changed": (f) =>
    f.email === ""
      ? `Bỏ địa chỉ thư điện tử của tài khoản “${f.username}”.`
      : `Đổi địa chỉ thư điện tử của tài khoản “${f.username}” thành ${f.email}.`,
  "account.password_changed": (f) => `Tự đổi mật khẩu của tài khoản “${f.username}”.`,
  "job.retried": (f) => `Cho chạy lại công việc nền “${jobLabel(f.name)}”.`,
  "unit.created": (f) => `Thêm đơn vị ${f.name}.`,
  "unit.changed": (f) =>
    `Sửa đơn vị ${f.name}${f.previousName === f.name ? "" : ` (tên trước đó: ${f.previousName})`}${f.isActive ? "" : "; đơn vị đã ngừng hoạt động"}.`,
  "person.created": (f) => `Thêm ${f.fullName}${f.unitName === "" ? "" : `, ${f.post}, ${f.unitName}`}.`,
  "person.changed": (f) =>
    `Sửa thông tin của ${f.fullName}${f.previousName === f.fullName ? "" : ` (họ tên trước đó: ${f.previousName})`}.`,
  "person.moved": (f) =>
    `Chuyển ${f.fullName}${f.fromUnitName === "" ? "" : ` từ ${f.fromUnitName}`} đến ${f.toUnitName}, ${f.post}, từ ngày ${formatDate(f.fromOn)}.`,
  "person.left": (f) => `Ghi nhận ${f.fullName} thôi làm việc tại ${f.unitName}, ngày cuối ${formatDate(f.lastOn)}.`,
  "transfer.proposed": (f) =>
    `Đề nghị chuyển ${f.fullName} từ ${f.fromUnitName} đến ${f.toUnitName}, ${f.post}, từ ngày ${formatDate(f.fromOn)}.`,
  "transfer.confirmed": (f) =>
    `Xác nhận chuyển ${f.fullName} từ ${f.fromUnitName} đến ${f.toUnitName} từ ngày ${formatDate(f.fromOn)}.`,
  "transfer.ended": (f) =>
    `${f.state === "refused" ? "Từ chối" : "Hủy đề nghị"} chuyển ${f.fullName} đến ${f.toUnitName}. Lý do: ${f.reason}`,
  "unit.merged": (f) =>
    `Ghi nhận ${f.name} sáp nhập vào ${f.successorName} từ ngày ${formatDate(f.fromOn)} (${f.document}), ${twoDigits(f.memberCount)} người chuyển theo.`,
  "unit.members_ordered": (f) =>
    f.placedCount === 0
      ? `Xếp người của ${f.name} theo tên.`
      : `Xếp thứ tự người của ${f.name}: ${twoDigits(f.placedCount)} người có thứ tự riêng.`,
  "body.created": (f) => `Lập ${f.name}.`,
  "body.changed": (f) => `Sửa thông tin của ${f.name}.`,
  "body.member_added": (f) => `Thêm ${f.fullName} vào ${f.bodyName}, ${f.position}, từ ngày ${formatDate(f.fromOn)}.`,
  "body.member_left": (f) => `Ghi nhận ${f.fullName} thôi tham gia ${f.bodyName}, ngày cuối ${formatDate(f.lastOn)}.`,
});
