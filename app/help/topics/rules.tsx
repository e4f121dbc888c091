import { paths } from "~/shared/paths";
import type { HelpTopic } from "../ui/topic";
import { Mind, Press, Steps } from "../ui/parts";

export const rules: HelpTopic = {
  slug: "can-cu-phap-ly",
  group: "rule",
  title: "Căn cứ pháp lý và quy định riêng",
  summary: "Quy định nào áp dụng vào ngày nào, theo văn bản nào; ghi quy định riêng của cơ quan, của tỉnh.",
  body: (
    <>
      <h2>Xem quy định của một ngày</h2>
      <ul>
        <li>
          Trang <a href={paths.rules()}>Căn cứ pháp lý</a> có ở cuối mọi trang. Chọn ngày để xem quy định áp dụng vào
          ngày đó; thêm ngày thứ hai để xem những gì thay đổi.
        </li>
        <li>Mỗi quy định ghi văn bản, điều khoản, thời gian áp dụng và mức độ kiểm chứng.</li>
        <li>
          Quy định <strong>chưa kiểm chứng</strong> không tự áp dụng; chỉ áp dụng khi cơ quan chọn, và luôn hiện chữ
          “chưa kiểm chứng”. Thường trực chọn ở <a href={paths.ruleChoices()}>Quy định chưa kiểm chứng</a>, ghi lý do;
          tên người chọn và thời điểm được lưu. Tiền thưởng cần một quy định chưa được chọn thì hiện “chưa xác định”,
          kèm quy định còn thiếu.
        </li>
      </ul>

      <h2>Ghi quy định riêng</h2>
      <Steps>
        <li>
          Thường trực mở <a href={paths.ownRules()}>Quy định riêng của cơ quan</a>, bấm <Press>Thêm quy định</Press> và
          chọn loại quy định.
        </li>
        <li>
          Chọn quy định được thay (hoặc chỉ thêm), nhập nội dung, số, ngày văn bản, cơ quan ban hành, ngày hiệu lực.
        </li>
        <li>
          Bấm <Press>Xem ảnh hưởng</Press>: trang so quy định đang áp dụng với quy định sau khi lưu, và nêu chỗ trùng.
        </li>
        <li>
          Bấm <Press>Lưu quy định</Press>. Không sửa được nữa; cần đổi thì dừng rồi ghi quy định khác.
        </li>
      </Steps>

      <h2>Quy định riêng áp dụng ở đâu</h2>
      <ul>
        <li>Số thành viên phải dự họp: chưa đủ thì không khai mạc, không mở vòng biểu quyết.</li>
        <li>Tỷ lệ biểu quyết: phiên họp tính theo tỷ lệ đã ghi; trang phiên họp nêu văn bản làm căn cứ.</li>
        <li>Thời hạn công khai danh sách: số ngày ít hơn quy định thì không công khai được.</li>
        <li>
          Thành phần hồ sơ: điền sẵn vào chỉ tiêu của phong trào lập mới; thiếu thì kiểm tra trước khi phát động nêu ra.
        </li>
        <li>Thời gian sửa hồ sơ bị trả lại: hạn sửa điền sẵn theo quy định; hạn ngắn hơn thì không trả lại được.</li>
        <li>
          Tiêu chuẩn, điều kiện: hiện trong phiếu thẩm định, đối chiếu với xếp loại, khen thưởng, sáng kiến, vụ việc và
          danh sách thành viên đã ghi trong hệ thống. Dữ liệu chưa ghi thì hiện “chưa đủ dữ liệu” và không chặn.
        </li>
        <li>Mức tiền thưởng: dùng để tính tiền thưởng của quyết định.</li>
      </ul>

      <h2>Văn bản hết hiệu lực</h2>
      <p>
        Trang Căn cứ pháp lý báo trước văn bản sắp hết hiệu lực. Phong trào có ngày áp dụng quy định hoặc ngày quyết
        định sau ngày đó được nêu khi kiểm tra trước khi phát động, kèm những gì chưa xác định.
      </p>

      <Mind title="Phong trào đã phát động giữ nguyên quy định">
        Mỗi phong trào theo quy định của ngày phát động, hoặc ngày ghi trong kế hoạch, và theo quy định riêng đã ghi tại
        lúc phát động. Quy định ghi sau đó không làm thay đổi phong trào cũ.
      </Mind>
    </>
  ),
};
