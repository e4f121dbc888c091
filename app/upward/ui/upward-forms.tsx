import { RadioGroup, SelectField } from "~/shared/forms/choice-fields";
import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { DateField, TextArea, TextField } from "~/shared/forms/text-fields";
import { Button } from "~/shared/ui/button";
import { Padded } from "~/shared/ui/sheet";
import { twoDigits } from "~/shared/time";
import type { PackageView, UpwardPage } from "../upward-page.server";

interface UpwardFormProps {
  data: UpwardPage;
  state: FormState | undefined;
}

/** The letter's number, day and signer; the rest of the package comes from the dossiers and the session. */
export function MakePackageForm({ data, state }: UpwardFormProps) {
  const { letter, receivers } = data;
  const [only] = receivers;
  return (
    <PostForm
      intent="make"
      state={state}
      prefix="make"
      className="sheet"
      label="Lập bộ hồ sơ"
      hidden={receivers.length === 1 && only !== undefined ? { receiver: only.value } : {}}
    >
      <header>
        <h2>Lập bộ hồ sơ</h2>
        {receivers.length === 1 && only !== undefined && (
          <span className="dim sm">
            {twoDigits(only.nameCount)} tên, gửi {only.label}
          </span>
        )}
      </header>
      <Padded>
        {receivers.length > 1 && (
          <SelectField
            name="receiver"
            label="Nơi nhận"
            defaultValue={only?.value ?? ""}
            options={receivers.map((one) => ({
              value: one.value,
              label: `${one.label} (${twoDigits(one.nameCount)} tên)`,
            }))}
            width="md"
          />
        )}
        <TextField
          name="letterNumber"
          label="Số tờ trình"
          hint="Do văn thư ghi, ví dụ 45/TTr-SCT. Để trống cùng với ngày khi lập bản để trình ký."
          required={false}
          defaultValue={letter.number}
          width="sm"
          autoComplete="off"
        />
        <DateField name="letterOn" label="Ngày tờ trình" required={false} defaultValue={letter.on} />
        <TextArea
          name="signerTitle"
          label="Chức vụ người ký"
          hint="In trên chữ ký. Cấp phó ký thay ghi hai dòng: KT. GIÁM ĐỐC, rồi PHÓ GIÁM ĐỐC."
          defaultValue={letter.signerTitle}
        />
        <TextField
          name="signerName"
          label="Họ và tên người ký"
          defaultValue={letter.signerName}
          width="md"
          autoComplete="off"
        />
      </Padded>
      <footer className="actions">
        <Button kind="main">Lập bộ hồ sơ</Button>
      </footer>
    </PostForm>
  );
}

export function SendPackageForm({ one, state }: { one: PackageView; state: FormState | undefined }) {
  return (
    <PostForm
      intent="send"
      version={one.version}
      hidden={{ packageId: one.id }}
      state={state}
      prefix={`send-${String(one.ordinal)}`}
      className="sheet"
      label={`Ghi đã gửi bộ hồ sơ lần ${String(one.ordinal)}`}
    >
      <header>
        <h2>Ghi đã gửi bộ hồ sơ lần {one.ordinal}</h2>
        <span className="dim sm">{one.receiver}</span>
      </header>
      <Padded>
        <DateField name="sentOn" label="Ngày gửi" defaultValue="" />
        <TextField
          name="sentNumber"
          label="Số văn bản gửi"
          hint="Như trong sổ công văn đi."
          defaultValue=""
          width="sm"
          autoComplete="off"
        />
      </Padded>
      <footer className="actions">
        <Button>Ghi đã gửi</Button>
      </footer>
    </PostForm>
  );
}

export function ReleaseForm({ data, state }: UpwardFormProps) {
  return (
    <PostForm intent="release" state={state} prefix="release" className="sheet" label="Rút đề nghị hoặc giải tỏa">
      <header>
        <h2>Rút đề nghị cấp trên hoặc giải tỏa việc tạm giữ</h2>
      </header>
      <Padded>
        <SelectField
          name="nominationId"
          label="Tập thể, cá nhân"
          defaultValue=""
          empty="Chọn tập thể, cá nhân"
          options={data.releasable}
        />
        <RadioGroup
          name="kind"
          label="Cách giải quyết"
          defaultValue=""
          options={[
            {
              value: "withdraw",
              label: "Khen thưởng ở cấp cơ quan, rút đề nghị cấp trên",
              hint: "Tên không còn trong bộ hồ sơ lập sau đó.",
            },
            {
              value: "beside",
              label: "Đề nghị cả hai cấp: hai thành tích khác nhau",
              hint: "Tên ở chỉ tiêu của cơ quan được trình ký; đề nghị cấp trên giữ nguyên.",
            },
          ]}
        />
        <TextArea name="reason" label="Lý do" hint="Lý do được ghi vào nhật ký." defaultValue="" />
      </Padded>
      <footer className="actions">
        <Button>Ghi cách giải quyết</Button>
      </footer>
    </PostForm>
  );
}

export function RestoreForm({ data, state }: UpwardFormProps) {
  return (
    <PostForm intent="restore" state={state} prefix="restore" className="sheet" label="Khôi phục đề nghị cấp trên">
      <header>
        <h2>Khôi phục đề nghị cấp trên</h2>
      </header>
      <Padded>
        <SelectField
          name="nominationId"
          label="Tập thể, cá nhân"
          defaultValue=""
          empty="Chọn tập thể, cá nhân"
          options={data.restorable}
        />
        <TextField name="reason" label="Lý do khôi phục" defaultValue="" autoComplete="off" />
      </Padded>
      <footer className="actions">
        <Button>Khôi phục</Button>
      </footer>
    </PostForm>
  );
}
