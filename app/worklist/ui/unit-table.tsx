import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { Progress } from "~/shared/ui/meters";
import { Sheet } from "~/shared/ui/sheet";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import type { UnitRow, UnitTable as Units } from "../unit-table-queries.server";

/** Every unit of the campaign with its dossier. `showsParts`: how much of each is there, for the standing body. */
export function UnitTable({
  campaignId,
  units,
  showsParts,
}: {
  campaignId: string;
  units: Units;
  showsParts: boolean;
}) {
  const { rows, unitCount, summary } = units;
  return (
    <Sheet
      title={`Tiến độ của ${twoDigits(unitCount)} đơn vị`}
      note={summary}
      right={<a href={paths.dossiers({ campaign: campaignId })}>Xem danh sách hồ sơ</a>}
    >
      <Table
        caption="Tiến độ lập hồ sơ của các đơn vị"
        rows={rows}
        rowKey={(row) => row.unitId}
        columns={[
          {
            head: "Đơn vị",
            kind: "name",
            cell: (row) => (row.href === null ? row.name : <a href={row.href}>{row.name}</a>),
          },
          {
            head: "Người đầu mối",
            cell: (row) =>
              row.contact === "" ? <span className="dim">Chưa có tài khoản lập hồ sơ</span> : row.contact,
          },
          { head: "Tập thể", kind: "num", cell: (row) => row.collectives || "–" },
          { head: "Cá nhân", kind: "num", cell: (row) => row.individuals || "–" },
          ...(showsParts ? [{ head: "Mục đã đủ", cell: (row: UnitRow) => <Parts row={row} /> }] : []),
          { head: "Trạng thái", kind: "nb" as const, cell: (row) => <StatusOf look={row.look} /> },
          { head: "Lần cuối", kind: "num", cell: (row) => row.at || "–" },
        ]}
      />
    </Sheet>
  );
}

function Parts({ row: { parts, name } }: { row: UnitRow }) {
  return parts === null ? (
    <span className="dim">chưa có mục nào</span>
  ) : (
    <Progress done={parts.done} total={parts.total} label={`Mục đã đủ của ${name}`} />
  );
}
