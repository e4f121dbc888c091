import { Pager, StateTabs } from "~/shared/ui/list-tools";
import { Empty } from "~/shared/ui/note";
import { Sheet } from "~/shared/ui/sheet";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import type { ReminderPage } from "../reminder-page-queries.server";

/** Reminders to come, sent, and mails that did not go out: when, to whom, of what, how. */
export function ReminderRows({ page }: { page: ReminderPage }) {
  return (
    <>
      <StateTabs
        label="Các lần nhắc"
        tabs={page.tabs.map((tab) => ({
          href: tab.href,
          label: tab.label,
          count: tab.count,
          current: tab.isCurrent,
          tone: tab.isBad ? "bad" : undefined,
          icon: tab.isBad ? "warn" : undefined,
        }))}
      />
      <Sheet
        title={page.list === "sap-nhac" ? "Sắp nhắc" : page.list === "loi" ? "Thư không gửi được" : "Đã nhắc"}
        right={page.list === "sap-nhac" ? "Gần nhất trước" : "Mới nhất trước"}
        foot={
          page.rows.length > 0 && (
            <Pager count={page.total} firstHref={page.firstHref ?? undefined} olderHref={page.olderHref ?? undefined} />
          )
        }
      >
        {page.rows.length === 0 ? (
          <Empty>{emptyText(page)}</Empty>
        ) : (
          <Table
            caption="Các lần nhắc việc"
            rows={page.rows}
            rowKey={(row) => row.id}
            columns={[
              { head: "Lúc (giờ Việt Nam)", short: "Lúc", cell: (row) => row.when },
              {
                head: "Nhắc về",
                kind: "name",
                cell: (row) => (
                  <>
                    {row.what}
                    <br />
                    <span className="dim">{row.detail}</span>
                  </>
                ),
              },
              { head: "Nhắc ai", cell: (row) => row.to },
              { head: "Bằng cách", cell: (row) => row.how },
              {
                head: "Tình trạng",
                cell: (row) => (
                  <span>
                    <StatusOf look={row.look} />
                    {row.trouble !== "" && (
                      <>
                        <br />
                        <span className="dim">{row.trouble}</span>
                      </>
                    )}
                  </span>
                ),
              },
            ]}
          />
        )}
      </Sheet>
    </>
  );
}

function emptyText({ list, standing, isOn }: ReminderPage): string {
  if (list === "loi") return "Không có thư nào bị lỗi.";
  if (list === "da-nhac") return "Chưa nhắc lần nào.";
  if (standing === "draft") return "Phong trào chưa phát động; nhắc việc bắt đầu sau khi phát động.";
  if (standing === "over") return "Phong trào đã kết thúc; không còn lần nhắc nào.";
  return isOn ? "Không còn việc nào phải nhắc." : "Nhắc việc đang tắt.";
}
