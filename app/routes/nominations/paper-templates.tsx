import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { templateFields } from "~/documents/template-data";
import { keepPaperTemplate } from "~/nominations/keep-paper-template.server";
import {
  keepTemplateForm,
  removeTemplateForm,
  templateFile,
  templateKindNames,
  templateKinds,
} from "~/nominations/paper-template";
import { findTemplatesPage } from "~/nominations/paper-templates-page.server";
import { removePaperTemplate } from "~/nominations/remove-paper-template.server";
import { AdminTabs } from "~/people/ui/admin-tabs";
import { RadioGroup } from "~/shared/forms/choice-fields";
import { FileField } from "~/shared/forms/file-field";
import { stateFor } from "~/shared/forms/form-state";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { Page } from "~/shared/ui/page";
import { Columns, Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { Table } from "~/shared/ui/table";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, findTemplatesPage);
}

export async function action(args: ActionFunctionArgs) {
  const done = () => paths.paperTemplates();
  return runForm(args, {
    keep: formSpec({ form: keepTemplateForm, use: keepPaperTemplate, done }),
    remove: formSpec({ form: removeTemplateForm, use: removePaperTemplate, done }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Mẫu văn bản của cơ quan") }];

export default function PaperTemplatesRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  return (
    <Page
      shell={shell}
      title="Mẫu văn bản của cơ quan"
      meta={<span>Tệp Word tải về được điền vào mẫu riêng của cơ quan; bản PDF giữ thể thức chung của hệ thống</span>}
      crumbs={[{ href: paths.admin(), label: "Quản trị" }]}
      width="wide"
    >
      <Stack>
        <AdminTabs current={paths.paperTemplates()} />
        <FormProblems state={state} />
        <Sheet title="Mẫu đang dùng">
          <Table
            caption="Mẫu đang dùng"
            keep
            columns={[
              { head: "Loại văn bản", kind: "name", cell: (row) => row.name },
              {
                head: "Mẫu Word",
                cell: (row) =>
                  row.file === null ? (
                    <span className="dim">Thể thức chung của hệ thống</span>
                  ) : (
                    <>
                      <a href={`${row.file.href}?tai=1`}>{row.file.name}</a>
                      <span className="hint">{row.file.details}</span>
                    </>
                  ),
              },
              {
                head: "Việc",
                cell: (row) =>
                  row.file === null ? null : (
                    <PostForm intent="remove" hidden={{ kind: row.kind }} state={stateFor(state, "remove")}>
                      <Button kind="small" label={`Bỏ mẫu ${row.name}`}>
                        Bỏ mẫu
                      </Button>
                    </PostForm>
                  ),
              },
            ]}
            rows={data}
            rowKey={(row) => row.kind}
          />
        </Sheet>
        <Columns layout="2">
          <PostForm intent="keep" files state={stateFor(state, "keep")} className="sheet" label="Đưa mẫu lên">
            <header>
              <h2>Đưa mẫu lên</h2>
            </header>
            <div className="in">
              <RadioGroup
                name="kind"
                label="Loại văn bản"
                defaultValue="letter"
                options={templateKinds.map((kind) => ({ value: kind, label: templateKindNames[kind] }))}
              />
              <FileField
                name="file"
                label="Tệp mẫu"
                hint="Hệ thống thử điền trước khi dùng; mẫu sai chỗ nào sẽ được nêu tên."
                {...templateFile}
              />
            </div>
            <footer className="actions">
              <Button kind="main">Dùng mẫu này</Button>
              <a href={paths.startingTemplate()}>Tải mẫu khởi đầu</a>
            </footer>
          </PostForm>
          <Sheet title="Tên dùng trong mẫu">
            <Table
              caption="Tên dùng trong mẫu"
              keep
              columns={[
                { head: "Gõ trong mẫu", kind: "name", cell: (field) => <code>{field.name}</code> },
                { head: "Được điền", cell: (field) => field.what },
              ]}
              rows={templateFields}
              rowKey={(field) => field.name}
            />
          </Sheet>
        </Columns>
      </Stack>
    </Page>
  );
}
