import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { acceptDossier } from "~/nominations/accept-dossier.server";
import { findAppraisalPage } from "~/nominations/appraisal-page.server";
import { appraiseNomination } from "~/nominations/appraise-nomination.server";
import { readWorkListFilter, workListQuery } from "~/nominations/appraisal-list";
import {
  acceptDossierForm,
  appraiseNominationForm,
  markItemsForm,
  returnDossierForm,
  takeAppraisalForm,
} from "~/nominations/forms";
import { markItems } from "~/nominations/mark-items.server";
import { returnDossier } from "~/nominations/return-dossier.server";
import { takeAppraisal } from "~/nominations/take-appraisal.server";
import { AppraisalOfficerNote } from "~/nominations/ui/appraisal-officer";
import { PreparerSheet } from "~/nominations/ui/preparers";
import { AppraisalDocumentSheet, AppraisalForm, DossierDecision } from "~/nominations/ui/appraisal-sheets";
import { SubmissionChanges } from "~/nominations/ui/submission-changes";
import { appraisalLooks } from "~/nominations/ui/looks";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { formSpec, runForm } from "~/shared/run-form.server";
import { LinkButton } from "~/shared/ui/button";
import { Page } from "~/shared/ui/page";
import { Columns, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => findAppraisalPage(page, page.params["id"]));
}

export async function action(args: ActionFunctionArgs) {
  const here = new URL(args.request.url);
  // The part of the work list that is gone through stays in the address.
  const list = {
    ...workListQuery(readWorkListFilter(here.searchParams)),
    ds: here.searchParams.get("ds") ?? undefined,
  };
  return runForm(args, {
    take: formSpec({ form: takeAppraisalForm, use: takeAppraisal, done: () => `${here.pathname}${here.search}` }),
    appraise: formSpec({
      form: appraiseNominationForm,
      use: appraiseNomination,
      done: (value) => paths.appraise(value.dossierId, { ...list, "de-nghi": value.nextId ?? value.nominationId }),
    }),
    mark: formSpec({
      form: markItemsForm,
      use: markItems,
      done: (value) => paths.appraise(value.dossierId, { ...list, "de-nghi": value.nominationId }),
    }),
    accept: formSpec({ form: acceptDossierForm, use: acceptDossier, done: (value) => paths.dossier(value.dossierId) }),
    return: formSpec({ form: returnDossierForm, use: returnDossier, done: (value) => paths.dossier(value.dossierId) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Thẩm định đề nghị") }];

const prefixes: Readonly<Record<string, string>> = { accept: "accept", return: "return" };

export default function AppraiseRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const { frame, nomination } = data;
  return (
    <Page
      shell={shell}
      title={nomination.name}
      crumbs={[
        { href: data.listHref, label: "Hồ sơ chờ thẩm định" },
        { href: paths.dossier(frame.id), label: frame.unitName },
      ]}
      meta={
        <>
          <StatusOf look={appraisalLooks[nomination.appraisal]} box />
          <span>{nomination.line}</span>
          {nomination.post !== "" && <span>{nomination.post}</span>}
          <span>{data.submittedText}</span>
        </>
      }
      side={
        <>
          {data.previousHref !== null && <LinkButton href={data.previousHref}>Đề nghị trước</LinkButton>}
          <span className="dim nb">
            {twoDigits(data.place)} trong {twoDigits(frame.nominations.length)}
          </span>
          {data.nextHref !== null && <LinkButton href={data.nextHref}>Đề nghị sau</LinkButton>}
          {data.previousDossier !== null && <LinkButton href={data.previousDossier.href}>Hồ sơ trước</LinkButton>}
          {data.nextDossier !== null && <LinkButton href={data.nextDossier.href}>Hồ sơ tiếp theo</LinkButton>}
        </>
      }
    >
      <Stack>
        <FormProblems state={state} prefix={state === undefined ? "" : (prefixes[state.intent] ?? "")} />
        <AppraisalOfficerNote page={data} state={state} />
        <PreparerSheet page={data} />
        <SubmissionChanges changes={data.changes} />
        <Columns layout="pair">
          <AppraisalDocumentSheet page={data} />
          <AppraisalForm page={data} state={state} />
        </Columns>
        <DossierDecision page={data} state={state} />
      </Stack>
    </Page>
  );
}
