import { paths } from "~/shared/paths";
import { formatDate } from "~/shared/time";
import { Note } from "~/shared/ui/note";
import { Sheet } from "~/shared/ui/sheet";
import { Table } from "~/shared/ui/table";
import type { UnitPage } from "../unit-queries.server";

/** Which unit took this one in, and which ones it took in. Nothing where there was no merger. */
export function UnitSuccession({
  unit,
  successor,
  mergedIn,
  mayList,
}: Pick<UnitPage, "unit" | "successor" | "mergedIn"> & { mayList: boolean }) {
  return (
    <>
      {successor !== null && (
        <Note tone="busy" title={`Đã sáp nhập vào ${successor.successorName} từ ngày ${formatDate(successor.fromOn)}`}>
          <p>
            {successor.document}. Lịch sử dưới đây là của {unit.name} đến ngày sáp nhập
            {mayList ? (
              <>
                ; xem tiếp tại <a href={paths.unit(successor.successorUnitId)}>{successor.successorName}</a>.
              </>
            ) : (
              "."
            )}
          </p>
        </Note>
      )}
      {mergedIn.length > 0 && (
        <Sheet
          title="Đơn vị đã sáp nhập vào"
          note="Khen thưởng của các đơn vị này hiện trong lịch sử dưới đây, dưới tên cũ"
        >
          <Table
            caption="Đơn vị đã sáp nhập vào"
            columns={[
              {
                head: "Đơn vị",
                kind: "name",
                cell: (row) => (mayList ? <a href={paths.unit(row.unitId)}>{row.unitName}</a> : row.unitName),
              },
              { head: "Từ ngày", kind: "nb", cell: (row) => formatDate(row.fromOn) },
              { head: "Văn bản", cell: (row) => row.document },
              ...(mergedIn.some((row) => row.note !== "")
                ? [{ head: "Ghi chú", cell: (row: UnitPage["mergedIn"][number]) => row.note }]
                : []),
            ]}
            rows={mergedIn}
            rowKey={(row) => row.unitId}
          />
        </Sheet>
      )}
    </>
  );
}
