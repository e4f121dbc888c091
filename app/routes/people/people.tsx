import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findPeople } from "~/people/people-queries.server";
import { openLists, peoplePolicy, peopleScope } from "~/people/policy";
import { PeopleTabs } from "~/people/ui/people-tabs";
import { SelectField } from "~/shared/forms/choice-fields";
import { TextField } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { LinkButton } from "~/shared/ui/button";
import { Filters, Pager } from "~/shared/ui/list-tools";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { Table } from "~/shared/ui/table";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, url, now }) => {
    const access = allowed(peoplePolicy.permit(actor, "person.list", { kind: "people" }));
    if (!access.ok) return access;
    const q = url.searchParams.get("q") ?? "";
    const unitId = url.searchParams.get("don_vi") ?? "";
    const after = url.searchParams.get("sau");
    const before = url.searchParams.get("truoc");
    return ok({
      ...(await findPeople(read, { q, unitId, after, before }, peopleScope(actor), now)),
      q,
      unitId,
      may: openLists(actor),
      mayCreate: peoplePolicy.can(actor, "person.create", { kind: "people" }),
      isFirst: after === null && before === null,
    });
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Cá nhân") }];

export default function PeopleRoute() {
  const { shell, data } = usePage<typeof loader>();
  const first = paths.people({ q: data.q, unit: data.unitId });
  const isFiltered = data.q !== "" || data.unitId !== "";
  const page = (name: "sau" | "truoc", key: string | null): string | undefined =>
    key === null
      ? undefined
      : `${first}${first.includes("?") ? "&" : "?"}${new URLSearchParams({ [name]: key }).toString()}`;
  return (
    <Page
      shell={shell}
      title="Cá nhân"
      meta={<span>Xếp theo tên, chữ đệm, họ; đơn vị và chức vụ tính đến hôm nay</span>}
      side={
        data.mayCreate && (
          <LinkButton kind="main" href={paths.newPerson()}>
            Thêm cá nhân
          </LinkButton>
        )
      }
    >
      <Stack>
        <PeopleTabs current={paths.people()} may={data.may} />
        <Filters
          label="Lọc danh sách cá nhân"
          action={paths.people()}
          clearHref={isFiltered ? paths.people() : undefined}
        >
          <TextField
            name="q"
            label="Họ và tên"
            type="search"
            required={false}
            defaultValue={data.q}
            spellCheck={false}
          />
          <SelectField
            name="don_vi"
            label="Đơn vị"
            required={false}
            empty="Tất cả đơn vị"
            defaultValue={data.unitId}
            options={data.units}
          />
        </Filters>
        <Sheet
          label="Danh sách cá nhân"
          foot={
            data.rows.length > 0 && (
              <Pager
                count={data.total === null ? "Còn người khác khớp, gõ thêm chữ để thu hẹp" : `${data.total} người`}
                firstHref={data.isFirst ? undefined : first}
                newerHref={page("truoc", data.before)}
                olderHref={page("sau", data.after)}
              />
            )
          }
        >
          {data.rows.length === 0 ? (
            <Empty
              title={isFiltered ? "Không tìm thấy ai" : "Chưa có cá nhân nào"}
              action={
                isFiltered ? (
                  <a href={paths.people()}>Xem tất cả</a>
                ) : data.mayCreate ? (
                  <a href={paths.newPerson()}>Thêm cá nhân đầu tiên</a>
                ) : undefined
              }
            >
              {isFiltered
                ? "Không có ai khớp với điều kiện lọc. Tìm bằng chữ có dấu hay không dấu đều được."
                : "Đơn vị chỉ đề nghị khen thưởng được người có trong danh sách này."}
            </Empty>
          ) : (
            <Table
              caption="Danh sách cá nhân"
              columns={[
                {
                  head: "Họ và tên",
                  kind: "name",
                  cell: (row) => <a href={paths.person(row.id)}>{`${row.honorific} ${row.fullName}`}</a>,
                },
                { head: "Chức vụ, chức danh", cell: (row) => row.post },
                {
                  head: "Đơn vị",
                  cell: (row) =>
                    row.unitName === "" ? <span className="dim">hiện không thuộc đơn vị nào</span> : row.unitName,
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
