import { choice, date, field, flag, integer, text, type FieldSchema, type Parsed } from "~/shared/forms/fields";
import { form } from "~/shared/forms/form-schema";
import { isCalendarDate, type CalendarDate } from "~/shared/time";

const year = integer({ label: "Năm", min: 2000, max: 2100 });

const listedDay: FieldSchema<CalendarDate> = field((raw) =>
  typeof raw === "string" && isCalendarDate(raw) ? { value: raw } : { problem: "Mở lại trang rồi chọn ngày." },
);

export const addHolidayForm = form({
  on: date({ label: "Ngày", min: "2000-01-01", max: "2100-12-31" }),
  name: text({ label: "Tên ngày", max: 120 }),
  kind: choice({ label: "Loại ngày", of: ["off", "worked"] }),
  basis: text({ label: "Văn bản quy định", required: false, max: 300 }),
});
export type AddHoliday = Parsed<typeof addHolidayForm>;

export const removeHolidayForm = form({ day: listedDay });
export type RemoveHoliday = Parsed<typeof removeHolidayForm>;

export const copyHolidaysForm = form({ year });
export type CopyHolidays = Parsed<typeof copyHolidaysForm>;

export const confirmHolidaysForm = form({
  year,
  document: text({ label: "Văn bản thông báo", max: 300 }),
  confirm: flag({ mustBe: "Đánh dấu ô đã đối chiếu trước khi xác nhận." }),
});
export type ConfirmHolidays = Parsed<typeof confirmHolidaysForm>;
