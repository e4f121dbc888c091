import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { createUnit } from "~/people/create-unit.server";
import { createUnitForm } from "~/people/forms";
import { peoplePolicy } from "~/people/policy";
import { UnitFields } from "~/people/ui/unit-fields";
import { listPreparers, nextDisplayOrder } from "~/people/unit-queries.server";
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
    const access = allowed(peoplePolicy.permit(actor, "unit.edit", { kind: "units" }));
    return access.ok
      ? ok({ preparers: await listPreparers(read, null), displayOrder: await nextDisplayOrder(read) })
      : access;
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    create: formSpec({ form: createUnitForm, use: createUnit, done: ({ unitId }) => paths.unit(unitId) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Thêm đơn vị") }];

export default function NewUnitRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("create");
  const blank = {
    name: "",
    shortName: "",
    kind: "division",
    displayOrder: data.displayOrder,
    hasSeal: false,
    preparedByUnitId: null,
  } as const;
  return (
    <Page shell={shell} title="Thêm đơn vị" crumbs={[{ href: paths.units(), label: "Đơn vị" }]} width="narrow">
      <FormProblems state={state} />
      <PostForm intent="create" state={state} className="sheet">
        <div className="in">
          <UnitFields unit={blank} preparers={data.preparers} />
        </div>
        <footer className="actions">
          <Button kind="main">Thêm đơn vị</Button>
        </footer>
      </PostForm>
    </Page>
  );
}
