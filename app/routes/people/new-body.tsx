import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { createBody } from "~/people/create-body.server";
import { createBodyForm } from "~/people/forms";
import { peoplePolicy } from "~/people/policy";
import { BodyFields } from "~/people/ui/body-fields";
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
  return runPage(args, async ({ actor }) => {
    const access = allowed(peoplePolicy.permit(actor, "body.edit", { kind: "bodies" }));
    return access.ok ? ok(null) : access;
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    create: formSpec({ form: createBodyForm, use: createBody, done: ({ bodyId }) => paths.body(bodyId) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Lập hội đồng") }];

export default function NewBodyRoute() {
  const { shell } = usePage<typeof loader>();
  const state = useFormState("create");
  return (
    <Page shell={shell} title="Lập hội đồng" crumbs={[{ href: paths.bodies(), label: "Hội đồng" }]} width="narrow">
      <FormProblems state={state} />
      <PostForm intent="create" state={state} className="sheet">
        <div className="in">
          <BodyFields body={{ name: "", shortName: "", standingName: "", regulation: "" }} />
        </div>
        <footer className="actions">
          <Button kind="main">Lập hội đồng</Button>
          <span className="dim sm">Thành viên được thêm ở trang tiếp theo.</span>
        </footer>
      </PostForm>
    </Page>
  );
}
