import { Facts } from "~/shared/ui/facts";
import { Sheet } from "~/shared/ui/sheet";
import type { CaseFacts, PreparePage } from "../signing-page.server";
import { NomineeGroups, NomineeName, Votes } from "./nominee-groups";
import { twoDigits } from "~/shared/time";
import { Table } from "~/shared/ui/table";

/** What the letter to the signer says in figures. */
export function CaseSheet({ facts, note }: { facts: CaseFacts; note?: string }) {
  return (
    <Sheet title="Quá trình xét khen thưởng">
      <Facts
        facts={[
          { label: "Tiếp nhận", value: facts.received },
          { label: "Thẩm định", value: facts.appraised },
          { label: "Họp xét", value: facts.voted },
          { label: "Công khai", value: facts.published },
          note === undefined || note === "" ? null : { label: "Ý kiến của Thường trực", value: note },
        ]}
      />
    </Sheet>
  );
}

export function UpwardSheet({ groups }: { groups: PreparePage["upward"] }) {
  if (groups.length === 0) return null;
  return (
    <Sheet title="Đề nghị cấp tỉnh" note="không thuộc quyết định của cơ quan; nêu trong tờ trình">
      <NomineeGroups groups={groups} showVotes />
    </Sheet>
  );
}

export function NotProposedSheet({ nominees }: { nominees: PreparePage["notProposed"] }) {
  if (nominees.length === 0) return null;
  return (
    <Sheet title="Không đề nghị" note={`${twoDigits(nominees.length)} trường hợp, có lý do`}>
      <Table
        caption="Trường hợp không đề nghị"
        rows={nominees}
        rowKey={(one) => one.nominationId}
        columns={[
          { head: "Tập thể, cá nhân", kind: "name", cell: (one) => <NomineeName {...one} /> },
          { head: "Chỉ tiêu", kind: "nb", cell: (one) => one.lineTitle },
          { head: "Đồng ý", kind: "nb", cell: (one) => <Votes of={one} /> },
          { head: "Lý do", cell: (one) => one.reason ?? "" },
        ]}
      />
    </Sheet>
  );
}
