import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { certificatesPage } from "~/certificates/certificates-page.server";
import { recordPrintingForm, requestRenderingForm } from "~/certificates/forms";
import { logPrint } from "~/certificates/log-print.server";
import { requestRendering } from "~/certificates/request-rendering.server";
import { CertificateList } from "~/certificates/ui/certificate-list";
import { CertificatePreview } from "~/certificates/ui/certificate-preview";
import { PrintLog } from "~/certificates/ui/print-log";
import { ReadyFile } from "~/certificates/ui/ready-file";
import { RenderingState } from "~/certificates/ui/rendering-state";
import { isRefused } from "~/shared/forms/form-state";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { twoDigits } from "~/shared/time";
import { LinkButton } from "~/shared/ui/button";
import { Page } from "~/shared/ui/page";
import { Columns, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { looks, StatusOf } from "~/shared/ui/status";
import { useFormState, usePage } from "~/shared/use-page";

const numberIn = (value: string | null): number | null =>
  value !== null && /^\d{1,6}$/u.test(value) ? Number(value) : null;

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => {
    const query = page.url.searchParams;
    const wish = { after: numberIn(query.get("sau")) ?? 0, shown: numberIn(query.get("to")) };
    return certificatesPage(page.services, page.actor, page.params["id"] ?? "", wish, page.now);
  });
}

export async function action(args: ActionFunctionArgs) {
  const here = (_value: unknown, input: { id: string }): string => paths.certificates(input.id);
  return runForm(args, {
    printed: formSpec({
      form: recordPrintingForm,
      use: logPrint,
      done: (_value, input) => `${paths.certificates(input.id)}#nhat-ky-in`,
    }),
    render: formSpec({ form: requestRenderingForm, use: requestRendering, done: here }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("In giấy khen") }];

export default function CertificatesRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const isReady = data.rendering.state === "ready";
  return (
    <Page
      shell={shell}
      title="In giấy khen"
      crumbs={[
        { href: paths.campaign(data.campaignId), label: data.campaignTitle },
        { href: paths.decision(data.decisionId), label: data.decisionTitle },
      ]}
      meta={
        <>
          <StatusOf
            look={
              data.rendering.state === "not_issued"
                ? { ...looks.waiting, label: "Chờ ban hành quyết định" }
                : { ...looks.issued, label: "Quyết định đã ban hành" }
            }
            box
          />
          <span>{data.counts}</span>
        </>
      }
      side={
        isReady && data.batch !== null ? (
          <LinkButton
            kind="main"
            href={paths.certificatesPdf(data.decisionId)}
          >{`Tải tất cả (PDF, ${twoDigits(data.batch.pageCount)} trang)`}</LinkButton>
        ) : undefined
      }
    >
      {isRefused(state) && <FormProblems state={state} />}
      <Columns layout="print">
        <Stack>
          {isReady && data.batch !== null ? (
            <ReadyFile decisionId={data.decisionId} batch={data.batch} />
          ) : (
            <RenderingState decisionId={data.decisionId} view={data.rendering} />
          )}
          <CertificateList data={data} />
          <PrintLog log={data.log} />
        </Stack>
        <Stack>
          <CertificatePreview decisionId={data.decisionId} preview={data.preview} total={data.rendering.total} />
        </Stack>
      </Columns>
    </Page>
  );
}
