import { paths } from "~/shared/paths";
import type { HelpTopic } from "../ui/topic";
import { Mind, Press, Steps } from "../ui/parts";

export const calendarFeed: HelpTopic = {
  slug: "lich-dien-thoai",
  group: "rule",
  title: "Lịch trên điện thoại, Outlook",
  summary: "Đưa các thời hạn của mình vào lịch của điện thoại hoặc Outlook bằng một địa chỉ riêng.",
  body: (
    <>
      <Steps>
        <li>
          Mở <a href={paths.myCalendar()}>Lịch trên điện thoại, Outlook</a> ở Tài khoản của tôi, bấm{" "}
          <Press>Tạo địa chỉ lịch</Press> rồi sao chép địa chỉ ngay: địa chỉ chỉ hiện trong 10 phút.
        </li>
        <li>Thêm địa chỉ đó vào ứng dụng lịch như một lịch đăng ký (lịch từ URL).</li>
        <li>Thời hạn dời thì lịch tự cập nhật, thường trong vài giờ tùy ứng dụng.</li>
      </Steps>

      <h2>Trong lịch có gì</h2>
      <ul>
        <li>Các mốc của phong trào đang diễn ra theo vai trò của tài khoản; đơn vị có hạn riêng của mình.</li>
        <li>Báo trước theo số ngày mà Thường trực đặt ở mục Nhắc việc; việc đã làm xong thì không báo nữa.</li>
      </ul>

      <Mind title="Địa chỉ là chìa khóa">
        Ai có địa chỉ đều xem được lịch, không cần đăng nhập. Lỡ gửi cho người khác thì bấm{" "}
        <Press>Đổi địa chỉ lịch</Press>: địa chỉ cũ ngừng hoạt động ngay. Tài khoản ngừng dùng thì lịch cũng ngừng.
      </Mind>
    </>
  ),
};
