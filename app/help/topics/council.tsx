import { paths } from "~/shared/paths";
import type { HelpTopic } from "../ui/topic";
import { Mind, Press, Refusals, Steps } from "../ui/parts";

export const council: HelpTopic = {
  slug: "hoi-dong",
  group: "role",
  title: "Hội đồng, ban xét",
  summary: "Đọc hồ sơ, biểu quyết; thư ký điều hành phiên họp, khép vòng, lập biên bản.",
  body: (
    <>
      <h2>Thành viên hội đồng</h2>
      <Steps>
        <li>
          Phiên họp sắp tới và phiếu chưa bỏ hiện ở <a href={paths.home()}>Việc của tôi</a>. Hồ sơ đã tiếp nhận đọc được
          ở trang <a href={paths.dossiers()}>Hồ sơ</a>.
        </li>
        <li>
          Khi thư ký mở vòng bỏ phiếu, bấm việc “Bỏ phiếu: …”, chọn <Press>Đồng ý</Press>, <Press>Không đồng ý</Press>{" "}
          hoặc <Press>Không có ý kiến</Press> cho từng đề nghị.
        </li>
        <li>
          Bấm <Press>Bỏ phiếu</Press>. Mỗi người bỏ một lần mỗi vòng; hệ thống ghi ai đã bỏ phiếu và số phiếu của từng
          đề nghị, không ghi ai chọn gì.
        </li>
      </Steps>

      <h2>Thư ký điều hành phiên họp</h2>
      <Steps>
        <li>
          Mở phiên họp ở <a href={paths.councilSessions()}>Phiên họp</a>. Đánh dấu người có mặt, người gửi ý kiến bằng
          văn bản, người vắng kèm lý do; bấm <Press>Lưu danh sách có mặt</Press>.
        </li>
        <li>
          Bấm <Press>Khai mạc phiên họp</Press>. Phải có chủ trì hoặc phó chủ trì có mặt.
        </li>
        <li>
          Với từng chỉ tiêu, chọn cách biểu quyết: <Press>Giơ tay, thư ký nhập số</Press> hoặc{" "}
          <Press>Từng thành viên bỏ phiếu</Press>, rồi bấm nút “Mở vòng 1 cho … đề nghị”.
        </li>
        <li>
          Giơ tay: nhập số đồng ý, không đồng ý, không có ý kiến của từng đề nghị, bấm <Press>Lưu số phiếu</Press>. Ba
          số cộng lại không quá số người có mặt cộng số ý kiến bằng văn bản.
        </li>
        <li>
          Bấm <Press>Khép vòng và xem kết quả</Press>. Tên đạt quá bán được xếp theo số đồng ý trong phạm vi chỉ tiêu,
          phần còn lại là dự bị hoặc không đề nghị.
        </li>
        <li>
          Bằng phiếu ở suất cuối cùng thì kết quả ghi “chưa phân định”. Mở thêm một vòng chỉ giữa những tên đó, ghi lý
          do.
        </li>
        <li>
          Xong mọi chỉ tiêu, ghi ý kiến thảo luận, đánh dấu ô xác nhận và bấm <Press>Kết thúc phiên họp</Press>. Bấm{" "}
          <Press>Biên bản (PDF)</Press> để mở biên bản.
        </li>
      </Steps>

      <h2>Quá bán tính thế nào</h2>
      <p>
        Giấy khen cần số đồng ý <strong>nhiều hơn một nửa tổng số thành viên</strong> của hội đồng, kể cả người vắng.
        Hội đồng 09 người thì cần 05; hội đồng 08 người cũng cần 05. Đề nghị cấp tỉnh được xếp hạng trong cùng phiên họp
        và ghi rõ “đề nghị cấp tỉnh”.
      </p>

      <Refusals
        rows={[
          {
            what: "Không khai mạc được:",
            todo: "chưa ghi người có mặt hoặc chưa có người chủ trì. Lưu danh sách có mặt trước.",
          },
          { what: "Số phiếu quá số người:", todo: "kiểm lại số giơ tay của tên được nêu." },
          {
            what: "Không kết thúc được:",
            todo: "còn vòng đang mở, còn tên chưa phân định hoặc chưa biểu quyết. Trang nêu chỉ tiêu nào.",
          },
          { what: "Phiếu đã được ghi nhận:", todo: "mỗi vòng bỏ một lần. Lần bấm sau không thêm phiếu." },
        ]}
      />
      <Mind title="Hội đồng tham mưu, người đứng đầu quyết định">
        Kết quả của phiên họp là đề nghị. Người ký có thể bỏ một tên hoặc trả lại hồ sơ kèm lý do, không thêm được tên
        nào mà phiên họp chưa xét.
      </Mind>
    </>
  ),
};
