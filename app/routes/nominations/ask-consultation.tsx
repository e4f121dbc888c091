import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { askConsultation } from "~/nominations/ask-consultation.server";
import { askConsultationForm } from "~/nominations/consultation-forms";
import { findAskPage } from "~/nominations/consultation-pages.server";
import { SelectField } from "~/shared/forms/choice-fields";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { DateField, TextArea, TextField } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => findAskPage(page, page.params["id"]));
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    ask: formSpec({
      form: askConsultationForm,
      use: askConsultation,
      done: (value, input) => paths.appraise(value.dossierId, { "de-nghi": input.nominationId ?? undefined }),
    }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Xin ý kiến bằng văn bản") }];

export default function AskConsultationRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("ask");
  return (
    <Page
      shell={shell}
      width="narrow"
      title="Xin ý kiến bằng văn bản"
      crumbs={[
        { href: paths.appraisals(), label: "Hồ sơ chờ thẩm định" },
        { href: paths.appraise(data.dossierId), label: data.unitName },
      ]}
    >
      <Stack>
        <FormProblems state={state} />
        <PostForm intent="ask" state={state} className="sheet" label="Xin ý kiến bằng văn bản">
          <header>
            <h2>Hỏi ai, về việc gì</h2>
          </header>
          <div className="in">
            <SelectField
              name="nominationId"
              label="Xin ý kiến về"
              required={false}
              defaultValue={data.chosen}
              empty={`Cả hồ sơ của ${data.unitName}`}
              options={data.candidates}
            />
            <SelectField
              name="unitId"
              label="Đơn vị của cơ quan"
              hint="Đơn vị được hỏi trả lời bằng tài khoản của mình; thấy tên, chỉ tiêu và tóm tắt thành tích, không thấy hồ sơ."
              required={false}
              defaultValue=""
              empty="Không phải đơn vị của cơ quan"
              options={data.units}
            />
            <TextField
              name="body"
              label="Hoặc cơ quan, tổ chức khác"
              hint="Trả lời bằng văn bản; Thường trực thi đua nhập ý kiến kèm bản chụp."
              required={false}
              defaultValue=""
            />
            <TextArea name="question" label="Nội dung xin ý kiến" defaultValue="" />
            <DateField name="dueOn" label="Đề nghị trả lời trước hết ngày" defaultValue="" />
            <TextField
              name="documentNumber"
              label="Số văn bản xin ý kiến"
              required={false}
              width="sm"
              defaultValue=""
            />
            <DateField name="documentOn" label="Ngày văn bản" required={false} defaultValue="" />
          </div>
          <footer className="actions">
            <Button kind="main">Xin ý kiến</Button>
            <a href={paths.appraise(data.dossierId)}>Về thẩm định</a>
          </footer>
        </PostForm>
      </Stack>
    </Page>
  );
}
