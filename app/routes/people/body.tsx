import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { addBodyMember } from "~/people/add-body-member.server";
import { findBodyPage, findChosenPerson } from "~/people/body-queries.server";
import { endBodyMemberTerm } from "~/people/end-body-member-term.server";
import { addBodyMemberForm, endBodyMemberForm, saveBodyForm } from "~/people/forms";
import { searchPeople } from "~/people/people-queries.server";
import { peoplePolicy } from "~/people/policy";
import { saveBody } from "~/people/save-body.server";
import { BodyForms } from "~/people/ui/body-forms";
import { BodyMembers } from "~/people/ui/body-members";
import { notFound } from "~/shared/errors";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { twoDigits } from "~/shared/time";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, params, url, now }) => {
    const access = allowed(peoplePolicy.permit(actor, "body.read", { kind: "bodies" }));
    if (!access.ok) return access;
    const found = await findBodyPage(read, params["id"] ?? "", now);
    if (found === null) return fail(notFound);
    const mayEdit = peoplePolicy.can(actor, "body.edit", { kind: "bodies" });
    const q = mayEdit ? (url.searchParams.get("q") ?? "") : "";
    const chosen = mayEdit ? await findChosenPerson(read, url.searchParams.get("ca_nhan") ?? "", now) : null;
    return ok({ ...found, mayEdit, q, chosen, candidates: await searchPeople(read, q, now) });
  });
}

export async function action(args: ActionFunctionArgs) {
  const here = (_value: unknown, input: { id: string }): string => paths.body(input.id);
  return runForm(args, {
    save: formSpec({ form: saveBodyForm, use: saveBody, done: here }),
    add: formSpec({ form: addBodyMemberForm, use: addBodyMember, done: here }),
    end: formSpec({ form: endBodyMemberForm, use: endBodyMemberTerm, done: here }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Hội đồng") }];

export default function BodyRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  return (
    <Page
      shell={shell}
      title={data.body.name}
      crumbs={[{ href: paths.bodies(), label: "Hội đồng" }]}
      meta={
        <>
          <span>{twoDigits(data.members.length)} thành viên</span>
          <span>{data.body.standingName}</span>
        </>
      }
    >
      <Stack>
        <FormProblems state={state} prefix={state?.intent ?? ""} />
        <BodyMembers
          members={data.members}
          former={data.former}
          body={data.body}
          mayEdit={data.mayEdit}
          state={state}
        />
        {data.mayEdit && (
          <BodyForms page={data} q={data.q} chosen={data.chosen} candidates={data.candidates} state={state} />
        )}
      </Stack>
    </Page>
  );
}
