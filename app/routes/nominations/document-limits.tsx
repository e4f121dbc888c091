import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { setDocumentLimitForm } from "~/nominations/document-limit-forms";
import { findDocumentLimitsPage } from "~/nominations/document-limit-pages.server";
import { setDocumentLimit } from "~/nominations/set-document-limit.server";
import { KindLimits, limitPrefix } from "~/nominations/ui/document-limits";
import { AdminTabs } from "~/people/ui/admin-tabs";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, findDocumentLimitsPage);
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    set: formSpec({ form: setDocumentLimitForm, use: setDocumentLimit, done: () => paths.documentLimits() }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Giới hạn tệp") }];

export default function DocumentLimitsRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  return (
    <Page
      shell={shell}
      title="Giới hạn tệp"
      meta={<span>Mức chung cho từng loại văn bản trong hồ sơ, mọi phong trào</span>}
      crumbs={[{ href: paths.admin(), label: "Quản trị" }]}
      width="wide"
    >
      <Stack>
        <AdminTabs current={paths.documentLimits()} />
        <FormProblems state={state} prefix={limitPrefix(state)} />
        <p>
          Áp dụng cho tệp tải lên từ nay; tài liệu đã nhận trước đó giữ nguyên. Thường trực thi đua đặt được mức riêng
          cho từng chỉ tiêu ở trang của phong trào.
        </p>
        <KindLimits rows={data} state={state} />
      </Stack>
    </Page>
  );
}
