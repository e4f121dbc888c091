import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { saveCampaignForm } from "~/campaigns/forms";
import { openCampaign } from "~/campaigns/open-campaign-queries.server";
import { planToForm } from "~/campaigns/plan-form";
import { listBodyNames, listUnitNames } from "~/campaigns/queries.server";
import { saveCampaign } from "~/campaigns/save-campaign.server";
import { PlanEditor } from "~/campaigns/ui/plan-editor";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Island } from "~/shared/ui/island";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { documentTitle } from "~/shared/ui/shell";
import { Status } from "~/shared/ui/status";
import { useFormState, usePage } from "~/shared/use-page";

export const handle = { script: true };

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const found = await openCampaign(page.read, page.actor, page.params["id"] ?? "", "campaign.edit");
    if (!found.ok) return found;
    const { id, version, stage, createdAt: _at, createdBy: _by, ...plan } = found.value;
    const things = ({ id: key, name }: { id: string; name: string }) => ({ id: key, name });
    return ok({
      id,
      version,
      title: plan.title,
      isDraft: stage.state === "draft",
      values: planToForm(plan),
      units: (await listUnitNames(page.read)).map(things),
      bodies: (await listBodyNames(page.read)).map(things),
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    save: formSpec({ form: saveCampaignForm, use: saveCampaign, done: ({ id }) => paths.campaign(id) }),
    check: formSpec({ form: saveCampaignForm, use: saveCampaign, done: ({ id }) => paths.launchCampaign(id) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Soạn kế hoạch") }];

export default function EditCampaignRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  return (
    <Page
      shell={shell}
      width="wide"
      title="Soạn kế hoạch"
      crumbs={[
        { href: paths.campaigns(), label: "Phong trào" },
        { href: paths.campaign(data.id), label: data.title },
      ]}
      meta={
        <>
          <Status tone="mute" icon="none" box>
            Đang soạn
          </Status>
          <span>Chỉ Thường trực thi đua thấy, cho đến khi phát động</span>
        </>
      }
    >
      {data.isDraft || state !== undefined ? (
        <Island
          name="plan-editor"
          component={PlanEditor}
          props={{
            id: data.id,
            version: data.version,
            values: data.values,
            units: data.units,
            bodies: data.bodies,
            state,
          }}
        />
      ) : (
        <Note tone="wait" title="Kế hoạch không còn sửa được">
          <p>
            Phong trào đã phát động hoặc đã hủy. Chỉ tiêu do cấp trên phân bổ được ghi tại{" "}
            <a href={paths.campaign(data.id)}>trang của phong trào</a>.
          </p>
        </Note>
      )}
    </Page>
  );
}
