import type { DayKind } from "~/rules/rule";
import { dayKindNames } from "~/rules/rule-text";
import { defineMessages } from "~/shared/messages";
import { paths } from "~/shared/paths";
import { formatInstant, twoDigits } from "~/shared/time";

const order = "Trình tự của phong trào: họp xét, công khai, trình ký, ký, ban hành";
const reserveRule =
  "Chỗ trống được dành cho người thứ nhất của danh sách dự bị theo số đồng ý; người chủ trì xác nhận, sau quyết định thì cần quyết định bổ sung";
const onlyConsidered =
  "Người ký bỏ được tên, không thêm tên; chỉ ký những tên đã được phiên họp xét đề nghị và có trong hồ sơ trình";
const onceRewarded =
  "Luật Thi đua, khen thưởng 2022, Điều 5 khoản 2 điểm c: một thành tích không được tặng nhiều hình thức hoặc nhiều lần";
const fileActs: Readonly<Record<string, string>> = {
  submitted: "đang chờ ký, do",
  signed: "đã được ký bởi",
  sent_back: "đã được trả lại bởi",
};

export const decisionsMessages = defineMessages({
  "publication.not_organizer": () => ({
    title: "Việc công khai danh sách do Thường trực thi đua làm.",
    facts: ["Tài khoản đang dùng được xem việc công khai."],
  }),
  "publication.exists": (f: { campaignId: string; by: string; at: string }) => ({
    title: "Danh sách chưa được công khai thêm lần nữa: đã công khai trước đó.",
    facts: [`${f.by} công khai lúc ${formatInstant(f.at)} (giờ Việt Nam).`],
    source: order,
    kept: "Lần công khai trước và thời hạn của lần đó giữ nguyên.",
    next: [{ label: "Xem việc công khai", href: paths.publication(f.campaignId) }],
  }),
  "publication.session_not_concluded": (f: { isHeld: boolean }) => ({
    title: "Danh sách chưa được công khai.",
    facts: [f.isHeld ? "Còn phiên họp xét chưa kết thúc." : "Phong trào chưa có phiên họp xét nào."],
    source: order,
    kept: "Kết quả biểu quyết không thay đổi.",
    next: [{ label: "Kết thúc phiên họp xét trước", href: paths.councilSessions() }],
  }),
  "publication.too_short": (f: { dayCount: number; title: string; basis: string; days: number; dayKind: DayKind }) => ({
    title: "Danh sách chưa được công khai: thời gian công khai ngắn hơn quy định.",
    facts: [
      `Vừa nhập ${twoDigits(f.dayCount)} ngày làm việc; ${f.title.toLowerCase()}: ít nhất ${twoDigits(f.days)} ${dayKindNames[f.dayKind]}.`,
    ],
    source: f.basis,
    kept: "Số ngày vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Nhập số ngày từ mức quy định trở lên" }],
  }),
  "publication.nobody_called": (f: { campaignId: string }) => ({
    title: "Chưa công khai bổ sung: không có tên nào chờ công khai.",
    facts: ["Các tên gọi từ danh sách dự bị đã công khai cùng danh sách, hoặc đã được công khai bổ sung."],
    source: order,
    next: [{ label: "Xem chỗ trống và danh sách dự bị", href: paths.vacancies(f.campaignId) }],
  }),
  "publication.nobody_proposed": (f: { campaignId: string }) => ({
    title: "Danh sách chưa được công khai: chưa có tên nào được phiên họp đề nghị.",
    facts: ["Phiên họp đã kết thúc và không đề nghị tập thể, cá nhân nào."],
    source: order,
    next: [{ label: "Xem phong trào", href: paths.campaign(f.campaignId) }],
  }),
  "withdrawal.not_secretary": () => ({
    title: "Việc rút tên do thư ký phiên họp hoặc Thường trực thi đua ghi.",
    facts: ["Tài khoản đang dùng được xem chỗ trống và danh sách dự bị."],
  }),
  "withdrawal.no_place_held": (f: { campaignId: string; name: string }) => ({
    title: `Chưa ghi việc rút tên của ${f.name}.`,
    facts: [`${f.name} không giữ chỗ nào trong chỉ tiêu: không được phiên họp đề nghị, đã rút tên hoặc đã bị bỏ tên.`],
    source: reserveRule,
    kept: "Lý do vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Xem chỗ trống và danh sách dự bị", href: paths.vacancies(f.campaignId) }],
  }),
  "withdrawal.with_signer": (f: { campaignId: string; name: string; signingFileId: string; ordinal: number }) => ({
    title: `Chưa ghi việc rút tên của ${f.name}: hồ sơ đang chờ ký.`,
    facts: [`${f.name} có trong hồ sơ trình lần ${String(f.ordinal)}; danh sách của hồ sơ đã chốt khi trình.`],
    source: order,
    kept: "Lý do vừa nhập vẫn còn ở dưới.",
    next: [
      { label: "Đề nghị người ký bỏ tên này hoặc trả lại hồ sơ", href: paths.signingFile(f.signingFileId) },
      { label: "Ghi việc rút tên sau khi hồ sơ được trả lại" },
    ],
  }),
  "withdrawal.not_issued": (f: { campaignId: string; name: string; decisionId: string }) => ({
    title: `Chưa ghi việc rút tên của ${f.name}: quyết định đã ký, chưa ban hành.`,
    facts: ["Danh sách của quyết định đã chốt khi ký; văn thư chưa ghi số và ngày."],
    source: "Quyết định đã ký không sửa; sau khi ban hành, khen thưởng được thu hồi bằng văn bản khác",
    kept: "Lý do vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Xem quyết định", href: paths.decision(f.decisionId) }],
  }),
  "withdrawal.not_withdrawn": (f: { campaignId: string; name: string }) => ({
    title: `Tên ${f.name} không thay đổi: hiện không ở tình trạng đã rút.`,
    facts: ["Có thể người khác vừa khôi phục tên này."],
    next: [{ label: "Xem chỗ trống và danh sách dự bị", href: paths.vacancies(f.campaignId) }],
  }),
  "withdrawal.revoked": (f: { campaignId: string; name: string }) => ({
    title: `Chưa khôi phục được tên ${f.name}: khen thưởng đã bị thu hồi.`,
    facts: ["Tên này đã có trong một quyết định và khen thưởng đã bị thu hồi bằng văn bản."],
    source: "Quyết định đã ban hành chỉ sửa đổi, thay thế hoặc thu hồi bằng quyết định khác",
    kept: "Khen thưởng, việc thu hồi và danh sách dự bị giữ nguyên.",
    next: [{ label: "Đề nghị lại trong một phong trào khác" }],
  }),
  "withdrawal.place_taken": (f: { campaignId: string; name: string; line: string }) => ({
    title: `Chưa khôi phục được tên ${f.name}: chỗ đã có người khác.`,
    facts: [`Chỉ tiêu “${f.line}” không còn chỗ trống cho đơn vị của ${f.name}.`],
    source: "Số đề nghị và khen thưởng không vượt chỉ tiêu của kế hoạch phát động",
    kept: "Việc rút tên và tên dự bị đã được xác nhận giữ nguyên.",
    next: [{ label: "Xem chỗ trống và danh sách dự bị", href: paths.vacancies(f.campaignId) }],
  }),
  "reserve.not_presiding": () => ({
    title: "Tên dự bị do người chủ trì phiên họp xác nhận.",
    facts: ["Thường trực thi đua và thư ký ghi việc rút tên; người chủ trì xác nhận tên thay."],
    source: reserveRule,
  }),
  "reserve.no_place": (f: { campaignId: string; name: string; line: string }) => ({
    title: `${f.name} chưa được đưa vào danh sách đề nghị: không còn chỗ trống.`,
    facts: [`Chỉ tiêu “${f.line}” đã đủ, hoặc phần của đơn vị và phần dùng chung đã hết.`],
    source: "Số đề nghị và khen thưởng không vượt chỉ tiêu của kế hoạch phát động",
    kept: "Danh sách đề nghị và danh sách dự bị giữ nguyên.",
    next: [{ label: "Xem chỗ trống và danh sách dự bị", href: paths.vacancies(f.campaignId) }],
  }),
  "reserve.not_first": (f: { campaignId: string; name: string; line: string; first: readonly string[] }) => ({
    title: `${f.name} chưa được đưa vào danh sách đề nghị.`,
    facts: [
      f.first.length === 0
        ? `Chỉ tiêu “${f.line}” không còn ai trong danh sách dự bị.`
        : `Thứ nhất của danh sách dự bị là ${f.first.join(", ")}.`,
    ],
    source: reserveRule,
    kept: "Danh sách đề nghị và danh sách dự bị giữ nguyên.",
    next: [{ label: "Xem chỗ trống và danh sách dự bị", href: paths.vacancies(f.campaignId) }],
  }),
  "reserve.session_open": (f: { name: string; sessionId: string; bodyName: string }) => ({
    title: `${f.name} chưa được đưa vào danh sách đề nghị: một phiên họp xét đang mở.`,
    facts: [`${f.bodyName} đang họp; số chỗ của phiên được tính khi mở vòng biểu quyết.`],
    source: "Số đề nghị và khen thưởng không vượt chỉ tiêu của kế hoạch phát động",
    kept: "Danh sách đề nghị và danh sách dự bị giữ nguyên.",
    next: [{ label: "Xác nhận sau khi phiên họp kết thúc", href: paths.councilSession(f.sessionId) }],
  }),
  "signing_file.not_organizer": () => ({
    title: "Hồ sơ trình ký do Thường trực thi đua lập.",
    facts: ["Người ký xem, ký, bỏ tên hoặc trả lại hồ sơ đã trình."],
  }),
  "signing_file.not_signer": () => ({
    title: "Việc ký và trả lại hồ sơ do người ký làm.",
    facts: ["Thường trực thi đua lập, trình và theo dõi hồ sơ."],
    next: [{ label: "Xem danh sách hồ sơ trình ký", href: paths.signingFiles() }],
  }),
  "signing_file.not_published": (f: { campaignId: string }) => ({
    title: "Hồ sơ chưa được trình ký: danh sách đề nghị chưa công khai.",
    facts: ["Công khai trước khi trình; số ngày công khai có thể là 0."],
    source: order,
    next: [{ label: "Công khai danh sách", href: paths.publication(f.campaignId) }],
  }),
  "signing_file.publication_running": (f: { campaignId: string; endsAt: string }) => ({
    title: "Hồ sơ chưa được trình ký: danh sách còn đang công khai.",
    facts: [`Công khai đến ${f.endsAt} (giờ Việt Nam).`],
    source: order,
    kept: "Nội dung vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Xem việc công khai", href: paths.publication(f.campaignId) }],
  }),
  "signing_file.reserve_not_published": (f: { campaignId: string; names: readonly string[] }) => ({
    title: "Hồ sơ chưa được trình ký: có tên gọi từ danh sách dự bị chưa công khai.",
    facts: [`${f.names.join(", ")} được xác nhận sau khi danh sách đã công khai.`],
    source: `${order}; tên gọi từ danh sách dự bị cũng được công khai trước khi trình`,
    kept: "Danh sách đề nghị và nội dung vừa nhập giữ nguyên.",
    next: [{ label: "Công khai bổ sung", href: paths.publication(f.campaignId) }],
  }),
  "signing_file.no_names": (f: { campaignId: string; heldNames: readonly string[] }) => ({
    title: "Hồ sơ chưa được trình ký: không có tên nào thuộc thẩm quyền của cơ quan.",
    facts: [
      "Những tên đề nghị cấp tỉnh đi theo tờ trình lên cấp trên, không có trong quyết định của cơ quan.",
      ...(f.heldNames.length === 0 ? [] : [`Tạm giữ đến khi cấp trên trả lời: ${f.heldNames.join(", ")}.`]),
    ],
    source: "Quyết định của cơ quan chỉ gồm các chỉ tiêu cấp cơ sở",
    next: [
      { label: "Xem phong trào", href: paths.campaign(f.campaignId) },
      ...(f.heldNames.length === 0 ? [] : [{ label: "Xem việc trình cấp trên", href: paths.upward(f.campaignId) }]),
    ],
  }),
  "signing_file.held_upward": (f: { campaignId: string; names: readonly string[] }) => ({
    title: "Quyết định chưa được ký: có tên đang chờ cấp trên hoặc đã được cấp trên khen thưởng.",
    facts: [`Cùng thành tích trong phong trào này đã đề nghị cấp trên: ${f.names.join(", ")}.`],
    source: onceRewarded,
    kept: "Hồ sơ trình và các lý do vừa nhập giữ nguyên.",
    next: [
      { label: "Đánh dấu bỏ các tên này rồi ký" },
      { label: "Hoặc để Thường trực giải tỏa việc tạm giữ, có lý do", href: paths.upward(f.campaignId) },
    ],
  }),
  "signing_file.share_not_met": (f: {
    campaignId: string;
    shares: readonly { rule: string; facts: string; source: string }[];
  }) => ({
    title: "Hồ sơ chưa được trình ký: chưa đạt tỷ lệ người không giữ chức vụ lãnh đạo, quản lý.",
    facts: f.shares.map((one) => `${one.rule}. ${one.facts}`),
    source: [...new Set(f.shares.map((one) => one.source).filter((source) => source !== ""))].join("; "),
    kept: "Danh sách đề nghị, danh sách dự bị và nội dung vừa nhập giữ nguyên.",
    next: [
      { label: "Ghi rút tên rồi mời tên dự bị", href: paths.vacancies(f.campaignId) },
      { label: "Điều chỉnh kế hoạch kèm văn bản", href: paths.amendCampaign(f.campaignId) },
    ],
  }),
  "signing_file.not_open": (f: { signingFileId: string; ordinal: number; state: string; by: string; at: string }) => ({
    title:
      f.state === "submitted"
        ? "Hồ sơ chưa được trình thêm: một hồ sơ của phong trào đang chờ ký."
        : "Không có thay đổi nào được ghi: hồ sơ trình ký này không còn chờ ký.",
    facts: [
      `Hồ sơ trình lần ${String(f.ordinal)} ${fileActs[f.state] ?? ""} ${f.by}${f.state === "submitted" ? " trình" : ""} lúc ${formatInstant(f.at)} (giờ Việt Nam).`,
    ],
    source: "Mỗi hồ sơ trình được quyết định một lần; hồ sơ bị trả lại được thay bằng hồ sơ trình lần sau",
    kept: "Kết quả của lần quyết định trước giữ nguyên.",
    next: [{ label: "Xem hồ sơ trình ký", href: paths.signingFile(f.signingFileId) }],
  }),
  "signing_file.name_not_in_file": (f: { count: number }) => ({
    title: "Quyết định chưa được ký: có tên ngoài hồ sơ trình.",
    facts: [`${twoDigits(f.count)} tên được gửi lên không có trong hồ sơ này.`],
    source: onlyConsidered,
    kept: "Hồ sơ trình giữ nguyên.",
    next: [{ label: "Mở lại trang và ký theo danh sách của hồ sơ" }],
  }),
  "signing_file.not_considered": (f: { names: readonly string[] }) => ({
    title: "Quyết định chưa được ký: có tên chưa được phiên họp xét đề nghị.",
    facts: f.names.map(
      (name) => `${name}: không có kết quả “đề nghị” của một phiên họp đã kết thúc ở chỉ tiêu cấp cơ sở.`,
    ),
    source: onlyConsidered,
    kept: "Hồ sơ trình giữ nguyên.",
    next: [{ label: "Trả lại hồ sơ để Thường trực lập lại" }],
  }),
  "signing_file.all_left_out": (f: { count: number }) => ({
    title: "Quyết định chưa được ký: không còn tên nào.",
    facts: [`Cả ${twoDigits(f.count)} tên của hồ sơ đều được đánh dấu bỏ.`],
    source: "Quyết định khen thưởng có ít nhất một tập thể hoặc cá nhân",
    kept: "Các lý do vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Giữ lại ít nhất một tên, hoặc trả lại cả hồ sơ kèm lý do" }],
  }),
  "award.share_exceeded": (f: {
    campaignId: string;
    line: string;
    unitName: string;
    taken: number;
    share: number;
    common: number;
  }) => ({
    title: `Quyết định chưa được ký: ${f.unitName} vượt phần chỉ tiêu ở “${f.line}”.`,
    facts: [
      `${f.unitName} có ${twoDigits(f.taken)} tên; phần của đơn vị ${twoDigits(f.share)}, phần dùng chung của cả cơ quan ${twoDigits(f.common)}.`,
    ],
    source: "Chỉ tiêu chia cho từng đơn vị trong kế hoạch phát động",
    kept: "Không có tên nào được thêm vào hoặc bỏ ra.",
    next: [
      { label: "Bỏ bớt tên của đơn vị, hoặc trả lại hồ sơ" },
      { label: "Xem chỉ tiêu", href: paths.campaign(f.campaignId) },
    ],
  }),
  "decision.not_clerk": () => ({
    title: "Số, ngày và bản ký của quyết định do văn thư nhập.",
    facts: ["Tài khoản đang dùng được xem quyết định."],
  }),
  "decision.issued": (f: { decisionId: string; number: string; datedOn: string; by: string }) => ({
    title: "Không có thay đổi nào được ghi: quyết định đã ban hành.",
    facts: [`Quyết định số ${f.number} ngày ${f.datedOn}, ${f.by} nhập vào hệ thống.`],
    source: "Quyết định đã ban hành không sửa; chỉ sửa đổi, thay thế hoặc thu hồi bằng quyết định khác",
    kept: "Quyết định và các khen thưởng giữ nguyên.",
    next: [{ label: "Xem quyết định", href: paths.decision(f.decisionId) }],
  }),
  "decision.dated_before_signing": (f: { datedOn: string; signedOn: string }) => ({
    title: "Quyết định chưa được ban hành: ngày quyết định sớm hơn ngày ký.",
    facts: [`Ngày nhập là ${f.datedOn}; người ký đã ký ngày ${f.signedOn}.`],
    source: "Ngày của văn bản là ngày đăng ký tại văn thư, không sớm hơn ngày ký",
    kept: "Số, tệp và các ô khác vẫn còn ở dưới.",
    next: [{ label: "Kiểm tra ngày trên bản đã ký rồi nhập lại" }],
  }),
  "decision.dated_ahead": (f: { datedOn: string; today: string }) => ({
    title: "Quyết định chưa được ban hành: ngày quyết định chưa đến.",
    facts: [`Ngày nhập là ${f.datedOn}; hôm nay là ${f.today}.`],
    source: "Số và ngày được ghi khi văn bản đã đăng ký tại văn thư",
    kept: "Số, tệp và các ô khác vẫn còn ở dưới.",
    next: [{ label: "Kiểm tra ngày trên bản đã ký rồi nhập lại" }],
  }),
  "decision.number_taken": (f: { number: string; year: string }) => ({
    title: "Quyết định chưa được ban hành: số đã dùng.",
    facts: [`Một quyết định khác của năm ${f.year} đã mang số ${f.number}.`],
    source: "Trong một năm, mỗi số của văn thư thuộc về một văn bản",
    kept: "Ngày, tệp và các ô khác vẫn còn ở dưới.",
    next: [{ label: "Xem các quyết định đã ban hành", href: paths.decisions() }],
  }),
  "result.not_issued": (f: { campaignId: string; title: string }) => ({
    title: "Thông báo kết quả chưa có: quyết định khen thưởng chưa ban hành.",
    facts: [`Phong trào “${f.title}” chưa có quyết định được ghi số và ngày.`],
    source: "Kết quả được thông báo sau khi quyết định ban hành",
    next: [{ label: "Xem kết quả của phong trào", href: paths.campaignResults(f.campaignId) }],
  }),
});
