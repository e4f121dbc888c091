import { Sheet } from "~/shared/ui/sheet";
import { Table } from "~/shared/ui/table";
import type { CertificatesPage } from "../certificates-page.server";

/** Who printed what and when, the latest first. */
export function PrintLog({ log }: { log: CertificatesPage["log"] }) {
  if (log.length === 0) return null;
  return (
    <Sheet title="Nhật ký in" id="nhat-ky-in" note="20 lần gần nhất, giờ Việt Nam">
      <Table
        caption="Nhật ký in"
        rows={log}
        rowKey={(entry) => entry.id}
        columns={[
          { head: "Đã in", kind: "name", cell: (entry) => entry.what },
          { head: "Thời điểm", kind: "nb", cell: (entry) => entry.at },
          { head: "Người ghi nhận", cell: (entry) => entry.by },
        ]}
      />
    </Sheet>
  );
}
