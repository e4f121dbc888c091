import { FileField } from "~/shared/forms/file-field";
import { DateField, TextArea, TextField } from "~/shared/forms/text-fields";
import type { RichForm } from "~/shared/forms/use-rich-form";
import { Columns, Sheet } from "~/shared/ui/sheet";
import { amendmentFileMaxBytes } from "../forms";

/** Why the plan changes, and the document that says so; above the plan itself. */
export function AmendmentSheet({ form }: { form: RichForm }) {
  return (
    <Sheet
      id="ly-do"
      title="Lý do và văn bản điều chỉnh"
      note="Mọi đơn vị đọc được lý do này cùng nội dung trước và sau điều chỉnh"
      padded
    >
      <TextArea {...form.field("reason")} label="Lý do điều chỉnh" />
      <Columns layout="2">
        <TextField
          {...form.field("documentNumber")}
          label="Số, ký hiệu văn bản điều chỉnh"
          required={false}
          hint="Ví dụ: 25/KH-SCT."
        />
        <DateField {...form.field("documentOn")} label="Ngày văn bản điều chỉnh" required={false} />
      </Columns>
      <FileField
        {...form.file("documentFile")}
        label="Tệp văn bản điều chỉnh"
        required={false}
        kinds={["pdf"]}
        maxBytes={amendmentFileMaxBytes}
      />
    </Sheet>
  );
}
