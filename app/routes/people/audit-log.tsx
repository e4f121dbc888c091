import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findAuditPage } from "~/people/audit-queries.server";
import { subjectKindNames } from "~/people/audit-subjects";
import { peoplePolicy } from "~/people/policy";
import { SelectField } from "~/shared/forms/choice-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { Hash } from "~/shared/ui/files";
import { Facts } from "~/shared/ui/facts";
import { Filters, Pager } from "~/shared/ui/list-tools";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { Table } from "~/shared/ui/table";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, url, services }) => {
    const access = allowed(peoplePolicy.permit(actor, "audit.read", { kind: "audit_log" }));
    if (!access.ok) return access;
    const campaignId = url.searchParams.get("phong_trao") ?? "";
    const subject = url.searchParams.get("doi_tuong") ?? "";
    const before = url.searchParams.get("truoc");
    return ok({
      ...(await findAuditPage(read, { campaignId, subject, before }, services.auditSentences)),
      campaignId,
      subject,
      isFirst: before === null,
    });
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Nhật ký") }];

export default function AuditLogRoute() {
  const { shell, data } = usePage<typeof loader>();
  const first = paths.auditLog({ campaign: data.campaignId, subject: data.subject });
  const older = data.before === null ? undefined : `${first}${first.includes("?") ? "&" : "?"}truoc=${data.before}`;
  const [kind = "", one = ""] = data.subject.split(".");
  const isFiltered = data.campaignId !== "" || data.subject !== "";
  return (
    <Page
      shell={shell}
      title="Nhật ký"
      meta={<span>Mọi thay đổi, mới nhất trước. Không ghi nội dung biểu quyết, mật khẩu, nội dung tệp.</span>}
    >
      <Stack>
        <Filters label="Lọc nhật ký" action={paths.auditLog()} clearHref={isFiltered ? paths.auditLog() : undefined}>
          <SelectField
            name="phong_trao"
            label="Phong trào"
            required={false}
            empty="Tất cả phong trào"
            defaultValue={data.campaignId}
            options={data.campaigns}
          />
          <SelectField
            name="doi_tuong"
            label="Nội dung"
            required={false}
            empty="Mọi nội dung"
            defaultValue={kind}
            options={Object.entries(subjectKindNames).map(([value, label]) => ({ value, label }))}
          />
        </Filters>
        <Sheet
          label="Các mục nhật ký"
          foot={
            data.rows.length > 0 && (
              <Pager
                count={`Nhật ký có ${String(data.head.seq)} mục`}
                firstHref={data.isFirst ? undefined : first}
                olderHref={older}
              />
            )
          }
        >
          {data.rows.length === 0 ? (
            <Empty
              title="Không có mục nào"
              action={isFiltered ? <a href={paths.auditLog()}>Xem toàn bộ nhật ký</a> : undefined}
            >
              {isFiltered ? "Chưa có thay đổi nào thuộc nội dung đang lọc." : "Chưa có thay đổi nào được ghi."}
            </Empty>
          ) : (
            <Table
              caption={
                one === "" ? "Các mục nhật ký, mới nhất trước" : "Các mục nhật ký của một nội dung, mới nhất trước"
              }
              columns={[
                { head: "Mục", kind: "stt", cell: (row) => row.seq },
                { head: "Thời điểm (giờ Việt Nam)", short: "Lúc", cell: (row) => row.at },
                { head: "Người thực hiện", kind: "nb", cell: (row) => row.actor },
                { head: "Việc đã làm", cell: (row) => row.sentence },
                { head: "Nội dung", kind: "nb", cell: (row) => row.subject },
              ]}
              rows={data.rows}
              rowKey={(row) => row.seq}
            />
          )}
        </Sheet>
        <Sheet title="Đầu chuỗi nhật ký" padded>
          <Facts
            facts={[
              { label: "Số mục", value: data.head.seq },
              { label: "Mã băm của mục cuối", value: <Hash value={data.head.hash} /> },
            ]}
          />
          <p className="dim sm">
            Mỗi mục mang mã băm của mục trước. Số mục và mã băm này cũng in trên biên nhận, biên bản và quyết định: đối
            chiếu được rằng nhật ký chưa bị sửa hoặc cắt bớt.
          </p>
        </Sheet>
      </Stack>
    </Page>
  );
}
