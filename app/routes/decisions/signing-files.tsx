import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { decisionsPolicy } from "~/decisions/policy";
import { listSigningFiles, listToPrepare } from "~/decisions/list-queries.server";
import { signingLooks } from "~/decisions/ui/looks";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { twoDigits } from "~/shared/time";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const access = allowed(decisionsPolicy.permit(page.actor, "signing_file.list", { kind: "signing_file" }));
    if (!access.ok) return access;
    const mayPrepare = decisionsPolicy.can(page.actor, "signing_file.prepare", { kind: "signing_file" });
    return ok({
      files: await listSigningFiles(page.read),
      waiting: mayPrepare ? await listToPrepare(page.read, page.now) : [],
    });
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Hồ sơ trình ký") }];

export default function SigningFilesRoute() {
  const { shell, data } = usePage<typeof loader>();
  return (
    <Page shell={shell} title="Hồ sơ trình ký">
      <Stack>
        {data.waiting.length > 0 && (
          <Sheet title="Chờ lập hồ sơ">
            <Table
              caption="Phong trào chờ công khai hoặc lập hồ sơ trình"
              rows={data.waiting}
              rowKey={(one) => one.campaignId}
              columns={[
                {
                  head: "Phong trào",
                  kind: "name",
                  cell: (one) => <a href={paths.prepareSigningFile(one.campaignId)}>{one.title}</a>,
                },
                { head: "Việc tiếp theo", cell: (one) => one.note },
              ]}
            />
          </Sheet>
        )}
        <Sheet label="Danh sách hồ sơ trình ký">
          {data.files.length === 0 ? (
            <Empty title="Chưa có hồ sơ trình ký">
              Hồ sơ được lập sau khi phiên họp xét kết thúc và danh sách đã công khai.
            </Empty>
          ) : (
            <Table
              caption="Hồ sơ trình ký"
              rows={data.files}
              rowKey={(file) => file.id}
              columns={[
                {
                  head: "Phong trào",
                  kind: "name",
                  cell: (file) => <a href={paths.signingFile(file.id)}>{file.title}</a>,
                },
                { head: "Lần", kind: "num", cell: (file) => file.ordinal },
                { head: "Số tên", kind: "num", cell: (file) => twoDigits(file.nameCount) },
                { head: "Trình lúc", cell: (file) => file.submittedAt },
                { head: "Người trình", cell: (file) => file.submittedBy },
                { head: "Trạng thái", kind: "nb", cell: (file) => <StatusOf look={signingLooks[file.state]} /> },
              ]}
            />
          )}
        </Sheet>
      </Stack>
    </Page>
  );
}
