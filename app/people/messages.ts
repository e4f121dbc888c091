import { defineMessages } from "~/shared/messages";
import { paths } from "~/shared/paths";
import { formatDate, formatLength, twoDigits } from "~/shared/time";

const askAdministrator = { label: "Quên mật khẩu: báo người quản trị của cơ quan để được đặt lại" };

/** What this slice refuses, in words. */
export const peopleMessages = defineMessages({
  "sign_in.wrong": () => ({
    title: "Chưa đăng nhập được: tên đăng nhập hoặc mật khẩu chưa đúng.",
    facts: [
      "Mật khẩu phân biệt chữ hoa, chữ thường. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt.",
      "Tài khoản đã ngừng dùng cũng không đăng nhập được.",
    ],
    next: [askAdministrator],
  }),
  "sign_in.wait": (f: { waitMs: number }) => ({
    title: `Chưa đăng nhập được: đã có nhiều lần nhập sai, chờ ${formatLength(f.waitMs)} rồi thử lại.`,
    facts: ["Lần vừa gửi không được kiểm tra và không bị tính là nhập sai."],
    source: "Biện pháp chống dò mật khẩu của hệ thống",
    next: [askAdministrator],
  }),
  "password.current_wrong": () => ({
    title: "Mật khẩu chưa được đổi: mật khẩu đang dùng nhập chưa đúng.",
    facts: ["Mật khẩu phân biệt chữ hoa, chữ thường. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt."],
    next: [askAdministrator],
  }),
  "setup.wrong_code": () => ({
    title: "Chưa khởi tạo: mã khởi tạo chưa đúng hoặc đã được thay bằng mã mới.",
    facts: ["Mã gồm 08 chữ số, in trên màn hình dòng lệnh của máy chủ mỗi lần khởi động khi chưa có dữ liệu."],
    kept: "Những gì vừa nhập vẫn còn ở dưới, trừ mật khẩu.",
    next: [{ label: "Xem lại màn hình dòng lệnh của máy chủ và nhập mã mới nhất" }],
  }),
  "setup.wait": (f: { waitMs: number }) => ({
    title: `Chưa khởi tạo: đã có nhiều lần nhập sai mã, chờ ${formatLength(f.waitMs)} rồi thử lại.`,
    facts: ["Lần vừa gửi không được kiểm tra."],
    kept: "Những gì vừa nhập vẫn còn ở dưới, trừ mật khẩu.",
  }),
  "account.last_admin": (f: { displayName: string }) => ({
    title: `Tài khoản của ${f.displayName} chưa được thay đổi: đây là tài khoản quản trị duy nhất đang hoạt động.`,
    facts: ["Hệ thống luôn cần ít nhất 01 tài khoản quản trị đang hoạt động."],
    next: [{ label: "Mở một tài khoản quản trị khác trước", href: paths.newAccount() }],
  }),
  "account.own": () => ({
    title: "Tài khoản chưa bị ngừng: không ai tự ngừng tài khoản đang dùng để đăng nhập.",
    facts: ["Việc này do một người quản trị khác thực hiện."],
    next: [{ label: "Về danh sách tài khoản", href: paths.accounts() }],
  }),
  "job.not_failed": () => ({
    title: "Công việc chưa được chạy lại: công việc này không ở trạng thái lỗi.",
    facts: ["Có thể người khác vừa cho chạy lại, hoặc công việc đã xong."],
    next: [{ label: "Xem danh sách công việc", href: paths.jobs() }],
  }),
  "unit.not_editor": () => ({
    title:
      "Thông tin đơn vị chưa được sửa: việc này do Tổ chức cán bộ, Thường trực thi đua hoặc người quản trị thực hiện.",
    facts: [],
    next: [{ label: "Báo Tổ chức cán bộ nội dung cần sửa" }],
  }),
  "unit.has_members": (f: { unitId: string; name: string; memberCount: number }) => ({
    title: `${f.name} chưa được ngừng hoạt động: đơn vị còn ${twoDigits(f.memberCount)} người.`,
    facts: [
      "Người của đơn vị phải được chuyển đi trước, để lịch sử khen thưởng của từng người có đơn vị đúng theo ngày.",
    ],
    kept: "Thông tin đơn vị giữ nguyên như trước.",
    next: [
      {
        label: "Nếu đơn vị sáp nhập, ghi nhận sáp nhập: mọi người chuyển theo trong một lần",
        href: paths.mergeUnit(f.unitId),
      },
      { label: "Nếu đơn vị giải thể, chuyển từng người", href: paths.people({ unit: f.unitId }) },
    ],
  }),
  "unit.prepares_others": (f: { name: string; preparedNames: readonly string[] }) => ({
    title: `${f.name} chưa được sửa: đơn vị này đang lập hồ sơ thay cho ${f.preparedNames.join(", ")}.`,
    facts: ["Hồ sơ của một đơn vị do chính đơn vị đó lập, hoặc do một đơn vị tự lập hồ sơ của mình lập thay."],
    next: [{ label: "Xem các đơn vị", href: paths.units() }],
  }),
  "unit.preparer_unfit": (f: { preparerName: string }) => ({
    title: `Chưa lưu: ${f.preparerName} không lập hồ sơ thay đơn vị khác được.`,
    facts: ["Đơn vị lập thay phải đang hoạt động, tự lập hồ sơ của mình và không phải chính đơn vị này."],
  }),
  "person.not_editor": () => ({
    title: "Thông tin cá nhân chưa được sửa: việc này do Tổ chức cán bộ hoặc Thường trực thi đua thực hiện.",
    facts: [],
    next: [{ label: "Báo Tổ chức cán bộ nội dung cần sửa" }],
  }),
  "person.moved_too_early": (f: { fullName: string; unitName: string; fromOn: string; lastOn: string | null }) => ({
    title:
      f.lastOn === null
        ? `${f.fullName} chưa được chuyển: ngày chuyển phải sau ngày ${formatDate(f.fromOn)}, ngày bắt đầu ở ${f.unitName}.`
        : `${f.fullName} chưa được chuyển: ngày bắt đầu phải sau ngày ${formatDate(f.lastOn)}, ngày làm việc cuối ở ${f.unitName}.`,
    facts: ["Mỗi ngày một người thuộc một đơn vị."],
  }),
  "person.left_too_early": (f: { fullName: string; unitName: string; fromOn: string }) => ({
    title: `Chưa ghi nhận: ${f.fullName} làm việc tại ${f.unitName} từ ngày ${formatDate(f.fromOn)}; ngày làm việc cuối phải từ ngày đó trở đi.`,
    facts: [],
  }),
  "person.in_no_unit": (f: { fullName: string }) => ({
    title: `Chưa ghi nhận: ${f.fullName} hiện không thuộc đơn vị nào.`,
    facts: ["Có thể người khác vừa ghi nhận việc này."],
  }),
  "person.same_place": (f: { fullName: string; unitName: string; post: string }) => ({
    title: `Chưa có gì thay đổi: ${f.fullName} đang là ${f.post} tại ${f.unitName}.`,
    facts: ["Chọn đơn vị khác hoặc nhập chức vụ mới."],
  }),
  "person.needs_transfer": (f: { fullName: string; unitName: string; personId: string }) => ({
    title: `${f.fullName} chưa được chuyển: đang thuộc ${f.unitName}, việc chuyển sang đơn vị khác cần đơn vị nhận xác nhận.`,
    facts: ["Ở đây chỉ ghi nhận thay đổi chức vụ trong cùng đơn vị, hoặc nhận người hiện không thuộc đơn vị nào."],
    kept: "Đơn vị và chức vụ đang có giữ nguyên.",
    next: [{ label: "Lập đề nghị chuyển đơn vị", href: paths.proposeTransfer({ person: f.personId }) }],
  }),
  "transfer.in_no_unit": (f: { fullName: string }) => ({
    title: `Chưa lập đề nghị: ${f.fullName} hiện không thuộc đơn vị nào nên không có đơn vị giao.`,
    facts: ["Tổ chức cán bộ nhận người vào đơn vị trên trang của cá nhân, không qua đề nghị chuyển."],
    next: [{ label: "Báo Tổ chức cán bộ" }],
  }),
  "transfer.same_unit": (f: { fullName: string; unitName: string }) => ({
    title: `Chưa lập đề nghị: ${f.fullName} đang thuộc ${f.unitName}.`,
    facts: ["Chọn đơn vị nhận khác. Thay đổi chức vụ trong cùng đơn vị do Tổ chức cán bộ ghi nhận."],
  }),
  "transfer.is_open": (f: { fullName: string; toUnitName: string; transferId: string }) => ({
    title: `Chưa lập đề nghị: đã có đề nghị chuyển ${f.fullName} đến ${f.toUnitName} đang chờ xác nhận.`,
    facts: ["Mỗi người chỉ có một đề nghị chuyển đang chờ."],
    kept: "Đề nghị đang chờ giữ nguyên.",
    next: [{ label: "Mở đề nghị đang chờ", href: paths.transfer(f.transferId) }],
  }),
  "transfer.is_over": (f: { state: string }) => ({
    title: `Đề nghị này đã kết thúc (${f.state.toLowerCase()}), không xử lý được nữa.`,
    facts: ["Có thể người khác vừa xử lý."],
    next: [{ label: "Xem các đề nghị chuyển đơn vị", href: paths.transfers() }],
  }),
  "transfer.not_receiving": () => ({
    title: "Chưa xác nhận: việc tiếp nhận do đơn vị nhận hoặc Tổ chức cán bộ xác nhận.",
    facts: [],
    next: [{ label: "Chờ đơn vị nhận; nếu cần, hủy đề nghị kèm lý do" }],
  }),
  "transfer.not_giving": () => ({
    title: "Chưa xác nhận: việc đồng ý cho chuyển do đơn vị giao hoặc Tổ chức cán bộ xác nhận.",
    facts: [],
    next: [{ label: "Chờ đơn vị giao; nếu cần, hủy đề nghị kèm lý do" }],
  }),
  "transfer.out_of_date": (f: { fullName: string; fromUnitName: string }) => ({
    title: `Chưa chuyển: ${f.fullName} không còn thuộc ${f.fromUnitName} như khi lập đề nghị, hoặc ngày chuyển không còn phù hợp.`,
    facts: ["Đề nghị được lập trước khi quá trình công tác của người này thay đổi."],
    kept: "Quá trình công tác giữ nguyên.",
    next: [{ label: "Từ chối hoặc hủy đề nghị này, rồi lập đề nghị mới" }],
  }),
  "unit.not_mergeable": (f: { name: string; successorName: string }) => ({
    title: `Chưa ghi nhận: ${f.name} không sáp nhập vào ${f.successorName} được.`,
    facts: ["Đơn vị sáp nhập và đơn vị kế thừa phải là hai đơn vị khác nhau và đều đang hoạt động."],
    next: [{ label: "Xem danh sách đơn vị", href: paths.units() }],
  }),
  "unit.members_came_later": (f: { name: string; fromOn: string; names: readonly string[] }) => ({
    title: `Chưa ghi nhận: có người vào ${f.name} từ ngày ${formatDate(f.fromOn)} trở đi, sau ngày sáp nhập.`,
    facts: [`Những người đó: ${f.names.join(", ")}.`],
    kept: "Đơn vị và người của đơn vị giữ nguyên.",
    next: [{ label: "Sửa ngày bắt đầu của những người này, hoặc chọn ngày sáp nhập muộn hơn" }],
  }),
  "body.not_editor": () => ({
    title: "Thông tin hội đồng chưa được sửa: việc này do Thường trực thi đua hoặc Tổ chức cán bộ thực hiện.",
    facts: [],
    next: [{ label: "Về danh sách hội đồng", href: paths.bodies() }],
  }),
  "body.is_member": (f: { fullName: string; bodyName: string; position: string }) => ({
    title: `${f.fullName} chưa được thêm: đã là ${f.position} của ${f.bodyName}.`,
    facts: ["Để đổi nhiệm vụ, ghi ngày thôi nhiệm vụ cũ rồi thêm lại với nhiệm vụ mới."],
  }),
  "body.has_chair": (f: { bodyName: string; chairName: string; position: string }) => ({
    title: `Chưa thêm: ${f.bodyName} đã có ${f.position} là ${f.chairName}.`,
    facts: ["Mỗi ngày chỉ có một người chủ trì."],
    next: [{ label: "Ghi ngày thôi nhiệm vụ của người đang giữ, rồi thêm lại" }],
  }),
  "body.left_too_early": (f: { fullName: string; fromOn: string }) => ({
    title: `Chưa ghi nhận: ${f.fullName} tham gia từ ngày ${formatDate(f.fromOn)}, ngày cuối phải từ ngày đó trở đi.`,
    facts: [],
  }),
});
