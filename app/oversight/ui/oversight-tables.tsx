import { Empty } from "~/shared/ui/note";
import { Sheet } from "~/shared/ui/sheet";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import type { EventRow, ReturnRow, SentBackRow } from "../event-queries.server";
import type { PassRow } from "../pass-queries.server";

export function PassTable({ passes }: { passes: readonly PassRow[] }) {
  return (
    <Sheet title="Đề nghị nộp muộn" note="thời hạn theo giờ Việt Nam">
      {passes.length === 0 ? (
        <Empty>Chưa có đơn vị nào đề nghị nộp muộn.</Empty>
      ) : (
        <Table
          caption="Đề nghị nộp muộn của các đơn vị"
          rows={passes}
          rowKey={(pass) => pass.id}
          columns={[
            {
              head: "Đơn vị",
              kind: "name",
              cell: (pass) => (
                <>
                  <a href={pass.href}>{pass.unitName}</a>
                  <br />
                  <span className="dim">{pass.asked}</span>
                </>
              ),
            },
            { head: "Lý do xin", cell: (pass) => pass.reason },
            {
              head: "Người quyết định",
              cell: (pass) =>
                pass.decided === "" ? (
                  <span className="dim">chưa quyết định</span>
                ) : (
                  <>
                    {pass.decided}
                    <br />
                    <span className="dim">{pass.decidedReason}</span>
                  </>
                ),
            },
            { head: "Nộp đến", cell: (pass) => pass.until || "–" },
            { head: "Trạng thái", kind: "nb", cell: (pass) => <StatusOf look={pass.look} /> },
          ]}
        />
      )}
    </Sheet>
  );
}

export function ReturnTable({ returns }: { returns: readonly ReturnRow[] }) {
  return (
    <Sheet title="Hồ sơ trả lại để sửa" note="thời hạn theo giờ Việt Nam">
      {returns.length === 0 ? (
        <Empty>Chưa có hồ sơ nào bị trả lại.</Empty>
      ) : (
        <Table
          caption="Hồ sơ trả lại để sửa"
          rows={returns}
          rowKey={(row) => row.id}
          columns={[
            { head: "Đơn vị", kind: "name", cell: (row) => row.unitName },
            { head: "Lý do trả lại", cell: (row) => row.reason },
            { head: "Trả lại lúc", cell: (row) => row.returned },
            { head: "Hạn sửa", cell: (row) => row.due },
            { head: "Nay", kind: "nb", cell: (row) => row.state },
          ]}
        />
      )}
    </Sheet>
  );
}

export function SentBackTable({ files }: { files: readonly SentBackRow[] }) {
  return (
    <Sheet title="Hồ sơ trình ký bị trả lại" note="thời gian theo giờ Việt Nam">
      {files.length === 0 ? (
        <Empty>Người ký chưa trả lại hồ sơ nào.</Empty>
      ) : (
        <Table
          caption="Hồ sơ trình ký bị trả lại"
          rows={files}
          rowKey={(file) => file.id}
          columns={[
            { head: "Hồ sơ", kind: "name", cell: (file) => file.title },
            { head: "Người trả lại", cell: (file) => file.by },
            { head: "Lý do", cell: (file) => file.reason },
          ]}
        />
      )}
    </Sheet>
  );
}

export function EventTable({ events }: { events: readonly EventRow[] }) {
  return (
    <Sheet title="Phiên họp, công khai, quyết định" note="thời gian theo giờ Việt Nam">
      {events.length === 0 ? (
        <Empty>Chưa có phiên họp nào. Phiên họp, thời gian công khai và quyết định hiện ở đây theo thứ tự.</Empty>
      ) : (
        <Table
          caption="Phiên họp, công khai, quyết định"
          rows={events}
          rowKey={(event) => event.id}
          columns={[
            { head: "Việc", kind: "name", cell: (event) => event.what },
            { head: "Thời gian", cell: (event) => event.when },
            { head: "Ghi chú", cell: (event) => event.note },
          ]}
        />
      )}
    </Sheet>
  );
}
