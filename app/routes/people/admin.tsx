import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findAdminOverview } from "~/people/admin-queries.server";
import { peoplePolicy } from "~/people/policy";
import { AdminTabs } from "~/people/ui/admin-tabs";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { isLocal } from "~/shared/shell.server";
import { twoDigits } from "~/shared/time";
import { Tiles } from "~/shared/ui/facts";
import { Missing, Note, type MissingItem } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, isSecure, address, services }) => {
    const access = allowed(peoplePolicy.permit(actor, "account.manage", { kind: "accounts" }));
    if (!access.ok) return access;
    const overview = await findAdminOverview(read);
    const attention: MissingItem[] = [];
    if (overview.failedJobCount > 0)
      attention.push({
        href: paths.jobs(),
        what: `${twoDigits(overview.failedJobCount)} công việc nền bị lỗi`,
        why: "xem nguyên nhân, xử lý rồi cho chạy lại.",
      });
    if (overview.agency.hasQr && overview.agency.publicUrl === null)
      attention.push({
        href: paths.agency(),
        what: "Chưa có địa chỉ công khai",
        why: "giấy khen sẽ in không có mã QR cho đến khi nhập địa chỉ mà người ngoài mở được.",
      });
    return ok({
      overview,
      attention,
      isPlain: !isSecure && !isLocal(address),
      mailFrom: services.env.mail?.from ?? null,
    });
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Quản trị") }];

export default function AdminRoute() {
  const { shell, data } = usePage<typeof loader>();
  const { overview, attention } = data;
  return (
    <Page
      shell={shell}
      title="Quản trị"
      meta={
        <span>Tài khoản, thông tin cơ quan, công việc nền. Tài khoản quản trị không xem được nội dung biểu quyết.</span>
      }
    >
      <Stack>
        <AdminTabs current={paths.admin()} />
        {data.isPlain && (
          <Note tone="bad" title="Kết nối chưa được mã hóa">
            <p>
              Trang này đang được mở qua HTTP từ máy khác: mật khẩu và hồ sơ có thể bị đọc trên đường truyền. Đặt hệ
              thống sau một máy chủ HTTPS và khai báo TRUSTED_PROXIES trước khi dùng thật.
            </p>
          </Note>
        )}
        {attention.length > 0 ? (
          <Missing title={`${twoDigits(attention.length)} việc cần xem`} items={attention} />
        ) : (
          <Note tone="ok" title="Không có việc nào cần xem" />
        )}
        <Sheet label="Số liệu">
          <Tiles
            tiles={[
              {
                label: "Tài khoản đang dùng",
                value: twoDigits(overview.accountCount),
                note: `${twoDigits(overview.inactiveCount)} đã ngừng`,
              },
              { label: "Chưa đổi mật khẩu ban đầu", value: twoDigits(overview.initialPasswordCount) },
              { label: "Công việc nền đang chờ", value: twoDigits(overview.waitingJobCount) },
              { label: "Công việc nền bị lỗi", value: twoDigits(overview.failedJobCount) },
            ]}
          />
        </Sheet>
        <Sheet title="Thư điện tử" padded>
          {data.mailFrom === null ? (
            <p>
              Chưa cài đặt gửi thư: nhắc việc chỉ hiện trong hệ thống, ở trang Việc của tôi của từng người. Muốn gửi qua
              thư, khai báo SMTP_URL và MAIL_FROM trên máy chủ rồi khởi động lại.{" "}
              <a href={paths.help("nhac-viec")}>Về nhắc việc</a>
            </p>
          ) : (
            <p>
              Thư được gửi từ {data.mailFrom}. Thư không gửi được nằm ở <a href={paths.jobs()}>Công việc nền</a> và ở
              trang Nhắc việc của phong trào.
            </p>
          )}
        </Sheet>
        <p>
          Mọi thay đổi được ghi trong <a href={paths.auditLog()}>nhật ký</a>. Đơn vị:{" "}
          <a href={paths.units()}>danh sách đơn vị</a>.
        </p>
      </Stack>
    </Page>
  );
}
