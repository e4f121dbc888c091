import { PostForm } from "~/shared/forms/post-form";
import { Button } from "~/shared/ui/button";
import { Padded, Sheet } from "~/shared/ui/sheet";
import { Table } from "~/shared/ui/table";
import type { SampleDoor } from "../account-queries.server";

/** On sample data only: every role one button away, and the password that they share. */
export function SampleDoors({
  doors,
  password,
  next,
}: {
  doors: readonly SampleDoor[];
  password: string;
  next: string;
}) {
  return (
    <Sheet title="Tài khoản dùng thử" note="chỉ có trên dữ liệu mẫu">
      <Padded>
        <p>
          Mọi tài khoản dưới đây có chung mật khẩu <b>{password}</b>. Chọn một vai trò để vào xem và làm thử.
        </p>
      </Padded>
      <Table
        caption="Tài khoản dùng thử"
        columns={[
          { head: "Họ và tên", kind: "name", cell: (door) => door.displayName },
          { head: "Tên đăng nhập", kind: "nb", cell: (door) => door.username },
          { head: "Việc làm thử", cell: (door) => door.does },
          {
            head: <span className="vh">Đăng nhập</span>,
            kind: "act",
            cell: (door) => (
              <PostForm intent="sign_in" hidden={{ username: door.username, password, next }}>
                <Button kind="small" label={`Đăng nhập với tài khoản ${door.username}`}>
                  Đăng nhập
                </Button>
              </PostForm>
            ),
          },
        ]}
        rows={doors}
        rowKey={(door) => door.username}
      />
    </Sheet>
  );
}
