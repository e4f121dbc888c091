import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { listBodyRows } from "~/people/body-queries.server";
import { openLists, peoplePolicy } from "~/people/policy";
import { PeopleTabs } from "~/people/ui/people-tabs";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { twoDigits } from "~/shared/time";
import { LinkButton } from "~/shared/ui/button";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { Table } from "~/shared/ui/table";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, now }) => {
    const access = allowed(peoplePolicy.permit(actor, "body.read", { kind: "bodies" }));
    return access.ok
      ? ok({
          bodies: await listBodyRows(read, now),
          may: openLists(actor),
          mayEdit: peoplePolicy.can(actor, "body.edit", { kind: "bodies" }),
        })
      : access;
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Hội đồng, ban xét khen thưởng") }];

export default function BodiesRoute() {
  const { shell, data } = usePage<typeof loader>();
  return (
    <Page
      shell={shell}
      title="Hội đồng, ban xét khen thưởng"
      side={
        data.mayEdit && (
          <LinkButton kind="main" href={paths.newBody()}>
            Lập hội đồng
          </LinkButton>
        )
      }
    >
      <Stack>
        <PeopleTabs current={paths.bodies()} may={data.may} />
        <Sheet label="Danh sách hội đồng">
          {data.bodies.length === 0 ? (
            <Empty
              title="Chưa có hội đồng nào"
              action={data.mayEdit ? <a href={paths.newBody()}>Lập hội đồng đầu tiên</a> : undefined}
            >
              Mỗi phong trào cần một hội đồng hoặc ban vận động để xét các đề nghị khen thưởng.
            </Empty>
          ) : (
            <Table
              caption="Danh sách hội đồng"
              columns={[
                { head: "Hội đồng, ban", kind: "name", cell: (row) => <a href={paths.body(row.id)}>{row.name}</a> },
                { head: "Tên gọi tắt", cell: (row) => row.shortName },
                { head: "Người chủ trì", cell: (row) => row.chair },
                { head: "Số thành viên", kind: "num", cell: (row) => twoDigits(row.memberCount) },
              ]}
              rows={data.bodies}
              rowKey={(row) => row.id}
            />
          )}
        </Sheet>
      </Stack>
    </Page>
  );
}
