import { Sheet } from "~/shared/ui/sheet";
import { Status } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import type { ReminderNotice } from "../reminder-queries.server";

/** What the reader is reminded of and has not done; it goes when it is done. */
export function Reminders({ reminders }: { reminders: readonly ReminderNotice[] }) {
  if (reminders.length === 0) return null;
  return (
    <Sheet title="Nhắc việc" right="Làm xong thì không nhắc nữa">
      <Table
        caption="Việc đang được nhắc"
        rows={reminders}
        rowKey={(row) => row.key}
        columns={[
          {
            head: "Nhắc về",
            kind: "name",
            cell: (row) => (
              <>
                <a href={row.href}>{row.title}</a>
                <br />
                <span className="dim">
                  {row.campaign} · {row.missing}
                </span>
              </>
            ),
          },
          {
            head: "Thời hạn (giờ Việt Nam)",
            short: "Thời hạn",
            cell: (row) => (
              <span>
                {row.text}
                <br />
                <time className="dim" dateTime={row.at}>
                  {row.end}
                </time>
              </span>
            ),
          },
          {
            head: "Còn lại",
            kind: "nb",
            cell: (row) => (
              <Status tone={row.isOverdue ? "bad" : "wait"} icon={row.isOverdue ? "warn" : "clock"}>
                {row.left}
              </Status>
            ),
          },
        ]}
      />
    </Sheet>
  );
}
