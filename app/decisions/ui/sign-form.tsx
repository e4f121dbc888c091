import { CheckboxField, Confirm, RadioGroup } from "~/shared/forms/choice-fields";
import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { TextArea, TextField } from "~/shared/forms/text-fields";
import { twoDigits } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Padded, Sheet } from "~/shared/ui/sheet";
import { Table } from "~/shared/ui/table";
import type { FileName, SigningFilePage } from "../signing-page.server";
import { NotProposedSheet, UpwardSheet } from "./case-sheet";
import { NomineeName, Votes } from "./nominee-groups";

interface SignFormProps {
  file: SigningFilePage;
  state: FormState | undefined;
}

/** The names, each with the room to leave it out, what else the letter says, the way of signing, and the signature. */
export function SignForm({ file, state }: SignFormProps) {
  const { head, deputy, likely } = file.capacities;
  return (
    <PostForm intent="sign" version={file.version} state={state} prefix="sign" className="stack" label="Ký quyết định">
      <Sheet title="Đề nghị khen thưởng" note={`${file.countsText}, theo thứ tự của quyết định`}>
        <Table
          caption="Danh sách đề nghị khen thưởng"
          rows={file.names}
          rowKey={(one) => one.nominationId}
          columns={[
            { head: "Số sổ vàng", kind: "num", cell: (one) => twoDigits(one.ordinal) },
            { head: "Tập thể, cá nhân", kind: "name", cell: (one) => <NomineeName {...one} /> },
            { head: "Chỉ tiêu", kind: "nb", cell: (one) => one.lineTitle },
            { head: "Hạng", kind: "num", cell: (one) => one.rank ?? "–" },
            { head: "Đồng ý", kind: "nb", cell: (one) => <Votes of={one} /> },
            { head: "Bỏ tên", short: "", cell: (one, index) => <LeaveOut name={one} index={index} /> },
          ]}
        />
      </Sheet>
      <UpwardSheet groups={file.upward} />
      <NotProposedSheet nominees={file.notProposed} />
      <Sheet title="Ký quyết định" foot={<Button kind="main">Ký quyết định</Button>}>
        <Padded>
          <RadioGroup
            name="capacity"
            label="Thể thức ký"
            defaultValue={likely}
            options={[
              { value: "head", label: head },
              { value: "deputy", label: deputy },
            ]}
            inline
          />
          <Confirm
            title="Ký quyết định khen thưởng"
            points={[
              "Tên được đánh dấu bỏ không có trong quyết định; lý do ghi trong thông báo kết quả của đơn vị.",
              "Số sổ vàng đánh liên tục theo danh sách còn lại.",
              "Sau khi ký, hồ sơ không trả lại được; văn thư ghi số, ngày và bản ký.",
            ]}
            label="Đã xem tờ trình, biên bản và danh sách"
          />
        </Padded>
      </Sheet>
    </PostForm>
  );
}

function LeaveOut({ name, index }: { name: FileName; index: number }) {
  const row = `names.${String(index)}`;
  return (
    <div className="leave-out">
      <input type="hidden" name={`${row}.nominationId`} value={name.nominationId} />
      <CheckboxField
        name={`${row}.isLeftOut`}
        label={
          <>
            Bỏ tên này<span className="vh">: {name.name}</span>
          </>
        }
        defaultChecked={false}
      />
      <TextField name={`${row}.reason`} label="Lý do bỏ tên" defaultValue="" />
    </div>
  );
}

/** The file goes back to the standing body, with what is to be put right. */
export function SendBackForm({ file, state }: SignFormProps) {
  return (
    <Sheet title="Trả lại hồ sơ">
      <PostForm intent="sendBack" version={file.version} state={state} prefix="back">
        <Padded>
          <TextArea
            name="reason"
            label="Lý do trả lại"
            hint="Thường trực thi đua đọc lý do này, sửa và trình lại lần sau."
            defaultValue=""
          />
        </Padded>
        <footer className="actions">
          <Button kind="bad">Trả lại hồ sơ</Button>
        </footer>
      </PostForm>
    </Sheet>
  );
}
