import { CheckboxField, RadioGroup, SelectField } from "~/shared/forms/choice-fields";
import { DateField, TextField } from "~/shared/forms/text-fields";

export function NameFields({ fullName, gender }: { fullName: string; gender: string }) {
  return (
    <>
      <TextField
        name="fullName"
        label="Họ và tên"
        hint="Viết đúng như trong hồ sơ cán bộ: tên này được in trên giấy khen."
        defaultValue={fullName}
        width="md"
        autoComplete="off"
        spellCheck={false}
      />
      <RadioGroup
        name="gender"
        label="Giới tính"
        inline
        defaultValue={gender}
        options={[
          { value: "female", label: "Nữ (Bà)" },
          { value: "male", label: "Nam (Ông)" },
        ]}
      />
    </>
  );
}

export interface PlaceValues {
  unitId: string;
  post: string;
  isHead: boolean;
  isLeader: boolean;
}

/** Where the person belongs from a day on. */
export function PlaceFields({
  place,
  units,
}: {
  place: PlaceValues;
  units: readonly { value: string; label: string }[];
}) {
  return (
    <>
      <SelectField
        name="unitId"
        label="Đơn vị"
        empty="Chọn đơn vị"
        defaultValue={place.unitId}
        options={units}
        width="md"
      />
      <TextField
        name="post"
        label="Chức vụ, chức danh"
        hint="Ví dụ Chuyên viên, Phó Trưởng phòng."
        defaultValue={place.post}
        width="md"
        autoComplete="off"
      />
      <CheckboxField
        name="isHead"
        label="Người đứng đầu đơn vị"
        hint="Xác nhận hồ sơ của đơn vị trước khi nộp."
        required={false}
        defaultChecked={place.isHead}
      />
      <CheckboxField
        name="isLeader"
        label="Lãnh đạo đơn vị"
        hint="Cấp trưởng hoặc cấp phó."
        required={false}
        defaultChecked={place.isLeader}
      />
      <DateField name="fromOn" label="Ngày bắt đầu" defaultValue="" />
    </>
  );
}
