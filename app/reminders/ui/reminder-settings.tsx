import { CheckboxField } from "~/shared/forms/choice-fields";
import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { TextField } from "~/shared/forms/text-fields";
import { Button } from "~/shared/ui/button";
import { Padded, Sheet } from "~/shared/ui/sheet";
import { Table } from "~/shared/ui/table";
import type { KindRow, ReminderPage } from "../reminder-page-queries.server";

/** What is reminded of, how many days before, and whether once more when it is overdue. */
export function ReminderSettingsForm({ page, state }: { page: ReminderPage; state: FormState | undefined }) {
  return (
    <PostForm intent="save" version={page.version} state={state} className="sheet" label="Cài đặt nhắc việc">
      <header>
        <h2>Cài đặt</h2>
        <span className="dim sm">Người đã làm xong thì không bị nhắc</span>
      </header>
      <Padded>
        <CheckboxField
          name="isOn"
          label="Nhắc việc trong phong trào này"
          hint="Bỏ chọn thì không nhắc mốc nào, cả trong hệ thống và qua thư."
          defaultChecked={page.isOn}
        />
        <p className="dim sm">
          Số ngày tính đến ngày cuối của thời hạn, từ 1 đến 60; ghi nhiều lần nhắc cách nhau bằng dấu phẩy, ví dụ 7, 3,
          1. Mỗi lần nhắc gửi một lần; thời hạn dời thì nhắc lại theo thời hạn mới.
        </p>
      </Padded>
      <div className="reminders">
        {page.kinds.map((row) => (
          <KindFields key={row.kind} row={row} />
        ))}
      </div>
      <footer className="actions">
        <Button kind="main">Lưu cài đặt</Button>
      </footer>
    </PostForm>
  );
}

function KindFields({ row }: { row: KindRow }) {
  return (
    <fieldset>
      <legend>
        {row.name}
        <span className="dim">{row.planned === "" ? "Kế hoạch chưa có mốc này" : row.planned}</span>
        <span className="dim">{row.whom}</span>
      </legend>
      <CheckboxField name={`kinds.${row.kind}.isOn`} label="Nhắc" defaultChecked={row.isOn} />
      <TextField
        name={`kinds.${row.kind}.days`}
        label="Trước hạn"
        required={false}
        defaultValue={row.days}
        width="sm"
        suffix="ngày"
      />
      {row.isTracked ? (
        <CheckboxField
          name={`kinds.${row.kind}.remindsOverdue`}
          label="Nhắc khi quá hạn"
          defaultChecked={row.remindsOverdue}
        />
      ) : (
        <p className="dim sm">Hệ thống không biết đã làm hay chưa nên không nhắc quá hạn</p>
      )}
    </fieldset>
  );
}

/** The same for who only reads. */
export function ReminderSettingsList({ page }: { page: ReminderPage }) {
  return (
    <Sheet title="Cài đặt" note={page.isOn ? "Đang bật nhắc việc" : "Đang tắt nhắc việc"}>
      <Table
        caption="Cài đặt nhắc việc theo từng mốc"
        rows={page.kinds}
        rowKey={(row) => row.kind}
        columns={[
          { head: "Mốc", kind: "name", cell: (row) => row.name },
          { head: "Theo kế hoạch", cell: (row) => (row.planned === "" ? "–" : row.planned) },
          { head: "Người được nhắc", cell: (row) => row.whom },
          { head: "Cách nhắc", cell: (row) => (page.isOn ? row.summary : "không nhắc") },
        ]}
      />
    </Sheet>
  );
}
