import { CheckboxField, Confirm, RadioGroup } from "~/shared/forms/choice-fields";
import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { TextArea, TextField } from "~/shared/forms/text-fields";
import { Button } from "~/shared/ui/button";
import { Padded, Sheet } from "~/shared/ui/sheet";
import { Table } from "~/shared/ui/table";
import type { SigningFilePage } from "../signing-page.server";
import { NomineeName, Votes } from "./nominee-groups";

interface SignFormProps {
  file: SigningFilePage;
  state: FormState | undefined;
}

/** The names, each with the room to leave it out, the way of signing, and the signature. */
export function SignForm({ file, state }: SignFormProps) {
  const { head, deputy, likely } = file.capacities;
  return (
    <PostForm intent="sign" version={file.version} state={state} prefix="sign" className="sheet" label="Ký quyết định">
      <header>
        <h2>Đề nghị khen thưởng</h2>
        <span className="dim sm">{file.countsText}, theo thứ tự của quyết định</span>
      </header>
      <Table
        caption="Danh sách đề nghị khen thưởng"
        rows={file.names}
        rowKey={(one) => one.nominationId}
        columns={[
          { head: "Số sổ vàng", short: "Số sổ vàng", kind: "stt", cell: (one) => one.ordinal },
          { head: "Tập thể, cá nhân", kind: "name", cell: (one) => <NomineeName {...one} /> },
          { head: "Chỉ tiêu", cell: (one) => one.lineTitle },
          { head: "Hạng", kind: "num", cell: (one) => one.rank ?? "–" },
          { head: "Đồng ý", kind: "nb", cell: (one) => <Votes of={one} /> },
          {
            head: "Bỏ tên và lý do",
            short: "",
            cell: (one, index) => (
              <>
                <input type="hidden" name={`names.${String(index)}.nominationId`} value={one.nominationId} />
                <CheckboxField
                  name={`names.${String(index)}.isLeftOut`}
                  label={
                    <>
                      Bỏ tên này <span className="vh">: {one.name}</span>
                    </>
                  }
                  defaultChecked={false}
                />
                <TextField
                  name={`names.${String(index)}.reason`}
                  label="Lý do bỏ tên"
                  required={false}
                  defaultValue=""
                />
              </>
            ),
          },
        ]}
      />
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
      <footer className="actions">
        <Button kind="main">Ký quyết định</Button>
      </footer>
    </PostForm>
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
