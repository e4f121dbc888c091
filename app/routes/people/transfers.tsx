import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { openLists, peoplePolicy, peopleScope } from "~/people/policy";
import { findTransferList } from "~/people/transfer-queries.server";
import { transferLook } from "~/people/ui/transfer-look";
import { PeopleTabs } from "~/people/ui/people-tabs";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { LinkButton } from "~/shared/ui/button";
import { Pager, StateTabs } from "~/shared/ui/list-tools";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, url }) => {
    const access = allowed(peoplePolicy.permit(actor, "transfer.list", { kind: "transfers" }));
    if (!access.ok) return access;
    const isOpen = url.searchParams.get("trang_thai") !== "xong";
    const after = url.searchParams.get("sau");
    const found = await findTransferList(read, { scope: peopleScope(actor), isOpen, after });
    return ok({ ...found, isOpen, isFirst: after === null, may: openLists(actor) });
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Chuyển đơn vị") }];

export default function TransfersRoute() {
  const { shell, data } = usePage<typeof loader>();
  const first = paths.transfers(data.isOpen ? {} : { state: "xong" });
  return (
    <Page
      shell={shell}
      title="Chuyển đơn vị"
      meta={<span>Đơn vị giao đồng ý, đơn vị nhận tiếp nhận; đủ cả hai thì người đó chuyển</span>}
      side={
        <LinkButton kind="main" href={paths.proposeTransfer()}>
          Lập đề nghị chuyển
        </LinkButton>
      }
    >
      <Stack>
        <PeopleTabs current={paths.transfers()} may={data.may} />
        <StateTabs
          label="Đề nghị chuyển đơn vị"
          tabs={[
            { href: paths.transfers(), label: "Chờ xác nhận", current: data.isOpen },
            { href: paths.transfers({ state: "xong" }), label: "Đã kết thúc", current: !data.isOpen },
          ]}
        />
        <Sheet
          label="Đề nghị chuyển đơn vị"
          foot={
            data.rows.length > 0 && (
              <Pager count="" firstHref={data.isFirst ? undefined : first} olderHref={data.olderHref ?? undefined} />
            )
          }
        >
          {data.rows.length === 0 ? (
            <Empty>
              {data.isOpen ? "Không có đề nghị nào đang chờ xác nhận." : "Chưa có đề nghị nào đã kết thúc."}
            </Empty>
          ) : (
            <Table
              caption="Đề nghị chuyển đơn vị"
              columns={[
                { head: "Họ và tên", kind: "name", cell: (row) => <a href={paths.transfer(row.id)}>{row.fullName}</a> },
                { head: "Từ đơn vị", cell: (row) => row.from },
                { head: "Đến đơn vị", cell: (row) => row.to },
                { head: "Chức vụ mới", cell: (row) => row.post },
                { head: "Ngày chuyển", kind: "nb", cell: (row) => row.fromOn },
                { head: "Người lập", cell: (row) => row.proposed },
                {
                  head: "Trạng thái",
                  cell: (row) => <StatusOf look={{ ...transferLook[row.state], label: row.standing }} />,
                },
              ]}
              rows={data.rows}
              rowKey={(row) => row.id}
            />
          )}
        </Sheet>
      </Stack>
    </Page>
  );
}
