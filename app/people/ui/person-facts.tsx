import { formatDate } from "~/shared/time";
import { Facts, type Fact } from "~/shared/ui/facts";
import { Empty } from "~/shared/ui/note";
import { Padded, Sheet } from "~/shared/ui/sheet";
import { Table } from "~/shared/ui/table";
import type { PersonPage } from "../people-queries.server";

const fact = (label: string, value: string): Fact | null => (value === "" ? null : { label, value });

/** What the register knows of a person today; what is not known is left out. */
export function PersonFacts({ person }: { person: PersonPage }) {
  const { details, current } = person;
  const duty =
    current === null ? "" : current.isHead ? "Người đứng đầu đơn vị" : current.isLeader ? "Lãnh đạo đơn vị" : "";
  const facts = [
    fact("Đơn vị", current?.unitName ?? "Hiện không thuộc đơn vị nào"),
    fact("Chức vụ, chức danh", current?.post ?? ""),
    fact("Trách nhiệm", duty),
    fact("Trực tiếp công tác, lao động, sản xuất", current?.isDirectWorker === true ? "Có" : ""),
    fact("Giới tính", person.gender === "female" ? "Nữ" : "Nam"),
    fact("Ngày sinh", details.birthOn === null ? "" : formatDate(details.birthOn)),
    fact("Dân tộc", details.ethnicity),
    fact("Tên gọi, cách viết khác", details.otherNames.split("\n").join("; ")),
    fact("Xếp trong danh sách theo", details.sortName),
    fact("Số hiệu cán bộ", details.staffCode),
    fact("Đảng", details.isPartyMember ? withPost("Đảng viên", details.partyPost) : ""),
    fact(
      "Công đoàn, đoàn thể",
      details.isUnionMember ? withPost("Đoàn viên công đoàn", details.unionPost) : details.unionPost,
    ),
  ];
  return (
    <Sheet title="Hiện nay">
      <Padded>
        <Facts facts={facts} />
      </Padded>
    </Sheet>
  );
}

function withPost(what: string, post: string): string {
  return post === "" ? what : `${what}, ${post}`;
}

/** Where the person has belonged, the latest first. */
export function Memberships({ person }: { person: PersonPage }) {
  return (
    <Sheet title="Quá trình công tác">
      {person.memberships.length === 0 ? (
        <Empty>Chưa ghi đơn vị công tác.</Empty>
      ) : (
        <Table
          caption="Quá trình công tác"
          columns={[
            { head: "Đơn vị", kind: "name", cell: (one) => one.unitName },
            { head: "Chức vụ, chức danh", cell: (one) => one.post },
            { head: "Trách nhiệm", cell: (one) => one.duty },
            { head: "Từ ngày", kind: "nb", cell: (one) => one.from },
            { head: "Đến ngày", kind: "nb", cell: (one) => one.to },
            ...(person.memberships.some((one) => one.document !== "")
              ? [{ head: "Văn bản", cell: (one: PersonPage["memberships"][number]) => one.document }]
              : []),
            ...(person.memberships.some((one) => one.ended !== "")
              ? [{ head: "Lý do kết thúc", cell: (one: PersonPage["memberships"][number]) => one.ended }]
              : []),
          ]}
          rows={person.memberships}
          rowKey={(one) => one.id}
        />
      )}
    </Sheet>
  );
}
