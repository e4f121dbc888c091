import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { MinimumShares } from "~/campaigns/ui/minimum-shares";
import { sendBackFileForm, signFileForm } from "~/decisions/forms";
import { sendBackFile } from "~/decisions/send-back-file.server";
import { signFile } from "~/decisions/sign-file.server";
import { signingFilePage } from "~/decisions/signing-page.server";
import { CaseSheet, NotProposedSheet, UpwardSheet } from "~/decisions/ui/case-sheet";
import { DecidedNames } from "~/decisions/ui/decided-names";
import { signingLooks } from "~/decisions/ui/looks";
import { SendBackForm, SignForm } from "~/decisions/ui/sign-form";
import { stateFor } from "~/shared/forms/form-state";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { LinkButton } from "~/shared/ui/button";
import { FileList, WordCopy } from "~/shared/ui/files";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => signingFilePage(page.read, page.actor, page.params["id"] ?? ""));
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    sign: formSpec({ form: signFileForm, use: signFile, done: (value) => paths.decision(value.decisionId) }),
    sendBack: formSpec({ form: sendBackFileForm, use: sendBackFile, done: (value) => paths.signingFile(value.id) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Hồ sơ trình ký") }];

const parts = [
  { part: "to-trinh", name: "Tờ trình đề nghị khen thưởng" },
  { part: "bien-ban", name: "Biên bản họp xét" },
  { part: "danh-sach", name: "Danh sách đề nghị khen thưởng" },
  { part: "du-thao-quyet-dinh", name: "Dự thảo quyết định" },
] as const;

export default function SigningFileRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  return (
    <Page
      shell={shell}
      title={`Hồ sơ trình ký lần ${String(data.ordinal)}`}
      crumbs={[
        { href: paths.signingFiles(), label: "Hồ sơ trình ký" },
        { href: paths.campaign(data.campaignId), label: data.title },
      ]}
      meta={
        <>
          <StatusOf look={signingLooks[data.state]} box />
          <a href={paths.vacancies(data.campaignId)}>Rút tên và dự bị</a>
          <span>
            {data.submittedBy} trình lúc {data.submittedAt} (giờ Việt Nam)
          </span>
        </>
      }
      side={
        data.decisionId === null ? undefined : (
          <LinkButton href={paths.decision(data.decisionId)}>Xem quyết định</LinkButton>
        )
      }
    >
      <Stack>
        <FormProblems state={state} prefix={state?.intent === "sendBack" ? "back" : "sign"} />
        {data.state === "sent_back" && (
          <Note tone="wait" title="Hồ sơ được trả lại">
            <p>
              {data.decidedBy} trả lại lúc {data.decidedAt} (giờ Việt Nam): {data.sentBackReason}
            </p>
          </Note>
        )}
        {data.state === "signed" && (
          <Note tone="ok" title="Hồ sơ đã được ký">
            <p>
              {data.decidedBy} ký lúc {data.decidedAt} (giờ Việt Nam). Văn thư ghi số, ngày và bản ký để ban hành.
            </p>
          </Note>
        )}
        <CaseSheet facts={data.facts} note={data.note} />
        <Sheet title="Tài liệu của hồ sơ">
          <FileList
            files={parts.map(({ part, name }) => ({
              ext: "PDF",
              name,
              href: paths.signingFilePdf(data.id, part),
              action: <WordCopy href={paths.signingFileDocx(data.id, part)} of={name} />,
            }))}
          />
        </Sheet>
        <MinimumShares shares={data.minimumShares} />
        {data.mayDecide ? (
          <SignForm file={data} state={stateFor(state, "sign")} />
        ) : (
          <>
            <DecidedNames file={data} />
            <UpwardSheet groups={data.upward} />
            <NotProposedSheet nominees={data.notProposed} />
          </>
        )}
        {data.mayDecide && <SendBackForm file={data} state={stateFor(state, "sendBack")} />}
      </Stack>
    </Page>
  );
}
