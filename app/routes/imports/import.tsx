import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { answerRows } from "~/imports/answer-rows.server";
import { isWritable } from "~/imports/batch";
import { confirmImport } from "~/imports/confirm-import.server";
import { discardImport } from "~/imports/discard-import.server";
import { answerRowsForm, importStepForm } from "~/imports/forms";
import { importKindNames } from "~/imports/import-kind";
import { findImportPage } from "~/imports/import-page-queries.server";
import { stateLooks } from "~/imports/looks";
import { imports, importsPolicy } from "~/imports/policy";
import { recheckImport } from "~/imports/recheck-import.server";
import { ImportFacts, outcomeText, ReadingProgress, UnreadColumns } from "~/imports/ui/import-head";
import { ImportRows } from "~/imports/ui/import-rows";
import { undoImport } from "~/imports/undo-import.server";
import { notFound } from "~/shared/errors";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { refusalText } from "~/shared/refusals.server";
import { fail, ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, params, url, services }) => {
    const access = allowed(importsPolicy.permit(actor, "import.use", imports));
    if (!access.ok) return access;
    const query = { show: url.searchParams.get("xem"), after: url.searchParams.get("sau") };
    const found = await findImportPage(read, params["id"] ?? "", query);
    if (found === null) return fail(notFound);
    const { problem } = found.batch;
    const refusal = problem === null ? null : refusalText({ kind: "rule", ...problem }, services.messages);
    return ok({ ...found, refusal });
  });
}

/** Fifty thousand rows are written in some seconds; others wait for their turn meanwhile, and read on. */
const longWrite = { abortAfterMs: 120_000, label: "write import" };

export async function action(args: ActionFunctionArgs) {
  const id = args.params["id"] ?? "";
  const done = () => paths.importBatch(id);
  return runForm(args, {
    confirm: formSpec({ form: importStepForm, use: confirmImport, write: longWrite, done }),
    undo: formSpec({ form: importStepForm, use: undoImport, write: longWrite, done }),
    discard: formSpec({ form: importStepForm, use: discardImport, done: () => paths.imports() }),
    recheck: formSpec({ form: importStepForm, use: recheckImport, done }),
    answer: formSpec({ form: answerRowsForm, use: answerRows, done }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Một lần nhập từ bảng tính") }];

export default function ImportRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const { batch, counts } = data;
  const isReading = batch.state === "waiting" || batch.state === "reading";
  const step = (intent: string, label: string, kind: "main" | "plain") => (
    <PostForm intent={intent} version={batch.version}>
      <Button kind={kind}>{label}</Button>
    </PostForm>
  );
  return (
    <Page
      shell={shell}
      title={batch.fileName}
      crumbs={[{ href: paths.imports(), label: "Nhập từ bảng tính" }]}
      meta={
        <>
          <StatusOf look={stateLooks[batch.state]} box />
          <span>{importKindNames[batch.kind]}</span>
          {batch.rowCount > 0 && <span>{batch.rowCount.toLocaleString("vi-VN")} dòng</span>}
        </>
      }
    >
      <Stack>
        <FormProblems state={state} />
        {isReading && <ReadingProgress batch={batch} />}
        {data.refusal !== null && (
          <Note tone="bad" title={data.refusal.title}>
            {data.refusal.facts.map((fact) => (
              <p key={fact}>{fact}</p>
            ))}
            <p>{data.refusal.kept}</p>
            {(data.refusal.next ?? []).map((next) => (
              <p key={next.label}>{next.href === undefined ? next.label : <a href={next.href}>{next.label}</a>}</p>
            ))}
          </Note>
        )}
        {batch.state === "ready" && (
          <Note
            tone={isWritable(counts) ? "ok" : "wait"}
            title={
              counts.wrong > 0
                ? `Còn ${counts.wrong.toLocaleString("vi-VN")} dòng có lỗi: sửa trong tệp rồi gửi lại.`
                : counts.unsure > 0
                  ? `Còn ${counts.unsure.toLocaleString("vi-VN")} dòng cần chọn người.`
                  : isWritable(counts)
                    ? "Mọi dòng đều dùng được. Kiểm tra rồi ghi vào sổ."
                    : "Không có gì mới để ghi."
            }
          >
            <p>{outcomeText(counts)}</p>
            <p className="dim">
              Bảng được ghi cả hoặc không ghi gì. Sau khi ghi vẫn hoàn tác được khi chưa ai sửa, dùng.
            </p>
            <div className="actions">
              {isWritable(counts) && step("confirm", "Ghi vào sổ", "main")}
              {step("recheck", "Đối chiếu lại", "plain")}
              {step("discard", "Bỏ lần nhập này", "plain")}
            </div>
          </Note>
        )}
        {batch.state === "written" && (
          <Note tone="ok" title={`Đã ghi vào sổ: ${outcomeText(counts)}.`}>
            <p>Hoàn tác rút mọi mục đã thêm và trả lại mọi mục đã sửa, khi chưa có mục nào được sửa hoặc dùng.</p>
            <div className="actions">{step("undo", "Hoàn tác lần nhập này", "plain")}</div>
          </Note>
        )}
        {batch.state === "undone" && <Note tone="mute" title="Lần nhập này đã được hoàn tác." />}
        {(isReading || batch.state === "refused") && (
          <div className="actions">{step("discard", "Bỏ lần nhập này", "plain")}</div>
        )}
        <UnreadColumns batch={batch} />
        {batch.state !== "discarded" && !isReading && batch.state !== "refused" && (
          <ImportRows page={data} state={state} />
        )}
        <ImportFacts batch={batch} />
      </Stack>
    </Page>
  );
}
