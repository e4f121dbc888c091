import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { attachOtherDocument } from "~/nominations/attach-other-document.server";
import { findDossierPage } from "~/nominations/dossier-page.server";
import { findEligibility, proposalOf } from "~/nominations/find-eligibility.server";
import { otherVersions } from "~/nominations/dossier-versions.server";
import { findLimit } from "~/nominations/find-limit.server";
import { editNomination } from "~/nominations/edit-nomination.server";
import { attachOtherForm, editNominationForm, removeNominationForm, removeOtherForm } from "~/nominations/forms";
import { nextStepHref } from "~/nominations/next-step-href.server";
import { listLineChoices, periodText } from "~/nominations/nomination-choices.server";
import { removeNomination } from "~/nominations/remove-nomination.server";
import { removeOtherDocument } from "~/nominations/remove-other-document.server";
import { afterSaving } from "~/nominations/saved";
import { ClosedItem } from "~/nominations/ui/closed-item";
import { DossierFrame } from "~/nominations/ui/dossier-frame";
import { NominationEditor } from "~/nominations/ui/nomination-editor";
import { NominationFacts } from "~/nominations/ui/nomination-facts";
import { OtherDocuments, otherPrefix } from "~/nominations/ui/other-documents";
import { dropSpec, findWorkingPage } from "~/nominations/working-copy-page.server";
import { notFound } from "~/shared/errors";
import { typedTexts } from "~/shared/forms/form-state";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { fail, ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Stack } from "~/shared/ui/sheet";
import { TypedTexts } from "~/shared/ui/typed-texts";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const found = await findDossierPage(page, page.params["id"]);
    if (!found.ok) return found;
    const { frame, place } = found.value;
    const nomination = frame.nominations.find((one) => one.id === page.params["nominationId"]);
    if (nomination === undefined) return fail(notFound);
    const lines = (await listLineChoices(page.read, place.campaign.lines, place.unit.id)).filter(
      (line) => line.isCollective === nomination.isCollective,
    );
    const ownLine = place.campaign.lines.find((line) => line.id === nomination.lineId) ?? null;
    const limit = await findLimit(page.read, nomination.reportKind, ownLine);
    const stored = found.value.content.nominations.find((one) => one.id === nomination.id);
    const eligibility =
      frame.mayEdit && stored !== undefined
        ? await findEligibility(page, place, nomination.lineId, proposalOf(stored))
        : null;
    return ok({
      frame,
      nomination,
      lines,
      period: periodText(place.campaign),
      limit,
      otherLimit: await findLimit(page.read, "other", ownLine),
      eligibility,
      working: await findWorkingPage(page, frame.id, `nomination:${nomination.id}`, String(nomination.version)),
      versions: await otherVersions(page.read, frame.id, nomination),
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    next: formSpec({
      form: editNominationForm,
      use: editNomination,
      done: (value, _input, page) => nextStepHref(page, value.dossierId, `de-nghi:${value.nominationId}`),
    }),
    save: formSpec({
      form: editNominationForm,
      use: editNomination,
      done: ({ dossierId, nominationId }) =>
        afterSaving(paths.nomination(dossierId, nominationId), `de-nghi:${nominationId}`),
    }),
    write: formSpec({
      form: editNominationForm,
      use: editNomination,
      done: ({ dossierId, nominationId }) =>
        afterSaving(paths.writeReport(dossierId, nominationId), `de-nghi:${nominationId}`),
    }),
    drop: dropSpec,
    remove: formSpec({
      form: removeNominationForm,
      use: removeNomination,
      done: (value) => paths.dossier(value.dossierId),
    }),
    "attach-other": formSpec({
      form: attachOtherForm,
      use: attachOtherDocument,
      done: (value, _input, page) => nextStepHref(page, value.dossierId, `tai-lieu:${value.nominationId}`),
    }),
    "remove-other": formSpec({
      form: removeOtherForm,
      use: removeOtherDocument,
      done: (value) => `${paths.nomination(value.dossierId, value.nominationId)}#tai-lieu-khac`,
    }),
  });
}

export const handle = { script: true };

export const meta: MetaFunction = () => [{ title: documentTitle("Đề nghị khen thưởng") }];

export default function NominationRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const { frame, nomination } = data;
  return (
    <DossierFrame
      shell={shell}
      frame={frame}
      current={nomination.href}
      state={state}
      prefix={state?.intent === "remove" ? "remove" : otherPrefix(state)}
    >
      <Stack>
        <ClosedItem
          frame={frame}
          isOpen={nomination.mayEdit !== "none" || nomination.others.some((one) => one.mayEdit)}
        />
        {nomination.mayEdit === "none" && <TypedTexts texts={typedTexts(state?.values ?? {})} />}
        {nomination.mayEdit !== "none" ? (
          <NominationEditor {...data} state={state} />
        ) : (
          <NominationFacts nomination={nomination} withOthers={!nomination.others.some((one) => one.mayEdit)} />
        )}
        {(nomination.mayEdit !== "none" || nomination.others.some((one) => one.mayEdit)) && (
          <OtherDocuments nomination={nomination} versions={data.versions} limit={data.otherLimit} state={state} />
        )}
      </Stack>
    </DossierFrame>
  );
}
