import { Fragment } from "react";
import { twoDigits } from "~/shared/time";
import { VoteBar } from "~/shared/ui/meters";
import { SheetRule } from "~/shared/ui/sheet";
import { Table, type Column } from "~/shared/ui/table";
import type { NomineeGroup, NomineeView } from "../nominee-view.server";

/** Name, and beneath it post and unit. */
export function NomineeName({ name, detail }: Pick<NomineeView, "name" | "detail">) {
  return (
    <>
      <b>{name}</b>
      {detail !== "" && (
        <>
          <br />
          <span className="dim">{detail}</span>
        </>
      )}
    </>
  );
}

/** Names line by line; with votes only where they may be seen. */
export function NomineeGroups({ groups, showVotes = false }: { groups: readonly NomineeGroup[]; showVotes?: boolean }) {
  return (
    <>
      {groups.map((group) => (
        <Fragment key={group.lineId}>
          <SheetRule
            title={group.title}
            right={<span className="dim sm">{twoDigits(group.nominees.length)} tên</span>}
          />
          <Table
            caption={group.title}
            rows={group.nominees}
            rowKey={(one) => one.nominationId}
            columns={columnsOf(group, showVotes)}
          />
        </Fragment>
      ))}
    </>
  );
}

function columnsOf(group: NomineeGroup, showVotes: boolean): Column<NomineeView>[] {
  return [
    { head: "STT", kind: "stt", short: "", cell: (_one, index) => index + 1 },
    {
      head: group.recipientKind === "collective" ? "Tập thể" : "Họ và tên",
      kind: "name",
      cell: (one) => <NomineeName {...one} />,
    },
    { head: "Đơn vị đề nghị", cell: (one) => one.dossierUnitName },
    ...(showVotes
      ? [
          { head: "Hạng", kind: "num", cell: (one) => one.rank ?? "–" } satisfies Column<NomineeView>,
          { head: "Đồng ý", kind: "nb", cell: (one) => <Votes of={one} /> } satisfies Column<NomineeView>,
        ]
      : []),
  ];
}

export function Votes({ of }: { of: Pick<NomineeView, "agree" | "memberCount"> }) {
  return of.agree === null || of.memberCount === null ? <>–</> : <VoteBar yes={of.agree} members={of.memberCount} />;
}
