import type { ReactNode } from "react";
import { twoDigits } from "~/shared/time";
import { Table } from "~/shared/ui/table";
import { NomineeName } from "./nominee-groups";

interface AwardLine {
  id: string;
  goldenBookNo: number;
  name: string;
  detail: string;
  kind: string;
  recipientKind: "collective" | "individual";
  /** Taken back by a later document; the annex keeps its line. */
  isRevoked?: boolean;
}

interface AwardsTableProps<Award extends AwardLine> {
  awards: readonly Award[];
  /** Further last column. */
  extra?: { head: string; cell: (award: Award) => ReactNode; total: ReactNode };
}

/** Awards in the order of the annex: the running number is the số sổ vàng. */
export function AwardsTable<Award extends AwardLine>({ awards, extra }: AwardsTableProps<Award>) {
  return (
    <Table
      caption="Danh sách khen thưởng theo thứ tự của quyết định"
      rows={awards}
      rowKey={(award) => award.id}
      mark={(award) => (award.isRevoked === true ? "gone" : undefined)}
      columns={[
        { head: "Số sổ vàng", kind: "num", cell: (award) => twoDigits(award.goldenBookNo) },
        { head: "Tập thể, cá nhân", kind: "name", cell: (award) => <NomineeName {...award} /> },
        { head: "Đối tượng", cell: (award) => (award.recipientKind === "collective" ? "Tập thể" : "Cá nhân") },
        { head: "Hình thức", cell: (award) => (award.isRevoked === true ? `${award.kind} (đã thu hồi)` : award.kind) },
        ...(extra === undefined ? [] : [{ head: extra.head, kind: "num" as const, cell: extra.cell }]),
      ]}
      {...(extra === undefined ? {} : { total: ["Cộng", "", "", "", extra.total] })}
    />
  );
}
