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

      <Mind title="Phong trào đã phát động giữ nguyên quy định">
        Mỗi phong trào theo quy định của ngày phát động, hoặc ngày ghi trong kế hoạch, và theo quy định riêng đã ghi tại
        lúc phát động. Quy định ghi sau đó không làm thay đổi phong trào cũ.
      </Mind>
    </>
  ),
};
