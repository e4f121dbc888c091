import { defineMessages } from "~/shared/messages";
import { paths } from "~/shared/paths";
import { formatInstant, twoDigits, type Instant } from "~/shared/time";

const order = "Trình tự phiên họp: ghi người có mặt, khai mạc, biểu quyết từng chỉ tiêu, khép vòng, kết thúc";
const roundRule = "Mỗi chỉ tiêu biểu quyết từng vòng một; kết quả xác định khi khép vòng";
const voterRule =
  "Người được biểu quyết là thành viên hội đồng có mặt hoặc gửi ý kiến bằng văn bản, theo danh sách của phiên họp";

export const councilMessages = defineMessages({
  "council.not_secretary": () => ({
    title: "Việc này do thư ký phiên họp hoặc Thường trực thi đua thực hiện.",
    facts: ["Thành viên khác của hội đồng xem hồ sơ, bỏ phiếu và xem kết quả của vòng đã khép lại."],
  }),
  "council.too_many_votes": (f: { candidateName: string; total: number; voterLimit: number }) => ({
    title: `Số phiếu của ${f.candidateName} chưa được ghi nhận.`,
    facts: [
      `Tổng số đồng ý, không đồng ý và không có ý kiến là ${twoDigits(f.total)}, nhiều hơn ${twoDigits(f.voterLimit)} người có mặt hoặc gửi ý kiến bằng văn bản.`,
    ],
    source: "Mỗi thành viên cho mỗi đề nghị một ý kiến.",
    kept: "Các số vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Đếm lại và sửa số phiếu, hoặc sửa danh sách người có mặt trước khi mở vòng" }],
  }),
  "council.not_member": () => ({
    title: "Phiếu chưa được ghi nhận: tài khoản này không phải thành viên được biểu quyết của phiên họp.",
    facts: ["Tài khoản đang dùng không có trong danh sách đó."],
    source: voterRule,
    next: [{ label: "Báo thư ký phiên họp kiểm tra danh sách có mặt" }],
  }),
  "council.already_voted": () => ({
    title: "Phiếu của vòng này đã được ghi nhận trước đó.",
    facts: ["Phiếu vừa gửi không được tính thêm."],
    source: "Mỗi thành viên bỏ một phiếu trong một vòng",
  }),
  "council.ballot_incomplete": (f: { count: number }) => ({
    title: "Phiếu chưa được ghi nhận.",
    facts: [`Còn ${twoDigits(f.count)} đề nghị chưa được chọn ý kiến.`],
    source: "Mỗi thành viên cho mỗi đề nghị một ý kiến",
    kept: "Các lựa chọn vừa đánh dấu vẫn còn ở dưới.",
  }),
  "round.closed": () => ({
    title: "Vòng biểu quyết này đã khép lại.",
    facts: ["Kết quả đã được xác định; phiếu gửi sau không được tính."],
    source: roundRule,
  }),
  "round.other_method": (f: { isBallot: boolean }) => ({
    title: "Việc này chưa được ghi: vòng này biểu quyết theo cách khác.",
    facts: [
      f.isBallot
        ? "Vòng này từng thành viên tự bỏ phiếu; số phiếu được cộng từ các phiếu, thư ký không nhập thay."
        : "Vòng này biểu quyết bằng giơ tay; thư ký đếm và nhập số phiếu, không có phiếu của từng người.",
    ],
    source: "Cách biểu quyết được chọn khi mở vòng và giữ đến khi khép vòng.",
    kept: "Số phiếu đã ghi giữ nguyên.",
    next: [{ label: "Về danh sách phiên họp", href: paths.councilSessions() }],
  }),
  "round.not_counted": (f: { count: number }) => ({
    title: "Chưa khép được vòng biểu quyết.",
    facts: [`Còn ${twoDigits(f.count)} đề nghị chưa nhập số phiếu.`],
    source: roundRule,
    next: [{ label: "Nhập đủ số phiếu rồi khép vòng" }],
  }),
  "round.votes_missing": (f: { votedCount: number; voterLimit: number }) => ({
    title: "Chưa khép được vòng biểu quyết.",
    facts: [`Mới có ${twoDigits(f.votedCount)} trên ${twoDigits(f.voterLimit)} người bỏ phiếu.`],
    source: roundRule,
    next: [{ label: "Chờ đủ phiếu, hoặc đánh dấu khép vòng khi người còn lại không bỏ phiếu" }],
  }),
  "round.none_to_decide": (f: { lineName: string }) => ({
    title: `Không còn đề nghị nào cần biểu quyết ở chỉ tiêu “${f.lineName}”.`,
    facts: ["Mọi đề nghị đã thẩm định đạt của chỉ tiêu này đều đã có kết quả."],
  }),
  "round.reason_needed": () => ({
    title: "Vòng biểu quyết chưa được mở.",
    facts: ["Vòng thứ hai trở đi cần ghi lý do; lý do được in trong biên bản."],
    source: "Biên bản phiên họp ghi lý do của từng vòng",
    next: [{ label: "Nhập lý do mở vòng" }],
  }),
  "round.already_open": (f: { lineName: string }) => ({
    title: `Chỉ tiêu “${f.lineName}” đang có một vòng biểu quyết chưa khép.`,
    facts: ["Vòng đó chưa có kết quả."],
    source: roundRule,
    next: [{ label: "Khép vòng đang mở trước" }],
  }),
  "session.not_preparing": () => ({
    title: "Phiên họp này đã được khai mạc.",
    facts: ["Có thể người khác vừa khai mạc ở một thẻ khác."],
    source: order,
  }),
  "session.nobody_present": (f: { memberCount: number }) => ({
    title: "Chưa khai mạc được phiên họp.",
    facts: [`Chưa ghi nhận ai có mặt trong ${twoDigits(f.memberCount)} thành viên.`],
    source: order,
    next: [{ label: "Ghi danh sách có mặt rồi khai mạc" }],
  }),
  "session.no_presider": () => ({
    title: "Chưa khai mạc được phiên họp.",
    facts: ["Người chủ trì và phó chủ trì đều không có mặt."],
    source: "Phiên họp có người chủ trì hoặc phó chủ trì điều hành, theo danh sách hội đồng của cơ quan",
    next: [{ label: "Ghi lại danh sách có mặt, hoặc dời phiên họp" }],
  }),
  "session.quorum_missing": (f: { title: string; basis: string; facts: string }) => ({
    title: "Phiên họp chưa đủ số thành viên dự họp.",
    facts: [`${f.title}.`, f.facts],
    source: f.basis,
    kept: "Danh sách có mặt và kết quả đã ghi giữ nguyên.",
    next: [{ label: "Ghi lại danh sách có mặt khi đủ người, hoặc dời phiên họp" }],
  }),
  "session.not_open": () => ({
    title: "Phiên họp chưa khai mạc.",
    facts: ["Biểu quyết chỉ mở sau khi khai mạc."],
    source: order,
    next: [{ label: "Ghi danh sách có mặt rồi khai mạc" }],
  }),
  "session.concluded": () => ({
    title: "Phiên họp đã kết thúc.",
    facts: ["Kết quả và biên bản đã chốt, không sửa được nữa."],
    source: order,
  }),
  "session.round_open": (f: { lineName: string }) => ({
    title: "Chưa kết thúc được phiên họp.",
    facts: [`Chỉ tiêu “${f.lineName}” còn vòng biểu quyết chưa khép.`],
    source: order,
  }),
  "session.tie_open": (f: { lineName: string; count: number }) => ({
    title: "Chưa kết thúc được phiên họp.",
    facts: [`Chỉ tiêu “${f.lineName}”: ${twoDigits(f.count)} đề nghị bằng phiếu ở suất cuối, chưa phân định.`],
    source:
      "Số đề nghị được chọn không quá chỉ tiêu của kế hoạch; bằng phiếu ở suất cuối thì biểu quyết tiếp giữa các đề nghị đó",
    next: [{ label: "Mở vòng tiếp theo giữa các đề nghị bằng phiếu" }],
  }),
  "session.candidates_left": (f: { lineName: string; count: number }) => ({
    title: "Chưa kết thúc được phiên họp.",
    facts: [`Chỉ tiêu “${f.lineName}”: ${twoDigits(f.count)} đề nghị chưa được biểu quyết.`],
    source: order,
  }),
  "session.no_candidates": () => ({
    title: "Chưa lập được phiên họp.",
    facts: ["Chưa có đề nghị nào của phong trào này được thẩm định đạt trong một hồ sơ đã tiếp nhận."],
    source: "Phiên họp chỉ xét những đề nghị đã thẩm định đạt trong hồ sơ đã tiếp nhận",
    next: [{ label: "Hoàn thành thẩm định trước", href: "/ho-so" }],
  }),
  "session.nobody_left": (f: { awardRound: number }) => ({
    title: `Chưa lập được phiên họp xét đợt ${twoDigits(f.awardRound)}.`,
    facts: ["Mọi đề nghị đã được thẩm định đạt đều có kết quả xét ở đợt trước."],
    source: "Mỗi đợt chỉ xét những đề nghị chưa có kết quả",
    kept: "Kết quả các đợt trước không thay đổi.",
    next: [{ label: "Thẩm định thêm hồ sơ, hoặc tổng kết phong trào", href: "/ho-so" }],
  }),
  "session.body_missing": () => ({
    title: "Chưa lập được phiên họp.",
    facts: ["Phong trào chưa ghi tổ chức xét, hoặc tổ chức đó không có thành viên trong ngày họp."],
    source: "Tổ chức xét ghi trong kế hoạch của phong trào và danh sách thành viên của tổ chức đó",
    next: [{ label: "Cập nhật thành viên của tổ chức xét", href: "/hoi-dong" }],
  }),
  "session.ballot_open": (f: { lineName: string }) => ({
    title: "Danh sách có mặt chưa thay đổi: đang có vòng bỏ phiếu.",
    facts: [`Các thành viên đang bỏ phiếu cho chỉ tiêu “${f.lineName}”.`],
    source: "Người được bỏ phiếu của một vòng được chốt khi mở vòng, để mỗi người một phiếu và không ai bỏ thay ai.",
    kept: "Danh sách đã ghi giữ nguyên; những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Khép vòng đang mở, rồi sửa danh sách có mặt" }],
  }),
  "session.already_preparing": (f: { sessionId: string; ordinal: number; heldAt: Instant }) => ({
    title: "Chưa lập thêm phiên họp: phong trào đã có phiên đang chuẩn bị.",
    facts: [`Phiên ${String(f.ordinal)}, họp lúc ${formatInstant(f.heldAt)} (giờ Việt Nam), chưa khai mạc.`],
    source: "Mỗi phong trào chuẩn bị từng phiên họp một.",
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Mở phiên đang chuẩn bị", href: paths.councilSession(f.sessionId) }],
  }),
  "session.campaign_not_ready": (f: { stateName: string }) => ({
    title: "Chưa lập được phiên họp.",
    facts: [
      `Phong trào đang ở trạng thái “${f.stateName}”. Phiên họp xét được lập sau khi phát động và trước khi ban hành quyết định.`,
    ],
    source: "Trình tự của phong trào: phát động, nhận hồ sơ, họp xét, công khai, ký, ban hành",
  }),
});
