import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { orderMembersForm } from "~/people/forms";
import { orderMembers } from "~/people/order-members.server";
import { peoplePolicy } from "~/people/policy";
import { findUnitPage } from "~/people/unit-queries.server";
import { notFound } from "~/shared/errors";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { NumberField } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, params, now }) => {
    const access = allowed(peoplePolicy.permit(actor, "unit.edit", { kind: "units" }));
    if (!access.ok) return access;
    const found = await findUnitPage(read, params["id"] ?? "", now);
    return found === null ? fail(notFound) : ok({ unit: found.unit, members: found.members });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    order: formSpec({ form: orderMembersForm, use: orderMembers, done: (_value, { id }) => paths.unit(id) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Xếp thứ tự người của đơn vị") }];

export default function MemberOrderRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("order");
  const { unit, members } = data;
  return (
    <Page
      shell={shell}
      title="Xếp thứ tự người của đơn vị"
      crumbs={[
        { href: paths.units(), label: "Đơn vị" },
        { href: paths.unit(unit.id), label: unit.name },
      ]}
      width="narrow"
    >
      <FormProblems state={state} />
      {members.length === 0 ? (
        <Empty>Chưa có ai thuộc đơn vị này hôm nay.</Empty>
      ) : (
        <PostForm
          intent="order"
          version={unit.version}
          hidden={Object.fromEntries(
            members.map((member, index) => [`members.${String(index)}.membershipId`, member.membershipId]),
          )}
          state={state}
          className="sheet"
          label="Thứ tự"
        >
          <header>
            <h2>Thứ tự trong danh sách và văn bản</h2>
          </header>
          <div className="in">
            <p className="dim sm field">
              Ghi số nhỏ cho người đứng trước. Ai để trống thì đứng sau, theo thứ tự: người đứng đầu, lãnh đạo đơn vị,
              rồi theo tên.
            </p>
            {members.map((member, index) => (
              <NumberField
                key={member.membershipId}
                name={`members.${String(index)}.place`}
                label={`${member.fullName}, ${member.post}`}
                required={false}
                defaultValue={member.displayOrder === 0 ? null : member.displayOrder}
              />
            ))}
          </div>
          <footer className="actions">
            <Button kind="main">Lưu thứ tự</Button>
          </footer>
        </PostForm>
      )}
    </Page>
  );
}
