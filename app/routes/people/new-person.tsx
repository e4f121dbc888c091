import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { createPerson } from "~/people/create-person.server";
import { createPersonForm } from "~/people/forms";
import { peoplePolicy } from "~/people/policy";
import { NameFields, noPlace, PlaceFields } from "~/people/ui/person-fields";
import { listUnitOptions } from "~/people/unit-queries.server";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { Page } from "~/shared/ui/page";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor }) => {
    const access = allowed(peoplePolicy.permit(actor, "person.create", { kind: "people" }));
    return access.ok ? ok({ units: await listUnitOptions(read) }) : access;
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    create: formSpec({ form: createPersonForm, use: createPerson, done: ({ personId }) => paths.person(personId) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Thêm cá nhân") }];

export default function NewPersonRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("create");
  return (
    <Page shell={shell} title="Thêm cá nhân" crumbs={[{ href: paths.people(), label: "Cá nhân" }]} width="narrow">
      <FormProblems state={state} />
      <PostForm intent="create" state={state} className="sheet">
        <div className="in">
          <NameFields fullName="" gender="" />
          <PlaceFields place={noPlace} units={data.units} />
        </div>
        <footer className="actions">
          <Button kind="main">Thêm cá nhân</Button>
        </footer>
      </PostForm>
    </Page>
  );
}
