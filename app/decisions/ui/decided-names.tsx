import { looks, StatusOf } from "~/shared/ui/status";
import { Sheet } from "~/shared/ui/sheet";
import { Table } from "~/shared/ui/table";
import type { SigningFilePage } from "../signing-page.server";
import { NomineeName, Votes } from "./nominee-groups";

const itemLooks = {
  proposed: { ...looks.waiting, label: "Đề nghị" },
  signed: { ...looks.done, label: "Đã ký" },
  left_out: { ...looks.refused, label: "Bỏ tên" },
} as const;

/** The names of a file for whoever does not decide on it, or after it was decided. */
export function DecidedNames({ file }: { file: SigningFilePage }) {
  return (
    <Sheet title="Đề nghị khen thưởng" note={file.countsText}>
      <Table
        caption="Danh sách đề nghị khen thưởng"
        rows={file.names}
        rowKey={(one) => one.nominationId}
        mark={(one) => (one.state === "left_out" ? "gone" : undefined)}
        columns={[
          { head: "STT", kind: "stt", short: "", cell: (one) => one.ordinal },
          { head: "Tập thể, cá nhân", kind: "name", cell: (one) => <NomineeName {...one} /> },
          { head: "Chỉ tiêu", kind: "nb", cell: (one) => one.lineTitle },
          { head: "Hạng", kind: "num", cell: (one) => one.rank ?? "–" },
          { head: "Đồng ý", kind: "nb", cell: (one) => <Votes of={one} /> },
          {
            head: "Kết quả",
            cell: (one) => (
              <>
                <StatusOf look={itemLooks[one.state]} />
                {one.leftOutReason !== "" && <span className="dim"> {one.leftOutReason}</span>}
              </>
            ),
          },
        ]}
      />
    </Sheet>
  );
}
