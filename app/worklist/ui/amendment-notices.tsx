import { Sheet } from "~/shared/ui/sheet";
import { Table } from "~/shared/ui/table";
import type { AmendmentNotice } from "../amendment-notice-queries.server";

/** Plans that were changed in the last 14 days: what, by which document, since when. */
export function AmendmentNotices({ notices }: { notices: readonly AmendmentNotice[] }) {
  if (notices.length === 0) return null;
  return (
    <Sheet title="Kế hoạch vừa điều chỉnh" right="Báo trong 14 ngày">
      <Table
        caption="Các lần điều chỉnh kế hoạch trong 14 ngày qua"
        rows={notices}
        rowKey={(row) => row.id}
        columns={[
          {
            head: "Điều chỉnh",
            kind: "name",
            cell: (row) => (
              <>
                <a href={row.href}>{row.title}</a>
                <br />
                <span className="dim">
                  {row.campaign}
                  {row.document !== "" && `; ${row.document}`}
                </span>
              </>
            ),
          },
          {
            head: "Nội dung thay đổi",
            cell: (row) => (
              <span>
                {row.changes.map((change, index) => (
                  <span key={change}>
                    {index > 0 && <br />}
                    {change}
                  </span>
                ))}
              </span>
            ),
          },
          {
            head: "Báo từ (giờ Việt Nam)",
            short: "Báo từ",
            cell: (row) => (
              <span>
                {row.since}
                <br />
                <span className="dim">đến {row.until}</span>
              </span>
            ),
          },
        ]}
      />
    </Sheet>
  );
}
