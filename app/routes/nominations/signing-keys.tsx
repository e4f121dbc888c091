import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { signingKeysPage } from "~/nominations/signing-keys-page.server";
import { runPublicPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { PublicPage } from "~/shared/ui/page";
import { Prose, Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPublicPage(args, signingKeysPage);
}

const title = "Khóa ký giấy biên nhận";

export const meta: MetaFunction = () => [{ title: documentTitle(title) }];

export default function SigningKeysRoute() {
  const { shell, data } = usePage<typeof loader>();
  return (
    <PublicPage shell={shell} title={title}>
      <Stack>
        <Sheet title="Khóa công khai đã công bố" note="Giấy biên nhận cũ vẫn kiểm tra được bằng khóa của thời điểm ký">
          <ul className="files files--first">
            {data.keys.map((key) => (
              <li key={key.id}>
                <span className="ext">PEM</span>
                <span>
                  <a href={paths.signingKeyFile(key.id)}>
                    Khóa <span className="mono">{key.id}</span>
                  </a>
                </span>
                <span className="dim">dùng từ {key.sinceText}</span>
              </li>
            ))}
          </ul>
        </Sheet>
        <Sheet title="Kiểm tra một giấy biên nhận" padded>
          <Prose>
            <p>
              <b>Có tờ giấy in:</b> quét hình QR trên giấy. Trang mở ra phải ghi đúng mã, đơn vị và thời điểm nhận như
              trên giấy.
            </p>
            <p>
              <b>Có tệp PDF, không cần mạng:</b> trên máy có phần mềm Vinh Danh, tải khóa ở trên rồi chạy lệnh
            </p>
            <p className="mono">npm run verify -- receipt GIAY-BIEN-NHAN.pdf --key khoa-ky.pem</p>
            <p>
              Lệnh cho biết tệp còn nguyên như lúc hệ thống lập hay đã bị sửa dù chỉ một ký tự; đưa thêm các tệp hồ sơ
              vào cuối lệnh thì từng tệp cũng được so với mã SHA-256 trên giấy.
            </p>
            <p>
              Chữ ký này (thuật toán Ed25519) do máy chủ tạo để chống sửa giấy biên nhận; không thay chữ ký số của cơ
              quan, tổ chức.
            </p>
          </Prose>
        </Sheet>
      </Stack>
    </PublicPage>
  );
}
