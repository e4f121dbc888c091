import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findLatePassList } from "~/nominations/late-pass-pages.server";
import { latePassLooks } from "~/nominations/ui/looks";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { Pager } from "~/shared/ui/list-tools";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, findLatePassList);
}

export const meta: MetaFunction = () => [{ title: documentTitle("Đề nghị nộp muộn") }];

export default function LatePassesRoute() {
  const { shell, data } = usePage<typeof loader>();
  return (
    <Page shell={shell} title="Đề nghị nộp muộn" meta={<span>Đề nghị chờ quyết định ở trên, mới nhất trước</span>}>
      <Sheet
        label="Danh sách đề nghị nộp muộn"
        foot={
          <Pager
            count={`${twoDigits(data.rows.length)} đề nghị`}
            firstHref={data.firstHref ?? undefined}
            olderHref={data.olderHref ?? undefined}
          />
        }
      >
        {data.rows.length === 0 ? (
          <Empty title="Chưa có đề nghị nộp muộn nào">
            Đơn vị gửi đề nghị từ hồ sơ của mình khi đã quá hạn hoặc sắp quá hạn.
          </Empty>
        ) : (
          <Table
            caption="Đề nghị nộp muộn"
            columns={[
              { head: "Đơn vị", kind: "name", cell: (row) => <a href={paths.latePass(row.id)}>{row.unit}</a> },
              { head: "Phong trào", cell: (row) => row.campaign },
              { head: "Lý do", cell: (row) => row.reason },
              { head: "Gửi lúc", kind: "nb", cell: (row) => row.asked },
              { head: "Đến (giờ Việt Nam)", kind: "nb", short: "Đến", cell: (row) => row.until },
              { head: "Trạng thái", kind: "nb", cell: (row) => <StatusOf look={latePassLooks[row.state]} /> },
            ]}
            rows={data.rows}
            rowKey={(row) => row.id}
          />
        )}
      </Sheet>
    </Page>
  );
}
