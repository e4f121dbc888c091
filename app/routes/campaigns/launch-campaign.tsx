import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { deadlineEnd, deadlineText, dueText, withGrace } from "~/campaigns/deadline";
import { launchCampaignForm } from "~/campaigns/forms";
import { loadGrace } from "~/campaigns/grace-queries.server";
import { launchCampaign } from "~/campaigns/launch-campaign.server";
import { findPreflight, openCampaign } from "~/campaigns/open-campaign-queries.server";
import { stopsLaunch } from "~/campaigns/preflight";
import { PreflightList } from "~/campaigns/ui/preflight-list";
import { Confirm } from "~/shared/forms/choice-fields";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { fieldId } from "~/shared/forms/form-scope";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { formatLeft, twoDigits } from "~/shared/time";
import { BlockedButton, Button, LinkButton } from "~/shared/ui/button";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const id = page.params["id"] ?? "";
    const found = await openCampaign(page.read, page.actor, id, "campaign.launch");
    if (!found.ok) return found;
    const campaign = found.value;
    const findings = (await findPreflight(page.read, campaign, page.now)).map((item) => ({
      ...item,
      href: `${paths.editCampaign(id)}#${fieldId(item.field)}`,
    }));
    const { dossierDueOn, dossierWording, dossierHour } = campaign;
    const grace = await loadGrace(page.read);
    const dueAt =
      dossierDueOn === null ? null : withGrace(deadlineEnd(dossierDueOn, dossierWording, dossierHour), grace);
    return ok({
      id,
      version: campaign.version,
      title: campaign.title,
      isDraft: campaign.stage.state === "draft",
      findings,
      stopCount: findings.filter(stopsLaunch).length,
      deadline:
        dossierDueOn === null || dueAt === null
          ? ""
          : `Hạn nộp hồ sơ ${deadlineText(dossierDueOn, dossierWording, dossierHour)}, tức là ${dueText(dueAt, grace, "(giờ Việt Nam)")}. ${formatLeft(page.now, dueAt)}.`,
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    launch: formSpec({ form: launchCampaignForm, use: launchCampaign, done: ({ id }) => paths.campaign(id) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Kiểm tra và phát động") }];

export default function LaunchCampaignRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("launch");
  return (
    <Page
      shell={shell}
      width="wide"
      title="Kiểm tra và phát động"
      crumbs={[
        { href: paths.campaigns(), label: "Phong trào" },
        { href: paths.campaign(data.id), label: data.title },
      ]}
    >
      <Stack>
        <FormProblems state={state} />
        {data.isDraft ? (
          <>
            <PreflightList findings={data.findings} />
            <PostForm intent="launch" version={data.version} state={state} className="sheet">
              {data.stopCount === 0 && (
                <div className="in">
                  <Confirm
                    title={`Phát động “${data.title}”`}
                    points={[
                      data.deadline,
                      "Mọi đơn vị thấy kế hoạch ngay và lập được hồ sơ.",
                      "Từ lúc này thời hạn chỉ thay đổi bằng lần điều chỉnh có số, có lý do, được báo cho mọi đơn vị; số do cấp trên phân bổ vẫn ghi thêm được.",
                    ]}
                    label="Đã đọc lại kế hoạch và đồng ý phát động."
                  />
                </div>
              )}
              <footer className="actions">
                {data.stopCount === 0 ? (
                  <Button kind="main">Phát động phong trào</Button>
                ) : (
                  <BlockedButton why={`Còn ${twoDigits(data.stopCount)} chỗ phải sửa trước khi phát động.`}>
                    Phát động phong trào
                  </BlockedButton>
                )}
                <LinkButton href={paths.editCampaign(data.id)}>Sửa kế hoạch</LinkButton>
                <a href={paths.campaignPlanPdf(data.id)}>Xem văn bản kế hoạch (PDF)</a>
                <a href={paths.campaignPlanDocx(data.id)}>Bản Word</a>
              </footer>
            </PostForm>
          </>
        ) : (
          <Sheet label="Phong trào không còn là bản soạn">
            <Note tone="ok" title="Phong trào không còn là bản soạn">
              <p>
                Kế hoạch đã được công bố hoặc đã hủy. <a href={paths.campaign(data.id)}>Xem phong trào</a>
              </p>
            </Note>
          </Sheet>
        )}
      </Stack>
    </Page>
  );
}
