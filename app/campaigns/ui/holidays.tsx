import { Confirm, RadioGroup } from "~/shared/forms/choice-fields";
import { stateFor, type FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { DateField, TextField } from "~/shared/forms/text-fields";
import { twoDigits } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Empty } from "~/shared/ui/note";
import { Padded } from "~/shared/ui/sheet";
import { Table } from "~/shared/ui/table";
import type { HolidayRow } from "../holiday-queries.server";

/** The days of one year; those without a document say so. */
export function HolidayTable({ rows }: { rows: readonly HolidayRow[] }) {
  if (rows.length === 0)
    return (
      <Empty title="Chưa có ngày nào">
        Số ngày làm việc của năm này mới trừ thứ Bảy và Chủ nhật. Ghi ngày nghỉ cố định trước, rồi thêm các ngày được
        thông báo.
      </Empty>
    );
  return (
    <Table
      caption="Ngày nghỉ và ngày làm bù, theo thứ tự trong năm"
      rows={rows}
      rowKey={(row) => row.on}
      columns={[
        { head: "Ngày", kind: "nb", cell: (row) => row.date },
        { head: "Thứ", kind: "nb", cell: (row) => row.weekday },
        { head: "Tên ngày", kind: "name", cell: (row) => row.name },
        { head: "Loại", kind: "nb", cell: (row) => (row.isWorkingDay ? "Làm bù" : "Nghỉ") },
        {
          head: "Căn cứ",
          cell: (row) =>
            `${row.basis}${row.isConfirmed ? "" : row.basis === "" ? "Chưa kiểm chứng" : " (chưa kiểm chứng)"}`,
        },
        {
          head: <span className="vh">Việc làm</span>,
          kind: "act",
          cell: (row) => (
            <PostForm intent="remove" hidden={{ day: row.on }}>
              <Button kind="small" label={`Bỏ ngày ${row.date}`}>
                Bỏ
              </Button>
            </PostForm>
          ),
        },
      ]}
    />
  );
}

export function AddHolidayForm({ state, year }: { state: FormState | undefined; year: number }) {
  return (
    <PostForm intent="add" prefix="add" state={stateFor(state, "add")} className="sheet" label="Thêm ngày">
      <header>
        <h2>Thêm ngày</h2>
      </header>
      <Padded>
        <DateField name="on" label="Ngày" hint={`Dạng ngày/tháng/năm, ví dụ 02/09/${String(year)}.`} defaultValue="" />
        <TextField name="name" label="Tên ngày" defaultValue="" width="md" />
        <RadioGroup
          name="kind"
          label="Loại ngày"
          defaultValue="off"
          inline
          options={[
            { value: "off", label: "Ngày nghỉ" },
            { value: "worked", label: "Ngày làm bù (thứ Bảy, Chủ nhật đi làm)" },
          ]}
        />
        <TextField
          name="basis"
          label="Văn bản quy định"
          hint="Số, ngày, nơi ban hành. Để trống thì ngày này mang dấu chưa kiểm chứng."
          required={false}
          defaultValue=""
        />
      </Padded>
      <footer className="actions">
        <Button kind="main">Thêm ngày</Button>
      </footer>
    </PostForm>
  );
}

export function ConfirmHolidaysForm({
  state,
  year,
  count,
}: {
  state: FormState | undefined;
  year: number;
  count: number;
}) {
  return (
    <PostForm
      intent="confirm"
      prefix="confirm"
      hidden={{ year: String(year) }}
      state={stateFor(state, "confirm")}
      className="sheet"
      label="Xác nhận lịch nghỉ"
    >
      <header>
        <h2>Xác nhận lịch nghỉ năm {year}</h2>
      </header>
      <Padded>
        <TextField
          name="document"
          label="Văn bản thông báo"
          hint="Số, ngày, nơi ban hành của thông báo lịch nghỉ trong năm."
          defaultValue=""
        />
        <Confirm
          title={`Xác nhận ${twoDigits(count)} ngày chưa kiểm chứng`}
          points={[
            "Văn bản này được ghi vào căn cứ của từng ngày.",
            "Thời gian công khai mở sau đó tính theo lịch này; thời gian đã mở giữ nguyên hạn.",
          ]}
          label="Đã đối chiếu từng ngày với văn bản"
        />
      </Padded>
      <footer className="actions">
        <Button>Xác nhận lịch nghỉ</Button>
      </footer>
    </PostForm>
  );
}
