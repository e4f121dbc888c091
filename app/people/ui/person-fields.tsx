import { CheckboxField, RadioGroup, SelectField } from "~/shared/forms/choice-fields";
import { DateField, TextArea, TextField } from "~/shared/forms/text-fields";
import type { PersonDetails } from "../person";

export function NameFields({ fullName, gender }: { fullName: string; gender: string }) {
  return (
    <>
      <TextField
        name="fullName"
        label="Họ và tên"
        hint="Viết đúng như trong hồ sơ cán bộ: tên này được in trên giấy khen."
        defaultValue={fullName}
        width="md"
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

/** What the register knows of a person beside the name. */
export function DetailFields({ details }: { details: PersonDetails }) {
  return (
    <>
      <TextField
        name="sortName"
        label="Tên dùng để xếp danh sách"
        hint="Chỉ ghi khi tên gọi không phải là chữ cuối, ví dụ Blĕk của Y Blĕk Niê Kdăm, H’Bia của H’Bia Êban."
        required={false}
        defaultValue={details.sortName}
        width="sm"
        spellCheck={false}
      />
      <TextArea
        name="otherNames"
        label="Tên gọi, cách viết khác"
        hint="Mỗi dòng một tên: bí danh, cách viết khác của tên dân tộc thiểu số. Tìm kiếm thấy cả những tên này."
        required={false}
        defaultValue={details.otherNames}
      />
      <DateField name="birthOn" label="Ngày sinh" required={false} defaultValue={details.birthOn ?? ""} />
      <TextField name="ethnicity" label="Dân tộc" required={false} defaultValue={details.ethnicity} width="sm" />
      <TextField
        name="staffCode"
        label="Số hiệu cán bộ"
        hint="Số hiệu công chức, viên chức trong hồ sơ của cơ quan, để nhận đúng người trùng tên."
        required={false}
        defaultValue={details.staffCode}
        width="sm"
      />
      <CheckboxField name="isPartyMember" label="Đảng viên" required={false} defaultChecked={details.isPartyMember} />
      <TextField name="partyPost" label="Chức vụ Đảng" required={false} defaultValue={details.partyPost} width="md" />
      <CheckboxField
        name="isUnionMember"
        label="Đoàn viên công đoàn"
        required={false}
        defaultChecked={details.isUnionMember}
      />
      <TextField
        name="unionPost"
        label="Chức vụ đoàn thể"
        required={false}
        defaultValue={details.unionPost}
        width="md"
      />
    </>
  );
}

export interface PlaceValues {
  unitId: string;
  post: string;
  isHead: boolean;
  isLeader: boolean;
  isDirectWorker: boolean;
}

export const noPlace: PlaceValues = { unitId: "", post: "", isHead: false, isLeader: false, isDirectWorker: false };

/** Where the person belongs from a day on. */
export function PlaceFields({
  place,
  units,
  unitLabel = "Đơn vị",
  dayLabel = "Ngày bắt đầu",
}: {
  place: PlaceValues;
  units: readonly { value: string; label: string }[];
  unitLabel?: string;
  dayLabel?: string;
}) {
  return (
    <>
      <SelectField
        name="unitId"
        label={unitLabel}
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
      <CheckboxField
        name="isDirectWorker"
        label="Người trực tiếp công tác, lao động, sản xuất"
        hint="Được quan tâm khi xét khen thưởng và thống kê riêng."
        required={false}
        defaultChecked={place.isDirectWorker}
      />
      <DateField name="fromOn" label={dayLabel} defaultValue="" />
      <TextField
        name="document"
        label="Quyết định, văn bản"
        hint="Ví dụ Quyết định số 12/QĐ-SCT ngày 01/02/2026."
        required={false}
        defaultValue=""
        width="md"
      />
    </>
  );
}
