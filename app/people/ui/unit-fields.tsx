import { CheckboxField, SelectField } from "~/shared/forms/choice-fields";
import { NumberField, TextField } from "~/shared/forms/text-fields";
import { unitKindNames, unitKinds, type UnitKind } from "../unit";

export interface UnitValues {
  name: string;
  shortName: string;
  kind: UnitKind;
  displayOrder: number;
  hasSeal: boolean;
  preparedByUnitId: string | null;
}

export function UnitFields({
  unit,
  preparers,
}: {
  unit: UnitValues;
  preparers: readonly { value: string; label: string }[];
}) {
  return (
    <>
      <TextField name="name" label="Tên đơn vị" defaultValue={unit.name} />
      <TextField
        name="shortName"
        label="Tên gọi tắt"
        hint="Dùng trong bảng hẹp, ví dụ P. QLTM."
        defaultValue={unit.shortName}
        width="md"
      />
      <SelectField
        name="kind"
        label="Loại đơn vị"
        defaultValue={unit.kind}
        options={unitKinds.map((kind) => ({ value: kind, label: unitKindNames[kind] }))}
        width="md"
      />
      <NumberField
        name="displayOrder"
        label="Thứ tự"
        hint="Thứ tự trong danh sách, bảng và văn bản."
        defaultValue={unit.displayOrder}
      />
      <SelectField
        name="preparedByUnitId"
        label="Đơn vị lập hồ sơ thay"
        hint="Chỉ chọn khi đơn vị không tự lập hồ sơ, như Ban Giám đốc do Văn phòng lập."
        required={false}
        empty="Đơn vị tự lập hồ sơ"
        defaultValue={unit.preparedByUnitId ?? ""}
        options={preparers}
        width="md"
      />
      <CheckboxField
        name="hasSeal"
        label="Có con dấu riêng"
        hint="Phòng chuyên môn không có con dấu và số văn bản riêng."
        required={false}
        defaultChecked={unit.hasSeal}
      />
    </>
  );
}
