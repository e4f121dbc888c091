import { paths } from "~/shared/paths";
import type { HelpTopic } from "../ui/topic";
import { Mind, Press, Refusals, Steps } from "../ui/parts";

export const unit: HelpTopic = {
  slug: "don-vi",
  group: "role",
  title: "Đơn vị lập hồ sơ",
  summary:
    "Lập hồ sơ, thêm tập thể và cá nhân, đính kèm văn bản, xin người đứng đầu xác nhận, nộp và nhận giấy biên nhận.",
  body: (
    <>
      <p>
        Trang <a href={paths.home()}>Việc của tôi</a> nêu phong trào nào đang chờ hồ sơ của đơn vị và nộp đến lúc nào.
        Phòng không có con dấu và không có số văn bản riêng: hồ sơ không đòi hai thứ đó.
      </p>

      <h2>Đăng ký thi đua</h2>
      <p>
        Khi kế hoạch yêu cầu, trang phong trào có mục <Press>Đăng ký thi đua</Press>: đánh dấu tập thể, cá nhân cho từng
        chỉ tiêu, <Press>Lưu, chưa gửi</Press> hoặc <Press>Gửi đăng ký</Press> trước hạn, rồi in danh sách. Trước hạn
        vẫn sửa và gửi lại được. Chưa đăng ký không chặn việc đề nghị khen thưởng.
      </p>

      <h2>1. Lập hồ sơ</h2>
      <Steps>
        <li>
          Bấm việc “Lập hồ sơ của …”, đọc chỉ tiêu, thành phần hồ sơ và hạn nộp, rồi bấm <Press>Lập hồ sơ</Press>.
        </li>
        <li>
          Trang hồ sơ có danh mục ở bên trái: văn bản chung, tập thể đề nghị, cá nhân đề nghị, xác nhận và nộp. Trên
          điện thoại, danh mục gấp lại thành một dòng: bấm <Press>Xem danh sách</Press>. Bảng màu vàng ở trang đầu hồ sơ
          nói còn thiếu mục nào; bấm vào từng dòng để đến đúng chỗ.
        </li>
        <li>
          Trang nào của hồ sơ cũng có <b>Mục tiếp theo</b>: việc nên làm tiếp, cuối cùng là{" "}
          <Press>Kiểm tra và nộp</Press>. Lưu xong một mục thì mục ấy mở ra ngay; dòng màu xanh phía trên xác nhận vừa
          lưu gì, <Press>Mở lại</Press> để xem lại.
        </li>
      </Steps>

      <h2>2. Thêm tập thể, cá nhân</h2>
      <Steps>
        <li>
          Bấm <Press>Thêm tập thể</Press> hoặc <Press>Thêm cá nhân</Press> trong danh mục: chỉ tiêu đã chọn sẵn, đổi
          được; cá nhân chọn trong danh sách của đơn vị. Tên người ở đơn vị khác không hiện ra.
        </li>
        <li>
          Bấm <Press>Xem điều kiện</Press> để biết người, tập thể vừa chọn đứng ở đâu trước khi thêm: quy định nào chưa
          đạt, căn cứ, cách khắc phục. Chưa đủ dữ liệu không chặn đề nghị; có nội dung đang được xem xét thì đề nghị vẫn
          được nhận và tạm dừng đến khi có kết luận. Quy định cho phép thì nêu <Press>Vẫn đề nghị, lý do</Press>; lý do
          đi cùng tên người đề nghị đến người thẩm định. <Press>Danh sách đủ điều kiện</Press> xem cả đơn vị theo từng
          chỉ tiêu, và mỗi người còn thiếu gì để được danh hiệu tiếp theo.
        </li>
        <li>
          Ghi tóm tắt thành tích trong thời gian thi đua, chọn tệp báo cáo nếu đã có, rồi bấm{" "}
          <Press>Thêm và sang mục tiếp theo</Press>. Mỗi người chỉ được đề nghị một lần ở cấp cơ quan trong một phong
          trào.
        </li>
        <li>
          Thiếu người trong danh sách: báo tổ chức cán bộ cập nhật, vì họ tên và chức vụ in trên giấy khen lấy từ đó.
        </li>
      </Steps>

      <h2>3. Đính kèm văn bản</h2>
      <Steps>
        <li>
          Công văn đề nghị và biên bản họp xét đề nghị: mỗi thứ một bản cho cả hồ sơ. Báo cáo thành tích: một bản cho
          mỗi đề nghị.
        </li>
        <li>
          Công văn: bấm <Press>Soạn công văn</Press>. Danh sách đề nghị, số lượng, ngày họp, người ký đã điền sẵn; để
          nguyên là đúng, sửa chỗ nào thì chỗ ấy giữ lời của đơn vị. Bấm{" "}
          <Press>Lưu công văn và sang mục tiếp theo</Press>.
        </li>
        <li>
          Biên bản: bấm <Press>Soạn biên bản</Press>. Ngày họp, địa điểm, chủ trì, thư ký điền sẵn theo biên bản trước
          của đơn vị hoặc danh sách đơn vị; nhập giờ họp, ghi ai vắng, rồi kết quả biểu quyết từng đề nghị; ba số cộng
          lại bằng số người có mặt. Tất cả đồng ý thì đánh dấu một ô. Đề nghị thêm sau được nêu tên là chưa có kết quả
          biểu quyết.
        </li>
        <li>
          Bản soạn xem được như khi in (PDF, Word). Cần bản đã ký thì in, ký rồi tải bản quét lên cùng trang; bản soạn
          được giữ làm bản trước. Sửa tên ở danh sách cá nhân, sửa chức vụ ở đề nghị thì công văn, biên bản, báo cáo
          thay đổi theo cho đến khi nộp.
        </li>
        <li>
          Chữ đang gõ được lưu nháp tự động, dòng cuối biểu mẫu ghi lúc lưu. Mở lại trang, kể cả ở máy khác, thì nháp
          hiện lại; bấm <Press>Lưu</Press> mới ghi vào hồ sơ, <Press>Bỏ nháp</Press> để về bản đã lưu. Người cùng đơn vị
          thấy ai đang soạn mục nào. Nháp mất khi nộp hồ sơ, hoặc sau 90 ngày không đụng đến.
        </li>
        <li>
          Hoặc mở từng mục trong danh mục, chọn tệp (PDF, DOCX, JPEG, PNG). Báo cáo chưa có tệp thì soạn ngay trên hệ
          thống: bấm <Press>Thêm và soạn báo cáo</Press> khi thêm đề nghị, viết từng phần rồi bấm{" "}
          <Press>Lưu báo cáo và sang mục tiếp theo</Press>.
        </li>
        <li>
          Đơn vị được giao tổng hợp hồ sơ của đơn vị khác thì lập hồ sơ của mình, bấm{" "}
          <Press>Tổng hợp hồ sơ các đơn vị</Press>: đưa đề nghị đã nộp vào hồ sơ, hoặc ghi lý do không tổng hợp; đề nghị
          cần sửa thì trả lại đơn vị với hạn sửa. Đề nghị giữ nguyên nội dung và tài liệu gốc, ghi hồ sơ và biên nhận
          của đơn vị; trước khi nộp còn xét lại được. Đơn vị gửi thấy kết quả ở hồ sơ của mình.
        </li>
        <li>
          Đơn vị được xin ý kiến về hồ sơ của đơn vị khác thì việc hiện ở “Việc của tôi”: mở ra, chọn ý kiến, ghi nội
          dung rồi bấm <Press>Gửi ý kiến</Press>; sửa được, có lý do, đến khi hồ sơ được tiếp nhận. Các lần được hỏi ở
          trang <a href={paths.consultations()}>Ý kiến bằng văn bản</a>.
        </li>
        <li>
          Chỉ tiêu yêu cầu thêm tài liệu (bản sao giấy khen, xác nhận của cơ quan khác, …) thì mở đề nghị, mục{" "}
          <b>Tài liệu khác theo yêu cầu</b>: mỗi tài liệu một ô tải lên, lưu riêng. Thiếu tài liệu chỉ tiêu yêu cầu thì
          hồ sơ chưa nộp được; tài liệu kế hoạch không bắt buộc có ghi rõ căn cứ.
        </li>
        <li>
          Tệp được gửi từng phần. Mạng ngắt thì việc tải tự tiếp tục khi có mạng; lỡ đóng trang thì mở lại và chọn đúng
          tệp ấy để tải phần còn lại, trong 24 giờ. Biểu mẫu chỉ gửi đi khi tệp đã tải xong.
        </li>
        <li>
          Xem lại tệp đã tải lên: bấm <Press>Xem từng trang</Press> ở cạnh tên tệp, cũng có ở trang kiểm tra trước khi
          nộp. Ô tải lên ghi số trang, dung lượng nhiều nhất; chỉ tiêu có mức riêng thì theo mức của chỉ tiêu.
        </li>
        <li>
          Không có máy quét: chụp từng trang bằng điện thoại, chọn các ảnh JPEG hoặc PNG rồi bấm nút ghép các ảnh thành
          một PDF; ảnh gốc được giữ kèm. iPhone chụp ra ảnh HEIC: mở Cài đặt, Camera, Định dạng, chọn “Tương thích
          nhất”.
        </li>
        <li>
          Chọn <Press>Bản thảo</Press> hoặc <Press>Bản đã ký</Press>, rồi bấm <Press>Lưu và sang mục tiếp theo</Press>:
          hệ thống mở ngay mục tiếp theo. Kế hoạch ghi “phải là bản đã ký” thì bản thảo chưa đủ.
        </li>
      </Steps>

      <h2>4. Xác nhận và nộp</h2>
      <Steps>
        <li>
          Người đứng đầu đơn vị đăng nhập bằng tài khoản của mình, mở việc “Xác nhận hồ sơ của …”, đọc lại, đánh dấu ô
          xác nhận và bấm <Press>Xác nhận bằng tài khoản</Press>. Không dùng tài khoản thì tải lên công văn đã ký rồi
          bấm <Press>Dùng công văn đã ký làm xác nhận</Press>.
        </li>
        <li>Sửa bất cứ mục nào sau khi xác nhận thì xác nhận cũ không còn; xin xác nhận lại.</li>
        <li>
          Bấm <Press>Kiểm tra lại và nộp</Press>, đọc bảng những gì sẽ nộp, đánh dấu ô đã kiểm tra và bấm{" "}
          <Press>Nộp hồ sơ</Press>. Giờ máy chủ nhận được quyết định đúng hạn hay không.
        </li>
        <li>
          Trang biên nhận hiện mã biên nhận, giờ nhận và mã băm của từng tệp. Bấm{" "}
          <Press>Tải giấy biên nhận (PDF)</Press> để lưu. Giấy mang hình QR và chữ ký của hệ thống: ai giữ giấy cũng
          kiểm tra được, xem <a href={paths.signingKeys()}>Khóa ký giấy biên nhận</a>.
        </li>
        <li>
          Nộp rồi mới thấy sai: bấm <Press>Rút hồ sơ đã nộp</Press> ở trang hồ sơ, ghi lý do, sửa và nộp lại trong hạn.
          Rút được cho đến khi Thường trực bắt đầu thẩm định.
        </li>
      </Steps>

      <h2>5. Khi hồ sơ được trả lại</h2>
      <Steps>
        <li>Việc “Sửa và nộp lại hồ sơ …” hiện ở đầu danh sách, kèm lý do và hạn sửa riêng.</li>
        <li>
          Đầu trang hồ sơ nêu từng mục cần sửa, chỗ cần sửa, và mục nào đã sửa. Chỉ sửa được các mục đó; mục khác giữ
          như đã nộp.
        </li>
        <li>
          Sửa xong thì xin xác nhận lại và nộp lại. Bản nộp lần đầu vẫn được giữ, kèm bảng thay đổi giữa hai lần nộp.
        </li>
      </Steps>

      <h2>6. Xem kết quả</h2>
      <p>
        Khi quyết định được ban hành, thông báo kết quả của đơn vị hiện ở Việc của tôi và ở trang{" "}
        <a href={paths.results()}>Kết quả</a>: ai được khen, ai được đề nghị lên tỉnh, ai không được khen và vì sao. Bấm{" "}
        <Press>In thông báo (PDF)</Press> để in.
      </p>

      <Refusals
        rows={[
          {
            what: "Đã quá hạn nộp:",
            todo: (
              <>
                bản thảo còn nguyên. Bấm <Press>Gửi đề nghị nộp muộn</Press>, ghi lý do; khi Thường trực cho phép, thời
                hạn mới hiện ở hồ sơ.
              </>
            ),
          },
          { what: "Còn mục phải xong trước:", todo: "mở từng dòng của bảng còn thiếu rồi nộp lại." },
          {
            what: "Người này đã được đề nghị:",
            todo: "một thành tích chỉ được khen thưởng một lần. Chọn người khác hoặc bỏ đề nghị kia trước.",
          },
          {
            what: "Tệp không nhận được:",
            todo: "tệp hỏng, trống, quá lớn, quá dài, có mật khẩu, có macro hoặc không phải PDF, DOCX, JPEG, PNG. Làm theo cách ghi ở lời từ chối rồi tải lại; các ô khác vẫn giữ.",
          },
          { what: "Người khác vừa sửa hồ sơ:", todo: "trang hiện bản mới và phần vừa nhập, chép lại phần cần giữ." },
        ]}
      />
      <Mind title="Hồ sơ của Ban Giám đốc">
        Ban Giám đốc là một đơn vị trong danh sách; Văn phòng lập hồ sơ thay. Việc của hai đơn vị hiện chung ở một
        trang.
      </Mind>
    </>
  ),
};
