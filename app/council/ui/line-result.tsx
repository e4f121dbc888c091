import type { ReactNode } from "react";
import { shareRule } from "~/campaigns/ui/minimum-shares";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { LinkButton } from "~/shared/ui/button";
import { VoteBar } from "~/shared/ui/meters";
import { Sheet } from "~/shared/ui/sheet";
import { StatusOf } from "~/shared/ui/status";
import { Rules } from "~/shared/ui/verdict";
import { Table, type Column } from "~/shared/ui/table";
import type { Candidate } from "../candidate-queries.server";
import type { LineView } from "../session-page.server";
import { outcomeLook } from "./looks";

interface LineResultProps {
  view: LineView;
  sessionId: string;
  memberCount: number;
  /** The form that opens a round, for whoever runs the session. */
  children?: ReactNode;
}

/** One award line: its candidates in the order of the result, its rounds, and the cut line of the quota. */
export function LineResult({ view, sessionId, memberCount, children }: LineResultProps) {
  const { line, candidates } = view;
  const lastProposed = candidates.filter((one) => one.outcome === "proposed").length;
  const quota = line.quotaCount === null ? "chờ cấp trên phân bổ số lượng" : `chỉ tiêu ${twoDigits(line.quotaCount)}`;
  const before =
    view.before === null
      ? ""
      : `, phiên khác đã dùng ${twoDigits(view.before.usedCount)}, còn ${twoDigits(view.before.leftCount)}`;
  const columns: Column<Candidate>[] = [
    { head: "Hạng", kind: "num", cell: (one) => one.rank ?? "–" },
    {
      head: line.recipientKind === "collective" ? "Tập thể" : "Họ và tên",
      kind: "name",
      cell: (one) => <CandidateName candidate={one} />,
    },
    { head: "Đơn vị đề nghị", cell: (one) => one.dossierUnitName },
    { head: "Đồng ý", kind: "num", cell: (one) => (one.agree === null ? "–" : <b>{one.agree}</b>) },
    {
      head: "Tỷ lệ trên tổng số thành viên",
      short: "Tỷ lệ",
      kind: "nb",
      cell: (one) => (one.agree === null ? "–" : <VoteBar yes={one.agree} members={memberCount} />),
    },
    { head: "Kết quả", kind: "nb", cell: (one) => <StatusOf look={outcomeLook(one.outcome, line.level)} /> },
  ];
  return (
    <Sheet title={view.title} note={`${twoDigits(candidates.length)} đề nghị, ${quota}${before}`}>
      <Table
        caption={`Kết quả: ${view.title}`}
        columns={columns}
        rows={candidates}
        rowKey={(one) => one.nominationId}
        wrap
        mark={(one) => (one.outcome === "undecided" ? "tie" : undefined)}
        cutAfter={(_one, index) =>
          line.quotaCount !== null && index + 1 === lastProposed && lastProposed < candidates.length
            ? `Trên vạch này: ${twoDigits(lastProposed)} đề nghị trong chỉ tiêu`
            : undefined
        }
      />
      {view.minimumShare !== null && <Rules rules={[shareRule(view.minimumShare)]} />}
      {view.rounds.length > 0 && (
        <ul className="in plain">
          {view.rounds.map((round) => (
            <li key={round.id}>
              <a href={paths.round(sessionId, round.id)}>Vòng {round.ordinal}</a>,{" "}
              {round.method === "hands" ? "giơ tay" : "bỏ phiếu"}, {round.state === "open" ? <b>đang mở</b> : "đã khép"}
              {round.reason !== "" && <span className="dim"> · lý do: {round.reason}</span>}
              {round.tieNote !== "" && <span> · {round.tieNote}</span>}
            </li>
          ))}
        </ul>
      )}
      {view.openRoundId !== null && (
        <div className="in actions">
          <LinkButton href={paths.round(sessionId, view.openRoundId)}>Vào vòng đang mở</LinkButton>
        </div>
      )}
      {children}
    </Sheet>
  );
}

function CandidateName({ candidate }: { candidate: Candidate }) {
  return (
    <>
      <b>
        {candidate.honorific} {candidate.candidateName}
      </b>
      {candidate.post !== "" && <span className="dim"> · {candidate.post}</span>}
      <br />
      <span className="dim">{candidate.achievement}</span>
    </>
  );
}
