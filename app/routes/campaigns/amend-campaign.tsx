import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { amendCampaign } from "~/campaigns/amend-campaign.server";
import { requireAmending } from "~/campaigns/amendment";
import { planPart, stateNames } from "~/campaigns/campaign";
import { amendCampaignForm } from "~/campaigns/forms";
import { openCampaign } from "~/campaigns/open-campaign-queries.server";
import { planToForm } from "~/campaigns/plan-form";
import { listBodyNames, listUnitNames } from "~/campaigns/queries.server";
import { PlanEditor } from "~/campaigns/ui/plan-editor";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Island } from "~/shared/ui/island";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export const handle = { script: true };

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const found = await openCampaign(page.read, page.actor, page.params["id"] ?? "", "campaign.amend");
    if (!found.ok) return found;
    const campaign = found.value;
    const things = ({ id: key, name }: { id: string; name: string }) => ({ id: key, name });
    return ok({
      id: campaign.id,
      version: campaign.version,
      title: campaign.title,
      state: campaign.stage.state,
      stateName: stateNames[campaign.stage.state],
      isAmendable: requireAmending(campaign).ok,
      values: planToForm(planPart(campaign)),
      units: (await listUnitNames(page.read)).map(things),
      bodies: (await listBodyNames(page.read)).map(things),
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    amend: formSpec({
      form: amendCampaignForm,
      use: amendCampaign,
      done: ({ id }) => `${paths.campaign(id)}#dieu-chinh`,
    }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Điều chỉnh kế hoạch") }];

export default function AmendCampaignRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  return (
    <Page
      shell={shell}
      width="wide"
      title="Điều chỉnh kế hoạch"
      crumbs={[
        { href: paths.campaigns(), label: "Phong trào" },
        { href: paths.campaign(data.id), label: data.title },
      ]}
      meta={<span>{data.stateName}</span>}
    >
      {data.isAmendable || state !== undefined ? (
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
            isAmending: true,
          }}
        />
      ) : data.state === "draft" ? (
        <Note tone="wait" title="Kế hoạch chưa phát động">
          <p>
            Bản đang soạn sửa trực tiếp tại <a href={paths.editCampaign(data.id)}>trang soạn kế hoạch</a>; điều chỉnh có
            số và lý do chỉ dùng sau khi phát động.
          </p>
        </Note>
      ) : (
        <Note tone="wait" title="Kế hoạch không còn điều chỉnh được">
          <p>
            Tình trạng hiện nay: {data.stateName.toLowerCase()}. Kế hoạch được điều chỉnh từ khi phát động đến trước khi
            tổng kết; các lần điều chỉnh trước vẫn xem được tại{" "}
            <a href={paths.campaign(data.id)}>trang của phong trào</a>.
          </p>
        </Note>
      )}
    </Page>
  );
}
