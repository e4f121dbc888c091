import { paths } from "~/shared/paths";
import type { HelpTopic } from "../ui/topic";
import { Press } from "../ui/parts";

export const holidays: HelpTopic = {
  slug: "ngay-nghi",
  group: "rule",
  title: "Lịch ngày nghỉ của cơ quan",
  summary: "Ngày nghỉ và ngày làm bù do cơ quan ghi theo từng năm; số ngày làm việc tính theo lịch này.",
  body: (
    <>
      <p>
        Thường trực, tổ chức cán bộ và quản trị giữ lịch ở trang <a href={paths.holidays()}>Ngày nghỉ và ngày làm bù</a>
        . Thứ Bảy, Chủ nhật nghỉ hằng tuần nên không cần ghi.
      </p>
      <ul>
        <li>
          Năm mới: ghi các ngày nghỉ cố định theo dương lịch bằng một nút ở đầu trang; Tết Nguyên đán, Giỗ Tổ và ngày
          nghỉ bù thêm theo thông báo của năm bằng <Press>Thêm ngày</Press>.
        </li>
        <li>Thứ Bảy hoặc Chủ nhật đi làm bù: chọn loại “Ngày làm bù”; ngày đó được tính là ngày làm việc.</li>
        <li>
          Ngày chưa nêu văn bản vẫn được tính nhưng mang dấu “chưa kiểm chứng”. Đối chiếu với văn bản thông báo rồi bấm{" "}
          <Press>Xác nhận lịch nghỉ</Press>.
        </li>
        <li>Thời gian công khai đã mở giữ nguyên hạn; lần mở sau mới tính theo lịch vừa sửa.</li>
        <li>Tạo phong trào từ kế hoạch có sẵn hoặc từ năm trước: mốc rơi vào ngày nghỉ được hỏi lại trước khi soạn.</li>
      </ul>
      <p>
        Cách tính thời hạn: <a href={paths.help("thoi-han")}>Thời hạn được tính thế nào</a>.
      </p>
    </>
  ),
};
