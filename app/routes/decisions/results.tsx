import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { decisionsPolicy } from "~/decisions/policy";
import { listOwnAwards, listResults } from "~/decisions/result-pages.server";
import { phaseLooks } from "~/decisions/ui/looks";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const access = allowed(decisionsPolicy.permit(page.actor, "result.list", { kind: "results" }));
    if (!access.ok) return access;
    return ok({ own: await listOwnAwards(page.read, page.actor), results: await listResults(page.read, page.now) });
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Kết quả khen thưởng") }];

export default function ResultsRoute() {
  const { shell, data } = usePage<typeof loader>();
  return (
    <Page shell={shell} title="Kết quả khen thưởng">
      <Stack>
        {data.own.length > 0 && (
          <Sheet title="Khen thưởng của cá nhân">
            <Table
              caption="Khen thưởng của người đang đăng nhập"
              rows={data.own}
              rowKey={(award) => award.id}
              columns={[
                { head: "Hình thức", kind: "name", cell: (award) => <b>{award.kind}</b> },
                { head: "Phong trào", cell: (award) => award.campaignTitle },
                { head: "Quyết định", cell: (award) => award.decision },
                { head: "Số sổ vàng", kind: "num", cell: (award) => award.goldenBookNo },
              ]}
            />
          </Sheet>
        )}
        <Sheet title="Các phong trào">
          {data.results.length === 0 ? (
            <Empty title="Chưa có kết quả">
              Danh sách đề nghị khen thưởng có ở đây trong thời gian công khai; kết quả có sau khi ban hành quyết định.
            </Empty>
          ) : (
            <Table
              caption="Phong trào đã công khai danh sách hoặc đã có quyết định"
              rows={data.results}
              rowKey={(result) => result.campaignId}
              columns={[
                {
                  head: "Phong trào",
                  kind: "name",
                  cell: (result) => <a href={paths.campaignResults(result.campaignId)}>{result.title}</a>,
                },
                { head: "Chi tiết", cell: (result) => result.note },
                { head: "Trạng thái", kind: "nb", cell: (result) => <StatusOf look={phaseLooks[result.phase]} /> },
              ]}
            />
          )}
        </Sheet>
      </Stack>
    </Page>
  );
}
