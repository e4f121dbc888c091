import { PostForm } from "~/shared/forms/post-form";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Facts } from "~/shared/ui/facts";
import { Sheet } from "~/shared/ui/sheet";
import type { AccountPage } from "../account-queries.server";

/** Sessions, password, and taking the account out of use or back. */
export function AccountState({ account, isOwn }: { account: AccountPage; isOwn: boolean }) {
  return (
    <Sheet
      title="Đăng nhập"
      padded
      foot={
        <PostForm intent="reset" version={account.version} className="actions">
          <Button intent="reset">Đặt lại mật khẩu</Button>
          {account.isActive ? (
            isOwn ? (
              <span className="dim sm">Tài khoản đang dùng để đăng nhập không tự ngừng được.</span>
            ) : (
              <Button intent="deactivate">Ngừng tài khoản</Button>
            )
          ) : (
            <Button intent="reactivate">Mở lại tài khoản</Button>
          )}
        </PostForm>
      }
    >
      <Facts
        facts={[
          account.person === null ? null : { label: "Cá nhân", value: account.person.fullName },
          { label: "Dùng gần nhất", value: account.lastSeen },
          { label: "Phiên đang đăng nhập", value: twoDigits(account.sessionCount) },
          { label: "Mật khẩu", value: account.hasInitialPassword ? "Chưa đổi mật khẩu ban đầu" : "Đã tự đặt" },
          {
            label: "Nhật ký",
            value: <a href={paths.auditLog({ subject: `account.${account.id}` })}>Các thay đổi của tài khoản này</a>,
          },
        ]}
      />
    </Sheet>
  );
}
