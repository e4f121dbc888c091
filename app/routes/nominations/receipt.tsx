import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findReceiptPage } from "~/nominations/receipt-page.server";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { LinkButton } from "~/shared/ui/button";
import { Deadlines } from "~/shared/ui/deadline";
import { Facts } from "~/shared/ui/facts";
import { FileList } from "~/shared/ui/files";
import { Page } from "~/shared/ui/page";
import { Proof, ProofActions, ProofPart } from "~/shared/ui/proof";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => findReceiptPage(page, page.params["code"]));
}

export const meta: MetaFunction = () => [{ title: documentTitle("Đã nộp hồ sơ") }];

export default function ReceiptRoute() {
  const { shell, data } = usePage<typeof loader>();
  return (
    <Page shell={shell} width="wide">
      <Stack>
        <Proof
          tone={data.withdrawnText === null ? "ok" : "mute"}
          title={data.withdrawnText === null ? "Đã nộp hồ sơ" : "Hồ sơ đã nộp, sau đó đã rút"}
          lead={
            <>
              {data.paper === null ? "Máy chủ nhận lúc" : "Hồ sơ giấy, dấu công văn đến"} <b>{data.arrivedText}</b> (giờ
              Việt Nam), {data.beforeText}.
            </>
          }
        >
          <ProofPart>
            <Facts
              facts={[
                data.withdrawnText === null ? null : { label: "Đã rút", value: data.withdrawnText },
                data.paper === null ? null : { label: "Dấu công văn đến", value: data.paper.stampText },
                data.paper === null ? null : { label: "Nhập hồ sơ giấy", value: data.paper.entryText },
                { label: "Mã biên nhận", value: <b className="mono">{data.code}</b> },
                { label: "Phong trào", value: data.campaign },
                { label: "Đơn vị nộp", value: data.unitText },
                { label: "Người nộp", value: data.submittedBy },
                { label: "Người xác nhận", value: data.confirmationText },
                { label: "Nơi nhận", value: data.receiver },
                { label: "Hạn nộp", value: data.dueText },
                ...data.lines.map((line) => ({ label: line.label, value: line.text })),
                { label: "Nhật ký hệ thống", value: data.auditText },
              ]}
            />
          </ProofPart>
          <ProofActions>
            <LinkButton kind="main" href={paths.receiptPdf(data.code)}>
              Tải giấy biên nhận (PDF)
            </LinkButton>
            <LinkButton href={paths.dossier(data.dossierId)}>Xem hồ sơ đã nộp</LinkButton>
          </ProofActions>
        </Proof>
        <Sheet title="Việc tiếp theo">
          <Deadlines rows={data.next} />
        </Sheet>
        <Sheet
          title={`${twoDigits(data.files.length)} tài liệu đã nhận`}
          right={<span className="dim">Mã SHA-256 để đối chiếu từng tài liệu</span>}
        >
          <FileList files={data.files} />
        </Sheet>
      </Stack>
    </Page>
  );
}
