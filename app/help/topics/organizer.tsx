import { paths } from "~/shared/paths";
import type { HelpTopic } from "../ui/topic";
import { Mind, Press, Refusals, Steps } from "../ui/parts";

export const organizer: HelpTopic = {
  slug: "thuong-truc",
  group: "role",
  title: "Thường trực thi đua",
  summary: "Soạn và phát động phong trào, nhận và thẩm định hồ sơ, tổ chức họp xét, công khai, trình ký, tổng kết.",
  body: (
    <>
      <p>
        Trang <a href={paths.home()}>Việc của tôi</a> luôn nói bước tiếp theo. Nút đỏ ở góc trên bên phải mở việc gần
        hạn nhất.
      </p>

      <h2>1. Soạn và phát động phong trào</h2>
      <Steps>
        <li>
          Mở <a href={paths.campaigns()}>Phong trào</a>, bấm <Press>Tạo phong trào</Press>.
        </li>
        <li>
          Chọn nơi bắt đầu: <Press>Bản trắng</Press>, <Press>Kế hoạch có sẵn</Press> hoặc{" "}
          <Press>Phong trào cũ của cơ quan</Press>; ghi năm, tên rồi bấm <Press>Tạo bản soạn</Press>. Ngày nào dời sang
          năm mới mà trùng ngày nghỉ thì chọn giữ, chuyển sớm lên hoặc lùi lại, rồi bấm{" "}
          <Press>Lưu và soạn kế hoạch</Press>.
        </li>
        <li>
          Điền căn cứ, thời gian thi đua, hạn nộp hồ sơ, chỉ tiêu, thành phần hồ sơ, nơi nhận, nơi xét và nơi giám sát.
          Thêm dòng bằng <Press>Thêm căn cứ</Press>, <Press>Thêm chỉ tiêu</Press>. Bấm <Press>Lưu kế hoạch</Press> bất
          cứ lúc nào.
        </li>
        <li>
          Chỉ tiêu cấp tỉnh chưa có số: chọn <Press>Cấp trên phân bổ</Press>, ghi nơi phân bổ. Khi văn bản phân bổ đến,
          mở trang phong trào và bấm <Press>Ghi chỉ tiêu</Press>.
        </li>
        <li>
          Bấm <Press>Lưu và kiểm tra để phát động</Press>. Danh sách kiểm tra nêu từng chỗ thiếu hoặc mâu thuẫn, mỗi
          dòng dẫn đến đúng chỗ sửa.
        </li>
        <li>
          Khi danh sách đã sạch, đọc lại, đánh dấu ô đồng ý và bấm <Press>Phát động phong trào</Press>. Từ lúc này hạn
          nộp, chỉ tiêu và thành phần hồ sơ ràng buộc mọi đơn vị; thay đổi sau đó làm ở{" "}
          <Press>Điều chỉnh kế hoạch</Press> trên trang phong trào, có lý do và mọi đơn vị đọc được.
        </li>
      </Steps>

      <p>
        Văn bản kế hoạch được lập từ chính những gì đã nhập. Ở trang phong trào, mở bản PDF để in hoặc bản Word để sửa
        lời văn trước khi trình; sửa trong Word không đổi hạn nộp, chỉ tiêu trên hệ thống. Cấp phó ký thay thì chọn{" "}
        <Press>Thể thức ký kế hoạch</Press> khi soạn: văn bản in KT. trên chức vụ. Kế hoạch đã điều chỉnh ghi ngay đầu
        văn bản từng lần điều chỉnh, ngày, văn bản và lý do.
      </p>

      <h2>2. Nhận và thẩm định hồ sơ</h2>
      <Steps>
        <li>
          Ở trang phong trào, mở <Press>Bảng tiến độ của tất cả đơn vị</Press>: đơn vị nào chưa lập, đang soạn, đã nộp,
          quá hạn, được nộp muộn; tìm theo tên đơn vị, tải danh sách về máy.
        </li>
        <li>
          Mở <a href={paths.appraisals()}>Thẩm định</a>: hồ sơ đến hạn thẩm định trước đứng trước, cùng hạn thì nộp
          trước đứng trước. Đánh dấu hồ sơ rồi bấm <Press>Giao thẩm định</Press> hoặc <Press>Nhận về tôi</Press>. Hồ sơ
          đã giao cho người khác không hiện ở Việc của tôi; ai là Thường trực vẫn thẩm định được.
        </li>
        <li>
          Đơn vị gửi hồ sơ giấy: ở bảng tiến độ, bấm <Press>Nhập hồ sơ giấy</Press> ở dòng của đơn vị chưa lập hồ sơ,
          ghi ngày, giờ và số trên dấu công văn đến, rồi thêm đề nghị, bản chụp công văn, biên bản, báo cáo và nộp như
          đơn vị nộp. Đúng hạn hay quá hạn tính theo dấu; giờ nhập và người nhập hiện bên cạnh. Đơn vị xem được, không
          sửa; hồ sơ trả lại cũng do Thường trực sửa. Người lập hồ sơ hiện ở trang thẩm định; người thẩm định cũng là
          người lập thì trang cảnh báo và nhật ký ghi rõ.
        </li>
        <li>
          Xem công văn, biên bản và báo cáo của từng đề nghị ngay cạnh phiếu thẩm định, từng trang một;{" "}
          <Press>Xem rộng</Press> mở trang chỉ có văn bản, <Press>Mở bản gốc</Press> mở đúng tệp đơn vị đã nộp. Chọn{" "}
          <Press>Chấp nhận</Press>, tạm dừng hoặc <Press>Không chấp nhận</Press> cho <strong>từng đề nghị</strong>,
          không chọn chung cả hồ sơ, rồi bấm <Press>Ghi kết quả thẩm định</Press>. Tạm dừng và không chấp nhận cần ý
          kiến gửi đơn vị. Làm nhiều hồ sơ bằng bàn phím: ô Phím tắt ở cuối trang thẩm định nêu từng phím và cho tắt;
          phím chỉ có tác dụng khi con trỏ không ở ô nhập chữ.
        </li>
        <li>
          Ở danh mục kiểm tra, chọn <Press>Đạt</Press> hoặc <Press>Cần sửa</Press> cho từng mục: công văn, biên bản, xác
          nhận, từng đề nghị, từng báo cáo. Mục cần sửa phải ghi chỗ cần sửa. Kết quả ghi lại cùng người và giờ kiểm
          tra.
        </li>
        <li>
          Đủ kết quả thì bấm <Press>Tiếp nhận hồ sơ</Press>. Có mục cần sửa thì ghi hạn sửa riêng và bấm{" "}
          <Press>Trả lại hồ sơ</Press>: chỉ đơn vị đó sửa được, chỉ các mục được nêu, bản đã nộp vẫn được giữ. Cần mở
          hết thì chọn mở lại toàn bộ hồ sơ. Đơn vị nộp lại thì trang thẩm định cho xem thay đổi so với lần trước; kết
          quả của đề nghị không đổi giữ nguyên.
        </li>
        <li>
          Có đơn vị tham mưu gộp hồ sơ các đơn vị khác: mở phong trào, chọn{" "}
          <Press>Đơn vị tham mưu tổng hợp hồ sơ</Press>, chọn đơn vị tham mưu, các đơn vị được tổng hợp và ngày đề nghị
          gửi. Hồ sơ các đơn vị ấy không vào danh sách chờ thẩm định; thẩm định ở hồ sơ của đơn vị tham mưu, mỗi đề nghị
          ghi rõ hồ sơ gốc. Tiếp nhận hồ sơ tổng hợp thì hồ sơ gốc đã xét đủ cũng được tiếp nhận; đề nghị chưa xét thì
          thẩm định riêng.
        </li>
        <li>
          Cần ý kiến nơi khác: ở trang thẩm định bấm <Press>Xin ý kiến bằng văn bản</Press>, chọn đơn vị của cơ quan
          (trả lời bằng tài khoản của mình) hoặc nhập tên cơ quan khác, ghi nội dung và hạn trả lời. Văn bản trả lời của
          cơ quan khác do Thường trực thi đua nhập, kèm bản chụp. Thẩm định không phải chờ; ý kiến quá hạn được đánh
          dấu. Ghi sai thì mở ý kiến, <Press>Sửa ý kiến đã ghi</Press>: bên nào ghi bên đó sửa, có lý do, đến khi tiếp
          nhận hồ sơ; ý kiến trước vẫn giữ. Đơn vị đề nghị không xem được ý kiến, trừ ý kiến nào Thường trực bấm{" "}
          <Press>Cho đơn vị đề nghị xem</Press>; giám sát xem được, Hội đồng xem được sau khi hồ sơ được tiếp nhận. Xem
          tất cả ở trang <a href={paths.consultations()}>Ý kiến bằng văn bản</a>.
        </li>
        <li>
          Cần thêm thời gian cho mọi đơn vị: mở trang phong trào, chọn <Press>Gia hạn, kết thúc sớm, mở lại</Press>. Mỗi
          lần là một điều chỉnh có số và lý do; mọi đơn vị đọc được hạn trước và hạn sau ở trang phong trào.
        </li>
        <li>
          Đơn vị quá hạn gửi đề nghị; xem ở trang <a href={paths.latePasses()}>Đề nghị nộp muộn</a>, mở từ trang Thẩm
          định. Mở từng đề nghị, chọn <Press>Cho phép nộp muộn</Press> kèm ngày giờ mới, hoặc{" "}
          <Press>Không cho phép</Press>, ghi lý do rồi bấm <Press>Ghi quyết định</Press>. Người quyết định, lý do và
          thời hạn hiện ở trang Giám sát.
        </li>
      </Steps>

      <p>
        Muốn báo cáo, tài liệu của một chỉ tiêu ngắn hơn hoặc nhẹ hơn mức chung: ở trang phong trào, mở{" "}
        <Press>Giới hạn tệp</Press>. Mức mới áp dụng cho tệp tải lên từ lúc đó và khi nộp hồ sơ; tài liệu đã nhận trước
        giữ nguyên.
      </p>

      <h2>3. Họp xét</h2>
      <Steps>
        <li>
          Khi không còn hồ sơ chờ thẩm định, mở <a href={paths.councilSessions()}>Phiên họp</a>, bấm{" "}
          <Press>Lập phiên họp</Press>, chọn phong trào, ngày, giờ, địa điểm.
        </li>
        <li>
          Đến giờ họp: đánh dấu người có mặt, người gửi ý kiến bằng văn bản, bấm <Press>Lưu danh sách có mặt</Press> rồi{" "}
          <Press>Khai mạc phiên họp</Press>. Phần còn lại do thư ký làm, xem{" "}
          <a href={paths.help("hoi-dong")}>trang của hội đồng</a>.
        </li>
      </Steps>

      <h2>4. Công khai và trình ký</h2>
      <Steps>
        <li>
          Sau phiên họp, mở trang phong trào và bấm <Press>Công khai kết quả xét</Press>, rồi{" "}
          <Press>Công khai danh sách</Press>. Số ngày làm việc lấy theo kế hoạch; đặt 0 ngày thì trình ký được ngay.
        </li>
        <li>
          Hết thời gian công khai, bấm <Press>Lập hồ sơ trình ký</Press>, xem lại tờ trình, danh sách, dự thảo quyết
          định, ghi ý kiến, đánh dấu ô <Press>Đã kiểm tra danh sách và các tài liệu</Press> rồi bấm{" "}
          <Press>Trình ký</Press>.
        </li>
        <li>
          Hồ sơ bị người ký trả lại hiện ở Việc của tôi kèm lý do. Sửa theo lý do rồi trình lại lần sau; lần trước được
          giữ nguyên.
        </li>
        <li>
          Tên ở chỉ tiêu của cấp trên: mở <Press>Hồ sơ trình cấp trên</Press> ở trang phong trào, xem{" "}
          <a href={paths.help("trinh-cap-tren")}>cách lập, gửi và ghi kết quả</a>.
        </li>
      </Steps>

      <h2>5. Tổng kết</h2>
      <Steps>
        <li>
          Văn thư ban hành quyết định xong, bấm <Press>Tổng kết phong trào</Press>, đọc số liệu, ghi nhận xét, đánh dấu
          ô xác nhận và bấm <Press>Tổng kết phong trào</Press> lần nữa.
        </li>
        <li>
          Trang <a href={paths.results()}>Kết quả</a> có kết quả của phong trào và thông báo kết quả của từng đơn vị để
          in.
        </li>
      </Steps>

      <Refusals
        rows={[
          {
            what: "Phát động bị từ chối:",
            todo: "còn chỗ thiếu hoặc mâu thuẫn trong kế hoạch. Sửa từng dòng của danh sách kiểm tra.",
          },
          {
            what: "Tiếp nhận bị từ chối:",
            todo: "còn đề nghị chưa có kết quả thẩm định. Ghi kết quả cho các tên được nêu.",
          },
          {
            what: "Trình ký bị từ chối:",
            todo: "danh sách chưa công khai hoặc còn đang công khai. Chờ đến thời điểm được nêu.",
          },
          {
            what: "Hủy phong trào:",
            todo: (
              <>
                chỉ làm được khi chưa có quyết định, cần lý do, bấm <Press>Hủy phong trào</Press> ở trang phong trào.
              </>
            ),
          },
        ]}
      />
      <Mind title="Số và ngày văn bản">
        Hệ thống không tự cấp số. Kế hoạch, tờ trình, quyết định in ra để trống số và ngày; văn thư vào số trong hệ
        thống văn bản của cơ quan rồi ghi lại ở đây.
      </Mind>
    </>
  ),
};
