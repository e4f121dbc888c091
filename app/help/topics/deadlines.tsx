import { paths } from "~/shared/paths";
import type { HelpTopic } from "../ui/topic";
import { Mind } from "../ui/parts";

export const deadlines: HelpTopic = {
  slug: "thoi-han",
  group: "rule",
  title: "Thời hạn được tính thế nào",
  summary: "“Chậm nhất đến ngày”, “đến hết ngày”, “trước ngày”: hạn kết thúc đúng lúc nào, theo đồng hồ nào.",
  body: (
    <>
      <h2>Ba cách ghi hạn</h2>
      <ul>
        <li>
          <strong>Chậm nhất đến ngày 10/11</strong> và <strong>đến hết ngày 10/11</strong>: nộp được đến 24 giờ 00 ngày
          10/11, tức là trọn ngày 10.
        </li>
        <li>
          <strong>Trước ngày 10/11</strong>: nộp được đến 24 giờ 00 ngày 09/11, tức là khi ngày 10 bắt đầu thì đã quá
          hạn.
        </li>
        <li>Kế hoạch ghi cách nào thì hệ thống giữ đúng cách đó và in lại đúng như vậy.</li>
      </ul>

      <h2>Theo đồng hồ nào</h2>
      <ul>
        <li>
          Giờ Việt Nam (UTC+7), lấy theo máy chủ; giờ đó hiện ở đầu mỗi trang. Đồng hồ của máy đang dùng không có giá
          trị.
        </li>
        <li>
          Giờ máy chủ nhận được lệnh nộp quyết định đúng hạn hay quá hạn. Nhận đúng 24 giờ 00 hoặc muộn hơn là quá hạn,
          dù chỉ một phần nghìn giây; không có thời gian ân hạn ngầm.
        </li>
        <li>
          Cơ quan có văn bản cho cộng thêm thì quản trị ghi số phút (nhiều nhất 60) và văn bản ở{" "}
          <a href={paths.agency()}>Thông tin cơ quan</a>. Thời gian này ấn định cùng hạn chung khi phát động, gia hạn
          hoặc mở lại, luôn hiện bên cạnh hạn; hạn nộp muộn và hạn sửa của riêng đơn vị không được cộng.
        </li>
        <li>Hạn có ghi giờ kết thúc đúng vào giây đó, và hiện đến giây.</li>
        <li>Nên nộp sớm: tệp lớn cần thời gian tải lên, nộp lúc 23 giờ 59 có thể đến nơi khi đã sang ngày.</li>
      </ul>

      <h2>Hồ sơ giấy</h2>
      <ul>
        <li>
          Đến lúc nào là theo <strong>dấu công văn đến</strong>, không theo giờ nhập vào hệ thống. Nhập sau hạn mà dấu
          trong hạn thì đúng hạn; cả hai thời điểm hiện trên hồ sơ và giấy biên nhận.
        </li>
        <li>
          Dấu không ghi giờ thì tính đến hết ngày trên dấu. Hạn có ghi giờ trong chính ngày đó thì dấu như vậy là quá
          hạn: không suy đoán có lợi cho riêng đơn vị nào.
        </li>
        <li>
          Hồ sơ giấy bị trả lại: bản gửi lại tính theo dấu mới; chỉ sửa chỗ nhập, không có dấu mới, thì tính theo giờ
          nộp lại trên hệ thống.
        </li>
      </ul>

      <h2>Hạn của riêng một đơn vị</h2>
      <ul>
        <li>
          <strong>Được nộp muộn:</strong> thời hạn mới thay hạn chung, chỉ cho đơn vị đó. Đề nghị, lý do, người cho phép
          đều được ghi.
        </li>
        <li>
          <strong>Hồ sơ trả lại để sửa:</strong> có hạn sửa riêng do Thường trực đặt.
        </li>
      </ul>

      <h2>Ngày công khai</h2>
      <p>
        Tính bằng ngày làm việc, bỏ thứ Bảy, Chủ nhật và ngày nghỉ ghi ở lịch của cơ quan; thứ Bảy, Chủ nhật làm bù thì
        tính. Thường trực, tổ chức cán bộ và quản trị giữ lịch này ở mục <a href={paths.holidays()}>Ngày nghỉ</a>: thêm
        ngày theo thông báo của năm, ghi ngày nghỉ cố định cho năm mới, xác nhận những ngày chưa kiểm chứng. Ngày bấm
        công khai không tính. Công khai 03 ngày làm việc từ thứ Năm thì hết hạn lúc 24 giờ 00 thứ Ba tuần sau. Kế hoạch
        đặt 0 ngày thì trình ký được ngay.
      </p>

      <h2>Thời gian thi đua khác hạn nộp</h2>
      <p>Thành tích phải đạt được trong thời gian thi đua ghi ở kế hoạch; hạn nộp chỉ quyết định lúc nộp hồ sơ.</p>

      <Mind title="Đã quá hạn">
        Bản thảo còn nguyên. Cách gửi đề nghị nộp muộn ở trang <a href={paths.help("don-vi")}>Đơn vị lập hồ sơ</a>.
      </Mind>
    </>
  ),
};
