import { sampleAccounts, samplePassword } from "~/people/sample-accounts";
import { paths } from "~/shared/paths";
import { Facts } from "~/shared/ui/facts";
import type { HelpTopic } from "../ui/topic";
import { Command, Mind, Press, Steps } from "../ui/parts";

export const sampleData: HelpTopic = {
  slug: "du-lieu-mau",
  group: "system",
  title: "Dữ liệu mẫu và bắt đầu thật",
  summary: "Thử với cơ quan mẫu, dời hạn của dữ liệu mẫu, rồi bỏ dữ liệu mẫu để bắt đầu với cơ quan thật.",
  body: (
    <>
      <p>
        Lần khởi động đầu tiên, hệ thống tạo một Sở Công Thương của một tỉnh không có thật: đơn vị, tên người, ba phong
        trào đều là ví dụ. Mọi trang có dải thông báo “Dữ liệu mẫu”.
      </p>

      <h2>Các tài khoản mẫu</h2>
      <p>
        Mật khẩu chung: <code>{samplePassword}</code>. Chỉ có ở dữ liệu mẫu.
      </p>
      <Facts facts={sampleAccounts.map(({ username, does }) => ({ label: username, value: does }))} />

      <h2>Thử việc chính từ đầu đến cuối</h2>
      <Steps>
        <li>
          Đăng nhập bằng <code>quanlythuongmai</code>, hoàn thành và nộp hồ sơ (
          <a href={paths.help("don-vi")}>hướng dẫn</a>).
        </li>
        <li>
          Đăng xuất, đăng nhập bằng <code>thuongtruc</code>, thẩm định hồ sơ, rồi lập phiên họp (
          <a href={paths.help("thuong-truc")}>hướng dẫn</a>).
        </li>
        <li>
          Dùng <code>thuky</code> điều hành phiên họp, <code>hoidong</code> bỏ phiếu (
          <a href={paths.help("hoi-dong")}>hướng dẫn</a>).
        </li>
        <li>
          Dùng <code>thuongtruc</code> công khai và trình, <code>giamdoc</code> ký, <code>vanthu</code> ban hành và in
          giấy khen (<a href={paths.help("to-chuc-can-bo")}>hướng dẫn</a>).
        </li>
      </Steps>

      <h2>Hạn nộp của dữ liệu mẫu đã qua</h2>
      <p>
        Phong trào năm nay của dữ liệu mẫu có hạn nộp vài ngày sau lần khởi động đầu tiên. Khi hạn đã qua, dựng lại dữ
        liệu mẫu với hạn mới; những gì đã thử trên dữ liệu mẫu sẽ mất:
      </p>
      <Command>npm run sample -- --redate</Command>

      <h2>Bắt đầu với dữ liệu thật</h2>
      <Steps>
        <li>Dừng hệ thống, rồi bỏ dữ liệu mẫu bằng một lệnh:</li>
      </Steps>
      <Command>npm run sample -- --clear</Command>
      <ol start={2}>
        <li>Khởi động lại. Màn hình lệnh in ra địa chỉ và mã khởi tạo dùng một lần:</li>
      </ol>
      <Command>npm start</Command>
      <ol start={3}>
        <li>
          Mở địa chỉ đó, nhập mã, tên cơ quan và người quản trị đầu tiên, bấm <Press>Khởi tạo</Press>.
        </li>
        <li>
          Đăng nhập, thêm đơn vị, người, hội đồng và tài khoản theo trang <a href={paths.help("quan-tri")}>Quản trị</a>.
        </li>
      </ol>
      <p>Cài mới và không cần dữ liệu mẫu: khởi động lần đầu bằng lệnh sau, sẽ có ngay mã khởi tạo.</p>
      <Command>npm start -- --empty</Command>

      <Mind title="Không trộn dữ liệu">
        Đừng nhập tên người thật vào dữ liệu mẫu: lệnh bỏ dữ liệu mẫu bỏ tất cả, và ai đọc trang này đều biết mật khẩu
        mẫu.
      </Mind>
    </>
  ),
};
