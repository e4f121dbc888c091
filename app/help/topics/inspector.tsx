import { paths } from "~/shared/paths";
import type { HelpTopic } from "../ui/topic";
import { Mind, Press, Refusals, Steps } from "../ui/parts";

export const inspector: HelpTopic = {
  slug: "giam-sat",
  group: "role",
  title: "Giám sát",
  summary:
    "Theo dõi tiến độ, nộp muộn, hồ sơ trả lại, công khai, quyết định và nhật ký; không xem được nội dung phiếu.",
  body: (
    <>
      <h2>Xem gì, ở đâu</h2>
      <Steps>
        <li>
          Mở <a href={paths.oversight()}>Giám sát</a>, chọn phong trào và bấm <Press>Lọc</Press>.
        </li>
        <li>Bảng tiến độ nêu từng đơn vị đang ở bước nào, đơn vị nào quá hạn.</li>
        <li>Bảng nộp muộn nêu đơn vị, lý do, người cho phép và thời hạn mới. Bảng trả lại nêu lý do và hạn sửa.</li>
        <li>Phần cuối nêu phiên họp, thời gian công khai, quyết định, và hồ sơ trình ký bị trả lại kèm lý do.</li>
        <li>
          Bấm <Press>Xem nhật ký của phong trào</Press> để đọc từng việc: ai làm, lúc nào, nội dung gì.
        </li>
      </Steps>

      <h2>Nhật ký có thể bị sửa không</h2>
      <p>
        Không sửa, không xóa được qua hệ thống. Mỗi mục mang mã băm của mục trước, nên một mục bị đổi hoặc bị cắt mất
        đều lộ ra khi kiểm tra. Mã băm của mục cuối in trên biên nhận, biên bản và quyết định; đối chiếu ở trang{" "}
        <a href={paths.auditLog()}>Nhật ký</a>.
      </p>

      <h2>Không xem được gì</h2>
      <p>
        Nội dung phiếu, số phiếu của từng tên và bản thảo mà đơn vị chưa nộp. Việc này đúng với quy tắc bỏ phiếu kín và
        không có ngoại lệ cho vai trò nào.
      </p>

      <Refusals
        rows={[
          {
            what: "Không tìm thấy trang:",
            todo: "hồ sơ chưa nộp thì vai trò giám sát chưa xem được; xem lại khi đơn vị đã nộp.",
          },
        ]}
      />
      <Mind title="Tên của bộ phận giám sát">
        Cơ quan có Ban Thanh tra nhân dân thì dùng tên đó; nơi không có thì kế hoạch của phong trào ghi bộ phận được
        giao theo dõi.
      </Mind>
    </>
  ),
};
