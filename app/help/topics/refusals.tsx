import { paths } from "~/shared/paths";
import type { HelpTopic } from "../ui/topic";
import { Mind, Steps } from "../ui/parts";

export const refusals: HelpTopic = {
  slug: "khi-bi-tu-choi",
  group: "rule",
  title: "Khi bị từ chối",
  summary: "Cách đọc một lời từ chối: điều gì chưa xảy ra, vì sao, cái gì còn giữ, bước tiếp theo.",
  body: (
    <>
      <h2>Một lời từ chối nói bốn điều</h2>
      <Steps>
        <li>
          <strong>Điều gì chưa xảy ra.</strong> Ví dụ: “Hồ sơ chưa được nộp: đã quá hạn.”
        </li>
        <li>
          <strong>Sự việc và căn cứ.</strong> Con số, thời điểm, tên văn bản. Đối chiếu được với kế hoạch hoặc luật.
        </li>
        <li>
          <strong>Cái gì còn giữ.</strong> Chữ đã gõ và tệp đã tải lên không mất vì một lần bị từ chối.
        </li>
        <li>
          <strong>Bước tiếp theo.</strong> Đường dẫn đến đúng chỗ làm tiếp.
        </li>
      </Steps>

      <h2>Các trường hợp hay gặp</h2>
      <ul>
        <li>
          <strong>Ô có viền đỏ:</strong> bảng đầu trang liệt kê mọi ô chưa đúng; bấm từng dòng để đến ô đó.
        </li>
        <li>
          <strong>Người khác vừa sửa:</strong> hai người mở cùng một trang; người lưu sau được báo. Mở lại trang để thấy
          bản mới, chép phần cần giữ rồi lưu lại.
        </li>
        <li>
          <strong>Việc này do vai trò khác làm:</strong> tài khoản được xem nhưng không được làm. Trang nêu ai làm được.
        </li>
        <li>
          <strong>Không tìm thấy trang:</strong> địa chỉ sai, hoặc tài khoản không được xem. Hệ thống không nói trường
          hợp nào, để không lộ ra điều không được xem.
        </li>
        <li>
          <strong>Bấm hai lần:</strong> việc chỉ được ghi một lần; lần sau nói rõ lần trước đã ghi lúc nào.
        </li>
        <li>
          <strong>Chưa đủ dữ liệu:</strong> không bao giờ chặn việc; chỉ nhắc bộ phận có trách nhiệm cập nhật.
        </li>
        <li>
          <strong>Có lỗi của hệ thống:</strong> trang lỗi có mã yêu cầu. Đưa mã đó cho quản trị để tra trong nhật ký máy
          chủ, rồi mở lại trang xem việc đã được ghi hay chưa.
        </li>
      </ul>

      <Mind title="Không đồng ý với lời từ chối">
        Đọc căn cứ được nêu trước. Nếu quy định của cơ quan khác, quản trị hoặc Thường trực xem lại kế hoạch và cài đặt;
        không ai sửa thẳng trong cơ sở dữ liệu. Thời hạn xem ở{" "}
        <a href={paths.help("thoi-han")}>Thời hạn được tính thế nào</a>.
      </Mind>
    </>
  ),
};
