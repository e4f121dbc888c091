import { defineMessages } from "~/shared/messages";
import { paths } from "~/shared/paths";
import { formatDate, formatDateLong, twoDigits, type CalendarDate } from "~/shared/time";

export const campaignsMessages = defineMessages({
  "campaign.not_organizer": () => ({
    title: "Việc này do Thường trực thi đua làm.",
    facts: ["Tài khoản đang dùng được xem phong trào nhưng không được soạn, phát động hoặc tổng kết."],
    source: "Phân quyền của cơ quan",
    next: [{ label: "Về danh sách phong trào", href: paths.campaigns() }],
  }),
  "campaign.not_draft": (f: { title: string; state: string }) => ({
    title: `Kế hoạch “${f.title}” chưa được sửa: phong trào không còn là bản đang soạn.`,
    facts: [`Tình trạng hiện nay: ${f.state}.`],
    source: "Sau khi phát động, thời hạn, chỉ tiêu và thành phần hồ sơ đã công bố ràng buộc mọi đơn vị",
    kept: "Những gì vừa nhập vẫn còn ở dưới để chép lại nếu cần.",
    next: [
      { label: "Chỉ tiêu cấp trên phân bổ được ghi tại trang của phong trào; thay đổi khác cần hủy và phát động lại" },
    ],
  }),
  "campaign.not_ready": (f: { campaignId: string; title: string; count: number }) => ({
    title: `Phong trào “${f.title}” chưa được phát động.`,
    facts: [`Kế hoạch còn ${twoDigits(f.count)} chỗ thiếu hoặc mâu thuẫn, nêu ở danh sách kiểm tra.`],
    source: "Kiểm tra trước khi phát động: đơn vị chỉ nhận được kế hoạch đủ thời hạn, chỉ tiêu, nơi nhận và nơi xét",
    kept: "Bản soạn còn nguyên.",
    next: [{ label: "Sửa từng chỗ trong danh sách kiểm tra", href: paths.launchCampaign(f.campaignId) }],
  }),
  "campaign.wrong_state": (f: { campaignId: string; title: string; state: string; step: string }) => ({
    title: `Không ${f.step} được phong trào “${f.title}” lúc này.`,
    facts: [`Tình trạng hiện nay: ${f.state}.`],
    source: "Trình tự của phong trào: phát động, nhận hồ sơ, xét, quyết định, tổng kết",
    kept: "Dữ liệu của phong trào không thay đổi.",
    next: [{ label: "Xem phong trào", href: paths.campaign(f.campaignId) }],
  }),
  "campaign.plan_incomplete": (f: { campaignId: string }) => ({
    title: "Văn bản chưa được lập: kế hoạch thiếu thời gian.",
    facts: ["Văn bản cần ngày hết thời gian thi đua và hạn nộp hồ sơ."],
    source: "Nội dung bắt buộc của kế hoạch phát động",
    kept: "Bản soạn còn nguyên.",
    next: [{ label: "Ghi thời gian trong bản soạn", href: paths.editCampaign(f.campaignId) }],
  }),
  "campaign.nothing_to_copy": () => ({
    title: "Phong trào chưa được tạo: không có phong trào cũ nào được chọn.",
    facts: ["Phong trào để chép phải có trong danh sách của cơ quan."],
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Chọn một phong trào cũ hoặc bắt đầu từ bản trắng" }],
  }),
  "holiday.exists": (f: { on: CalendarDate; name: string }) => ({
    title: `Ngày ${formatDate(f.on)} chưa được ghi: lịch đã có ngày này.`,
    facts: [f.name === "" ? "Ngày này vừa có người ghi." : `Đang ghi: ${f.name}.`],
    source: "Mỗi ngày ghi một lần trong lịch nghỉ",
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Muốn ghi khác đi, bỏ ngày cũ trước", href: paths.holidays(Number(f.on.slice(0, 4))) }],
  }),
  "holiday.not_weekend": (f: { on: CalendarDate }) => ({
    title: "Ngày làm bù chưa được ghi: ngày này vốn là ngày làm việc.",
    facts: [`${formatDateLong(f.on)} không phải thứ Bảy hoặc Chủ nhật.`],
    source: "Ngày làm bù là ngày nghỉ hằng tuần được hoán đổi thành ngày làm việc",
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Chọn ngày thứ Bảy hoặc Chủ nhật, hoặc ghi là ngày nghỉ" }],
  }),
  "holiday.nothing_to_copy": (f: { year: number }) => ({
    title: `Lịch nghỉ năm ${String(f.year)} không thay đổi: đã có đủ ngày cố định.`,
    facts: ["Tết Dương lịch, 30/4, 01/5 và 02/9 đều có trong lịch."],
    source: "Ngày nghỉ theo dương lịch do Bộ luật Lao động quy định",
    kept: "Các ngày đã ghi giữ nguyên.",
    next: [{ label: "Xem lịch nghỉ", href: paths.holidays(f.year) }],
  }),
  "holiday.nothing_to_confirm": (f: { year: number }) => ({
    title: `Lịch nghỉ năm ${String(f.year)} không thay đổi: không còn ngày nào chờ xác nhận.`,
    facts: ["Mọi ngày trong lịch của năm đã có văn bản."],
    source: "Chỉ ngày chưa kiểm chứng mới cần xác nhận",
    kept: "Các ngày đã ghi giữ nguyên.",
    next: [{ label: "Xem lịch nghỉ", href: paths.holidays(f.year) }],
  }),
  "quota.exceeded": (f: { campaignId: string; line: string; quota: number; awarded: number; asked: number }) => ({
    title: `Chưa ghi thêm ${twoDigits(f.asked)} khen thưởng: vượt chỉ tiêu “${f.line}”.`,
    facts: [
      `Chỉ tiêu ${twoDigits(f.quota)}, đã dùng ${twoDigits(f.awarded)}, còn ${twoDigits(Math.max(f.quota - f.awarded, 0))}.`,
    ],
    source: "Chỉ tiêu của kế hoạch phát động",
    kept: "Không có tên nào được thêm vào hoặc bỏ ra.",
    next: [
      { label: "Xem chỉ tiêu và số đã dùng", href: paths.campaign(f.campaignId) },
      { label: "Bỏ bớt tên hoặc chuyển sang dự bị" },
    ],
  }),
  "quota.unknown": (f: { campaignId: string; line: string }) => ({
    title: `Chưa ghi được khen thưởng cho “${f.line}”: chưa có chỉ tiêu.`,
    facts: ["Chỉ tiêu của dòng này do cấp trên phân bổ và số phân bổ chưa đến."],
    source: "Chỉ tiêu của kế hoạch phát động",
    kept: "Không có tên nào được thêm vào.",
    next: [{ label: "Ghi số được phân bổ khi có văn bản", href: paths.campaign(f.campaignId) }],
  }),
  "quota.below_awarded": (f: { campaignId: string; line: string; quota: number; awarded: number }) => ({
    title: `Chỉ tiêu “${f.line}” chưa được ghi.`,
    facts: [`Số mới là ${twoDigits(f.quota)}, ít hơn ${twoDigits(f.awarded)} khen thưởng đã ký.`],
    source: "Chỉ tiêu không thể ít hơn số đã khen thưởng",
    kept: "Chỉ tiêu cũ giữ nguyên.",
    next: [{ label: "Kiểm tra lại văn bản phân bổ", href: paths.campaign(f.campaignId) }],
  }),
  "quota.not_allocated_line": (f: { campaignId: string; line: string }) => ({
    title: `Chỉ tiêu “${f.line}” không thay đổi.`,
    facts: ["Dòng này có chỉ tiêu ghi sẵn trong kế hoạch, không phải chỉ tiêu chờ cấp trên phân bổ."],
    source: "Sau khi phát động, chỉ tiêu đã công bố ràng buộc mọi đơn vị",
    kept: "Chỉ tiêu của kế hoạch giữ nguyên.",
    next: [{ label: "Xem chỉ tiêu", href: paths.campaign(f.campaignId) }],
  }),
});
