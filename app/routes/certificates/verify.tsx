import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { VerifyForm } from "~/certificates/ui/verify-form";
import { runPublicPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok } from "~/shared/result";
import { PublicPage } from "~/shared/ui/page";
import { Prose, Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPublicPage(args, async (page) => {
    const typed = (page.url.searchParams.get("ma") ?? "").trim();
    if (typed !== "") throw redirect(paths.verify(encodeURIComponent(typed.slice(0, 40))), 303);
    return ok({ wasAsked: page.url.searchParams.has("ma") });
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Xác minh giấy khen") }];

export default function VerifyRoute() {
  const { shell, data } = usePage<typeof loader>();
  return (
    <PublicPage shell={shell} title="Xác minh giấy khen">
      <Stack>
        <VerifyForm title="Mã trên giấy khen" problem={data.wasAsked ? "Nhập mã ghi cạnh hình QR." : undefined} />
        <Sheet title="Tìm mã ở đâu" padded>
          <Prose>
            <p>
              Mã gồm 12 chữ và số chia thành ba nhóm, ví dụ 7K3M-9QXT-42FD, nằm cuối dòng địa chỉ cạnh hình QR, góc dưới
              bên trái của giấy khen. Quét hình QR bằng điện thoại sẽ mở thẳng trang xác minh, không phải gõ mã.
            </p>
            <p>
              Giấy khen không in mã QR vẫn có giá trị: đối chiếu số quyết định và số sổ vàng với cơ quan đã ban hành.
            </p>
          </Prose>
        </Sheet>
      </Stack>
    </PublicPage>
  );
}
