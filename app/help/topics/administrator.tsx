import { paths } from "~/shared/paths";
import type { HelpTopic } from "../ui/topic";
import { Mind, Press, Refusals, Steps } from "../ui/parts";

export const administrator: HelpTopic = {
  slug: "quan-tri",
  group: "role",
  title: "Quản trị",
  summary: "Mở tài khoản, giao vai trò, đặt thông tin cơ quan, xem việc nền; không xem được phiếu và không lập hồ sơ.",
  body: (
    <>
      <h2>1. Thông tin cơ quan</h2>
      <Steps>
        <li>
          Mở <a href={paths.agency()}>Thông tin cơ quan</a>: tên, cơ quan chủ quản, ký hiệu, địa danh, chức danh người
          đứng đầu. Các dòng này in trên văn bản và giấy khen.
        </li>
        <li>
          Chọn <Press>Người đứng đầu đơn vị được xác nhận hồ sơ bằng tài khoản</Press> nếu cơ quan nhận cách xác nhận
          này; không chọn thì cần công văn đã ký.
        </li>
        <li>
          Chọn <Press>In mã QR dẫn đến trang xác minh</Press> và ghi địa chỉ công khai của hệ thống, rồi bấm{" "}
          <Press>Lưu thông tin cơ quan</Press>.
        </li>
        <li>
          Cơ quan có mẫu Word riêng cho công văn, biên bản, báo cáo: mở <a href={paths.paperTemplates()}>Mẫu văn bản</a>
          , bấm <Press>Tải mẫu khởi đầu</Press>, sửa bằng Word, giữ các tên trong ngoặc nhọn, rồi đưa lên và bấm{" "}
          <Press>Dùng mẫu này</Press>. Mẫu sai chỗ nào thì chỗ đó được nêu tên và mẫu cũ vẫn dùng.
        </li>
        <li>
          Mở <a href={paths.documentLimits()}>Giới hạn tệp</a> để đặt số trang và dung lượng nhiều nhất của từng loại
          văn bản. Tệp đã nhận trước đó giữ nguyên; Thường trực thi đua đặt được mức riêng cho từng chỉ tiêu.
        </li>
      </Steps>

      <h2>2. Đơn vị và người</h2>
      <Steps>
        <li>
          Mở <a href={paths.units()}>Đơn vị</a>, bấm <Press>Thêm đơn vị</Press>. Ban Giám đốc cũng là một đơn vị; ở ô{" "}
          <Press>Đơn vị lập hồ sơ thay</Press> chọn Văn phòng.
        </li>
        <li>Người và chức vụ do tổ chức cán bộ cập nhật; giao vai trò đó cho đúng người.</li>
      </Steps>

      <h2>3. Tài khoản và vai trò</h2>
      <Steps>
        <li>
          Mở <a href={paths.accounts()}>Tài khoản</a>, bấm <Press>Mở tài khoản</Press>, chọn người, tên đăng nhập và vai
          trò. Mật khẩu ban đầu hiện một lần: đưa tận tay người dùng.
        </li>
        <li>
          Một người có thể có nhiều vai trò. Vai trò lập hồ sơ cần chọn đơn vị; đơn vị mà đơn vị đó lập hồ sơ thay được
          thêm tự động.
        </li>
        <li>
          Người quên mật khẩu: mở tài khoản, bấm <Press>Đặt lại mật khẩu</Press>. Người thôi việc: ngừng tài khoản; việc
          đã làm của người đó vẫn còn trong nhật ký.
        </li>
      </Steps>

      <h2>4. Theo dõi hệ thống</h2>
      <Steps>
        <li>
          Trang <a href={paths.jobs()}>Công việc nền</a> nêu việc không chạy được kèm lý do; chữa lý do rồi cho chạy
          lại.
        </li>
        <li>
          Trang <a href={paths.auditLog()}>Nhật ký</a> nêu mọi thay đổi: ai, lúc nào, nội dung gì.
        </li>
        <li>
          Sao lưu mỗi ngày, xem <a href={paths.help("sao-luu")}>Sao lưu và nâng cấp</a>.
        </li>
      </Steps>

      <Refusals
        rows={[
          {
            what: "Mật khẩu mới không được nhận:",
            todo: "ngắn hơn 10 ký tự, giống tên đăng nhập hoặc hay bị dò. Chọn một câu dễ nhớ nhiều từ.",
          },
          {
            what: "Không ngừng được tài khoản:",
            todo: "hệ thống cần còn ít nhất một người quản trị. Giao vai trò đó cho người khác trước.",
          },
        ]}
      />
      <Mind title="Quản trị không phải là người xét">
        Vai trò quản trị không đọc hồ sơ, không xem phiếu, không ký. Cần làm các việc đó thì được giao thêm vai trò
        khác.
      </Mind>
    </>
  ),
};
