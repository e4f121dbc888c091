import { paths } from "~/shared/paths";
import type { HelpTopic } from "../ui/topic";
import { Mind, Press, Steps } from "../ui/parts";

export const imports: HelpTopic = {
  slug: "nhap-xuat-bang-tinh",
  group: "rule",
  title: "Nhập và xuất bằng bảng tính",
  summary:
    "Đưa danh sách cá nhân, khen thưởng đã có, xếp loại hằng năm vào sổ từ XLSX, CSV; xem trước, hoàn tác, xuất ra.",
  body: (
    <>
      <h2>1. Chuẩn bị bảng</h2>
      <Steps>
        <li>
          Mở <a href={paths.imports()}>Nhập từ bảng tính</a>, tải biểu mẫu của loại bảng cần nhập. Trang Hướng dẫn của
          biểu mẫu nói cách ghi từng cột.
        </li>
        <li>
          Bảng có sẵn cũng dùng được: cột được nhận theo tiêu đề, không theo thứ tự. Dòng tiêu đề nằm trong 10 dòng đầu
          của trang tính thứ nhất. Tiêu đề chưa nhận ra được nêu tên ở trang xem trước.
        </li>
        <li>Số hiệu cán bộ nên đặt kiểu ô là Văn bản, để giữ các số 0 ở đầu.</li>
      </Steps>

      <h2>2. Gửi, xem trước, ghi vào sổ</h2>
      <Steps>
        <li>
          Chọn loại bảng, chọn tệp XLSX hoặc CSV (nhiều nhất 50.000 dòng), bấm <Press>Đọc và xem trước</Press>. Có thể
          rời trang trong lúc đọc; lần nhập nằm ở danh sách bên dưới.
        </li>
        <li>Dòng có lỗi nêu rõ ô, ví dụ ô C17. Sửa trong tệp rồi gửi lại; lần gửi cũ thì bỏ.</li>
        <li>
          Dòng chưa rõ nói về ai thì chọn một người đã có, chọn là người mới hoặc bỏ qua, rồi bấm{" "}
          <Press>Lưu lựa chọn</Press>.
        </li>
        <li>
          Khi không còn dòng lỗi và dòng hỏi, bấm <Press>Ghi vào sổ</Press>. Bảng được ghi cả hoặc không ghi gì. Nếu sổ
          vừa thay đổi thì việc ghi dừng lại, nêu dòng bị ảnh hưởng; bấm <Press>Đối chiếu lại</Press>.
        </li>
      </Steps>
      <Mind title="Nhận đúng người">
        Người được nhận theo số hiệu, rồi theo họ tên và ngày sinh, rồi theo họ tên và đơn vị; vị trí dấu (hoà, hòa), y
        và i (Mỹ, Mĩ), chữ hoa, khoảng trắng không làm thành người khác. Không chắc thì hỏi. Ô để trống không xóa thông
        tin đã có. Đơn vị và chức vụ của người đã có trong sổ không đổi qua bảng: dùng Chuyển đơn vị hoặc trang của
        người đó.
      </Mind>

      <h2>3. Hoàn tác, xuất dữ liệu</h2>
      <Steps>
        <li>
          Mở lần nhập đã ghi, bấm <Press>Hoàn tác lần nhập này</Press>: mục đã thêm được rút, mục đã sửa được trả lại.
          Có mục đã được sửa hoặc dùng thì không hoàn tác, và trang nêu tên mục đó.
        </li>
        <li>Xuất dữ liệu ra XLSX hoặc CSV theo đúng các cột của biểu mẫu, nên sửa xong gửi lại được.</li>
      </Steps>
    </>
  ),
};
