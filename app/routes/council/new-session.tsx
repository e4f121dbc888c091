import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { createSession } from "~/council/create-session.server";
import { createSessionForm } from "~/council/forms";
import { listCampaignChoices } from "~/council/list-queries.server";
import { anySession, councilPolicy } from "~/council/policy";
import { SelectField } from "~/shared/forms/choice-fields";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { DateField, TextField } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { addDays, dateOf, twoDigits } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Page } from "~/shared/ui/page";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const access = allowed(councilPolicy.permit(page.actor, "council_session.create", anySession));
    if (!access.ok) return access;
    const campaigns = await listCampaignChoices(page.read);
    const wanted = page.url.searchParams.get("phong_trao") ?? "";
    return ok({
      campaigns,
      wanted: campaigns.some((one) => one.id === wanted) ? wanted : (campaigns[0]?.id ?? ""),
      tomorrow: addDays(dateOf(page.now), 1),
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    create: formSpec({ form: createSessionForm, use: createSession, done: (value) => paths.councilSession(value.id) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Lập phiên họp") }];

export default function NewSessionRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("create");
  return (
    <Page
      shell={shell}
      width="narrow"
      title="Lập phiên họp"
      crumbs={[{ href: paths.councilSessions(), label: "Phiên họp" }]}
    >
      <FormProblems state={state} />
      <PostForm intent="create" state={state} className="sheet">
        <div className="in">
          <SelectField
            name="campaignId"
            label="Phong trào"
            hint="Thành viên phiên họp là thành viên của tổ chức xét trong ngày họp; mọi thành viên đều tính vào tổng số."
            defaultValue={data.wanted}
            options={data.campaigns.map((one) => ({
              value: one.id,
              label: `${one.title} (${one.stateName.toLowerCase()}, ${twoDigits(one.candidateCount)} đề nghị đã thẩm định đạt)`,
            }))}
          />
          <DateField name="heldOn" label="Ngày họp" defaultValue={data.tomorrow} />
          <TextField
            name="heldTime"
            label="Giờ họp"
            defaultValue="08:00"
            width="xs"
            hint="Giờ Việt Nam, ví dụ 14:00."
          />
          <TextField name="place" label="Địa điểm" defaultValue="Phòng họp của cơ quan" />
        </div>
        <footer className="actions">
          <Button kind="main">Lập phiên họp</Button>
        </footer>
      </PostForm>
    </Page>
  );
}
