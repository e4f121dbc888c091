import {
  campaignAwardKinds,
  commendationNames,
  findAwardKind,
  levelNames,
  levelOf,
  recipientNames,
} from "~/rules/award-kinds";
import { SelectField } from "~/shared/forms/choice-fields";
import { Cell, RowList } from "~/shared/forms/row-list";
import { HiddenField, NumberField, TextArea, TextField, typedDate } from "~/shared/forms/text-fields";
import { useRows, type RichField, type RichForm } from "~/shared/forms/use-rich-form";
import { deadlineWordings } from "../deadline";
import { tierNames } from "../plan-changes";
import { newLineValues } from "../plan-rows-form";
import { LineDetails, type Units } from "./line-details";

interface Rows {
  form: RichForm;
  /** Rows that the plan has now. */
  count: number;
}

export function BasisRows({ form, count }: Rows) {
  const live = useRows(form, "legalBases");
  return (
    <RowList
      name="legalBases"
      item="Căn cứ"
      addLabel="Thêm căn cứ"
      count={count}
      live={live}
      error={form.error("legalBases")}
      empty="Chưa có căn cứ nào."
    >
      {({ name }) => (
        <>
          <Cell span={4}>
            <TextField {...form.field(`${name}.title`)} label="Loại văn bản" />
          </Cell>
          <Cell span={4}>
            <TextField {...form.field(`${name}.number`)} label="Số, ký hiệu" required={false} />
          </Cell>
          <Cell span={4}>
            <RowDate field={form.field(`${name}.datedOn`)} />
          </Cell>
          <Cell span={4}>
            <TextField {...form.field(`${name}.issuer`)} label="Cơ quan" required={false} />
          </Cell>
          <Cell span={8}>
            <TextField {...form.field(`${name}.about`)} label="Về việc" required={false} />
          </Cell>
        </>
      )}
    </RowList>
  );
}

/** Without the hint of a date field, which would push it below its neighbours; the page says the form of a day above. */
function RowDate({ field }: { field: RichField }) {
  return (
    <TextField
      {...field}
      defaultValue={typedDate(field.defaultValue)}
      label="Ngày"
      required={false}
      inputMode="numeric"
    />
  );
}

const kindOptions = (["agency", "province"] as const).map((level) => ({
  label: levelNames[level],
  options: campaignAwardKinds
    .filter((code) => levelOf(code) === level)
    .map((code) => ({ value: code, label: findAwardKind(code)?.name ?? code })),
}));
const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

export function LineRows({ form, count, units }: Rows & Units) {
  const live = useRows(form, "lines", newLineValues);
  return (
    <RowList
      name="lines"
      item="Chỉ tiêu"
      addLabel="Thêm chỉ tiêu"
      count={count}
      live={live}
      error={form.error("lines")}
      empty="Chưa có chỉ tiêu nào."
    >
      {({ name }) => (
        <>
          <Cell span={4}>
            <SelectField {...form.field(`${name}.awardKind`)} label="Hình thức khen thưởng" options={kindOptions} />
          </Cell>
          <Cell span={2}>
            <SelectField
              {...form.field(`${name}.recipientKind`)}
              label="Đối tượng"
              options={optionsOf(recipientNames)}
            />
          </Cell>
          <Cell span={3}>
            <SelectField
              {...form.field(`${name}.quotaKind`)}
              label="Chỉ tiêu"
              options={[
                { value: "number", label: "Số lượng cụ thể" },
                { value: "to_be_allocated", label: "Cấp trên phân bổ" },
              ]}
            />
          </Cell>
          <Cell span={3}>
            <NumberField {...form.field(`${name}.quotaCount`)} label="Số lượng" required={false} width="full" />
          </Cell>
          <Cell span={4}>
            <SelectField
              {...form.field(`${name}.reportKind`)}
              label="Báo cáo thành tích"
              options={[
                { value: "report_summary", label: "Báo cáo tóm tắt" },
                { value: "report_full", label: "Báo cáo đầy đủ" },
              ]}
            />
          </Cell>
          <Cell span={4}>
            <SelectField
              {...form.field(`${name}.commendationType`)}
              label="Loại hình khen thưởng"
              options={optionsOf(commendationNames)}
            />
          </Cell>
          <Cell span={4}>
            <TextField {...form.field(`${name}.receiver`)} label="Nơi nhận hồ sơ trình lên" required={false} />
          </Cell>
          <Cell span={12}>
            <TextArea {...form.field(`${name}.standard`)} label="Tiêu chuẩn" required={false} />
          </Cell>
          <LineDetails form={form} name={name} units={units} />
          <HiddenField {...form.field(`${name}.lineId`)} />
        </>
      )}
    </RowList>
  );
}

export function TaskRows({ form, count }: Rows) {
  const live = useRows(form, "tasks", { dueWording: "by" });
  return (
    <RowList
      name="tasks"
      item="Nhiệm vụ"
      addLabel="Thêm nhiệm vụ"
      count={count}
      live={live}
      error={form.error("tasks")}
      empty="Chưa giao nhiệm vụ nào."
    >
      {({ name }) => (
        <>
          <Cell span={6}>
            <TextField {...form.field(`${name}.responsible`)} label="Nơi chủ trì" required={false} />
          </Cell>
          <Cell span={6}>
            <TextField {...form.field(`${name}.cooperating`)} label="Nơi phối hợp" required={false} />
          </Cell>
          <Cell span={12}>
            <TextArea {...form.field(`${name}.content`)} label="Nội dung" />
          </Cell>
          <Cell span={4}>
            <WordingField field={form.field(`${name}.dueWording`)} />
          </Cell>
          <Cell span={4}>
            <RowDate field={form.field(`${name}.dueOn`)} />
          </Cell>
          <Cell span={4}>
            <TextField {...form.field(`${name}.timing`)} label="Hoặc bằng lời" required={false} />
          </Cell>
        </>
      )}
    </RowList>
  );
}

export function ReportRows({ form, count }: Rows) {
  const live = useRows(form, "reports", { tier: "unit", wording: "by" });
  return (
    <RowList
      name="reports"
      item="Mốc báo cáo"
      addLabel="Thêm mốc báo cáo"
      count={count}
      live={live}
      error={form.error("reports")}
      empty="Chưa có mốc báo cáo nào."
    >
      {({ name }) => (
        <>
          <Cell span={4}>
            <TextField {...form.field(`${name}.label`)} label="Tên báo cáo" />
          </Cell>
          <Cell span={4}>
            <SelectField {...form.field(`${name}.tier`)} label="Cấp báo cáo" options={optionsOf(tierNames)} />
          </Cell>
          <Cell span={4}>
            <TextField {...form.field(`${name}.reporter`)} label="Nơi báo cáo" />
          </Cell>
          <Cell span={4}>
            <TextField {...form.field(`${name}.receiver`)} label="Nơi nhận" required={false} />
          </Cell>
          <Cell span={3}>
            <WordingField field={form.field(`${name}.wording`)} />
          </Cell>
          <Cell span={3}>
            <RowDate field={form.field(`${name}.dueOn`)} />
          </Cell>
          <Cell span={2}>
            <TextField {...form.field(`${name}.dueHour`)} label="Giờ" required={false} />
          </Cell>
        </>
      )}
    </RowList>
  );
}

function WordingField({ field }: { field: RichField }) {
  return <SelectField {...field} label="Cách ghi hạn" options={optionsOf(deadlineWordings)} />;
}

export function RecipientRows({ form, count }: Rows) {
  const live = useRows(form, "recipients");
  return (
    <RowList
      name="recipients"
      item="Nơi nhận"
      addLabel="Thêm nơi nhận"
      count={count}
      live={live}
      error={form.error("recipients")}
      empty="Chưa ghi nơi nhận nào."
    >
      {({ name }) => (
        <Cell span={12}>
          <TextField {...form.field(`${name}.name`)} label="Nơi nhận" />
        </Cell>
      )}
    </RowList>
  );
}
