import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findJobLists, type JobRow } from "~/people/admin-queries.server";
import { retryJobForm } from "~/people/forms";
import { peoplePolicy } from "~/people/policy";
import { retryFailedJob } from "~/people/retry-failed-job.server";
import { AdminTabs } from "~/people/ui/admin-tabs";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { twoDigits } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { Table, type Column } from "~/shared/ui/table";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor }) => {
    const access = allowed(peoplePolicy.permit(actor, "job.manage", { kind: "jobs" }));
    return access.ok ? ok(await findJobLists(read)) : access;
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, { retry: formSpec({ form: retryJobForm, use: retryFailedJob, done: () => paths.jobs() }) });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Công việc nền") }];

const name: Column<JobRow> = { head: "Công việc", kind: "name", cell: (row) => row.name };
const attempts: Column<JobRow> = { head: "Số lần chạy", kind: "num", cell: (row) => row.attempts };
const trouble: Column<JobRow> = {
  head: "Nguyên nhân",
  cell: (row) =>
    row.trouble === "" ? (
      ""
    ) : (
      <>
        {row.trouble}
        <details>
          <summary>Chi tiết kỹ thuật</summary>
          <code>{row.technical}</code>
        </details>
      </>
    ),
};

export default function JobsRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("retry");
  const retry: Column<JobRow> = {
    head: <span className="vh">Chạy lại</span>,
    kind: "act",
    cell: (row) => (
      <PostForm intent="retry" hidden={{ jobId: row.id }}>
        <Button kind="small" label={`Chạy lại ${row.name}`}>
          Chạy lại
        </Button>
      </PostForm>
    ),
  };
  return (
    <Page
      shell={shell}
      title="Công việc nền"
      crumbs={[{ href: paths.admin(), label: "Quản trị" }]}
      meta={
        <span>
          Việc máy làm sau khi trang đã trả lời: tạo tệp PDF, dọn tệp không dùng. Việc bị lỗi được tự thử lại nhiều lần
          trước khi dừng.
        </span>
      }
    >
      <Stack>
        <AdminTabs current={paths.jobs()} />
        <FormProblems state={state} />
        <Sheet title="Bị lỗi" note={`${twoDigits(data.failed.length)} công việc`}>
          {data.failed.length === 0 ? (
            <Empty>Không có công việc nào bị lỗi.</Empty>
          ) : (
            <Table
              caption="Công việc bị lỗi"
              columns={[name, { head: "Dừng lúc", kind: "nb", cell: (row) => row.when }, attempts, trouble, retry]}
              rows={data.failed}
              rowKey={(row) => row.id}
            />
          )}
        </Sheet>
        <Sheet title="Đang chờ" note={`${twoDigits(data.waiting.length)} công việc`}>
          {data.waiting.length === 0 ? (
            <Empty>Không có công việc nào đang chờ.</Empty>
          ) : (
            <Table
              caption="Công việc đang chờ"
              columns={[
                name,
                { head: "Chạy lúc (giờ Việt Nam)", short: "Chạy lúc", cell: (row) => row.when },
                attempts,
                trouble,
              ]}
              rows={data.waiting}
              rowKey={(row) => row.id}
            />
          )}
        </Sheet>
        <Sheet title="Xong gần đây">
          {data.done.length === 0 ? (
            <Empty>Chưa có công việc nào đã xong.</Empty>
          ) : (
            <Table
              caption="Công việc xong gần đây"
              columns={[name, { head: "Xong lúc", kind: "nb", cell: (row) => row.when }, attempts]}
              rows={data.done}
              rowKey={(row) => row.id}
            />
          )}
        </Sheet>
      </Stack>
    </Page>
  );
}
