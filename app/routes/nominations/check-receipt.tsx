import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { checkReceipt } from "~/nominations/check-receipt.server";
import { runPublicPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok } from "~/shared/result";
import { twoDigits } from "~/shared/time";
import { Facts } from "~/shared/ui/facts";
import { PublicPage } from "~/shared/ui/page";
import { Proof, ProofPart } from "~/shared/ui/proof";
import { Prose } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPublicPage(args, async ({ read, params, url }) =>
    ok(
      await checkReceipt(read, {
        code: params["code"] ?? "",
        keyId: url.searchParams.get("khoa") ?? "",
        signature: url.searchParams.get("ky") ?? "",
      }),
    ),
  );
}

// A page about one paper is for whoever holds it, not for search engines.
export const meta: MetaFunction = () => [
  { title: documentTitle("Kiểm tra giấy biên nhận") },
  { name: "robots", content: "noindex" },
];

export default function CheckReceiptRoute() {
  const { shell, data } = usePage<typeof loader>();
  if (data.kind === "unknown")
    return (
      <PublicPage shell={shell}>
        <Proof
          tone="mute"
          title="Không xác nhận được giấy biên nhận này"
          lead={
            <>
              Mã <b className="mono">{data.code}</b> cùng chữ ký trong hình QR không khớp với lần nộp nào đã ghi nhận.
            </>
          }
        >
          <ProofPart title="Kiểm tra lại trước khi kết luận">
            <Prose>
              <ul>
                <li>Quét lại hình QR từ bản gốc: địa chỉ gõ tay hoặc bị cắt ngắn không đủ chữ ký để đối chiếu.</li>
                <li>
                  Có tệp PDF: kiểm tra ngay trên máy theo hướng dẫn ở trang{" "}
                  <a href={paths.signingKeys()}>Khóa ký giấy biên nhận</a>.
                </li>
                <li>Vẫn không khớp: đề nghị đơn vị nộp tải lại giấy biên nhận từ trang hồ sơ.</li>
              </ul>
            </Prose>
          </ProofPart>
        </Proof>
      </PublicPage>
    );
  return (
    <PublicPage shell={shell}>
      <Proof
        tone="ok"
        icon="seal"
        title="Giấy biên nhận đúng"
        lead={
          <>
            {data.paper === null
              ? "Hệ thống đã nhận hồ sơ lúc"
              : "Cơ quan đã nhận hồ sơ giấy theo dấu công văn đến lúc"}{" "}
            <b>{data.arrivedText}</b> (giờ Việt Nam).
          </>
        }
      >
        <ProofPart>
          <Facts
            facts={[
              { label: "Mã biên nhận", value: <b className="mono">{data.code}</b> },
              { label: "Đơn vị nộp", value: data.unit },
              { label: "Phong trào", value: data.campaign },
              { label: "Lần nộp", value: String(data.ordinal) },
              {
                label: "Nội dung",
                value: `${twoDigits(data.nominationCount)} đề nghị, ${twoDigits(data.fileCount)} tài liệu`,
              },
              data.paper === null ? null : { label: "Dấu công văn đến", value: data.paper.stampText },
              data.paper === null
                ? null
                : { label: "Nhập vào hệ thống", value: `${data.paper.enteredText} (giờ Việt Nam)` },
              data.withdrawnText === null
                ? null
                : { label: "Đã rút", value: `Đơn vị rút hồ sơ này lúc ${data.withdrawnText} (giờ Việt Nam)` },
              { label: "Khóa ký", value: <a href={paths.signingKeys()}>{data.keyId}</a> },
            ]}
          />
        </ProofPart>
        <ProofPart title="Nếu giấy trên tay ghi khác">
          <p>
            So mã, thời điểm nhận và tên đơn vị với trang này. Có điểm khác thì tờ giấy đã bị sửa sau khi lập. Giấy biên
            nhận chứng nhận việc nhận hồ sơ, không thay cho kết quả thẩm định.
          </p>
        </ProofPart>
      </Proof>
    </PublicPage>
  );
}
