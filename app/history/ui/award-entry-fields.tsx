import { SelectField } from "~/shared/forms/choice-fields";
import { DateField, NumberField, TextArea, TextField } from "~/shared/forms/text-fields";
import {
  awardListNames,
  awardLists,
  entryLevelNames,
  entryLevels,
  entryTypeNames,
  entryTypes,
  listedAwards,
  type AwardEntry,
} from "../award-entry";
import { IssuerField } from "./fact-fields";

/** One old award in one form: what, when, by which decision. */
export function AwardEntryFields({
  entry,
  recipient,
}: {
  entry: AwardEntry | null;
  recipient: "individual" | "collective";
}) {
  const groups = awardLists.map((list) => ({
    label: awardListNames[list],
    options: [
      ...listedAwards
        .filter((one) => one.list === list && one.recipients.includes(recipient))
        .map((one) => ({ value: one.code, label: one.name })),
      { value: list, label: otherLabels[list] },
    ],
  }));
  const isOther = entry?.awardKind === "";
  return (
    <>
      <SelectField
        name="award"
        label="Danh hiệu, hình thức"
        empty="Chọn danh hiệu hoặc hình thức"
        defaultValue={entry === null ? "" : isOther ? entry.list : entry.awardKind}
        options={groups}
        width="md"
      />
      <TextField
        name="awardName"
        label="Tên ghi trong quyết định"
        hint="Chỉ ghi khi chọn “khác”, hoặc khi quyết định ghi tên khác danh sách."
        required={false}
        defaultValue={entry?.awardName ?? ""}
      />
      <SelectField
        name="level"
        label="Cấp khen thưởng"
        hint="Chỉ cần chọn khi danh hiệu, hình thức không có trong danh sách."
        required={false}
        empty="Theo danh hiệu, hình thức"
        defaultValue={isOther ? entry.level : ""}
        options={entryLevels.map((value) => ({ value, label: entryLevelNames[value] }))}
        width="md"
      />
      <NumberField
        name="yearTo"
        label="Năm"
        hint="Năm được khen, hoặc năm cuối của giai đoạn."
        defaultValue={entry?.yearTo ?? null}
      />
      <NumberField
        name="yearFrom"
        label="Từ năm"
        hint="Chỉ ghi khi khen cho một giai đoạn nhiều năm."
        required={false}
        defaultValue={entry === null || entry.yearFrom === entry.yearTo ? null : entry.yearFrom}
      />
      <TextField
        name="decisionNumber"
        label="Số quyết định"
        hint="Ví dụ 245/QĐ-UBND. Để trống nếu không còn tìm được."
        required={false}
        defaultValue={entry?.decisionNumber ?? ""}
        width="sm"
      />
      <DateField name="decidedOn" label="Ngày quyết định" required={false} defaultValue={entry?.decidedOn ?? ""} />
      <IssuerField value={entry?.issuer} />
      <SelectField
        name="commendationType"
        label="Loại hình khen thưởng"
        hint="Khen đột xuất, chuyên đề không được tính khi xét khen công trạng."
        required={false}
        empty="Chưa rõ"
        defaultValue={entry?.commendationType ?? ""}
        options={entryTypes.map((value) => ({ value, label: entryTypeNames[value] }))}
        width="md"
      />
      <TextArea name="achievement" label="Thành tích" required={false} defaultValue={entry?.achievement ?? ""} />
      <TextField name="note" label="Ghi chú" required={false} defaultValue={entry?.note ?? ""} />
    </>
  );
}

const otherLabels = {
  title: "Danh hiệu khác (ghi tên ở dưới)",
  form: "Hình thức khác (ghi tên ở dưới)",
  recognition: "Ghi nhận khác (ghi tên ở dưới)",
} as const;
