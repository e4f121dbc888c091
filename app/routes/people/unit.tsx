import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { saveUnitForm } from "~/people/forms";
import { peoplePolicy } from "~/people/policy";
import { saveUnit } from "~/people/save-unit.server";
import { UnitFields } from "~/people/ui/unit-fields";
import { findUnitPage } from "~/people/unit-queries.server";
import { notFound } from "~/shared/errors";
import { CheckboxField } from "~/shared/forms/choice-fields";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { twoDigits } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { looks, StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, params, now }) => {
    const id = params["id"] ?? "";
    const access = allowed(peoplePolicy.permit(actor, "unit.read", { kind: "unit", unitId: id }));
    if (!access.ok) return access;
    const found = await findUnitPage(read, id, now);
    if (found === null) return fail(notFound);
    return ok({
      ...found,
      mayEdit: peoplePolicy.can(actor, "unit.edit", { kind: "units" }),
      mayList: peoplePolicy.can(actor, "unit.list", { kind: "units" }),
      maySeePeople: peoplePolicy.can(actor, "person.list", { kind: "people" }),
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    save: formSpec({ form: saveUnitForm, use: saveUnit, done: (_value, { id }) => paths.unit(id) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Đơn vị") }];

export default function UnitRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("save");
  const { unit } = data;
  return (
    <Page
      shell={shell}
      title={unit.name}
      crumbs={data.mayList ? [{ href: paths.units(), label: "Đơn vị" }] : []}
      meta={
        <>
          <StatusOf
            look={unit.isActive ? { ...looks.done, label: "Hoạt động" } : { ...looks.paused, label: "Đã ngừng" }}
            box
          />
          <span>{data.kindName}</span>
          <span>{unit.hasSeal ? "Có con dấu riêng" : "Không có con dấu riêng"}</span>
          {data.preparedBy !== "" && <span>Hồ sơ do {data.preparedBy} lập</span>}
          {data.prepares.length > 0 && <span>Lập hồ sơ thay cho {data.prepares.join(", ")}</span>}
        </>
      }
    >
      <Stack>
        <FormProblems state={state} />
        <Sheet title="Người của đơn vị" note={`${twoDigits(data.members.length)} người`}>
          {data.members.length === 0 ? (
            <Empty action={data.maySeePeople ? <a href={paths.newPerson()}>Thêm cá nhân</a> : undefined}>
              Chưa có ai thuộc đơn vị này hôm nay.
            </Empty>
          ) : (
            <Table
              caption="Người của đơn vị"
              columns={[
                { head: "TT", kind: "stt", cell: (_row, index) => index + 1 },
                {
                  head: "Họ và tên",
                  kind: "name",
                  cell: (row) =>
                    data.maySeePeople ? (
                      <a href={paths.person(row.id)}>{`${row.honorific} ${row.fullName}`}</a>
                    ) : (
                      `${row.honorific} ${row.fullName}`
                    ),
                },
                { head: "Chức vụ, chức danh", cell: (row) => row.post },
                { head: "Trách nhiệm", cell: (row) => row.duty },
              ]}
              rows={data.members}
              rowKey={(row) => row.id}
            />
          )}
        </Sheet>
        {data.mayEdit && (
          <PostForm intent="save" version={unit.version} state={state} className="sheet" label="Thông tin đơn vị">
            <header>
              <h2>Thông tin đơn vị</h2>
            </header>
            <div className="in">
              <UnitFields unit={unit} preparers={data.preparers} />
              <CheckboxField
                name="isActive"
                label="Đang hoạt động"
                hint="Bỏ chọn khi đơn vị giải thể hoặc sáp nhập; lịch sử của đơn vị còn nguyên."
                required={false}
                defaultChecked={unit.isActive}
              />
            </div>
            <footer className="actions">
              <Button kind="main">Lưu đơn vị</Button>
            </footer>
          </PostForm>
        )}
      </Stack>
    </Page>
  );
}
