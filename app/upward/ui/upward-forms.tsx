import { CheckboxField, RadioGroup, SelectField } from "~/shared/forms/choice-fields";
import { FileField } from "~/shared/forms/file-field";
import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { DateField, TextArea, TextField } from "~/shared/forms/text-fields";
import { Button } from "~/shared/ui/button";
import { Note } from "~/shared/ui/note";
import { Padded } from "~/shared/ui/sheet";
import { twoDigits } from "~/shared/time";
import { scanFile } from "../forms";
import type { NextPackage } from "../next-package.server";
import type { PackageView, UpwardPage } from "../upward-page.server";

interface UpwardFormProps {
  data: UpwardPage;
  state: FormState | undefined;
}

interface MakeFormProps {
  next: NextPackage;
  /** Told from the forms of the other receivers. */
  prefix: string;
  state: FormState | undefined;
}

/** The letter's number, day, signer and signed scan; the rest of the package comes from the dossiers and the session. */
export function MakePackageForm({ next, prefix, state }: MakeFormProps) {
  const { letter, scan } = next;
  return (
    <PostForm
      intent="make"
      state={state}
      prefix={prefix}
      files
      className="sheet"
      label={next.asksAddressee ? "Lập bộ hồ sơ" : `Lập bộ hồ sơ gửi ${next.label}`}
      hidden={{ receiver: next.value }}
    >
      <header>
        <h2>Lập bộ hồ sơ</h2>
        <span className="dim sm">
          {twoDigits(next.nameCount)} tên{next.asksAddressee ? "" : `, gửi ${next.label}`}
        </span>
      </header>
      <Padded>
        {next.asksAddressee && (
          <TextField
            name="addressee"
            label="Cơ quan nhận"
            hint="Kế hoạch chưa ghi nơi nhận hồ sơ trình lên. Tên này in ở phần kính gửi của tờ trình."
            defaultValue={next.label}
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
        />
        <DateField name="letterOn" label="Ngày tờ trình" required={false} defaultValue={letter.on} />
        <TextArea
          name="signerTitle"
          label="Chức vụ người ký"
          hint="In trên chữ ký. Cấp phó ký thay ghi hai dòng: KT. GIÁM ĐỐC, rồi PHÓ GIÁM ĐỐC."
          defaultValue={letter.signerTitle}
        />
        <TextField name="signerName" label="Họ và tên người ký" defaultValue={letter.signerName} width="md" />
        <FileField
          name="scan"
          label="Bản quét tờ trình đã ký"
          hint="Có chữ ký, dấu, số và ngày. Nằm trong bộ hồ sơ cạnh tờ trình hệ thống lập."
          required={false}
          kinds={scanFile.kinds}
          maxBytes={scanFile.maxBytes}
          resumes
        />
        {scan !== null && (
          <CheckboxField
            name="keepScan"
            label={
              <>
                Dùng lại bản quét của bộ hồ sơ trước: <a href={scan.href}>{scan.name}</a>
              </>
            }
            hint="Chỉ khi số, ngày, người ký và nơi nhận của tờ trình không đổi."
            defaultChecked
          />
        )}
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
        {one.scan === null && (
          <Note tone="wait" title="Bộ hồ sơ này chưa có bản quét tờ trình đã ký">
            <p>
              Tờ trình trong bộ hồ sơ là bản hệ thống lập, không có chữ ký và dấu. Có bản đã ký thì lập lại bộ hồ sơ với
              bản quét rồi gửi; gửi bản giấy kèm theo thì ghi đã gửi ở dưới.
            </p>
          </Note>
        )}
        <DateField name="sentOn" label="Ngày gửi" defaultValue="" />
        <TextField
          name="sentNumber"
          label="Số văn bản gửi"
          hint="Như trong sổ công văn đi."
          defaultValue=""
          width="sm"
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
        <TextField name="reason" label="Lý do khôi phục" defaultValue="" />
      </Padded>
      <footer className="actions">
        <Button>Khôi phục</Button>
      </footer>
    </PostForm>
  );
}
