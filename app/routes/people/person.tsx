import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { endPersonMembership } from "~/people/end-person-membership.server";
import { endMembershipForm, movePersonForm, savePersonForm } from "~/people/forms";
import { movePerson } from "~/people/move-person.server";
import { findPersonPage } from "~/people/people-queries.server";
import { peoplePolicy } from "~/people/policy";
import { savePerson } from "~/people/save-person.server";
import { PersonForms } from "~/people/ui/person-forms";
import { listUnitOptions } from "~/people/unit-queries.server";
import { awardKindName } from "~/rules/award-kinds";
import { notFound } from "~/shared/errors";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { twoDigits } from "~/shared/time";
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
    const access = allowed(peoplePolicy.permit(actor, "person.read", { kind: "person", personId: id }));
    if (!access.ok) return access;
    const found = await findPersonPage(read, id, now);
    if (found === null) return fail(notFound);
    const mayEdit = peoplePolicy.can(actor, "person.edit", { kind: "person", personId: id });
    return ok({
      person: found,
      mayEdit,
      mayList: peoplePolicy.can(actor, "person.list", { kind: "people" }),
      units: mayEdit ? await listUnitOptions(read) : [],
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  const here = (_value: unknown, input: { id: string }): string => paths.person(input.id);
  return runForm(args, {
    save: formSpec({ form: savePersonForm, use: savePerson, done: here }),
    move: formSpec({ form: movePersonForm, use: movePerson, done: here }),
    leave: formSpec({ form: endMembershipForm, use: endPersonMembership, done: here }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Cá nhân") }];

export default function PersonRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const { person } = data;
  return (
    <Page
      shell={shell}
      title={`${person.honorific} ${person.fullName}`}
      crumbs={
        data.mayList
          ? [{ href: paths.people(), label: "Cá nhân" }]
          : [{ href: paths.myAccount(), label: "Tài khoản của tôi" }]
      }
      meta={
        <span>
          {person.current === null
            ? "Hiện không thuộc đơn vị nào"
            : `${person.current.post}, ${person.current.unitName}`}
        </span>
      }
    >
      <Stack>
        <FormProblems state={state} prefix={state?.intent ?? ""} />
        <Sheet
          title="Khen thưởng"
          note={person.awards.length === 0 ? undefined : `${twoDigits(person.awards.length)} lần`}
        >
          {person.awards.length === 0 ? (
            <Empty>Chưa có khen thưởng nào theo quyết định đã ban hành trong hệ thống.</Empty>
          ) : (
            <Table
              caption="Khen thưởng"
              columns={[
                { head: "Hình thức", kind: "name", cell: (award) => awardKindName(award.awardKind) },
                { head: "Phong trào", cell: (award) => award.campaignTitle },
                { head: "Năm", kind: "num", cell: (award) => award.year },
                { head: "Quyết định số", kind: "nb", cell: (award) => award.number },
                { head: "Ngày", kind: "nb", cell: (award) => award.datedOn },
                { head: "Số sổ vàng", kind: "num", cell: (award) => award.goldenBookNo },
                {
                  head: "Trạng thái",
                  kind: "nb",
                  cell: (award) => (
                    <StatusOf
                      look={
                        award.isRevoked
                          ? { ...looks.refused, label: "Đã thu hồi" }
                          : { ...looks.issued, label: "Có giá trị" }
                      }
                    />
                  ),
                },
              ]}
              rows={person.awards}
              rowKey={(award) => award.id}
            />
          )}
        </Sheet>
        <Sheet title="Quá trình công tác">
          {person.memberships.length === 0 ? (
            <Empty>Chưa ghi đơn vị công tác.</Empty>
          ) : (
            <Table
              caption="Quá trình công tác"
              columns={[
                { head: "Đơn vị", kind: "name", cell: (one) => one.unitName },
                { head: "Chức vụ, chức danh", cell: (one) => one.post },
                { head: "Trách nhiệm", cell: (one) => one.duty },
                { head: "Từ ngày", kind: "nb", cell: (one) => one.from },
                { head: "Đến ngày", kind: "nb", cell: (one) => one.to },
              ]}
              rows={person.memberships}
              rowKey={(one) => one.id}
            />
          )}
        </Sheet>
        {data.mayEdit && <PersonForms person={person} units={data.units} state={state} />}
      </Stack>
    </Page>
  );
}
