import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { openLists, peoplePolicy } from "~/people/policy";
import { PeopleTabs } from "~/people/ui/people-tabs";
import { listUnitRows } from "~/people/unit-queries.server";
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
import { looks, StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, now }) => {
    const access = allowed(peoplePolicy.permit(actor, "unit.list", { kind: "units" }));
    return access.ok ? ok({ units: await listUnitRows(read, now), may: openLists(actor) }) : access;
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Đơn vị") }];

export default function UnitsRoute() {
  const { shell, data } = usePage<typeof loader>();
  const active = data.units.filter((unit) => unit.isActive).length;
  return (
    <Page
      shell={shell}
      title="Đơn vị"
      meta={<span>{twoDigits(active)} đơn vị đang hoạt động</span>}
      side={
        <LinkButton kind="main" href={paths.newUnit()}>
          Thêm đơn vị
        </LinkButton>
      }
    >
      <Stack>
        <PeopleTabs current={paths.units()} may={data.may} />
        <Sheet label="Danh sách đơn vị">
          {data.units.length === 0 ? (
            <Empty title="Chưa có đơn vị nào" action={<a href={paths.newUnit()}>Thêm đơn vị đầu tiên</a>}>
              Phong trào được phát động đến các đơn vị, và hồ sơ được lập theo đơn vị.
            </Empty>
          ) : (
            <Table
              caption="Danh sách đơn vị"
              columns={[
                { head: "TT", kind: "stt", cell: (_row, index) => index + 1 },
                { head: "Đơn vị", kind: "name", cell: (row) => <a href={paths.unit(row.id)}>{row.name}</a> },
                { head: "Loại", cell: (row) => row.kind },
                { head: "Người đứng đầu", cell: (row) => row.head },
                {
                  head: "Số người",
                  kind: "num",
                  cell: (row) => <a href={paths.people({ unit: row.id })}>{twoDigits(row.memberCount)}</a>,
                },
                {
                  head: "Hồ sơ do",
                  cell: (row) => (row.preparedBy === "" ? "đơn vị tự lập" : `${row.preparedBy} lập thay`),
                },
                { head: "Con dấu", kind: "nb", cell: (row) => (row.hasSeal ? "Có" : "Không") },
                {
                  head: "Trạng thái",
                  kind: "nb",
                  cell: (row) => (
                    <StatusOf
                      look={
                        row.isActive ? { ...looks.done, label: "Hoạt động" } : { ...looks.paused, label: "Đã ngừng" }
                      }
                    />
                  ),
                },
              ]}
              rows={data.units}
              rowKey={(row) => row.id}
            />
          )}
        </Sheet>
      </Stack>
    </Page>
  );
}
