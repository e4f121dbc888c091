import { CheckboxGroup, SelectField } from "~/shared/forms/choice-fields";
import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { DateField, TextArea, TextField } from "~/shared/forms/text-fields";
import { Button, LinkButton } from "~/shared/ui/button";
import { Empty, Note } from "~/shared/ui/note";
import { Padded, Sheet } from "~/shared/ui/sheet";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { twoDigits } from "~/shared/time";
import type { DossierFrame, NominationView } from "../dossier-page.server";
import type { GatheringPage, GatheringRow } from "../gathering-pages.server";
import { gatheringLooks, lowerLooks } from "./looks";

/** Where a candidate came from or went. */
export function Gathering({ of }: { of: NominationView["gathering"] }) {
  if (of === null) return null;
  return of.href === null ? of.text : <a href={of.href}>{of.text}</a>;
}

/** On the page of a dossier: who gathers it, or what it gathers. */
export function GatheringNotes({ frame }: { frame: DossierFrame }) {
  const { advising, gathers } = frame;
  return (
    <>
      {advising !== null && !advising.isDone && (
        <Note title={`${advising.unitName} tổng hợp hồ sơ này`}>
          <p>
            Hồ sơ nộp trên hệ thống như thường; {advising.unitName} xét từng đề nghị rồi đưa vào hồ sơ của mình
            {advising.dueText === "" ? "" : `, đề nghị gửi trước ${advising.dueText}`}. Hạn nộp của phong trào vẫn áp
            dụng.
          </p>
        </Note>
      )}
      {gathers !== null && (
        <Note
          tone={gathers.waitingCount > 0 ? "wait" : "busy"}
          title={
            gathers.waitingCount > 0
              ? `Còn ${twoDigits(gathers.waitingCount)} đề nghị của đơn vị khác chưa xét tổng hợp`
              : `Tổng hợp hồ sơ của ${twoDigits(gathers.unitCount)} đơn vị`
          }
        >
          <p>
            <LinkButton href={gathers.href}>Tổng hợp hồ sơ các đơn vị</LinkButton>
          </p>
        </Note>
      )}
    </>
  );
}

export function LowerDossiers({ page }: { page: GatheringPage }) {
  if (page.units.length === 0)
    return (
      <Sheet title="Chưa được giao tổng hợp">
        <Empty>Thường trực thi đua chưa giao {page.unitName} tổng hợp hồ sơ của đơn vị nào trong phong trào này.</Empty>
      </Sheet>
    );
  return page.units.map((unit) => (
    <Sheet
      key={unit.id}
      title={unit.name}
      note={unit.note}
      right={
        <StatusOf look={unit.state === null ? { ...lowerLooks.draft, label: "Chưa lập" } : lowerLooks[unit.state]} />
      }
    >
      {unit.rows.length === 0 ? (
        <Empty>{unit.emptyText}</Empty>
      ) : (
        <Table<GatheringRow>
          caption={`Đề nghị của ${unit.name}`}
          columns={[
            { head: "Tập thể, cá nhân", kind: "name", cell: (row) => <a href={row.href}>{row.name}</a> },
            { head: "Chức vụ", cell: (row) => row.post },
            { head: "Chỉ tiêu", cell: (row) => row.line },
            { head: "Hồ sơ gốc", cell: (row) => row.originText },
            { head: "Chi tiết", cell: (row) => row.note },
            { head: "Tình trạng", kind: "nb", cell: (row) => <StatusOf look={gatheringLooks[row.state]} /> },
          ]}
          rows={unit.rows}
          rowKey={(row) => row.id}
        />
      )}
    </Sheet>
  ));
}

interface FormProps {
  page: GatheringPage;
  state: FormState | undefined;
}

function Candidates({ page, hint }: { page: GatheringPage; hint: string }) {
  return (
    <CheckboxGroup
      name="nominationIds"
      label="Tập thể, cá nhân"
      hint={hint}
      defaultValues={[]}
      options={page.waiting}
    />
  );
}

export function GatherForm({ page, state }: FormProps) {
  return (
    <PostForm intent="gather" state={state} prefix="gather" className="sheet" label="Tổng hợp vào hồ sơ">
      <header>
        <h2>Tổng hợp vào hồ sơ</h2>
      </header>
      <Padded>
        <Candidates
          page={page}
          hint="Đề nghị, báo cáo và tài liệu được đưa vào hồ sơ này đúng như đơn vị đã nộp, ghi rõ hồ sơ gốc."
        />
      </Padded>
      <footer className="actions">
        <Button kind="main">Tổng hợp các đề nghị đã chọn</Button>
      </footer>
    </PostForm>
  );
}

export function LeaveForm({ page, state }: FormProps) {
  return (
    <PostForm intent="leave" state={state} prefix="leave" className="sheet" label="Không tổng hợp">
      <header>
        <h2>Không tổng hợp</h2>
      </header>
      <Padded>
        <Candidates page={page} hint="Đề nghị vẫn ở hồ sơ của đơn vị; đơn vị đọc được lý do." />
        <TextArea name="reason" label="Lý do không tổng hợp" defaultValue="" />
      </Padded>
      <footer className="actions">
        <Button>Ghi không tổng hợp</Button>
      </footer>
    </PostForm>
  );
}

export function HandBackForm({ page, state }: FormProps) {
  return (
    <PostForm intent="handBack" state={state} prefix="handBack" className="sheet" label="Trả lại đơn vị để sửa">
      <header>
        <h2>Trả lại đơn vị để sửa</h2>
      </header>
      <Padded>
        <SelectField
          name="nominationId"
          label="Tập thể, cá nhân"
          hint="Chỉ đề nghị này mở lại ở hồ sơ của đơn vị; đơn vị nộp lại thì xét tổng hợp tiếp."
          defaultValue=""
          empty="Chọn tập thể, cá nhân"
          options={page.returnable}
        />
        <TextArea name="reason" label="Nội dung cần sửa" defaultValue="" />
        <DateField name="correctionOn" label="Hạn sửa" hint={page.correction.rule} defaultValue={page.correction.on} />
        <TextField
          name="correctionTime"
          label="Giờ"
          hint="24:00 là hết ngày."
          defaultValue={page.correction.time}
          width="sm"
        />
      </Padded>
      <footer className="actions">
        <Button>Trả lại đơn vị</Button>
      </footer>
    </PostForm>
  );
}

export function UndoForm({ page, state }: FormProps) {
  return (
    <PostForm intent="undo" state={state} prefix="undo" className="sheet" label="Xét lại">
      <header>
        <h2>Xét lại</h2>
      </header>
      <Padded>
        <SelectField
          name="nominationId"
          label="Tập thể, cá nhân"
          hint="Đề nghị đã tổng hợp trở lại hồ sơ của đơn vị; đề nghị không tổng hợp được xét lại."
          defaultValue=""
          empty="Chọn tập thể, cá nhân"
          options={page.undoable}
        />
      </Padded>
      <footer className="actions">
        <Button>Bỏ kết quả đã ghi</Button>
      </footer>
    </PostForm>
  );
}
