import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { NomineeName } from "~/decisions/ui/nominee-groups";
import { isRefused, stateFor } from "~/shared/forms/form-state";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { useFormState, usePage } from "~/shared/use-page";
import { enterResults } from "~/upward/enter-results.server";
import { enterResultsForm } from "~/upward/forms";
import { upwardLooks } from "~/upward/ui/looks";
import { AwardedForm, RefusedForm } from "~/upward/ui/result-forms";
import { resultsPage } from "~/upward/upward-page.server";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => resultsPage(page.read, page.actor, page.params["id"] ?? "", page.now));
}

export async function action(args: ActionFunctionArgs) {
  const done = (_value: unknown, input: { id: string }): string => paths.upward(input.id);
  return runForm(args, {
    award: formSpec({ form: enterResultsForm, use: enterResults, done }),
    refuse: formSpec({ form: enterResultsForm, use: enterResults, done }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Kết quả của cấp trên") }];

export default function UpwardResultsRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
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
        {isRefused(state) && <FormProblems state={state} prefix={state?.intent ?? ""} />}
        <Sheet title="Đã gửi cấp trên" note="ghi lại một tên là sửa kết quả trước; nhật ký giữ cả hai">
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
          <>
            <AwardedForm data={data} state={stateFor(state, "award")} />
            <RefusedForm data={data} state={stateFor(state, "refuse")} />
          </>
        )}
      </Stack>
    </Page>
  );
}
