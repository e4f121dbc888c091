import { CheckboxField, RadioGroup, SelectField } from "~/shared/forms/choice-fields";
import { AutosaveLine } from "~/shared/forms/autosave-line";
import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { DateField, NumberField, TextArea, TextField } from "~/shared/forms/text-fields";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Columns, Stack } from "~/shared/ui/sheet";
import type { MinutesPage } from "../minutes-page.server";
import type { WorkingPage } from "../working-copy-page.server";
import { autosaveOf, basedOn, shownState, WorkingCopyNote } from "./working-copy";

const saveLabel = "Lưu biên bản và sang mục tiếp theo";

/** The minutes of a unit's meeting: people from its list, candidates from its dossier. */
export function MinutesForm({
  dossierId,
  page,
  working,
  state,
}: {
  dossierId: string;
  page: MinutesPage;
  working: WorkingPage;
  state: FormState | undefined;
}) {
  const replaces = basedOn(working, page.replaces ?? "", state);
  return (
    <Stack>
      <WorkingCopyNote page={working} saveLabel={saveLabel} isRefused={state !== undefined} />
      <PostForm
        intent="write"
        autosave={autosaveOf(working, replaces)}
        hidden={{ replaces, shownConclusion: page.readyConclusion }}
        state={shownState(working, "write", state)}
        className="sheet"
        label="Soạn biên bản họp xét"
      >
        <header>
          <h2>Soạn biên bản họp xét</h2>
          {page.replaces === null && (
            <span className="r">
              <a href={paths.dossierDocument(dossierId, "bien-ban")}>Tải tệp có sẵn lên</a>
            </span>
          )}
        </header>
        {page.uploadedName !== null && (
          <p className="in sm dim">
            Đang có tệp “{page.uploadedName}”. Lưu biên bản soạn ở đây sẽ thay tệp đó; tệp cũ được giữ làm bản trước.
          </p>
        )}
        <Meeting page={page} />
        <header className="rule">
          <h3>Người dự họp</h3>
          <span className="dim sm">Danh sách của đơn vị; ghi vắng ai vắng.</span>
        </header>
        <Attendance page={page} />
        <header className="rule">
          <h3>Kết quả biểu quyết</h3>
          <span className="dim sm">Ba số của mỗi đề nghị cộng lại bằng số người có mặt.</span>
        </header>
        <Votes dossierId={dossierId} page={page} />
        <header className="rule">
          <h3>Nội dung</h3>
        </header>
        <div className="in">
          <TextArea
            name="discussion"
            label="Ý kiến thảo luận"
            required={false}
            hint="Mỗi ý kiến một dòng."
            defaultValue={page.body?.discussion ?? ""}
          />
          <TextArea
            name="conclusion"
            label="Kết luận"
            required={false}
            hint="Bỏ trống hoặc giữ nguyên thì kết luận được lập từ kết quả biểu quyết. Mỗi ý một dòng."
            defaultValue={page.body?.conclusion ?? page.readyConclusion}
          />
        </div>
        <footer className="actions">
          <Button kind="main">{saveLabel}</Button>
          <a href={paths.dossierDocument(dossierId, "bien-ban")}>Về biên bản họp xét</a>
          <AutosaveLine />
        </footer>
      </PostForm>
    </Stack>
  );
}

function Meeting({ page }: { page: MinutesPage }) {
  const { body, people, chairId, secretaryId, heldOn, place } = page;
  const options = people.map((one) => ({ value: one.personId, label: one.label }));
  return (
    <div className="in">
      <Columns layout="3">
        <DateField
          name="heldOn"
          label="Ngày họp"
          hint={body === null ? "Điền sẵn hôm nay; họp hôm khác thì sửa." : "Ví dụ: 05/11/2026."}
          defaultValue={heldOn}
        />
        <TextField
          name="fromTime"
          label="Bắt đầu lúc"
          width="xs"
          hint="Ví dụ: 08:00."
          defaultValue={body?.fromTime ?? ""}
        />
        <TextField
          name="toTime"
          label="Kết thúc lúc"
          width="xs"
          hint="Ví dụ: 09:30."
          defaultValue={body?.toTime ?? ""}
        />
      </Columns>
      <TextField
        name="place"
        label="Địa điểm"
        hint={body === null ? "Điền sẵn nơi họp lần trước hoặc trụ sở; họp nơi khác thì sửa." : undefined}
        defaultValue={place}
      />
      <TextField
        name="number"
        label="Số biên bản"
        required={false}
        width="sm"
        hint="Đơn vị không có số riêng thì bỏ trống."
        defaultValue={body?.number ?? ""}
      />
      <Columns layout="2">
        <SelectField name="chairId" label="Chủ trì" empty="Chọn người" defaultValue={chairId} options={options} />
        <SelectField
          name="secretaryId"
          label="Thư ký"
          empty="Chọn người"
          defaultValue={secretaryId}
          options={options}
        />
      </Columns>
    </div>
  );
}

const attendanceOptions = [
  { value: "present", label: "Có mặt" },
  { value: "absent", label: "Vắng mặt" },
] as const;

function Attendance({ page: { body, people } }: { page: MinutesPage }) {
  return (
    <>
      <div className="ballot">
        {people.map((one, index) => (
          <div className="ballot-line" key={one.personId}>
            <input type="hidden" name={`attendance.${String(index)}.personId`} value={one.personId} />
            <RadioGroup
              name={`attendance.${String(index)}.state`}
              label={one.label}
              defaultValue={one.isPresent ? "present" : "absent"}
              options={attendanceOptions}
              inline
            />
            <TextField
              name={`attendance.${String(index)}.reason`}
              label={`Lý do vắng của ${one.label}`}
              required={false}
              defaultValue={one.reason}
            />
          </div>
        ))}
      </div>
      <div className="in">
        <TextArea
          name="others"
          label="Người dự họp khác, có biểu quyết"
          required={false}
          hint="Người không có trong danh sách ở trên. Mỗi người một dòng: họ tên, chức vụ."
          defaultValue={body?.others.join("\n") ?? ""}
        />
        <TextArea
          name="guests"
          label="Mời dự, không biểu quyết"
          required={false}
          hint="Mỗi người một dòng: họ tên, chức vụ."
          defaultValue={body?.guests.join("\n") ?? ""}
        />
      </div>
    </>
  );
}

function Votes({ dossierId, page: { body, candidates } }: { dossierId: string; page: MinutesPage }) {
  return (
    <>
      <div className="in">
        <RadioGroup
          name="method"
          label="Cách biểu quyết"
          inline
          defaultValue={body?.method ?? "hands"}
          options={[
            { value: "hands", label: "Giơ tay" },
            { value: "ballot", label: "Bỏ phiếu kín" },
          ]}
        />
        {candidates.length === 0 ? (
          <p className="dim">
            Hồ sơ chưa có đề nghị nào. <a href={paths.newNomination(dossierId)}>Thêm đề nghị</a>
          </p>
        ) : (
          <CheckboxField
            name="allAgree"
            label={`Tất cả người có mặt đồng ý (100%) với cả ${twoDigits(candidates.length)} đề nghị`}
            hint="Chỉ đánh dấu khi đúng như vậy; không cần nhập số ở dưới."
            defaultChecked={false}
          />
        )}
      </div>
      <div className="ballot">
        {candidates.map((one, index) => {
          const name = `votes.${String(index)}`;
          return (
            <fieldset key={one.nominationId}>
              <legend>
                {one.name}
                <span className="dim">{one.line}</span>
              </legend>
              <input type="hidden" name={`${name}.nominationId`} value={one.nominationId} />
              <div className="row">
                <VoteField name={`${name}.agree`} label="Đồng ý" value={one.votes?.agree} />
                <VoteField name={`${name}.disagree`} label="Không đồng ý" value={one.votes?.disagree} />
                <VoteField name={`${name}.noOpinion`} label="Không có ý kiến" value={one.votes?.noOpinion} />
              </div>
            </fieldset>
          );
        })}
      </div>
    </>
  );
}

function VoteField({ name, label, value }: { name: string; label: string; value: number | undefined }) {
  return <NumberField name={name} label={label} defaultValue={value ?? null} width="xs" />;
}
