import type { HelpTopic } from "../ui/topic";
import { Command, Mind, Steps } from "../ui/parts";

export const backup: HelpTopic = {
  slug: "sao-luu",
  group: "system",
  title: "Sao lưu và nâng cấp",
  summary: "Dữ liệu nằm ở đâu, sao lưu và phục hồi thế nào, nâng cấp theo thứ tự nào, kiểm tra dữ liệu ra sao.",
  body: (
    <>
      <h2>Dữ liệu nằm ở đâu</h2>
      <ul>
        <li>
          Thư mục dữ liệu, mặc định là <code>data</code> cạnh mã nguồn, đổi bằng biến môi trường <code>DATA_DIR</code>:
          gồm cơ sở dữ liệu SQLite, các tệp đã tải lên, giấy khen đã dựng và khóa bí mật của hệ thống.
        </li>
        <li>
          Dùng PostgreSQL (biến <code>DATABASE_URL</code>) thì dữ liệu nằm ở máy chủ PostgreSQL, còn tệp vẫn ở thư mục
          dữ liệu. Phải sao lưu cả hai.
        </li>
      </ul>

      <h2>Sao lưu</h2>
      <Steps>
        <li>Dừng hệ thống (Ctrl+C, hoặc dừng dịch vụ). Việc đang làm dở được làm xong rồi mới dừng.</li>
        <li>Chép cả thư mục dữ liệu sang máy khác hoặc ổ khác. Với PostgreSQL, chạy thêm lệnh kết xuất:</li>
      </Steps>
      <Command>{'pg_dump --format=custom --file=vinh-danh.dump "$DATABASE_URL"'}</Command>
      <ol start={3}>
        <li>Khởi động lại. Giữ nhiều bản theo ngày, và giữ kín: bản sao có đủ mọi hồ sơ.</li>
      </ol>

      <h2>Phục hồi</h2>
      <Steps>
        <li>Dừng hệ thống, đổi tên thư mục dữ liệu hiện nay để giữ lại.</li>
        <li>Chép bản sao vào đúng chỗ (PostgreSQL: phục hồi bằng pg_restore vào một cơ sở dữ liệu trống).</li>
        <li>Khởi động, rồi kiểm tra dữ liệu bằng lệnh ở cuối trang.</li>
      </Steps>

      <h2>Nâng cấp</h2>
      <Steps>
        <li>Sao lưu trước.</li>
        <li>Thay mã nguồn bằng phiên bản mới.</li>
        <li>
          Khởi động như thường lệ. Hệ thống tự cài phần còn thiếu, dựng lại chương trình và nâng cơ sở dữ liệu lên phiên
          bản mới:
        </li>
      </Steps>
      <Command>npm start</Command>
      <p>Muốn nâng cơ sở dữ liệu mà chưa chạy hệ thống:</p>
      <Command>npm run migrate</Command>
      <p>
        Cơ sở dữ liệu mới hơn mã nguồn thì hệ thống không khởi động và nói rõ: dùng lại phiên bản mới, hoặc phục hồi bản
        sao lưu trước khi nâng cấp.
      </p>

      <h2>Kiểm tra dữ liệu</h2>
      <p>
        Lệnh sau kiểm tra chuỗi nhật ký và các quy tắc phải luôn đúng (chỉ tiêu, số sổ vàng, mã băm…), nêu từng chỗ sai:
      </p>
      <Command>npm run check-db</Command>

      <h2>Khi dùng thật</h2>
      <ul>
        <li>
          Đặt hệ thống sau một máy chủ HTTPS và khai báo địa chỉ của máy chủ đó ở biến <code>TRUSTED_PROXIES</code>;
          cổng đổi bằng <code>PORT</code>.
        </li>
        <li>
          Địa chỉ <code>/healthz</code> và <code>/readyz</code> cho phần mềm theo dõi biết hệ thống còn chạy và sẵn
          sàng.
        </li>
      </ul>

      <Mind title="Thử phục hồi">
        Bản sao lưu chưa từng phục hồi thử thì chưa chắc dùng được. Thử trên máy khác ít nhất mỗi quý một lần.
      </Mind>
    </>
  ),
};
