import { defineMessages } from "~/shared/messages";
import { paths } from "~/shared/paths";
import { formatDate, type CalendarDate } from "~/shared/time";

const dossierRule =
  "Hồ sơ đề nghị cấp trên khen thưởng gồm tờ trình, biên bản họp, danh sách và báo cáo thành tích có xác nhận của cấp trình";
const onceRewarded =
  "Luật Thi đua, khen thưởng 2022, Điều 5 khoản 2 điểm c: một thành tích không được tặng nhiều hình thức hoặc nhiều lần";
const order = "Trình tự: phiên họp đề nghị, lập bộ hồ sơ, gửi, ghi kết quả của cấp trên";

const back = (campaignId: string) => ({ label: "Xem việc trình cấp trên", href: paths.upward(campaignId) });

export const upwardMessages = defineMessages({
  "upward.not_organizer": () => ({
    title: "Việc trình cấp trên do Thường trực thi đua làm.",
    facts: ["Tài khoản đang dùng được xem tình trạng của từng đề nghị."],
  }),
  "upward.nobody": (f: { campaignId: string }) => ({
    title: "Bộ hồ sơ chưa được lập: không có tên nào chờ trình nơi nhận này.",
    facts: ["Phiên họp xét đã kết thúc không đề nghị tên nào, các tên đã rút hoặc đã có kết quả."],
    source: order,
    next: [back(f.campaignId)],
  }),
  "upward.reports_missing": (f: { names: readonly string[] }) => ({
    title: "Bộ hồ sơ chưa được lập: còn thiếu báo cáo thành tích bản đầy đủ.",
    facts: f.names.map((name) => `${name}: chưa có báo cáo thành tích (bản đầy đủ) trong hồ sơ của đơn vị.`),
    source: dossierRule,
    kept: "Số, ngày và người ký vừa nhập vẫn còn ở dưới.",
    next: [
      { label: "Trả lại hồ sơ để đơn vị bổ sung báo cáo, rồi lập lại" },
      { label: "Hoặc rút đề nghị cấp trên của tên này, có lý do" },
    ],
  }),
  "upward.rewarded_here": (f: { campaignId: string; names: readonly string[] }) => ({
    title: "Không có thay đổi nào được ghi: cơ quan đã khen thưởng cùng thành tích.",
    facts: [`Đã có trong quyết định của cơ quan ở phong trào này: ${f.names.join(", ")}.`],
    source: onceRewarded,
    kept: "Nội dung vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Rút đề nghị cấp trên, hoặc ghi rõ đó là thành tích khác", href: paths.upward(f.campaignId) }],
  }),
  "upward.scan_of_other_letter": (f: { ordinal: number; changed: readonly string[] }) => ({
    title: "Bộ hồ sơ chưa được lập: bản quét của lần trước không phải của tờ trình này.",
    facts: [
      `Bản quét được nộp cùng bộ hồ sơ lần ${String(f.ordinal)}; nay đã đổi ${f.changed.join(", ")} của tờ trình.`,
    ],
    source: "Bản quét trong bộ hồ sơ là của chính tờ trình gửi đi",
    kept: "Số, ngày và người ký vừa nhập vẫn còn ở dưới.",
    next: [
      { label: "Chọn bản quét của tờ trình mới ký, hoặc bỏ dấu “Dùng lại bản quét” để lập bộ hồ sơ chưa có bản quét" },
    ],
  }),
  "upward.not_ready": (f: { campaignId: string; ordinal: number }) => ({
    title: `Chưa ghi việc gửi: bộ hồ sơ lần ${String(f.ordinal)} chưa lập xong.`,
    facts: ["Chỉ bộ hồ sơ đã đủ tệp và mã SHA-256 mới được ghi là đã gửi."],
    source: order,
    kept: "Ngày và số vừa nhập vẫn còn ở dưới.",
    next: [back(f.campaignId)],
  }),
  "upward.not_latest": (f: { campaignId: string; ordinal: number }) => ({
    title: `Chưa ghi việc gửi: đã có bộ hồ sơ sau lần ${String(f.ordinal)}.`,
    facts: ["Bộ hồ sơ lập sau thay bộ trước; bộ trước được giữ để đối chiếu."],
    source: order,
    next: [back(f.campaignId)],
  }),
  "upward.letter_without_number": (f: { campaignId: string; ordinal: number }) => ({
    title: `Chưa ghi việc gửi: tờ trình của bộ hồ sơ lần ${String(f.ordinal)} chưa có số và ngày.`,
    facts: ["Tờ trình trong bộ hồ sơ còn để trống số, ngày cho văn thư ghi."],
    source: "Văn bản phát hành có số và ngày do văn thư ghi",
    kept: "Bộ hồ sơ đã lập giữ nguyên.",
    next: [{ label: "Lập lại bộ hồ sơ với số, ngày của tờ trình đã ký", href: paths.upward(f.campaignId) }],
  }),
  "upward.names_changed": (f: { campaignId: string; ordinal: number; names: readonly string[] }) => ({
    title: `Chưa ghi việc gửi: danh sách đã khác bộ hồ sơ lần ${String(f.ordinal)}.`,
    facts: [`Thêm, rút hoặc đã có kết quả sau khi lập: ${f.names.join(", ")}.`],
    source: order,
    kept: "Bộ hồ sơ đã lập giữ nguyên.",
    next: [{ label: "Lập lại bộ hồ sơ theo danh sách hiện nay", href: paths.upward(f.campaignId) }],
  }),
  "upward.sent_day": (f: { on: CalendarDate; letterOn: CalendarDate; today: CalendarDate }) => ({
    title: "Chưa ghi việc gửi: ngày gửi không hợp lệ.",
    facts: [
      `Ngày gửi là ${formatDate(f.on)}; tờ trình đề ngày ${formatDate(f.letterOn)}, hôm nay là ${formatDate(f.today)}.`,
    ],
    source: "Hồ sơ được gửi từ ngày của tờ trình trở đi và không sau hôm nay",
    kept: "Số văn bản vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Kiểm tra sổ công văn đi rồi nhập lại ngày" }],
  }),
  "upward.sent_already": (f: { ordinal: number; on: CalendarDate; by: string }) => ({
    title: `Không có thay đổi nào được ghi: bộ hồ sơ lần ${String(f.ordinal)} đã ghi là đã gửi.`,
    facts: [`Gửi ngày ${formatDate(f.on)}, ${f.by} ghi.`],
    source: order,
    kept: "Lần ghi trước giữ nguyên.",
    next: [{ label: "Lập bộ hồ sơ mới nếu có thay đổi" }],
  }),
  "upward.not_sent": (f: { campaignId: string; names: readonly string[] }) => ({
    title: "Kết quả chưa được ghi: có tên chưa gửi cấp trên.",
    facts: [`Chưa gửi hoặc đã rút: ${f.names.join(", ")}.`],
    source: order,
    kept: "Nội dung vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Ghi việc gửi bộ hồ sơ trước", href: paths.upward(f.campaignId) }],
  }),
  "upward.decided_early": (f: { decidedOn: CalendarDate; sentOn: CalendarDate; today: CalendarDate }) => ({
    title: "Kết quả chưa được ghi: ngày quyết định không hợp lệ.",
    facts: [
      `Ngày quyết định là ${formatDate(f.decidedOn)}; hồ sơ gửi ngày ${formatDate(f.sentOn)}, hôm nay là ${formatDate(f.today)}.`,
    ],
    source: "Cấp trên quyết định sau khi nhận hồ sơ và không sau hôm nay",
    kept: "Nội dung vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Kiểm tra ngày trên quyết định của cấp trên rồi nhập lại" }],
  }),
  "upward.nothing_to_change": (f: { campaignId: string; name: string }) => ({
    title: `Đề nghị cấp trên của ${f.name} không thay đổi.`,
    facts: ["Tên này đã rút, đã giải tỏa hoặc đã có kết quả của cấp trên; có thể người khác vừa ghi."],
    source: order,
    kept: "Lý do vừa nhập vẫn còn ở dưới.",
    next: [back(f.campaignId)],
  }),
});
