import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { acceptDossier } from "~/nominations/accept-dossier.server";
import { findAppraisalPage } from "~/nominations/appraisal-page.server";
import { appraiseNomination } from "~/nominations/appraise-nomination.server";
import { readWorkListFilter, workListQuery } from "~/nominations/appraisal-list";
import { findDocumentPages } from "~/nominations/document-pages.server";
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
import { Gathering } from "~/nominations/ui/gathering";
import { OpinionSheet } from "~/nominations/ui/opinions";
import { SubmissionChanges } from "~/nominations/ui/submission-changes";
import { appraisalLooks } from "~/nominations/ui/looks";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok } from "~/shared/result";
import { twoDigits } from "~/shared/time";
import { formSpec, runForm } from "~/shared/run-form.server";
import { LinkButton } from "~/shared/ui/button";
import { KeyList, type PageKey } from "~/shared/ui/key-list";
import { Page } from "~/shared/ui/page";
import { Columns, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const found = await findAppraisalPage(page, page.params["id"]);
    if (!found.ok) return found;
    const { document, written } = found.value;
    // A report that was written in the product is read as text.
    const isText = document === null || written !== null;
    return ok({ ...found.value, pages: isText ? null : await findDocumentPages(page, document.id) });
  });
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
    accept: formSpec({
      form: acceptDossierForm,
      use: acceptDossier,
      done: (value, { next }) => (next === null ? paths.dossier(value.dossierId) : paths.appraise(next, list)),
    }),
    return: formSpec({ form: returnDossierForm, use: returnDossier, done: (value) => paths.dossier(value.dossierId) }),
  });
}

const appraisalKeys: readonly PageKey[] = [
  { key: "1", does: "Chọn Chấp nhận" },
  { key: "2", does: "Chọn Tạm dừng" },
  { key: "3", does: "Chọn Không chấp nhận" },
  { key: "G", does: "Ghi kết quả thẩm định" },
  { key: "N", does: "Đề nghị sau" },
  { key: "P", does: "Đề nghị trước" },
  { key: "T", does: "Tiếp nhận hồ sơ, sang hồ sơ tiếp theo" },
  { key: "J", does: "Hồ sơ tiếp theo" },
  { key: "K", does: "Hồ sơ trước" },
];

export const handle = { script: true };

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
          {nomination.gathering !== null && <Gathering of={nomination.gathering} />}
          <span>{data.submittedText}</span>
        </>
      }
      side={
        <>
          {data.previousHref !== null && (
            <LinkButton href={data.previousHref} pressKey="P">
              Đề nghị trước
            </LinkButton>
          )}
          <span className="dim nb">
            {twoDigits(data.place)} trong {twoDigits(frame.nominations.length)}
          </span>
          {data.nextHref !== null && (
            <LinkButton href={data.nextHref} pressKey="N">
              Đề nghị sau
            </LinkButton>
          )}
          {data.previousDossier !== null && (
            <LinkButton href={data.previousDossier.href} pressKey="K">
              Hồ sơ trước
            </LinkButton>
          )}
          {data.nextDossier !== null && (
            <LinkButton href={data.nextDossier.href} pressKey="J">
              Hồ sơ tiếp theo
            </LinkButton>
          )}
        </>
      }
    >
      <Stack>
        <FormProblems state={state} prefix={state === undefined ? "" : (prefixes[state.intent] ?? "")} />
        <AppraisalOfficerNote page={data} state={state} />
        <PreparerSheet page={data} />
        <OpinionSheet opinions={data.opinions} askHref={paths.askConsultation(frame.id, nomination.id)} />
        <SubmissionChanges changes={data.changes} />
        <Columns layout="pair">
          <AppraisalDocumentSheet page={data} pages={data.pages} />
          <AppraisalForm page={data} state={state} />
        </Columns>
        <DossierDecision page={data} state={state} />
        <KeyList keys={appraisalKeys} />
      </Stack>
    </Page>
  );
}
