import { paths } from "~/shared/paths";
import type { HelpTopic } from "../ui/topic";
import { Mind, Press, Steps } from "../ui/parts";

export const register: HelpTopic = {
  slug: "nguoi-don-vi-lich-su",
  group: "rule",
  title: "Cá nhân, đơn vị và lịch sử khen thưởng",
  summary: "Chuyển đơn vị, sáp nhập, ghi khen thưởng đã có, xếp loại, sáng kiến, kỷ luật; tìm kiếm theo tên.",
  body: (
    <>
      <h2>1. Chuyển đơn vị</h2>
      <Steps>
        <li>
          Đơn vị giao, đơn vị nhận hoặc Tổ chức cán bộ mở <a href={paths.transfers()}>Chuyển đơn vị</a>, bấm{" "}
          <Press>Lập đề nghị chuyển</Press>, tìm người, ghi đơn vị nhận, chức vụ mới, ngày chuyển và quyết định.
        </li>
        <li>
          Bên kia mở đề nghị và bấm <Press>Tiếp nhận</Press> (đơn vị nhận) hoặc <Press>Đồng ý cho chuyển</Press> (đơn vị
          giao). Đủ cả hai bên thì người đó thuộc đơn vị nhận từ ngày chuyển.
        </li>
        <li>Bên chưa trả lời được từ chối, bên đã lập được hủy; lý do hiện cho cả hai bên.</li>
      </Steps>

      <h2>2. Sáp nhập đơn vị</h2>
      <Steps>
        <li>Nếu sáp nhập thành đơn vị mới thì thêm đơn vị mới trước.</li>
        <li>
          Mở đơn vị bị sáp nhập, bấm <Press>Ghi nhận sáp nhập</Press>, chọn đơn vị kế thừa, ghi ngày và văn bản. Mọi
          người chuyển theo trong một lần; người đứng đầu của đơn vị kế thừa được ghi lại ở trang của người đó.
        </li>
        <li>Khen thưởng của đơn vị cũ giữ tên cũ và hiện cả trong lịch sử của đơn vị kế thừa.</li>
      </Steps>

      <h2>3. Ghi khen thưởng đã có</h2>
      <Steps>
        <li>
          Mở <a href={paths.newHistoryEntry()}>Ghi khen thưởng đã có</a>, tìm cá nhân hoặc đơn vị, ghi danh hiệu hoặc
          hình thức, năm, số và ngày quyết định, cơ quan ban hành, rồi bấm <Press>Ghi vào lịch sử</Press>. Chức vụ, đơn
          vị tại ngày quyết định được tự lấy từ quá trình công tác.
        </li>
        <li>
          Khen thưởng theo quyết định ban hành trong hệ thống tự có trong lịch sử, không ghi lại và không sửa ở đây.
        </li>
        <li>
          Ghi sai thì mở mục đó và bấm <Press>Lưu đính chính</Press>; ghi nhầm người thì <Press>Rút khỏi lịch sử</Press>{" "}
          kèm lý do. Không có gì bị xóa.
        </li>
      </Steps>
      <Mind title="Khen đột xuất, chuyên đề">
        Khen đột xuất và khen theo chuyên đề không được tính khi xét khen thưởng công trạng (Nghị định 152/2025/NĐ-CP,
        Điều 4 khoản 3). Vì vậy nên ghi loại hình khen thưởng nếu biết.
      </Mind>

      <h2>4. Xếp loại, sáng kiến, kỷ luật</h2>
      <Steps>
        <li>Mỗi năm có một mức xếp loại. Đã ghi thì đính chính mục đó.</li>
        <li>
          Sáng kiến ghi cơ quan công nhận, phạm vi, năm và đồng tác giả; mỗi tác giả khi đã dùng làm điều kiện thì chọn
          khen thưởng tương ứng của mình.
        </li>
        <li>
          Vụ việc đang xem xét làm tạm dừng xét khen thưởng, không phải bị loại. Chỉ Tổ chức cán bộ, Thường trực thi đua
          và chính người đó xem được.
        </li>
      </Steps>

      <h2>5. Tìm kiếm theo tên</h2>
      <p>
        Ở trang <a href={paths.search()}>Tìm kiếm</a>, gõ có dấu hay không dấu đều được, thứ tự chữ nào cũng được, chữ
        cuối có thể gõ dở: “nguyen thi dao” tìm thấy Nguyễn Thị Đào. Mỗi người chỉ thấy kết quả trong những danh sách
        mình được xem. Danh sách xếp theo tên, chữ đệm, rồi họ; tên dân tộc thiểu số xếp theo phần tên ghi ở{" "}
        <Press>Tên dùng để xếp danh sách</Press>.
      </p>
    </>
  ),
};
