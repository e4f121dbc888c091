import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { gatherForm, handBackForm, leaveForm, undoGatheringForm } from "~/nominations/gathering-forms";
import { findGatheringPage } from "~/nominations/gathering-pages.server";
import { gatherNominations } from "~/nominations/gather-nominations.server";
import { handBackNomination } from "~/nominations/hand-back-nomination.server";
import { leaveNominations } from "~/nominations/leave-nominations.server";
import { GatherForm, HandBackForm, LeaveForm, LowerDossiers, UndoForm } from "~/nominations/ui/gathering";
import { undoGathering } from "~/nominations/undo-gathering.server";
import { stateFor } from "~/shared/forms/form-state";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => findGatheringPage(page, page.params["id"]));
}

export async function action(args: ActionFunctionArgs) {
  const done = ({ dossierId }: { dossierId: string }): string => paths.gathering(dossierId);
  return runForm(args, {
    gather: formSpec({ form: gatherForm, use: gatherNominations, done }),
    leave: formSpec({ form: leaveForm, use: leaveNominations, done }),
    handBack: formSpec({ form: handBackForm, use: handBackNomination, done }),
    undo: formSpec({ form: undoGatheringForm, use: undoGathering, done }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Tổng hợp hồ sơ các đơn vị") }];

export default function GatheringRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const { mayEdit } = data;
  return (
    <Page
      shell={shell}
      title="Tổng hợp hồ sơ các đơn vị"
      crumbs={[
        { href: paths.campaign(data.campaignId), label: data.campaignTitle },
        { href: paths.dossier(data.dossierId), label: data.unitName },
      ]}
    >
      <Stack>
        <FormProblems state={state} prefix={state?.intent ?? ""} />
        <LowerDossiers page={data} />
        {mayEdit && data.waiting.length > 0 && <GatherForm page={data} state={stateFor(state, "gather")} />}
        {mayEdit && data.waiting.length > 0 && <LeaveForm page={data} state={stateFor(state, "leave")} />}
        {mayEdit && data.returnable.length > 0 && <HandBackForm page={data} state={stateFor(state, "handBack")} />}
        {mayEdit && data.undoable.length > 0 && <UndoForm page={data} state={stateFor(state, "undo")} />}
      </Stack>
    </Page>
  );
}
