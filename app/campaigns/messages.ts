import { defineMessages } from "~/shared/messages";
import { paths } from "~/shared/paths";
import {
  formatDate,
  formatDateLong,
  formatDeadline,
  formatInstant,
  twoDigits,
  type CalendarDate,
  type Instant,
} from "~/shared/time";
import { dueText, type DossierEnd } from "./deadline";

const typedKept = "Những gì vừa nhập vẫn còn ở dưới; kế hoạch đang có hiệu lực không thay đổi.";

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
    source: "Sau khi phát động, kế hoạch chỉ thay đổi bằng lần điều chỉnh có số, có lý do và được báo cho mọi đơn vị",
    kept: "Những gì vừa nhập vẫn còn ở dưới để chép lại nếu cần.",
    next: [{ label: "Gia hạn, kết thúc sớm, mở lại và chỉ tiêu cấp trên phân bổ được ghi tại trang của phong trào" }],
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
  "campaign.has_awards": (f: { campaignId: string; title: string; awardedCount: number }) => ({
    title: `Không hủy được phong trào “${f.title}”: đã có khen thưởng.`,
    facts: [`Đã ký ${twoDigits(f.awardedCount)} khen thưởng.`],
    source: "Phong trào chỉ hủy được khi chưa có ai được khen thưởng",
    kept: "Dữ liệu của phong trào không thay đổi.",
    next: [{ label: "Kết thúc bằng tổng kết", href: paths.concludeCampaign(f.campaignId) }],
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
  "amendment.nothing_changed": () => ({
    title: "Chưa có lần điều chỉnh nào được ghi: nội dung giống kế hoạch đang có hiệu lực.",
    facts: ["Lý do và văn bản chỉ được ghi kèm một thay đổi của kế hoạch."],
    kept: typedKept,
    next: [{ label: "Sửa phần cần điều chỉnh rồi gửi lại" }],
  }),
  "amendment.part_fixed": (f: { what: string; state: string }) => ({
    title: `Phần “${f.what}” không điều chỉnh được.`,
    facts: [`Tình trạng của phong trào: ${f.state}.`, "Hồ sơ đã lập và kết quả xét dựa vào phần này."],
    source: "Sau khi phát động, năm thi đua và thành phần hồ sơ giữ nguyên; nơi xét giữ nguyên từ phiên họp đầu tiên",
    kept: typedKept,
    next: [{ label: "Trả phần này về như cũ rồi gửi lại các thay đổi khác" }],
  }),
  "amendment.day_past": (f: {
    what: string;
    before: CalendarDate | null;
    after: CalendarDate | null;
    today: CalendarDate;
    isOldPast: boolean;
  }) => ({
    title: `Mốc “${f.what}” không điều chỉnh được như vậy.`,
    facts: [
      f.isOldPast
        ? `Mốc đang có là ngày ${f.before === null ? "" : formatDate(f.before)}, đã qua.`
        : `Ngày mới ${f.after === null ? "" : formatDate(f.after)} đã qua.`,
      `Hôm nay là ngày ${formatDate(f.today)} (giờ Việt Nam).`,
    ],
    source: "Điều chỉnh kế hoạch chỉ đổi những mốc chưa đến",
    kept: typedKept,
    next: [{ label: f.isOldPast ? "Trả mốc này về như cũ" : "Chọn ngày từ hôm nay trở đi" }],
  }),
  "amendment.deadline_over": (f: { campaignId: string; due: DossierEnd; now: Instant }) => ({
    title: "Hạn nộp hồ sơ đã qua nên không gia hạn hoặc kết thúc sớm được.",
    facts: [
      `Hạn nộp hồ sơ: ${dueText(f.due.dueAt, f.due.grace, "(giờ Việt Nam)")}.`,
      `Máy chủ nhận yêu cầu lúc ${formatInstant(f.now)} (giờ Việt Nam).`,
    ],
    source: "Gia hạn được ghi trước khi hết hạn; sau đó việc nhận hồ sơ chỉ tiếp tục khi được mở lại",
    kept: typedKept,
    next: [{ label: "Mở lại việc nhận hồ sơ với hạn mới", href: paths.campaignDeadline(f.campaignId) }],
  }),
  "amendment.deadline_missing": () => ({
    title: "Hạn nộp hồ sơ không bỏ trống được.",
    facts: ["Phong trào đã phát động luôn có một hạn nộp hồ sơ."],
    source: "Kế hoạch phát động",
    kept: typedKept,
    next: [{ label: "Nhập ngày của hạn nộp hồ sơ" }],
  }),
  "amendment.deadline_past": (f: { dueAt: Instant; now: Instant }) => ({
    title: "Hạn mới đã qua.",
    facts: [
      `Hạn mới: ${formatDeadline(f.dueAt)} (giờ Việt Nam).`,
      `Máy chủ nhận yêu cầu lúc ${formatInstant(f.now)} (giờ Việt Nam).`,
    ],
    source: "Hạn nộp hồ sơ không được đặt lùi về trước; muốn dừng ngay, dùng “Kết thúc nhận hồ sơ sớm”",
    kept: typedKept,
    next: [{ label: "Chọn ngày muộn hơn" }],
  }),
  "amendment.not_longer": (f: { before: DossierEnd; after: DossierEnd }) => ({
    title: "Chưa gia hạn: hạn mới không muộn hơn hạn đang có.",
    facts: [
      `Hạn đang có: ${dueText(f.before.dueAt, f.before.grace, "(giờ Việt Nam)")}.`,
      `Hạn vừa nhập: ${dueText(f.after.dueAt, f.after.grace, "(giờ Việt Nam)")}.`,
    ],
    source: "Gia hạn cho mọi đơn vị thêm thời gian, không rút ngắn",
    kept: typedKept,
    next: [{ label: "Chọn ngày muộn hơn hạn đang có" }],
  }),
  "amendment.units_waiting": (f: { units: readonly string[] }) => ({
    title: "Chưa kết thúc nhận hồ sơ: còn đơn vị đã lập hồ sơ mà chưa nộp.",
    facts: [`${twoDigits(f.units.length)} đơn vị: ${f.units.join("; ")}.`],
    source: "Kết thúc sớm khi mọi đơn vị đã lập hồ sơ đều đã nộp; nếu không, lý do phải nói rõ với các đơn vị ấy",
    kept: typedKept,
    next: [{ label: "Đợi các đơn vị nộp, hoặc đánh dấu ô “Vẫn kết thúc …” và nêu lý do" }],
  }),
  "amendment.still_open": (f: { campaignId: string; due: DossierEnd }) => ({
    title: "Không cần mở lại: đang trong thời gian nhận hồ sơ.",
    facts: [`Hạn nộp hồ sơ: ${dueText(f.due.dueAt, f.due.grace, "(giờ Việt Nam)")}.`],
    source: "Mở lại chỉ dùng sau khi hết hạn hoặc sau khi kết thúc sớm",
    kept: typedKept,
    next: [{ label: "Gia hạn nếu cần thêm thời gian", href: paths.campaignDeadline(f.campaignId) }],
  }),
  "amendment.line_twice": (f: { line: string }) => ({
    title: `Chỉ tiêu “${f.line}” có hai lần.`,
    facts: ["Mỗi hình thức cho một đối tượng chỉ có một dòng chỉ tiêu."],
    source: "Chỉ tiêu của kế hoạch phát động",
    kept: typedKept,
    next: [{ label: "Gộp hai dòng thành một" }],
  }),
  "amendment.line_in_use": (f: { line: string; nominatedCount: number }) => ({
    title: `Chỉ tiêu “${f.line}” không bỏ và không đổi sang hình thức khác được.`,
    facts: [`Đã có ${twoDigits(f.nominatedCount)} đề nghị theo chỉ tiêu này.`],
    source: "Đề nghị của đơn vị gắn với chỉ tiêu đã công bố",
    kept: typedKept,
    next: [{ label: "Giữ dòng này và thêm dòng mới nếu cần" }],
  }),
  "amendment.quota_below_used": (f: {
    line: string;
    quota: number | null;
    awardedCount: number;
    proposedCount: number;
  }) => ({
    title: `Chỉ tiêu “${f.line}” không giảm xuống dưới số đã dùng.`,
    facts: [
      f.quota === null ? "Số lượng vừa nhập: bỏ trống." : `Số lượng vừa nhập: ${twoDigits(f.quota)}.`,
      `Đã khen thưởng ${twoDigits(f.awardedCount)}, đã được phiên họp đề nghị ${twoDigits(f.proposedCount)}.`,
    ],
    source: "Chỉ tiêu không thể ít hơn số đã khen thưởng và số đã được xét chọn",
    kept: typedKept,
    next: [{ label: "Ghi số lượng bằng hoặc lớn hơn số đã dùng" }],
  }),
  "amendment.cap_below_used": (f: { line: string; cap: number; unitName: string; nominatedCount: number }) => ({
    title: `Số đề nghị nhiều nhất của một đơn vị ở “${f.line}” không giảm xuống dưới số đã đề nghị.`,
    facts: [
      `Số vừa nhập: ${twoDigits(f.cap)}.`,
      `${f.unitName} đã ghi ${twoDigits(f.nominatedCount)} đề nghị, tính cả hồ sơ đang soạn.`,
    ],
    source: "Đề nghị đã ghi theo kế hoạch khi đó vẫn có giá trị",
    kept: typedKept,
    next: [{ label: "Ghi số bằng hoặc lớn hơn, hoặc đề nghị đơn vị bỏ bớt trước" }],
  }),
  "amendment.share_below_used": (f: {
    line: string;
    unitName: string;
    taken: number;
    share: number;
    common: number;
  }) => ({
    title: `Phần của các đơn vị ở “${f.line}” không đủ cho số đã được phiên họp đề nghị.`,
    facts: [
      `${f.unitName} đã có ${twoDigits(f.taken)} tên được đề nghị; phần vừa nhập của đơn vị ${twoDigits(f.share)}, phần dùng chung ${twoDigits(f.common)}.`,
    ],
    source: "Chỉ tiêu không thể ít hơn số đã khen thưởng và số đã được xét chọn",
    kept: typedKept,
    next: [{ label: "Ghi phần của đơn vị, hoặc phần dùng chung, đủ cho số đã đề nghị" }],
  }),
});
