import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { answerConsultation } from "~/nominations/answer-consultation.server";
import {
  answerConsultationForm,
  correctConsultationForm,
  publishConsultationForm,
  withdrawConsultationForm,
} from "~/nominations/consultation-forms";
import { correctConsultation } from "~/nominations/correct-consultation.server";
import { findConsultationPage, type ConsultationPage } from "~/nominations/consultation-pages.server";
import { publishConsultation } from "~/nominations/publish-consultation.server";
import { AnswerForm, CorrectForm, EarlierAnswers, PublishSheet } from "~/nominations/ui/consultation";
import { consultationLook } from "~/nominations/ui/looks";
import { withdrawConsultation } from "~/nominations/withdraw-consultation.server";
import { stateFor, typedTexts } from "~/shared/forms/form-state";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { TextArea } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { Facts } from "~/shared/ui/facts";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { TypedTexts } from "~/shared/ui/typed-texts";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => findConsultationPage(page, page.params["id"]));
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    answer: formSpec({
      form: answerConsultationForm,
      use: answerConsultation,
      done: (value) => paths.consultation(value.id),
    }),
    correct: formSpec({
      form: correctConsultationForm,
      use: correctConsultation,
      done: (value) => paths.consultation(value.id),
    }),
    publish: formSpec({
      form: publishConsultationForm,
      use: publishConsultation,
      done: (value) => paths.consultation(value.id),
    }),
    withdraw: formSpec({
      form: withdrawConsultationForm,
      use: withdrawConsultation,
      done: (value) => paths.consultation(value.id),
    }),
  });
}

export const handle = { script: true };

export const meta: MetaFunction = () => [{ title: documentTitle("Ý kiến bằng văn bản") }];

export default function ConsultationRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const { view } = data;
  return (
    <Page
      shell={shell}
      width="narrow"
      title={`Ý kiến của ${view.bodyName}`}
      crumbs={[
        { href: paths.consultations(), label: "Ý kiến bằng văn bản" },
        ...(data.dossierHref === null ? [] : [{ href: data.dossierHref, label: data.unitName }]),
      ]}
      meta={<StatusOf look={consultationLook(view)} box />}
    >
      <Stack>
        <FormProblems state={state} prefix={state === undefined || state.intent === "answer" ? "" : state.intent} />
        <Asked page={data} />
        <Closed page={data} />
        <EarlierAnswers earlier={data.earlier} />
        {!data.mayAnswer && !data.mayWithdraw && data.correctable === null && (
          <TypedTexts texts={typedTexts(state?.values ?? {})} />
        )}
        {data.mayAnswer && <AnswerForm page={data} state={stateFor(state, "answer")} />}
        <CorrectForm page={data} state={stateFor(state, "correct")} />
        {data.mayPublish && <PublishSheet view={view} state={stateFor(state, "publish")} />}
        {data.mayWithdraw && (
          <details className="sheet fold" open={state?.intent === "withdraw"}>
            <summary className="in">Rút việc xin ý kiến</summary>
            <PostForm
              intent="withdraw"
              version={view.version}
              state={stateFor(state, "withdraw")}
              prefix="withdraw"
              label="Rút việc xin ý kiến"
            >
              <div className="in">
                <TextArea name="reason" label="Lý do rút" defaultValue="" />
                <Button kind="bad">Rút việc xin ý kiến</Button>
              </div>
            </PostForm>
          </details>
        )}
      </Stack>
    </Page>
  );
}

function Asked({ page: { view, candidate, proposed, unitName, campaignTitle } }: { page: ConsultationPage }) {
  return (
    <Sheet title="Nội dung xin ý kiến" padded>
      <Facts
        facts={[
          { label: "Về", value: view.candidateName === "" ? `Hồ sơ của ${unitName}` : view.candidateName },
          candidate === null || candidate.post === "" ? null : { label: "Chức vụ, đơn vị", value: candidate.post },
          candidate === null ? null : { label: "Chỉ tiêu đề nghị", value: candidate.line },
          candidate === null ? null : { label: "Tóm tắt thành tích", value: candidate.achievement },
          proposed.length === 0 ? null : { label: "Đề nghị trong hồ sơ", value: proposed.join("; ") },
          { label: "Phong trào", value: campaignTitle },
          { label: "Xin ý kiến", value: view.question },
          { label: "Hạn trả lời", value: view.dueText },
          view.documentText === "" ? null : { label: "Văn bản xin ý kiến", value: view.documentText },
          { label: "Người hỏi", value: view.askedText },
        ]}
      />
    </Sheet>
  );
}

function Closed({ page: { view } }: { page: ConsultationPage }) {
  if (view.state === "asked") return null;
  return (
    <Sheet title={view.state === "answered" ? "Trả lời" : "Đã rút việc xin ý kiến"} padded>
      <Facts
        facts={[
          view.opinionText === "" ? null : { label: "Ý kiến", value: view.opinionText },
          view.answerText === "" ? null : { label: "Nội dung", value: view.answerText },
          view.answerDocumentText === "" ? null : { label: "Văn bản trả lời", value: view.answerDocumentText },
          view.file === null ? null : { label: "Bản chụp", value: <a href={view.file.href}>{view.file.name}</a> },
          view.reason === "" ? null : { label: "Lý do", value: view.reason },
          { label: view.state === "answered" ? "Người ghi" : "Người rút", value: view.closedText },
        ]}
      />
    </Sheet>
  );
}
