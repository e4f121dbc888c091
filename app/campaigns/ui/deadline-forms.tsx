import { CheckboxField, Confirm, RadioGroup } from "~/shared/forms/choice-fields";
import { FileField } from "~/shared/forms/file-field";
import { stateFor, type FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { DateField, TextArea, TextField } from "~/shared/forms/text-fields";
import { Button } from "~/shared/ui/button";
import { Columns, Padded, Sheet } from "~/shared/ui/sheet";
import type { DeadlineWording } from "../deadline";
import { amendmentFileMaxBytes } from "../forms";

export interface DeadlineFormProps {
  version: number;
  state: FormState | undefined;
  wording: DeadlineWording;
  hour: string | null;
}

/** Why, and the document that says so. */
export function AmendmentReasonFields({ hint }: { hint: string }) {
  return (
    <>
      <TextArea name="reason" label="Lý do điều chỉnh" defaultValue="" hint={hint} />
      <Columns layout="2">
        <TextField
          name="documentNumber"
          label="Số, ký hiệu văn bản điều chỉnh"
          required={false}
          defaultValue=""
          hint="Ví dụ: 25/KH-SCT."
        />
        <DateField name="documentOn" label="Ngày văn bản điều chỉnh" required={false} defaultValue="" />
      </Columns>
      <FileField
        name="documentFile"
        label="Tệp văn bản điều chỉnh"
        required={false}
        kinds={["pdf"]}
        maxBytes={amendmentFileMaxBytes}
      />
    </>
  );
}

function NewDeadlineFields({ wording, hour }: Pick<DeadlineFormProps, "wording" | "hour">) {
  return (
    <Columns layout="2">
      <RadioGroup
        name="dossierWording"
        label="Cách ghi hạn nộp hồ sơ"
        defaultValue={wording}
        options={[
          { value: "by", label: "Chậm nhất đến ngày", hint: "Hết hạn lúc 24 giờ 00 của ngày đó." },
          { value: "through", label: "Đến hết ngày", hint: "Hết hạn lúc 24 giờ 00 của ngày đó." },
          { value: "before", label: "Trước ngày", hint: "Hết hạn lúc 24 giờ 00 của ngày liền trước." },
        ]}
      />
      <div>
        <DateField name="dossierDueOn" label="Hạn nộp hồ sơ mới" defaultValue="" />
        <TextField
          name="dossierHour"
          label="Giờ hết hạn"
          required={false}
          defaultValue={hour ?? ""}
          width="sm"
          hint="Bỏ trống: hết ngày theo cách ghi đã chọn. Ví dụ: 17:00."
        />
      </div>
    </Columns>
  );
}

const told = "Mọi đơn vị đọc được lý do này cùng hạn cũ và hạn mới.";

export function ExtensionForm({ version, state, wording, hour }: DeadlineFormProps) {
  return (
    <PostForm intent="extend" version={version} state={stateFor(state, "extend")} prefix="extend" files>
      <Sheet title="Gia hạn cho mọi đơn vị" foot={<Button kind="main">Gia hạn nộp hồ sơ</Button>}>
        <Padded>
          <NewDeadlineFields wording={wording} hour={hour} />
          <AmendmentReasonFields hint={told} />
        </Padded>
      </Sheet>
    </PostForm>
  );
}

export function ReopeningForm({ version, state, wording, hour }: DeadlineFormProps) {
  return (
    <PostForm intent="reopen" version={version} state={stateFor(state, "reopen")} prefix="reopen" files>
      <Sheet title="Mở lại việc nhận hồ sơ" foot={<Button kind="main">Mở lại việc nhận hồ sơ</Button>}>
        <Padded>
          <NewDeadlineFields wording={wording} hour={hour} />
          <AmendmentReasonFields hint={told} />
          <Confirm
            title="Mở lại việc nhận hồ sơ"
            points={[
              "Mọi đơn vị nộp được hồ sơ đến hạn mới, kể cả đơn vị chưa lập hồ sơ.",
              "Hồ sơ đã nộp và đã tiếp nhận giữ nguyên.",
            ]}
            label="Đồng ý mở lại với hạn mới."
          />
        </Padded>
      </Sheet>
    </PostForm>
  );
}

/** `waiting`: units that have begun and not submitted. */
export function ClosingForm({
  version,
  state,
  waiting,
}: Pick<DeadlineFormProps, "version" | "state"> & { waiting: readonly string[] }) {
  const own = stateFor(state, "close");
  return (
    <details open={own !== undefined}>
      <summary>Kết thúc nhận hồ sơ sớm</summary>
      <PostForm intent="close" version={version} state={own} prefix="close" files>
        <Sheet label="Kết thúc nhận hồ sơ sớm" foot={<Button kind="bad">Kết thúc nhận hồ sơ</Button>}>
          <Padded>
            <AmendmentReasonFields hint="Mọi đơn vị đọc được lý do này." />
            {waiting.length > 0 && (
              <CheckboxField
                name="isWaitingKnown"
                label="Vẫn kết thúc dù còn đơn vị đã lập hồ sơ mà chưa nộp"
                hint={`Chưa nộp: ${waiting.join("; ")}. Lý do ở trên phải nói rõ với các đơn vị này.`}
                required={false}
                defaultChecked={false}
              />
            )}
            <Confirm
              title="Kết thúc nhận hồ sơ ngay bây giờ"
              points={[
                "Từ lúc này đơn vị nào chưa nộp chỉ nộp được khi được đồng ý cho nộp muộn hoặc khi việc nhận hồ sơ được mở lại.",
                "Hạn đã công bố vẫn còn trong lịch sử điều chỉnh.",
              ]}
              label="Đồng ý kết thúc nhận hồ sơ."
            />
          </Padded>
        </Sheet>
      </PostForm>
    </details>
  );
}
