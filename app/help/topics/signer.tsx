import { paths } from "~/shared/paths";
import type { HelpTopic } from "../ui/topic";
import { Mind, Press, Refusals, Steps } from "../ui/parts";

export const signer: HelpTopic = {
  slug: "nguoi-ky",
  group: "role",
  title: "Người ký",
  summary: "Xem hồ sơ trình ký, ký quyết định, bỏ một tên hoặc trả lại hồ sơ kèm lý do.",
  body: (
    <>
      <h2>Ký quyết định</h2>
      <Steps>
        <li>
          Hồ sơ chờ ký hiện ở <a href={paths.home()}>Việc của tôi</a> và ở trang{" "}
          <a href={paths.signingFiles()}>Trình ký</a>. Bấm tên hồ sơ để mở.
        </li>
        <li>
          Đọc tờ trình (đã nhận, đã thẩm định, đã biểu quyết, đề nghị và không đề nghị vì sao), biên bản, danh sách và
          dự thảo quyết định. Mỗi thứ mở được bản PDF.
        </li>
        <li>
          Không đồng ý với một tên: đánh dấu ô “Bỏ tên này” ở dòng của tên đó và ghi <Press>Lý do bỏ tên</Press>. Lý do
          được ghi trong thông báo kết quả của đơn vị.
        </li>
        <li>
          Chọn thể thức ký: người đứng đầu, hoặc cấp phó ký thay (KT.). Đánh dấu ô{" "}
          <Press>Đã xem tờ trình, biên bản và danh sách</Press> rồi bấm <Press>Ký quyết định</Press>.
        </li>
      </Steps>

      <h2>Trả lại hồ sơ</h2>
      <Steps>
        <li>
          Ở cuối trang, ghi <Press>Lý do trả lại</Press> rồi bấm <Press>Trả lại hồ sơ</Press>.
        </li>
        <li>
          Thường trực thấy lý do ở Việc của tôi, sửa và trình lại lần sau. Cơ quan giám sát cũng xem được lý do này.
        </li>
      </Steps>

      <h2>Sau khi ký</h2>
      <p>
        Văn thư vào số, ngày trong hệ thống văn bản của cơ quan, tải bản ký lên và ban hành. Từ lúc đó quyết định không
        sửa được; muốn thay đổi phải có quyết định khác. Xem ở trang <a href={paths.decisions()}>Quyết định</a>.
      </p>

      <Refusals
        rows={[
          {
            what: "Vượt chỉ tiêu:",
            todo: "số tên ký nhiều hơn chỉ tiêu còn lại của mức khen. Bỏ bớt tên hoặc trả lại hồ sơ.",
          },
          {
            what: "Tên ngoài hồ sơ trình:",
            todo: "chỉ ký được những tên phiên họp đã xét. Trả lại hồ sơ để Thường trực xử lý.",
          },
          {
            what: "Hồ sơ không còn chờ ký:",
            todo: "người khác đã ký hoặc đã trả lại; mở lại danh sách để xem kết quả.",
          },
        ]}
      />
      <Mind title="Một người nhiều vai trò">
        Người chủ trì hội đồng thường cũng là người ký. Việc đó bình thường: Việc của tôi gộp việc của mọi vai trò vào
        một danh sách.
      </Mind>
    </>
  ),
};
