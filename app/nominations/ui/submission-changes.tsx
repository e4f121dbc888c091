import { twoDigits } from "~/shared/time";
import { Sheet } from "~/shared/ui/sheet";
import { looks, StatusOf, type StatusLook } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import type { Change } from "../differences";
import type { ChangeRow, SubmissionChanges as Changes } from "../submission-changes.server";

const changeLooks: Readonly<Record<Change, StatusLook>> = {
  added: { ...looks.done, label: "Thêm" },
  changed: { ...looks.draft, label: "Thay" },
  removed: { ...looks.refused, label: "Bỏ" },
};

/** What was submitted again beside what was submitted before. */
export function SubmissionChanges({ changes }: { changes: Changes | null }) {
  if (changes === null) return null;
  const { asked, rows, same, against, ordinal } = changes;
  return (
    <Sheet
      title={`Thay đổi của lần nộp ${String(ordinal)} so với lần ${String(against)}`}
      note={changes.againstText}
      foot={
        same.length === 0 ? undefined : (
          <details>
            <summary>{twoDigits(same.length)} mục giữ nguyên</summary>
            <p className="sm">{same.join("; ")}.</p>
          </details>
        )
      }
    >
      {asked.length > 0 && (
        <div className="in">
          <p>Lần trả lại yêu cầu sửa:</p>
          <ul>
            {asked.map((one) => (
              <li key={one.label}>
                {one.label}
                {one.note === "" ? "" : `: ${one.note}`}{" "}
                <StatusOf
                  look={one.isMended ? { ...looks.done, label: "Đã sửa" } : { ...looks.none, label: "Chưa thay đổi" }}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
      {rows.length === 0 ? (
        <p className="in">Không có thay đổi nào ở văn bản và đề nghị.</p>
      ) : (
        <Table<ChangeRow>
          caption="Thay đổi giữa hai lần nộp"
          wrap
          columns={[
            {
              head: "Mục",
              kind: "name",
              cell: (row) => (row.field === "" ? row.item : `${row.item}: ${row.field.toLowerCase()}`),
            },
            { head: `Lần ${String(against)}`, cell: (row) => <Side of={row.before} /> },
            { head: `Lần ${String(ordinal)}`, cell: (row) => <Side of={row.after} /> },
            { head: "Thay đổi", kind: "nb", cell: (row) => <StatusOf look={changeLooks[row.change]} /> },
          ]}
          rows={rows}
          rowKey={(row) => `${row.item} ${row.field} ${row.change}`}
        />
      )}
    </Sheet>
  );
}

function Side({ of }: { of: ChangeRow["before"] }) {
  if (of.text === "") return <span className="dim">Không có</span>;
  return of.href === null ? of.text : <a href={of.href}>{of.text}</a>;
}
