import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { endPersonMembership } from "~/people/end-person-membership.server";
import { endMembershipForm, leavings, movePersonForm, savePersonForm } from "~/people/forms";
import { movePerson } from "~/people/move-person.server";
import { findPersonPage } from "~/people/people-queries.server";
import { membershipEndNames } from "~/people/person";
import { peoplePolicy } from "~/people/policy";
import { savePerson } from "~/people/save-person.server";
import { PersonForms } from "~/people/ui/person-forms";
import { listUnitOptions } from "~/people/unit-queries.server";
import { notFound } from "~/shared/errors";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { LinkButton } from "~/shared/ui/button";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, params, now }) => {
    const id = params["id"] ?? "";
    const found = await findPersonPage(read, id, now);
    const subject = { kind: "person" as const, personId: id, unitId: found?.current?.unitId ?? null };
    const access = allowed(peoplePolicy.permit(actor, "person.edit", subject));
    if (!access.ok) return access;
    if (found === null) return fail(notFound);
    return ok({ person: found, units: await listUnitOptions(read) });
  });
}

export async function action(args: ActionFunctionArgs) {
  const shown = (_value: unknown, input: { id: string }): string => paths.person(input.id);
  return runForm(args, {
    save: formSpec({ form: savePersonForm, use: savePerson, done: shown }),
    move: formSpec({ form: movePersonForm, use: movePerson, done: shown }),
    leave: formSpec({ form: endMembershipForm, use: endPersonMembership, done: shown }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Sửa thông tin cá nhân") }];

export default function EditPersonRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const { person } = data;
  return (
    <Page
      shell={shell}
      title="Sửa thông tin cá nhân"
      crumbs={[
        { href: paths.people(), label: "Cá nhân" },
        { href: paths.person(person.id), label: `${person.honorific} ${person.fullName}` },
      ]}
      meta={
        <span>
          {person.current === null
            ? "Hiện không thuộc đơn vị nào"
            : `${person.current.post}, ${person.current.unitName}`}
        </span>
      }
      side={
        person.current !== null && (
          <LinkButton href={paths.proposeTransfer({ person: person.id })}>Chuyển sang đơn vị khác</LinkButton>
        )
      }
    >
      <Stack>
        <FormProblems state={state} prefix={state?.intent ?? ""} />
        <PersonForms
          person={person}
          units={data.units}
          leavings={leavings.map((value) => ({ value, label: membershipEndNames[value] }))}
          state={state}
        />
      </Stack>
    </Page>
  );
}
