import { paths } from "~/shared/paths";
import type { HelpTopic } from "../ui/topic";
import { Mind, Press, Steps } from "../ui/parts";

export const upward: HelpTopic = {
  slug: "trinh-cap-tren",
  group: "rule",
  title: "Hồ sơ trình cấp trên",
  summary:
    "Sau phiên họp, lập một bộ hồ sơ gửi cấp trên, ghi việc gửi và kết quả; cùng thành tích được tạm giữ ở cơ quan.",
  body: (
    <>
      <Steps>
        <li>
          Mở phong trào ở <a href={paths.campaigns()}>Phong trào</a>, chọn <Press>Hồ sơ trình cấp trên</Press>. Trang
          này có các tên phiên họp đã đề nghị ở chỉ tiêu của cấp trên.
        </li>
        <li>
          Ghi số, ngày, người ký của tờ trình rồi bấm <Press>Lập bộ hồ sơ</Press>. Cần bản để trình ký thì để trống số,
          ngày; có số rồi thì lập lại. Mỗi lần lập mang một số thứ tự, lần trước vẫn tải được. Kế hoạch chưa ghi nơi
          nhận thì nhập cơ quan nhận; lần sau tên ấy được điền sẵn.
        </li>
        <li>
          Tờ trình đã ký, đóng dấu thì quét (PDF, hoặc chụp từng trang) và chọn ở <Press>Bản quét tờ trình đã ký</Press>{" "}
          khi lập lại. Bản quét nằm trong bộ hồ sơ, có mã SHA-256 như mọi tệp; lập lần nữa mà số, ngày, người ký, nơi
          nhận không đổi thì dùng lại được.
        </li>
        <li>
          Bộ hồ sơ là một tệp ZIP: tờ trình, biên bản họp, danh sách (Word và bảng tính), báo cáo thành tích có xác nhận
          của Thủ trưởng cơ quan, tài liệu sáng kiến, danh mục tệp và mã SHA-256 có chữ ký. Việc lập chạy nền; có thể
          rời trang rồi quay lại.
        </li>
        <li>
          Gửi xong, ghi ngày và số vào <Press>Ghi đã gửi</Press>. Danh sách thay đổi sau khi lập thì lập lại trước khi
          ghi gửi.
        </li>
        <li>
          Khi cấp trên trả lời, bấm <Press>Ghi kết quả của cấp trên</Press>, đánh dấu các tên cùng một quyết định, ghi
          số, ngày, cơ quan ban hành hoặc lý do. Ghi lại một tên là sửa kết quả; nhật ký giữ kết quả trước. Khen thưởng
          vào lịch sử của người, tập thể; cơ quan không in bằng của cấp trên.
        </li>
      </Steps>

      <h2>Tạm giữ ở chỉ tiêu của cơ quan</h2>
      <ul>
        <li>
          Người, tập thể được đề nghị cả hai cấp thì tên ở chỉ tiêu của cơ quan chưa trình ký đến khi cấp trên trả lời:
          một thành tích không được tặng nhiều hình thức (Luật Thi đua, khen thưởng 2022, Điều 5 khoản 2 điểm c).
        </li>
        <li>Cấp trên không khen thì tên được trình ký trong quyết định bổ sung; cấp trên đã khen thì không.</li>
        <li>
          Danh hiệu thi đua đứng cạnh hình thức khen thưởng, hoặc làm căn cứ cho danh hiệu cao hơn, thì không bị giữ.
        </li>
        <li>
          Muốn khen ở cơ quan hoặc đề nghị cả hai cấp cho hai thành tích khác nhau: chọn tên, cách giải quyết, ghi lý
          do, bấm <Press>Ghi cách giải quyết</Press>.
        </li>
      </ul>

      <Mind title="Kiểm tra bộ hồ sơ">
        Bên nhận kiểm tra không cần mạng: npm run verify -- package BO-HO-SO.zip --key KHOA.pem. Khóa công khai tải ở
        trang <a href={paths.signingKeys()}>Khóa ký</a>. Tệp bị sửa, thiếu hoặc thêm được nêu tên.
      </Mind>
    </>
  ),
};
