import { Facts } from "~/shared/ui/facts";
import { Note } from "~/shared/ui/note";

/** The only time that an initial password is seen. */
export function InitialPasswordNote({ username, password }: { username: string; password: string }) {
  return (
    <Note tone="ok" title="Đã tạo mật khẩu ban đầu">
      <Facts
        facts={[
          { label: "Tên đăng nhập", value: username },
          { label: "Mật khẩu ban đầu", value: password, big: true },
        ]}
      />
      <p>
        Mật khẩu này chỉ hiện trong 02 phút và không xem lại được. Giao trực tiếp cho người dùng; lần đăng nhập đầu tiên
        sẽ phải đổi.
      </p>
    </Note>
  );
}
