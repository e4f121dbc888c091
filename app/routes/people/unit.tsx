import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findHistoryPage } from "~/history/history-page-queries.server";
import { historyPolicy } from "~/history/policy";
import { HistorySheets } from "~/history/ui/history-sheets";
import { saveUnitForm } from "~/people/forms";
import { peoplePolicy } from "~/people/policy";
import { saveUnit } from "~/people/save-unit.server";
import { UnitFields } from "~/people/ui/unit-fields";
import { UnitMembers } from "~/people/ui/unit-members";
import { UnitSuccession } from "~/people/ui/unit-succession";
import { findUnitPage } from "~/people/unit-queries.server";
import { notFound } from "~/shared/errors";
import { CheckboxField } from "~/shared/forms/choice-fields";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button, LinkButton } from "~/shared/ui/button";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { looks, StatusOf } from "~/shared/ui/status";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, params, now }) => {
    const id = params["id"] ?? "";
    const access = allowed(peoplePolicy.permit(actor, "unit.read", { kind: "unit", unitId: id }));
    if (!access.ok) return access;
    const found = await findUnitPage(read, id, now);
    if (found === null) return fail(notFound);
    const subject = { kind: "history" as const, personId: null, unitId: id };
    const owner = { personId: null, unitId: id };
    const mergedUnits = found.mergedIn.map((one) => one.unitId);
    const withCases = historyPolicy.can(actor, "discipline.read", subject);
    return ok({
      ...found,
      history: await findHistoryPage(read, { owner, name: found.unit.name, mergedUnits, withCases }, now),
      mayKeep: historyPolicy.can(actor, "history.edit", subject),
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
      side={
        (data.mayKeep || (data.mayEdit && unit.isActive)) && (
          <>
            {data.mayKeep && (
              <LinkButton href={paths.newHistoryEntry({ unit: unit.id })}>Ghi khen thưởng đã có</LinkButton>
            )}
            {data.mayEdit && unit.isActive && (
              <LinkButton href={paths.mergeUnit(unit.id)}>Ghi nhận sáp nhập</LinkButton>
            )}
          </>
        )
      }
    >
      <Stack>
        <FormProblems state={state} />
        <UnitSuccession unit={unit} successor={data.successor} mergedIn={data.mergedIn} mayList={data.mayList} />
        <UnitMembers page={data} mayOrder={data.mayEdit} maySeePeople={data.maySeePeople} />
        <HistorySheets
          history={data.history}
          addHref={data.mayKeep ? (kind) => paths.newHistoryEntry({ unit: unit.id, kind }) : null}
          isPerson={false}
        />
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
                hint="Bỏ chọn khi đơn vị giải thể; nếu sáp nhập thì ghi nhận sáp nhập. Lịch sử của đơn vị còn nguyên."
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
