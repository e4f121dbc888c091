import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { Empty } from "~/shared/ui/note";
import { Sheet } from "~/shared/ui/sheet";
import { Table } from "~/shared/ui/table";
import type { UnitPage } from "../unit-queries.server";

/** The people of a unit today, in the order by hand, then head, leaders and the rest by name. */
export function UnitMembers({
  page,
  mayOrder,
  maySeePeople,
}: {
  page: UnitPage;
  mayOrder: boolean;
  maySeePeople: boolean;
}) {
  const { members, unit } = page;
  return (
    <Sheet
      title="Người của đơn vị"
      note={`${twoDigits(members.length)} người, trong đó ${twoDigits(page.womenCount)} nữ`}
      right={
        members.length > 0 && (
          <>
            {maySeePeople && <a href={paths.people({ unit: unit.id })}>Tìm trong danh sách</a>}
            {maySeePeople && mayOrder && " · "}
            {mayOrder && <a href={paths.memberOrder(unit.id)}>Xếp thứ tự</a>}
          </>
        )
      }
    >
      {members.length === 0 ? (
        <Empty action={mayOrder && unit.isActive ? <a href={paths.newPerson()}>Thêm cá nhân</a> : undefined}>
          Chưa có ai thuộc đơn vị này hôm nay.
        </Empty>
      ) : (
        <Table
          caption="Người của đơn vị"
          columns={[
            { head: "TT", kind: "stt", cell: (_row, index) => index + 1 },
            {
              head: "Họ và tên",
              kind: "name",
              cell: (row) =>
                maySeePeople ? (
                  <a href={paths.person(row.id)}>{`${row.honorific} ${row.fullName}`}</a>
                ) : (
                  `${row.honorific} ${row.fullName}`
                ),
            },
            { head: "Chức vụ, chức danh", cell: (row) => row.post },
            { head: "Trách nhiệm", cell: (row) => row.duty },
            ...(members.some((row) => row.isDirectWorker)
              ? [
                  {
                    head: "Trực tiếp lao động",
                    kind: "nb" as const,
                    cell: (row: UnitPage["members"][number]) => (row.isDirectWorker ? "Có" : ""),
                  },
                ]
              : []),
          ]}
          rows={members}
          rowKey={(row) => row.membershipId}
        />
      )}
    </Sheet>
  );
}
