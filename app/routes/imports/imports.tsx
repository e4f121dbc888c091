import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { startImportForm } from "~/imports/forms";
import { importKindNames, importKinds, importLimits, slugOfKind } from "~/imports/import-kind";
import { findImportsPage } from "~/imports/import-page-queries.server";
import { stateLooks } from "~/imports/looks";
import { imports, importsPolicy } from "~/imports/policy";
import { startImport } from "~/imports/start-import.server";
import { openLists } from "~/people/policy";
import { PeopleTabs } from "~/people/ui/people-tabs";
import { tableField, tableKinds, uploadLimitBytes } from "~/shared/file-kinds";
import { RadioGroup } from "~/shared/forms/choice-fields";
import { FileField } from "~/shared/forms/file-field";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { formatInstant } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Pager } from "~/shared/ui/list-tools";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Columns, Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, url }) => {
    const access = allowed(importsPolicy.permit(actor, "import.use", imports));
    if (!access.ok) return access;
    const kind = importKinds.find((one) => slugOfKind[one] === url.searchParams.get("loai")) ?? "people";
    return ok({ ...(await findImportsPage(read, url.searchParams.get("sau"))), kind, may: openLists(actor) });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    start: formSpec({
      form: startImportForm,
      use: startImport,
      done: ({ batchId }) => paths.importBatch(batchId),
    }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Nhập từ bảng tính") }];

export default function ImportsRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  return (
    <Page
      shell={shell}
      title="Nhập từ bảng tính"
      meta={<span>Cá nhân, khen thưởng đã có, xếp loại hằng năm; xem trước, ghi cả bảng, hoàn tác được</span>}
    >
      <Stack>
        <PeopleTabs current={paths.imports()} may={data.may} />
        <FormProblems state={state} />
        <Columns layout="2">
          <PostForm intent="start" files state={state} className="sheet" label="Gửi bảng">
            <header>
              <h2>Gửi một bảng</h2>
            </header>
            <div className="in">
              <RadioGroup
                name="kind"
                label="Loại bảng"
                defaultValue={slugOfKind[data.kind]}
                options={importKinds.map((one) => ({ value: slugOfKind[one], label: importKindNames[one] }))}
              />
              <FileField
                name={tableField}
                label="Bảng tính"
                hint={`Trang tính thứ nhất, nhiều nhất ${importLimits.rows.toLocaleString("vi-VN")} dòng. Cột được nhận theo tiêu đề, thứ tự nào cũng được.`}
                kinds={tableKinds}
                maxBytes={uploadLimitBytes}
              />
            </div>
            <footer className="actions">
              <Button kind="main">Đọc và xem trước</Button>
              <span className="dim sm">Chưa ghi gì vào sổ.</span>
            </footer>
          </PostForm>
          <Sheet title="Biểu mẫu và dữ liệu hiện có">
            <Table
              caption="Biểu mẫu và dữ liệu hiện có"
              keep
              columns={[
                { head: "Loại bảng", kind: "name", cell: (kind) => importKindNames[kind] },
                {
                  head: "Biểu mẫu",
                  cell: (kind) => (
                    <a
                      href={paths.importTemplate(slugOfKind[kind])}
                      aria-label={`Tải biểu mẫu ${importKindNames[kind].toLowerCase()}`}
                    >
                      Tải XLSX
                    </a>
                  ),
                },
                {
                  head: "Xuất dữ liệu",
                  cell: (kind) => (
                    <>
                      <a
                        href={paths.exportTable(slugOfKind[kind], "xlsx")}
                        aria-label={`Xuất ${importKindNames[kind].toLowerCase()} ra XLSX`}
                      >
                        XLSX
                      </a>
                      {" · "}
                      <a
                        href={paths.exportTable(slugOfKind[kind], "csv")}
                        aria-label={`Xuất ${importKindNames[kind].toLowerCase()} ra CSV`}
                      >
                        CSV
                      </a>
                    </>
                  ),
                },
              ]}
              rows={importKinds}
              rowKey={(kind) => kind}
            />
          </Sheet>
        </Columns>
        <Sheet
          title="Các lần nhập"
          foot={
            data.batches.length === 0 ? undefined : (
              <Pager
                count={`${String(data.batches.length)} lần nhập`}
                firstHref={data.isFirst ? undefined : paths.imports()}
                olderHref={
                  data.next === null
                    ? undefined
                    : `${paths.imports()}?${new URLSearchParams({ sau: data.next }).toString()}`
                }
              />
            )
          }
        >
          {data.batches.length === 0 ? (
            <Empty title="Chưa có lần nhập nào">Bảng đã gửi nằm ở đây, kèm kết quả và người ghi.</Empty>
          ) : (
            <Table
              caption="Các lần nhập"
              columns={[
                {
                  head: "Tệp",
                  kind: "name",
                  cell: (batch) => <a href={paths.importBatch(batch.id)}>{batch.fileName}</a>,
                },
                { head: "Loại bảng", cell: (batch) => importKindNames[batch.kind] },
                { head: "Số dòng", kind: "num", cell: (batch) => batch.rowCount.toLocaleString("vi-VN") },
                { head: "Người gửi", cell: (batch) => `${batch.createdByName}, ${formatInstant(batch.createdAt)}` },
                { head: "Tình trạng", cell: (batch) => <StatusOf look={stateLooks[batch.state]} /> },
              ]}
              rows={data.batches}
              rowKey={(batch) => batch.id}
            />
          )}
        </Sheet>
      </Stack>
    </Page>
  );
}
