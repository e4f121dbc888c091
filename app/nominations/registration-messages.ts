import { paths } from "~/shared/paths";
import { formatDeadlineExact, formatExact, formatLength, msOf, type Instant } from "~/shared/time";

// A refusal about a deadline leaves nothing to be guessed.
const exactZone = "(giờ Việt Nam, UTC+7)";

/** Refusals about registering for a campaign; joined in messages.ts. */
export const registrationMessages = {
  "registration.only_unit": () => ({
    title: "Đăng ký thi đua không thay đổi: chỉ đơn vị tự đăng ký cho mình.",
    facts: ["Tài khoản đang dùng được xem danh sách nhưng không đăng ký thay đơn vị."],
    source: "Phân quyền của cơ quan",
    next: [{ label: "Về danh sách phong trào", href: paths.campaigns() }],
  }),
  "registration.not_asked": (f: { title: string }) => ({
    title: "Đăng ký thi đua chưa được ghi: phong trào không nhận đăng ký.",
    facts: [`Kế hoạch phong trào “${f.title}” không yêu cầu đăng ký, hoặc phong trào đã sang bước xét.`],
    source: "Đăng ký thi đua được nhận khi kế hoạch có yêu cầu, từ khi phát động đến hạn đăng ký",
    kept: "Danh sách đã ghi trước đó giữ nguyên.",
    next: [{ label: "Về danh sách phong trào", href: paths.campaigns() }],
  }),
  "registration.late": (f: { dueAt: Instant; arrivedAt: Instant; rule: string }) => ({
    title: "Đăng ký thi đua chưa được ghi: đã quá hạn đăng ký.",
    facts: [
      `Hạn đăng ký: ${formatDeadlineExact(f.dueAt)} ${exactZone}.`,
      `Máy chủ nhận lúc: ${formatExact(f.arrivedAt)} ${exactZone}.`,
      `Quá hạn ${formatLength(msOf(f.arrivedAt) - msOf(f.dueAt))}.`,
    ],
    source: f.rule,
    kept: "Danh sách đã ghi trước hạn giữ nguyên.",
    next: [{ label: "Trao đổi với Thường trực thi đua; chưa đăng ký không chặn việc đề nghị khen thưởng" }],
  }),
  "registration.empty": (f: { unitName: string }) => ({
    title: "Đăng ký thi đua chưa được gửi: chưa đánh dấu tập thể, cá nhân nào.",
    facts: [`Danh sách của ${f.unitName} đang trống.`],
    source: "Đăng ký gửi đi có ít nhất một tập thể hoặc cá nhân",
    kept: "Danh sách đã ghi trước đó giữ nguyên.",
    next: [{ label: "Đánh dấu tập thể, cá nhân rồi gửi lại" }],
  }),
};
