import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { listDecisions } from "~/decisions/decision-page.server";
import { decisionsPolicy } from "~/decisions/policy";
import { decisionLooks } from "~/decisions/ui/looks";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { twoDigits } from "~/shared/time";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const access = allowed(decisionsPolicy.permit(page.actor, "decision.list", { kind: "decisions" }));
    return access.ok ? ok({ decisions: await listDecisions(page.read, page.actor) }) : access;
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Quyết định khen thưởng") }];

export default function DecisionsRoute() {
  const { shell, data } = usePage<typeof loader>();
  return (
    <Page shell={shell} title="Quyết định khen thưởng">
      <Sheet label="Danh sách quyết định">
        {data.decisions.length === 0 ? (
          <Empty title="Chưa có quyết định">
            Quyết định có ở đây sau khi người ký ký hồ sơ trình; văn thư ghi số, ngày và bản ký để ban hành.
          </Empty>
        ) : (
          <Table
            caption="Quyết định khen thưởng"
            rows={data.decisions}
            rowKey={(decision) => decision.id}
            columns={[
              {
                head: "Quyết định",
                kind: "name",
                cell: (decision) => (
                  <>
                    <a href={paths.decision(decision.id)}>
                      {decision.number === null ? "Quyết định chưa có số" : `Số ${decision.number}`}
                    </a>
                    <br />
                    <span className="dim">{decision.title}</span>
                  </>
                ),
              },
              { head: "Ngày", kind: "nb", cell: (decision) => decision.datedOn ?? "–" },
              { head: "Người ký", cell: (decision) => decision.signerName },
              { head: "Ký lúc", cell: (decision) => decision.signedAt },
              { head: "Số tên", kind: "num", cell: (decision) => twoDigits(decision.awardCount) },
              { head: "Trạng thái", kind: "nb", cell: (decision) => <StatusOf look={decisionLooks[decision.state]} /> },
            ]}
          />
        )}
      </Sheet>
    </Page>
  );
}
