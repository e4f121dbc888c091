import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findDossierPage } from "~/nominations/dossier-page.server";
import { writeReportForm } from "~/nominations/forms";
import { nextStepHref } from "~/nominations/next-step-href.server";
import { emptyReport, readReportBody, reportSections } from "~/nominations/report-body";
import { DossierFrame } from "~/nominations/ui/dossier-frame";
import { findReportHistory } from "~/nominations/report-history.server";
import { autosaveOf, basedOn, shownState, WorkingCopyNote } from "~/nominations/ui/working-copy";
import { dropSpec, findWorkingPage } from "~/nominations/working-copy-page.server";
import { writeReport } from "~/nominations/write-report.server";
import { notFound } from "~/shared/errors";
import { AutosaveLine } from "~/shared/forms/autosave-line";
import { PostForm } from "~/shared/forms/post-form";
import { TextArea } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { fail, ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const found = await findDossierPage(page, page.params["id"], "dossier.edit");
    if (!found.ok) return found;
    const { frame, content } = found.value;
    const candidate = content.nominations.find((one) => one.id === page.params["nominationId"]);
    const nomination = frame.nominations.find((one) => one.id === page.params["nominationId"]);
    if (nomination === undefined || candidate === undefined) return fail(notFound);
    const known = await findReportHistory(page, candidate);
    const written = content.documents.find((one) => one.id === nomination.report?.id)?.body ?? null;
    const body =
      written === null ? { ...emptyReport, ...known, achievements: nomination.achievement } : readReportBody(written);
    return ok({
      frame,
      nomination,
      working: await findWorkingPage(page, frame.id, `report:${nomination.id}`, nomination.report?.id ?? ""),
      body,
      known: { ...emptyReport, ...known },
      isWritten: written !== null,
      sections: reportSections(nomination.isCollective ? "collective" : "individual"),
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    write: formSpec({
      form: writeReportForm,
      use: writeReport,
      done: (value, _input, page) => nextStepHref(page, value.dossierId, `bao-cao:${value.nominationId}`),
    }),
    drop: dropSpec,
  });
}

const saveLabel = "Lưu báo cáo và sang mục tiếp theo";

export const handle = { script: true };

export const meta: MetaFunction = () => [{ title: documentTitle("Soạn báo cáo thành tích") }];

export default function WriteReportRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const { frame, nomination, body, sections, known, working } = data;
  const replaces = basedOn(working, nomination.report?.id ?? "", state);
  const isFilled = !data.isWritten && sections.some((one) => known[one.key] !== "");
  return (
    <DossierFrame shell={shell} frame={frame} current={nomination.href} state={state}>
      <Stack>
        <WorkingCopyNote page={working} saveLabel={saveLabel} isRefused={state !== undefined} />
        <PostForm
          intent="write"
          hidden={{ replaces }}
          autosave={autosaveOf(working, replaces)}
          state={shownState(working, "write", state)}
          className="sheet"
          label={`Soạn báo cáo của ${nomination.name}`}
        >
          <header>
            <h2 className="big">{nomination.name}</h2>
            <span className="dim sm">{nomination.reportName}</span>
            {nomination.report === null && (
              <span className="r">
                <a href={nomination.href}>Tải tệp có sẵn lên</a>
              </span>
            )}
          </header>
          {nomination.report !== null && !data.isWritten && (
            <p className="in sm dim">
              Đang có tệp “{nomination.report.name}”. Lưu báo cáo soạn ở đây sẽ thay tệp đó; tệp cũ được giữ làm bản
              trước.
            </p>
          )}
          {isFilled && (
            <p className="in sm dim">
              Sáng kiến, mức độ hoàn thành nhiệm vụ, khen thưởng đã điền theo sổ khen thưởng; kiểm tra và bổ sung trước
              khi lưu.
            </p>
          )}
          <div className="in">
            {sections.map((one) => (
              <TextArea
                key={one.key}
                name={one.key}
                label={one.label}
                hint={
                  data.isWritten && body[one.key] === "" && known[one.key] !== ""
                    ? `${one.hint} Sổ khen thưởng đang ghi: ${known[one.key].replaceAll("\n", " / ")}`
                    : one.hint
                }
                required={one.isRequired}
                size={one.key === "achievements" ? "lg" : "md"}
                defaultValue={body[one.key]}
              />
            ))}
          </div>
          <footer className="actions">
            <Button kind="main">{saveLabel}</Button>
            {data.isWritten && nomination.report !== null && (
              <a href={nomination.report.href} target="_blank" rel="noreferrer">
                Xem như khi in
              </a>
            )}
            <a href={nomination.href}>Về đề nghị</a>
            <AutosaveLine />
          </footer>
        </PostForm>
      </Stack>
    </DossierFrame>
  );
}
