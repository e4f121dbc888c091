import { RadioGroup, SelectField } from "~/shared/forms/choice-fields";
import { AutosaveLine } from "~/shared/forms/autosave-line";
import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { DateField, TextArea, TextField } from "~/shared/forms/text-fields";
import { paths } from "~/shared/paths";
import { Button } from "~/shared/ui/button";
import { Facts } from "~/shared/ui/facts";
import { Columns, Stack } from "~/shared/ui/sheet";
import { letterFormNames, letterForms } from "../letter-body";
import type { LetterPage } from "../letter-page.server";
import type { WorkingPage } from "../working-copy-page.server";
import { autosaveOf, basedOn, shownState, WorkingCopyNote } from "./working-copy";

const capacityOptions = [
  { value: "head", label: "Người đứng đầu ký" },
  { value: "deputy", label: "KT.: cấp phó ký thay" },
  { value: "collective", label: "TM.: ký thay mặt tập thể" },
  { value: "collectiveDeputy", label: "TM. và KT.: cấp phó ký thay, thay mặt tập thể" },
  { value: "order", label: "TL.: ký thừa lệnh người đứng đầu, theo quy chế làm việc" },
  { value: "authorised", label: "TUQ.: ký thừa ủy quyền, khi có văn bản ủy quyền còn thời hạn" },
] as const;

const saveLabel = "Lưu công văn và sang mục tiếp theo";

/** The letter of a unit. Everything stands there already: saved as it is, it is right. */
export function LetterForm({
  dossierId,
  page,
  working,
  state,
}: {
  dossierId: string;
  page: LetterPage;
  working: WorkingPage;
  state: FormState | undefined;
}) {
  const { body, ready } = page;
  const replaces = basedOn(working, page.replaces ?? "", state);
  return (
    <Stack>
      <WorkingCopyNote page={working} saveLabel={saveLabel} isRefused={state !== undefined} />
      <PostForm
        intent="write"
        autosave={autosaveOf(working, replaces)}
        hidden={{
          replaces,
          shownTo: ready.to,
          shownOpening: ready.opening,
          shownEnding: ready.ending,
        }}
        state={shownState(working, "write", state)}
        className="sheet"
        label="Soạn công văn đề nghị"
      >
        <header>
          <h2>Soạn công văn đề nghị</h2>
          <span className="dim sm">Các ô đã điền sẵn; sửa chỗ cần sửa rồi lưu.</span>
          {page.replaces === null && (
            <span className="r">
              <a href={paths.dossierDocument(dossierId, "cong-van")}>Tải tệp có sẵn lên</a>
            </span>
          )}
        </header>
        {page.uploadedName !== null && (
          <p className="in sm dim">
            Đang có tệp “{page.uploadedName}”. Lưu công văn soạn ở đây sẽ thay tệp đó; tệp cũ được giữ làm bản trước.
          </p>
        )}
        <div className="in">
          <RadioGroup
            name="form"
            label="Loại văn bản"
            inline
            defaultValue={body.form}
            options={letterForms.map((value) => ({ value, label: letterFormNames[value] }))}
          />
          <Columns layout="3">
            <TextField
              name="number"
              label="Số, ký hiệu"
              required={false}
              width="sm"
              hint={
                page.hasSeal ? "Ví dụ: 12/TTKC-HC. Bỏ trống: văn thư ghi tay." : "Đơn vị không có con dấu: bỏ trống."
              }
              defaultValue={body.number}
            />
            <TextField
              name="place"
              label="Địa danh"
              width="sm"
              hint="In trước ngày văn bản."
              defaultValue={body.place}
            />
            <DateField
              name="datedOn"
              label="Ngày văn bản"
              required={false}
              hint="Bỏ trống: ghi tay khi ký."
              defaultValue={body.datedOn ?? ""}
            />
          </Columns>
          <TextField name="to" label="Kính gửi" required={false} defaultValue={body.to ?? ready.to} />
          <TextArea
            name="opening"
            label="Đoạn mở đầu"
            required={false}
            hint="Giữ nguyên thì số tập thể, cá nhân và ngày họp tự thay đổi theo hồ sơ."
            defaultValue={body.opening ?? ready.opening}
          />
        </div>
        <header className="rule">
          <h3>Danh sách đề nghị</h3>
          <span className="dim sm">Lấy từ các đề nghị của hồ sơ, không nhập lại.</span>
        </header>
        <div className="in">
          {page.lists.length === 0 ? (
            <p className="dim">
              Hồ sơ chưa có đề nghị nào. <a href={paths.newNomination(dossierId)}>Thêm đề nghị</a>
            </p>
          ) : (
            <Facts facts={page.lists.map(({ title, names }) => ({ label: title, value: names.join("; ") }))} />
          )}
        </div>
        <header className="rule">
          <h3>Phần cuối</h3>
        </header>
        <div className="in">
          <TextArea name="ending" label="Đoạn kết" required={false} defaultValue={body.ending ?? ready.ending} />
          <SelectField
            name="signerId"
            label="Người ký"
            required={false}
            empty="Chưa rõ, chừa chỗ để ghi tên"
            defaultValue={body.signerId ?? ""}
            options={page.signers}
          />
          <RadioGroup name="capacity" label="Thẩm quyền ký" defaultValue={body.capacity} options={capacityOptions} />
          <TextArea
            name="recipients"
            label="Nơi nhận"
            required={false}
            hint="Mỗi nơi nhận một dòng."
            defaultValue={body.recipients.join("\n")}
          />
          <TextField name="archive" label="Lưu" width="sm" hint="In sau chữ “Lưu:”." defaultValue={body.archive} />
        </div>
        <footer className="actions">
          <Button kind="main">{saveLabel}</Button>
          <a href={paths.dossierDocument(dossierId, "cong-van")}>Về công văn đề nghị</a>
          <AutosaveLine />
        </footer>
      </PostForm>
    </Stack>
  );
}
