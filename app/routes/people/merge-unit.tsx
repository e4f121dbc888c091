import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { mergeUnitForm } from "~/people/forms";
import { mergeUnit } from "~/people/merge-unit.server";
import { peoplePolicy } from "~/people/policy";
import { findUnitPage, listUnitOptions } from "~/people/unit-queries.server";
import { notFound } from "~/shared/errors";
import { SelectField } from "~/shared/forms/choice-fields";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { DateField, TextField } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { twoDigits } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, params, now }) => {
    const access = allowed(peoplePolicy.permit(actor, "unit.edit", { kind: "units" }));
    if (!access.ok) return access;
    const id = params["id"] ?? "";
    const found = await findUnitPage(read, id, now);
    if (found === null) return fail(notFound);
    const successors = (await listUnitOptions(read)).filter((unit) => unit.value !== id);
    return ok({ unit: found.unit, memberCount: found.members.length, successors });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    merge: formSpec({ form: mergeUnitForm, use: mergeUnit, done: (_value, { id }) => paths.unit(id) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Ghi nhận sáp nhập") }];

export default function MergeUnitRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("merge");
  const { unit } = data;
  return (
    <Page
      shell={shell}
      title="Ghi nhận sáp nhập"
      crumbs={[
        { href: paths.units(), label: "Đơn vị" },
        { href: paths.unit(unit.id), label: unit.name },
      ]}
      width="narrow"
    >
      <Stack>
        <FormProblems state={state} />
        <Note tone="wait" title={`${unit.name} sẽ ngừng hoạt động và không mở lại được bằng thao tác này`}>
          <ul>
            <li>
              {twoDigits(data.memberCount)} người của đơn vị thuộc đơn vị kế thừa từ ngày sáp nhập, giữ nguyên chức vụ;
              không còn ai là người đứng đầu theo đơn vị cũ.
            </li>
            <li>Lịch sử khen thưởng còn nguyên dưới tên cũ và hiện cả ở đơn vị kế thừa.</li>
            <li>Đề nghị chuyển đơn vị đang chờ đến hoặc đi từ đơn vị này được hủy. Hồ sơ đã nộp không thay đổi.</li>
          </ul>
        </Note>
        <PostForm intent="merge" version={unit.version} state={state} className="sheet" label="Sáp nhập">
          <div className="in">
            <SelectField
              name="successorUnitId"
              label="Đơn vị kế thừa"
              hint="Nếu sáp nhập thành đơn vị mới, thêm đơn vị mới trước."
              empty="Chọn đơn vị"
              defaultValue=""
              options={data.successors}
              width="md"
            />
            <DateField name="fromOn" label="Ngày sáp nhập" defaultValue="" />
            <TextField
              name="document"
              label="Quyết định, văn bản sáp nhập"
              hint="Ví dụ Quyết định số 45/QĐ-UBND ngày 20/02/2026 của UBND tỉnh."
              defaultValue=""
            />
            <TextField name="note" label="Ghi chú" required={false} defaultValue="" />
          </div>
          <footer className="actions">
            <Button kind="main">Ghi nhận sáp nhập</Button>
          </footer>
        </PostForm>
      </Stack>
    </Page>
  );
}
