import { paths } from "~/shared/paths";
import type { HelpTopic } from "../ui/topic";
import { Mind, Press, Steps } from "../ui/parts";

export const vacancies: HelpTopic = {
  slug: "cho-trong-du-bi",
  group: "rule",
  title: "Rút tên, chỗ trống và danh sách dự bị",
  summary: "Chỗ trống sau phiên họp dành cho người thứ nhất của danh sách dự bị; người chủ trì xác nhận.",
  body: (
    <>
      <Steps>
        <li>
          Mở phong trào ở <a href={paths.campaigns()}>Phong trào</a>, chọn <Press>Rút tên và dự bị</Press>. Thường trực,
          người ký và thành viên của phiên họp xem được trang này.
        </li>
        <li>
          Thường trực hoặc thư ký phiên họp ghi tên rút và lý do, bấm <Press>Ghi rút tên</Press>. Tên đã có trong quyết
          định thì cần số, ngày của văn bản thu hồi hoặc hủy bỏ.
        </li>
        <li>
          Người chủ trì phiên họp chọn người thứ nhất của danh sách dự bị, bấm <Press>Xác nhận tên dự bị</Press>. Bằng
          số đồng ý thì người chủ trì chọn trong các tên bằng phiếu.
        </li>
        <li>
          Danh sách đã công khai trước đó thì Thường trực bấm <Press>Công khai bổ sung</Press> ở trang công khai; hết
          thời gian công khai mới trình ký được.
        </li>
        <li>Trước quyết định, tên dự bị vào hồ sơ trình chung; sau quyết định, tên đó vào quyết định bổ sung.</li>
      </Steps>

      <h2>Chỗ trống tính thế nào</h2>
      <ul>
        <li>
          Chỗ trống bằng chỉ tiêu trừ số tên đang giữ chỗ; chỉ tiêu chia cho đơn vị thì tính theo phần của từng đơn vị.
        </li>
        <li>
          Tên đã rút khôi phục được khi chỗ đó còn trống. Khen thưởng đã thu hồi bằng văn bản thì không khôi phục.
        </li>
        <li>
          Khi một phiên họp đang mở, chưa xác nhận tên dự bị và chưa khôi phục tên: phiên đã tính số chỗ khi mở vòng.
        </li>
        <li>Phong trào xét nhiều đợt: đợt sau thấy số chỗ các phiên trước đã dùng và số chỗ còn lại.</li>
      </ul>

      <h2>Tỷ lệ người không giữ chức vụ lãnh đạo, quản lý</h2>
      <p>
        Kế hoạch có ghi tỷ lệ thì phiên họp, trang công khai, trang lập hồ sơ và hồ sơ trình ký đều hiện số người, số
        cần có và căn cứ. Chức vụ tính theo ngày họp xét. Chỉ khi kế hoạch chọn “Không đạt tỷ lệ này thì chưa trình ký”,
        hồ sơ mới bị giữ lại; còn lại là cảnh báo.
      </p>

      <Mind title="Không vượt chỉ tiêu">
        Số đề nghị và số khen thưởng không vượt chỉ tiêu, kể cả khi nhiều người cùng thao tác; mọi việc rút tên, khôi
        phục, xác nhận đều có trong nhật ký.
      </Mind>
    </>
  ),
};
