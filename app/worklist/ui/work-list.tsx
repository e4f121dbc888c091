import { LinkButton } from "~/shared/ui/button";
import { Empty } from "~/shared/ui/note";
import { Sheet } from "~/shared/ui/sheet";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import type { EmptyHome } from "../empty-home";
import type { WorkRow } from "../work-item";

/** What waits, nearest end first; the first urgent row stands out. */
export function WorkList({
  rows,
  more,
  empty,
}: {
  rows: readonly WorkRow[];
  more: { href: string; label: string } | null;
  empty: EmptyHome;
}) {
  if (rows.length === 0)
    return (
      <Sheet title="Danh sách việc">
        <Empty
          title={empty.title}
          action={
            empty.action === null ? undefined : <LinkButton href={empty.action.href}>{empty.action.label}</LinkButton>
          }
        >
          {empty.text}
        </Empty>
      </Sheet>
    );
  return (
    <Sheet
      title="Danh sách việc"
      right="Gần hạn nhất ở trên cùng"
      foot={more === null ? undefined : <a href={more.href}>{more.label}</a>}
    >
      <Table
        caption="Việc chờ tôi"
        rows={rows}
        rowKey={(row) => row.key}
        mark={(row) => (row === rows[0] && row.isUrgent ? "attn" : undefined)}
        columns={[
          {
            head: "Việc",
            kind: "name",
            cell: (row) => (
              <>
                <a href={row.href}>{row.title}</a>
                <br />
                <span className="dim">{row.note}</span>
              </>
            ),
          },
          { head: "Hạn (giờ Việt Nam)", kind: "nb", cell: (row) => <Due row={row} /> },
          { head: "Trạng thái", kind: "nb", cell: (row) => <StatusOf look={row.look} /> },
        ]}
      />
    </Sheet>
  );
}

function Due({ row: { due, since } }: { row: WorkRow }) {
  if (due === null) return <span className="dim">{since === "" ? "Không có hạn" : `Chờ ${since}`}</span>;
  return (
    <span>
      <time dateTime={due.at}>{due.text}</time>
      <br />
      <span className="dim">{due.left}</span>
    </span>
  );
}
