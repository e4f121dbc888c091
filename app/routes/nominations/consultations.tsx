import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findConsultationList } from "~/nominations/consultation-pages.server";
import { consultationLook } from "~/nominations/ui/looks";
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
  return runPage(args, findConsultationList);
}

export const meta: MetaFunction = () => [{ title: documentTitle("Ý kiến bằng văn bản") }];

export default function ConsultationsRoute() {
  const { shell, data } = usePage<typeof loader>();
  return (
    <Page shell={shell} title="Ý kiến bằng văn bản" meta={<span>Mới hỏi nhất ở trên</span>}>
      <Sheet
        label="Danh sách ý kiến bằng văn bản"
        foot={
          <Pager
            count={`${twoDigits(data.rows.length)} ý kiến`}
            firstHref={data.firstHref ?? undefined}
            olderHref={data.olderHref ?? undefined}
          />
        }
      >
        {data.rows.length === 0 ? (
          <Empty title="Chưa có ý kiến nào được xin">
            Khi thẩm định, Thường trực thi đua xin ý kiến bằng văn bản của đơn vị hoặc cơ quan khác từ trang thẩm định.
          </Empty>
        ) : (
          <Table
            caption="Ý kiến bằng văn bản"
            columns={[
              { head: "Về", kind: "name", cell: (row) => <a href={paths.consultation(row.id)}>{row.about}</a> },
              { head: "Nơi được hỏi", cell: (row) => row.bodyName },
              { head: "Phong trào", cell: (row) => row.campaign },
              { head: "Hỏi lúc", kind: "nb", cell: (row) => row.asked },
              { head: "Hạn trả lời", kind: "nb", cell: (row) => row.due },
              { head: "Trạng thái", kind: "nb", cell: (row) => <StatusOf look={consultationLook(row)} /> },
            ]}
            rows={data.rows}
            rowKey={(row) => row.id}
          />
        )}
      </Sheet>
    </Page>
  );
}
