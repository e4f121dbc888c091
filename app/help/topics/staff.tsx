import { paths } from "~/shared/paths";
import type { HelpTopic } from "../ui/topic";
import { Press, Refusals, Steps } from "../ui/parts";

export const staff: HelpTopic = {
  slug: "cong-chuc",
  group: "role",
  title: "Công chức, viên chức, người lao động",
  summary: "Xem danh sách đang công khai, kết quả các phong trào và khen thưởng của mình.",
  body: (
    <>
      <h2>Danh sách đang công khai</h2>
      <Steps>
        <li>
          Sau phiên họp xét, danh sách đề nghị được công khai một số ngày làm việc. Việc “Xem danh sách đề nghị khen
          thưởng đang công khai” hiện ở <a href={paths.home()}>Việc của tôi</a>, kèm thời điểm hết công khai.
        </li>
        <li>Thấy tên, đơn vị hoặc thành tích chưa đúng thì báo Thường trực thi đua trước thời điểm đó.</li>
      </Steps>

      <h2>Kết quả và khen thưởng của mình</h2>
      <Steps>
        <li>
          Trang <a href={paths.results()}>Kết quả</a> có các phong trào đã công khai hoặc đã ban hành quyết định.
        </li>
        <li>
          Bảng “Khen thưởng của tôi” ở trang Việc của tôi nêu quyết định, số sổ vàng và tình trạng của từng giấy khen.
        </li>
        <li>
          Kiểm tra một giấy khen bằng mã in trên giấy: mở <a href={paths.verify()}>Xác minh giấy khen</a>, không cần
          đăng nhập.
        </li>
      </Steps>

      <h2>Tài khoản</h2>
      <Steps>
        <li>
          Lần đầu đăng nhập, mật khẩu ban đầu phải được đổi: nhập mật khẩu đang dùng, mật khẩu mới rồi bấm{" "}
          <Press>Đổi mật khẩu</Press>.
        </li>
        <li>
          Quên đăng xuất ở máy khác: mở <a href={paths.myAccount()}>Tài khoản của tôi</a>, bấm{" "}
          <Press>Đăng xuất ở mọi nơi</Press>.
        </li>
      </Steps>

      <Refusals
        rows={[
          {
            what: "Không đăng nhập được:",
            todo: "sau nhiều lần sai, hệ thống bắt chờ một lúc rồi mới nhận lần thử tiếp. Quên mật khẩu thì nhờ quản trị đặt lại.",
          },
          {
            what: "Không thấy khen thưởng của mình:",
            todo: "tài khoản chưa nối với hồ sơ cá nhân, hoặc quyết định chưa ban hành. Hỏi tổ chức cán bộ.",
          },
        ]}
      />
    </>
  ),
};
