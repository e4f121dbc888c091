import { paths } from "~/shared/paths";
import type { HelpTopic } from "../ui/topic";
import { Mind, Press } from "../ui/parts";

export const reminders: HelpTopic = {
  slug: "nhac-viec",
  group: "rule",
  title: "Nhắc việc",
  summary: "Ai được nhắc, nhắc lúc nào, bằng cách nào, và Thường trực đổi cài đặt ở đâu.",
  body: (
    <>
      <h2>Nhắc ai, về việc gì</h2>
      <ul>
        <li>Đơn vị: đăng ký thi đua, nộp hồ sơ (kể cả hạn nộp muộn, hạn sửa của riêng đơn vị), báo cáo của đơn vị.</li>
        <li>Thành viên dự họp: ngày họp xét khen thưởng.</li>
        <li>Thường trực: báo cáo của cơ quan, họp xét, công khai, quyết định, tổng kết. Người ký: quyết định.</li>
        <li>
          Chỉ nhắc người chưa làm. Báo cáo không gửi qua hệ thống nên hệ thống không biết đã gửi hay chưa: mọi nơi phải
          gửi đều được nhắc, và không nhắc quá hạn.
        </li>
      </ul>

      <h2>Nhắc lúc nào</h2>
      <ul>
        <li>
          Khi chưa đổi cài đặt: trước ngày cuối của thời hạn 7, 3 và 1 ngày, và một lần khi đã quá hạn. Mỗi lần nhắc gửi
          một lần.
        </li>
        <li>Gia hạn, cho nộp muộn hoặc đặt lại hạn sửa thì nhắc lại theo thời hạn mới.</li>
      </ul>

      <h2>Bằng cách nào</h2>
      <ul>
        <li>
          Trong hệ thống: bảng “Nhắc việc” ở trang <a href={paths.home()}>Việc của tôi</a>. Việc làm xong thì dòng nhắc
          mất đi.
        </li>
        <li>
          Qua thư điện tử: khi máy chủ đã khai báo nơi gửi thư và tài khoản có địa chỉ thư, ghi ở{" "}
          <a href={paths.myAccount()}>Tài khoản của tôi</a>.
        </li>
      </ul>

      <h2>Đổi cài đặt</h2>
      <p>
        Trang của phong trào, mục <Press>Nhắc việc</Press>: Thường trực bật hoặc tắt từng mốc, ghi số ngày nhắc trước
        (từ 1 đến 60), chọn nhắc khi quá hạn, rồi bấm <Press>Lưu cài đặt</Press>. Dưới đó là các lần sắp nhắc, đã nhắc
        và thư không gửi được kèm nguyên nhân. Người giám sát và quản trị xem được, không sửa được.
      </p>

      <Mind title="Nhắc việc không thay thời hạn">
        Không nhận được nhắc không phải là lý do nộp muộn; thời hạn luôn hiện ở trang phong trào và trang hồ sơ.
      </Mind>
    </>
  ),
};
