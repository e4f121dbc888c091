import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { allocateQuota } from "~/campaigns/allocate-quota.server";
import { campaignPage } from "~/campaigns/campaign-page-queries.server";
import { cancelCampaign } from "~/campaigns/cancel-campaign.server";
import { allocateQuotaForm, cancelCampaignForm } from "~/campaigns/forms";
import { openCampaign } from "~/campaigns/open-campaign-queries.server";
import { Amendments } from "~/campaigns/ui/amendments";
import { AllocationForm, CancellationForm } from "~/campaigns/ui/campaign-forms";
import { CampaignLinks, CampaignSide } from "~/campaigns/ui/campaign-actions";
import {
  AwardLines,
  LatePasses,
  OwnDossiers,
  PlanFacts,
  RequiredDocuments,
  UnitsProgress,
} from "~/campaigns/ui/campaign-parts";
import { PlanReports, PlanTexts } from "~/campaigns/ui/plan-texts";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Columns, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { Stepper, stepLine } from "~/shared/ui/stepper";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const found = await openCampaign(page.read, page.actor, page.params["id"] ?? "", "campaign.read");
    return found.ok ? ok(await campaignPage(page.read, page.actor, found.value, page.now)) : found;
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    allocate: formSpec({ form: allocateQuotaForm, use: allocateQuota, done: ({ id }) => paths.campaign(id) }),
    cancel: formSpec({ form: cancelCampaignForm, use: cancelCampaign, done: ({ id }) => paths.campaign(id) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Phong trào thi đua") }];

export default function CampaignRoute() {
  const { shell, data: campaign } = usePage<typeof loader>();
  const state = useFormState();
  const canCancel = campaign.can.cancel;
  return (
    <Page
      shell={shell}
      title={campaign.title}
      crumbs={[{ href: paths.campaigns(), label: "Phong trào" }]}
      meta={
        <>
          <StatusOf look={campaign.look} box />
          <span>Năm thi đua {campaign.year}</span>
          {campaign.round !== "" && <span>{campaign.round}</span>}
          {campaign.phase !== "cancelled" && <span>{stepLine(campaign.steps)}</span>}
        </>
      }
      side={<CampaignSide campaign={campaign} />}
    >
      <Stack>
        <FormProblems state={state} prefix={state?.intent === "cancel" ? "cancel" : ""} />
        {campaign.phase !== "cancelled" && <Stepper label="Các bước của phong trào" steps={campaign.steps} />}
        {campaign.ending !== null && (
          <Note tone={campaign.phase === "cancelled" ? "bad" : "ok"} title={campaign.ending.label}>
            {campaign.ending.text.map((line, index) => (
              <p key={index}>{line}</p>
            ))}
          </Note>
        )}
        <OwnDossiers campaign={campaign} />
        <Columns layout="aside">
          <Stack>
            <Amendments amendments={campaign.amendments} />
            <AwardLines campaign={campaign} />
            <UnitsProgress campaign={campaign} />
            <PlanFacts campaign={campaign} />
            <PlanReports campaign={campaign} />
            <PlanTexts campaign={campaign} />
            {campaign.lines.some((line) => line.mayAllocate) && <AllocationForm campaign={campaign} state={state} />}
            {canCancel && <CancellationForm campaign={campaign} state={state} />}
          </Stack>
          <Stack>
            <CampaignLinks campaign={campaign} />
            <RequiredDocuments campaign={campaign} />
            <LatePasses campaign={campaign} />
          </Stack>
        </Columns>
      </Stack>
    </Page>
  );
}
