import { RadioGroup, SelectField, type Option } from "~/shared/forms/choice-fields";
import { Cell } from "~/shared/forms/row-list";
import { DateField, NumberField, TextArea, TextField } from "~/shared/forms/text-fields";
import { SheetRule } from "~/shared/ui/sheet";
import { namedAwards } from "../award-kinds";
import { conditionPlaces, overlayFields } from "../forms";
import type { OverlaySubject } from "../overlay";
import { askableFacts, comparisonNames, comparisons } from "../own-condition";
import { dayKindNames } from "../rule-text";
import { limitedWorkNames, limitedWorks } from "../time-limit";

export interface OverlayFieldsProps {
  subject: OverlaySubject;
  /** Rules of the subject whose place the new one may take. */
  replaceable: readonly Option[];
  replacedRuleId: string;
}

/** What the document says, and which rule of the law or of the agency it takes the place of. */
export function OverlayFields({ subject, replaceable, replacedRuleId }: OverlayFieldsProps) {
  const fields: readonly string[] = overlayFields[subject];
  return (
    <>
      <div className="in">
        <SelectField
          name="replacedRuleId"
          label="Thay cho quy định"
          hint="Không chọn: thêm một quy định mới, các quy định khác giữ nguyên."
          required={false}
          empty="Không thay, chỉ thêm"
          defaultValue={replacedRuleId}
          options={replaceable}
        />
        <TextField
          name="title"
          label="Tên quy định"
          hint="Như sẽ hiện khi thẩm định, ví dụ Giấy khen: từ 75 % tổng số thành viên."
          defaultValue=""
        />
        {fields.includes("awardKind") && (
          <SelectField
            name="awardKind"
            label="Danh hiệu, hình thức"
            hint="Phong trào xét hình thức khen thưởng; quy định về danh hiệu chỉ để tra cứu ở Căn cứ pháp lý."
            empty="Chọn danh hiệu, hình thức"
            defaultValue=""
            options={namedAwards.map(({ code, name }) => ({ value: code, label: name }))}
            width="md"
          />
        )}
        {fields.includes("recipientKind") && (
          <RadioGroup
            name="recipientKind"
            label="Đối tượng"
            defaultValue=""
            options={[
              { value: "collective", label: "Tập thể" },
              { value: "individual", label: "Cá nhân" },
            ]}
            inline
          />
        )}
        {fields.includes("percent") && (
          <NumberField name="percent" label="Tỷ lệ tối thiểu trên tổng số thành viên" defaultValue={null} suffix="%" />
        )}
        {subject === "quorum" && (
          <RadioGroup
            name="countsWritten"
            label="Người gửi ý kiến bằng văn bản"
            defaultValue="no"
            options={[
              { value: "no", label: "Không tính là dự họp" },
              { value: "yes", label: "Tính là dự họp" },
            ]}
            inline
          />
        )}
        {subject === "prerequisite" && <ConditionFields />}
        {fields.includes("tenths") && (
          <TextField
            name="tenths"
            label="Hệ số mức lương cơ sở"
            hint="Ví dụ 0,3 hoặc 1,5."
            defaultValue=""
            width="xs"
          />
        )}
        {fields.includes("days") && (
          <>
            <SelectField
              name="limitOf"
              label="Thời hạn của việc"
              hint="Việc khác: chỉ để tra cứu ở Căn cứ pháp lý. Khi thay một quy định thì theo việc của quy định đó."
              required={false}
              empty="Việc khác"
              defaultValue=""
              options={limitedWorks.map((work) => ({ value: work, label: limitedWorkNames[work] }))}
              width="md"
            />
            <NumberField name="days" label="Số ngày" defaultValue={null} suffix="ngày" />
            <RadioGroup
              name="dayKind"
              label="Cách tính ngày"
              defaultValue="working_day"
              options={[
                { value: "working_day", label: `Theo ${dayKindNames.working_day}` },
                { value: "day", label: "Theo ngày liên tục" },
              ]}
              inline
            />
          </>
        )}
        {fields.includes("items") && (
          <TextArea
            name="items"
            label={subject === "dossier_item" ? "Thành phần hồ sơ" : "Nội dung"}
            hint={subject === "dossier_item" ? "Mỗi tài liệu một dòng." : undefined}
            defaultValue=""
          />
        )}
      </div>
      <SheetRule title="Văn bản làm căn cứ" level={2} />
      <div className="in">
        <TextField
          name="document"
          label="Số, ký hiệu văn bản"
          hint="Cả loại văn bản, ví dụ Quyết định 12/QĐ-SCT."
          defaultValue=""
          width="md"
        />
        <DateField name="documentOn" label="Ngày văn bản" defaultValue="" />
        <TextField name="issuer" label="Cơ quan ban hành" defaultValue="" />
        <TextField
          name="article"
          label="Điều, khoản"
          hint="Ví dụ Điều 5 khoản 2."
          required={false}
          defaultValue=""
          width="md"
        />
        <DateField name="validFrom" label="Hiệu lực từ ngày" defaultValue="" />
        <DateField name="validTo" label="Đến hết ngày" required={false} defaultValue="" />
        <TextArea name="note" label="Ghi chú" required={false} defaultValue="" />
      </div>
    </>
  );
}

/** Up to four conditions, each a fact, a comparison and a number where the comparison asks for one. */
function ConditionFields() {
  return (
    <>
      <RadioGroup
        name="combine"
        label="Cần đạt"
        defaultValue="all"
        options={[
          { value: "all", label: "Mọi điều kiện dưới đây" },
          { value: "any", label: "Ít nhất một điều kiện" },
        ]}
        inline
      />
      <div className="rows">
        {conditionPlaces.map((place) => (
          <fieldset key={place}>
            <legend>
              <span className="vh">Điều kiện </span>
              {place}
            </legend>
            <div className="cells">
              <Cell span={5}>
                <SelectField
                  name={`fact${String(place)}`}
                  label="Nội dung xét"
                  required={place === 1}
                  empty={place === 1 ? "Chọn nội dung" : "Không dùng"}
                  defaultValue=""
                  options={askableFacts.map(({ name, label }) => ({ value: name, label }))}
                />
              </Cell>
              <Cell span={4}>
                <SelectField
                  name={`comparison${String(place)}`}
                  label="So sánh"
                  required={place === 1}
                  empty="Chọn cách so sánh"
                  defaultValue=""
                  options={comparisons.map((one) => ({ value: one, label: comparisonNames[one] }))}
                />
              </Cell>
              <Cell span={3}>
                <NumberField name={`number${String(place)}`} label="Số" required={false} defaultValue={null} />
              </Cell>
            </div>
          </fieldset>
        ))}
      </div>
    </>
  );
}
