import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { NomineeName } from "~/decisions/ui/nominee-groups";
import { CheckboxGroup, RadioGroup, SelectField } from "~/shared/forms/choice-fields";
import { isRefused } from "~/shared/forms/form-state";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { DateField, TextArea, TextField } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Padded, Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { useFormState, usePage } from "~/shared/use-page";
import { enterResults } from "~/upward/enter-results.server";
import { enterResultsForm } from "~/upward/forms";
import { upwardLooks } from "~/upward/ui/looks";
import { resultsPage } from "~/upward/upward-page.server";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => resultsPage(page.read, page.actor, page.params["id"] ?? "", page.now));
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    enter: formSpec({ form: enterResultsForm, use: enterResults, done: (_value, input) => paths.upward(input.id) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Kết quả của cấp trên") }];

export default function UpwardResultsRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("enter");
  const waiting = data.names.filter((one) => one.state === "sent");
  return (
    <Page
      shell={shell}
      title="Ghi kết quả của cấp trên"
      crumbs={[
        { href: paths.campaign(data.campaignId), label: data.title },
        { href: paths.upward(data.campaignId), label: "Hồ sơ trình cấp trên" },
      ]}
    >
      <Stack>
        {isRefused(state) && <FormProblems state={state} />}
        <Sheet title="Đã gửi cấp trên">
          {data.names.length === 0 ? (
            <Empty>Chưa ghi việc gửi bộ hồ sơ nào.</Empty>
          ) : (
            <Table
              caption="Tập thể, cá nhân đã gửi cấp trên"
              rows={data.names}
              rowKey={(one) => one.nominationId}
              columns={[
                { head: "Tập thể, cá nhân", kind: "name", cell: (one) => <NomineeName {...one} /> },
                { head: "Chi tiết", cell: (one) => one.note },
                { head: "Tình trạng", kind: "nb", cell: (one) => <StatusOf look={upwardLooks[one.state]} /> },
              ]}
            />
          )}
        </Sheet>
        {data.names.length > 0 && (
          <PostForm intent="enter" version={data.version} state={state} className="sheet" label="Ghi kết quả">
            <header>
              <h2>Ghi kết quả</h2>
              <span className="dim sm">ghi lại một tên là sửa kết quả trước, nhật ký giữ cả hai</span>
            </header>
            <Padded>
              <CheckboxGroup
                name="names"
                label="Tập thể, cá nhân"
                hint="Đánh dấu mọi tên có cùng một quyết định."
                defaultValues={waiting.length === 1 ? waiting.map((one) => one.nominationId) : []}
                options={data.names.map((one) => ({
                  value: one.nominationId,
                  label: one.name,
                  hint: [one.detail, upwardLooks[one.state].label].filter((part) => part !== "").join("; "),
                }))}
              />
              <RadioGroup
                name="outcome"
                label="Kết quả"
                defaultValue=""
                options={[
                  { value: "awarded", label: "Được cấp trên khen thưởng" },
                  { value: "not_awarded", label: "Không được cấp trên khen thưởng" },
                ]}
              />
              <SelectField
                name="award"
                label="Danh hiệu, hình thức"
                hint="Ghi khi được khen thưởng."
                required={false}
                empty="Chọn danh hiệu hoặc hình thức"
                defaultValue=""
                options={data.awards}
                width="md"
              />
              <TextField
                name="awardName"
                label="Tên ghi trong quyết định"
                hint="Chỉ ghi khi chọn “khác”, hoặc khi quyết định ghi tên khác danh sách."
                required={false}
                defaultValue=""
                autoComplete="off"
              />
              <TextField
                name="decisionNumber"
                label="Số quyết định"
                hint="Của cấp trên, ví dụ 245/QĐ-UBND."
                required={false}
                defaultValue=""
                width="sm"
                autoComplete="off"
              />
              <DateField name="decidedOn" label="Ngày quyết định" required={false} defaultValue="" />
              <TextField
                name="issuer"
                label="Cơ quan ban hành"
                hint="Ví dụ Chủ tịch Ủy ban nhân dân tỉnh."
                required={false}
                defaultValue={data.issuer}
                width="md"
              />
              <TextArea
                name="reason"
                label="Lý do không được khen thưởng"
                hint="Theo văn bản của cấp trên. Ghi khi không được khen thưởng."
                required={false}
                defaultValue=""
              />
            </Padded>
            <footer className="actions">
              <Button kind="main">Ghi kết quả</Button>
            </footer>
          </PostForm>
        )}
      </Stack>
    </Page>
  );
}
