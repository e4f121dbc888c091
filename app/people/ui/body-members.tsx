import { stateFor, type FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { SelectField } from "~/shared/forms/choice-fields";
import { DateField } from "~/shared/forms/text-fields";
import { twoDigits } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Empty } from "~/shared/ui/note";
import { Sheet, SheetRule } from "~/shared/ui/sheet";
import { Table, type Column } from "~/shared/ui/table";
import type { Body } from "../body-repo.server";
import type { BodyMemberRow } from "../body-queries.server";

export interface BodyMembersProps {
  body: Body;
  members: readonly BodyMemberRow[];
  former: readonly BodyMemberRow[];
  mayEdit: boolean;
  state: FormState | undefined;
}

const name: Column<BodyMemberRow> = {
  head: "Họ và tên",
  kind: "name",
  cell: (row) => `${row.honorific} ${row.fullName}`,
};
const position: Column<BodyMemberRow> = { head: "Nhiệm vụ", cell: (row) => row.position };
const place: Column<BodyMemberRow> = { head: "Chức vụ, đơn vị", cell: (row) => row.place };
const from: Column<BodyMemberRow> = { head: "Từ ngày", kind: "nb", cell: (row) => row.from };
const to: Column<BodyMemberRow> = { head: "Đến ngày", kind: "nb", cell: (row) => (row.to === "" ? "nay" : row.to) };

/** Who belongs to the body now and who did before; the number of members is the base of every majority. */
export function BodyMembers({ body, members, former, mayEdit, state }: BodyMembersProps) {
  const staying = members.filter((member) => member.to === "");
  return (
    <Sheet title="Thành viên" note={`${twoDigits(members.length)} người; cơ sở tính quá bán`}>
      {members.length === 0 ? (
        <Empty>Chưa có thành viên. Hội đồng cần người chủ trì, thư ký và các ủy viên trước khi họp.</Empty>
      ) : (
        <Table
          caption="Thành viên"
          columns={[{ head: "TT", kind: "stt", cell: (_row, index) => index + 1 }, name, position, place, from, to]}
          rows={members}
          rowKey={(row) => row.id}
        />
      )}
      {mayEdit && staying.length > 0 && (
        <>
          <SheetRule title="Thôi nhiệm vụ" />
          <PostForm
            intent="end"
            prefix="end"
            version={body.version}
            state={stateFor(state, "end")}
            label="Thôi nhiệm vụ"
          >
            <div className="in">
              <SelectField
                name="memberId"
                label="Thành viên"
                empty="Chọn thành viên"
                defaultValue=""
                options={staying.map((member) => ({
                  value: member.id,
                  label: `${member.fullName}, ${member.position}`,
                }))}
                width="md"
              />
              <DateField name="lastOn" label="Ngày cuối" defaultValue="" />
              <Button>Ghi nhận thôi nhiệm vụ</Button>
            </div>
          </PostForm>
        </>
      )}
      {former.length > 0 && (
        <>
          <SheetRule title="Đã thôi nhiệm vụ" />
          <Table
            caption="Đã thôi nhiệm vụ"
            columns={[name, position, from, to]}
            rows={former}
            rowKey={(row) => row.id}
          />
        </>
      )}
    </Sheet>
  );
}
