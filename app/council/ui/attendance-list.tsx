import { Sheet } from "~/shared/ui/sheet";
import { Table } from "~/shared/ui/table";
import { attendanceNames, positionNames, type Position, type SessionMember } from "../session";

export function AttendanceList({ members }: { members: readonly SessionMember[] }) {
  return (
    <Sheet title="Thành viên">
      <Table
        caption="Thành viên dự họp"
        rows={members}
        rowKey={(member) => member.personId}
        columns={[
          { head: "Họ và tên", kind: "name", cell: (member) => <b>{member.name}</b> },
          { head: "Chức vụ", cell: (member) => member.post },
          { head: "Nhiệm vụ", cell: (member) => positionNames[member.position as Position] },
          {
            head: "Sự có mặt",
            cell: (member) =>
              member.absenceReason === ""
                ? attendanceNames[member.attendance]
                : `${attendanceNames[member.attendance]}: ${member.absenceReason}`,
          },
        ]}
      />
    </Sheet>
  );
}
