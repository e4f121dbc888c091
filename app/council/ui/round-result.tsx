import { VoteBar } from "~/shared/ui/meters";
import { Table } from "~/shared/ui/table";
import type { RoundView } from "../session-page.server";

/** Sums of a closed round. */
export function RoundResult({ round, memberCount }: { round: RoundView; memberCount: number }) {
  return (
    <Table
      caption={`Kết quả vòng ${String(round.ordinal)}`}
      wrap
      rows={[...round.candidates].sort((a, b) => b.agree - a.agree)}
      rowKey={(one) => one.nominationId}
      columns={[
        {
          head: "Đề nghị",
          kind: "name",
          cell: (one) => (
            <b>
              {one.honorific} {one.candidateName}
            </b>
          ),
        },
        { head: "Đơn vị", cell: (one) => one.unitName },
        { head: "Đồng ý", kind: "num", cell: (one) => <b>{one.agree}</b> },
        { head: "Không đồng ý", kind: "num", cell: (one) => one.disagree },
        { head: "Không có ý kiến", kind: "num", cell: (one) => one.noOpinion },
        {
          head: "Tỷ lệ trên tổng số thành viên",
          short: "Tỷ lệ",
          kind: "nb",
          cell: (one) => <VoteBar yes={one.agree} members={memberCount} />,
        },
      ]}
    />
  );
}
