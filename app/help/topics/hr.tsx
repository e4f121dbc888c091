import { paths } from "~/shared/paths";
import type { HelpTopic } from "../ui/topic";
import { Mind, Press, Refusals, Steps } from "../ui/parts";

export const hr: HelpTopic = {
  slug: "to-chuc-can-bo",
  group: "role",
  title: "Tổ chức cán bộ – văn thư",
  summary: "Cập nhật người và đơn vị, vào số và ban hành quyết định, in giấy khen, ghi nhật ký in.",
  body: (
    <>
      <h2>1. Giữ danh sách người và đơn vị</h2>
      <Steps>
        <li>
          Mở <a href={paths.people()}>Cá nhân</a>, bấm <Press>Thêm cá nhân</Press>; ghi họ tên đúng như trên giấy tờ, vì
          tên này in trên giấy khen.
        </li>
        <li>
          Người đổi chức vụ trong đơn vị: mở trang của người đó, bấm <Press>Sửa thông tin</Press>, ghi chức vụ mới kèm
          ngày và bấm <Press>Ghi nhận thay đổi</Press>. Người chuyển sang đơn vị khác: bấm <Press>Chuyển đơn vị</Press>,
          đơn vị nhận xác nhận thì mới chuyển. Quá trình cũ được giữ.
        </li>
        <li>
          Đánh dấu <Press>Người đứng đầu đơn vị</Press> cho đúng người: chỉ người này xác nhận được hồ sơ của đơn vị
          bằng tài khoản.
        </li>
        <li>
          Hội đồng và thành viên: mở <a href={paths.bodies()}>Hội đồng, ban xét khen thưởng</a>, bấm{" "}
          <Press>Lập hội đồng</Press>, rồi thêm từng thành viên với nhiệm vụ và ngày bắt đầu.
        </li>
      </Steps>

      <h2>2. Ban hành quyết định</h2>
      <Steps>
        <li>
          Quyết định đã ký hiện ở <a href={paths.home()}>Việc của tôi</a> và ở trang{" "}
          <a href={paths.decisions()}>Quyết định</a>.
        </li>
        <li>Lấy số và ngày trong hệ thống văn bản của cơ quan, đóng dấu, quét bản ký.</li>
        <li>
          Mở quyết định, ghi <Press>Số quyết định</Press>, <Press>Ngày quyết định</Press>, chọn tệp quét, đánh dấu ô đã
          đối chiếu và bấm <Press>Ban hành quyết định</Press>.
        </li>
        <li>
          Từ lúc đó quyết định không sửa được; khen thưởng vào lịch sử của từng người với số sổ vàng 1, 2, 3…, tập thể
          trước, cá nhân sau.
        </li>
      </Steps>

      <h2>3. In giấy khen</h2>
      <Steps>
        <li>
          Trên trang quyết định, bấm <Press>Giấy khen</Press>. Hệ thống dựng giấy khen, đọc lại từng trang và so tên;
          chưa dựng thì bấm <Press>Dựng ngay</Press>.
        </li>
        <li>
          Xem trước, rồi bấm nút “Tải tất cả (PDF)” và in: khổ A4 ngang, giấy trắng, in hai mặt tắt, không co giãn.
        </li>
        <li>
          In xong bấm <Press>Ghi nhận đã in cả danh sách</Press>. In lại một tờ: bấm tên ở danh sách để mở tệp PDF của
          tờ đó, in xong bấm <Press>Ghi nhận đã in</Press> ở dòng đó.
        </li>
        <li>
          Ai cũng kiểm tra được giấy khen ở trang <a href={paths.verify()}>Xác minh giấy khen</a> bằng mã hoặc mã QR in
          trên giấy.
        </li>
      </Steps>

      <Refusals
        rows={[
          { what: "Số quyết định đã dùng:", todo: "kiểm lại số trong hệ thống văn bản. Ngày và tệp vừa chọn vẫn giữ." },
          {
            what: "Tên có chữ không có trong phông:",
            todo: "trang nêu tên và chữ. Sửa tên nếu gõ nhầm; chưa tờ nào được in.",
          },
          { what: "Chưa in được:", todo: "quyết định chưa ban hành. Vào số và ngày trước." },
        ]}
      />
      <Mind title="Hệ thống không tự cấp số">
        Số quyết định do hệ thống văn bản của cơ quan cấp. Bản dự thảo in ra để trống số và ngày.
      </Mind>
    </>
  ),
};
