import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { setLineLimitForm } from "~/nominations/document-limit-forms";
import { findLineLimitsPage } from "~/nominations/document-limit-pages.server";
import { setLineLimit } from "~/nominations/set-line-limit.server";
import { LineLimits, limitPrefix } from "~/nominations/ui/document-limits";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, findLineLimitsPage);
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    set: formSpec({ form: setLineLimitForm, use: setLineLimit, done: ({ id }) => paths.lineLimits(id) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Giới hạn tệp theo chỉ tiêu") }];

export default function LineLimitsRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  return (
    <Page
      shell={shell}
      title="Giới hạn tệp theo chỉ tiêu"
      crumbs={[
        { href: paths.campaigns(), label: "Phong trào" },
        { href: paths.campaign(data.campaignId), label: data.campaignTitle },
      ]}
      width="wide"
    >
      <Stack>
        <FormProblems state={state} prefix={limitPrefix(state)} />
        {data.isOpen ? (
          <p>
            Để trống thì theo mức chung của cơ quan. Mức mới áp dụng cho tệp tải lên từ nay và khi nộp hồ sơ; tài liệu
            đã nhận trước đó giữ nguyên. Giới hạn tệp không thuộc nội dung kế hoạch nên không cần điều chỉnh kế hoạch.
          </p>
        ) : (
          <Note tone="wait" title={data.isDraft ? "Phong trào chưa phát động" : "Phong trào đã kết thúc"}>
            <p>Giới hạn tệp đặt được từ khi phát động đến khi tổng kết.</p>
          </Note>
        )}
        <LineLimits page={data} state={state} />
      </Stack>
    </Page>
  );
}
