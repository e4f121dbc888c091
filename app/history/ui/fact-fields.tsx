import { SelectField } from "~/shared/forms/choice-fields";
import { DateField, NumberField, TextArea, TextField } from "~/shared/forms/text-fields";
import { entryLevels } from "../award-entry";
import {
  caseKindNames,
  caseKinds,
  measureNames,
  measures,
  outcomeNames,
  outcomes,
  type DisciplineCase,
} from "../discipline-case";
import { initiativeKindNames, initiativeKinds, initiativeLevelNames, type Initiative } from "../initiative";
import { ratingNames, ratings, type TaskRating } from "../task-rating";

const options = <V extends string>(of: readonly V[], names: Readonly<Record<V, string>>) =>
  of.map((value) => ({ value, label: names[value] }));

export function RatingFields({ entry }: { entry: TaskRating | null }) {
  return (
    <>
      <NumberField name="year" label="Năm" defaultValue={entry?.year ?? null} />
      <SelectField
        name="rating"
        label="Mức xếp loại"
        empty="Chọn mức"
        defaultValue={entry?.rating ?? ""}
        options={options(ratings, ratingNames)}
        width="md"
      />
      <TextField
        name="document"
        label="Số văn bản xếp loại"
        required={false}
        defaultValue={entry?.document ?? ""}
        width="sm"
      />
      <DateField name="decidedOn" label="Ngày văn bản" required={false} defaultValue={entry?.decidedOn ?? ""} />
      <IssuerField value={entry?.issuer} />
    </>
  );
}

export function CaseFields({ entry }: { entry: DisciplineCase | null }) {
  return (
    <>
      <SelectField
        name="kind"
        label="Loại vụ việc"
        empty="Chọn loại"
        defaultValue={entry?.kind ?? ""}
        options={options(caseKinds, caseKindNames)}
        width="md"
      />
      <TextArea name="matter" label="Nội dung" defaultValue={entry?.matter ?? ""} />
      <DateField name="openedOn" label="Ngày bắt đầu xem xét" defaultValue={entry?.openedOn ?? ""} />
      <SelectField
        name="outcome"
        label="Kết quả"
        hint="Khi đang xem xét, việc xét khen thưởng tạm dừng, không phải bị loại (Nghị định 152/2025/NĐ-CP, Điều 4 khoản 4)."
        empty="Chọn kết quả"
        defaultValue={entry?.outcome ?? "pending"}
        options={options(outcomes, outcomeNames)}
        width="md"
      />
      <DateField name="closedOn" label="Ngày kết luận" required={false} defaultValue={entry?.closedOn ?? ""} />
      <SelectField
        name="measure"
        label="Hình thức kỷ luật"
        required={false}
        empty="Không có"
        defaultValue={entry?.measure ?? ""}
        options={options(measures, measureNames)}
        width="md"
      />
      <DecisionNumberField value={entry?.decisionNumber} />
      <DateField name="decidedOn" label="Ngày quyết định" required={false} defaultValue={entry?.decidedOn ?? ""} />
      <IssuerField value={entry?.issuer} />
      <DateField
        name="effectiveFromOn"
        label="Kỷ luật có hiệu lực từ ngày"
        required={false}
        defaultValue={entry?.effectiveFromOn ?? ""}
      />
      <DateField
        name="effectiveToOn"
        label="Hết thời hạn kỷ luật ngày"
        hint="Thành tích được tính lại từ sau ngày này."
        required={false}
        defaultValue={entry?.effectiveToOn ?? ""}
      />
    </>
  );
}

export function InitiativeFields({ entry, coAuthors }: { entry: Initiative | null; coAuthors: string }) {
  return (
    <>
      <SelectField
        name="kind"
        label="Loại"
        defaultValue={entry?.kind ?? "initiative"}
        options={options(initiativeKinds, initiativeKindNames)}
        width="md"
      />
      <TextField name="title" label="Tên sáng kiến, đề tài" defaultValue={entry?.title ?? ""} />
      <NumberField name="year" label="Năm công nhận" defaultValue={entry?.year ?? null} />
      <SelectField
        name="level"
        label="Phạm vi công nhận"
        empty="Chọn phạm vi"
        defaultValue={entry?.level ?? ""}
        options={options(entryLevels, initiativeLevelNames)}
        width="md"
      />
      <TextField name="recognisedBy" label="Cơ quan, hội đồng công nhận" defaultValue={entry?.recognisedBy ?? ""} />
      <DecisionNumberField value={entry?.decisionNumber} />
      <DateField name="recognisedOn" label="Ngày công nhận" required={false} defaultValue={entry?.recognisedOn ?? ""} />
      <TextArea name="effect" label="Hiệu quả" required={false} defaultValue={entry?.effect ?? ""} />
      <TextArea
        name="coAuthors"
        label="Đồng tác giả"
        required={false}
        hint="Mỗi người một dòng, có trong danh sách cá nhân. Trùng tên thì ghi thêm đơn vị: Nguyễn Thị Đào, Phòng Kỹ thuật."
        defaultValue={coAuthors}
      />
    </>
  );
}

function DecisionNumberField({ value = "" }: { value?: string | undefined }) {
  return <TextField name="decisionNumber" label="Số quyết định" required={false} defaultValue={value} width="sm" />;
}

/** Whose document it is. */
export function IssuerField({ value = "" }: { value?: string | undefined }) {
  return <TextField name="issuer" label="Cơ quan ban hành" required={false} defaultValue={value} width="md" />;
}
