import { CheckboxField, SelectField } from "~/shared/forms/choice-fields";
import { Cell, RowList } from "~/shared/forms/row-list";
import { NumberField, TextArea, TextField, typedDate } from "~/shared/forms/text-fields";
import { useRows, type RichForm } from "~/shared/forms/use-rich-form";
import { quotaRoundingNames, quotaSplitNames } from "../quota";

export interface Units {
  units: readonly { id: string; name: string }[];
}

const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({
    value,
    label: label.charAt(0).toLocaleUpperCase("vi") + label.slice(1),
  }));

const plain: Readonly<Record<string, string>> = { quotaBasis: "fixed", quotaSplit: "common", reportRequired: "on" };
const folded = [
  "quotaSource",
  "quotaDocument",
  "extraDocuments",
  "quotaBasis",
  "quotaSplit",
  "unitNominationCap",
  "minNonLeaderBasisPoints",
  "minNonLeaderBinding",
  "womenFirstAtTie",
  "reportMustBeSigned",
] as const;

/** What few plans ask of a line: folded away unless this one does, or something in it is wrong. */
export function LineDetails({ form, name, units }: { form: RichForm; name: string } & Units) {
  const field = (key: string) => form.field(`${name}.${key}`);
  const isUsed =
    folded.some((key) => field(key).defaultValue !== (plain[key] ?? "")) ||
    Object.keys(form.problems).some((problem) => problem.startsWith(`${name}.`));
  return (
    <Cell span={12}>
      <details className="more" open={isUsed}>
        <summary>Phân bổ, tỷ lệ, phần của từng đơn vị, điều kiện khác</summary>
        <div className="cells">
          <Cell span={6}>
            <TextField {...field("quotaSource")} label="Nơi phân bổ chỉ tiêu" required={false} />
          </Cell>
          <Cell span={3}>
            <TextField {...field("quotaDocument")} label="Văn bản phân bổ số" required={false} />
          </Cell>
          <Cell span={3}>
            <TextField
              {...field("quotaDocumentOn")}
              defaultValue={typedDate(field("quotaDocumentOn").defaultValue)}
              label="Ngày văn bản"
              required={false}
              inputMode="numeric"
            />
          </Cell>
          <Cell span={3}>
            <SelectField
              {...field("quotaBasis")}
              label="Cách tính"
              options={[
                { value: "fixed", label: "Số cố định" },
                { value: "percentage", label: "Tỷ lệ phần trăm" },
              ]}
            />
          </Cell>
          <Cell span={3}>
            <TextField {...field("quotaBasisPoints")} label="Tỷ lệ" required={false} suffix="%" inputMode="numeric" />
          </Cell>
          <Cell span={3}>
            <TextField {...field("quotaBaseName")} label="Tính trên" required={false} />
          </Cell>
          <Cell span={3}>
            <NumberField {...field("quotaBaseCount")} label="Số đó là" required={false} width="full" />
          </Cell>
          <Cell span={6}>
            <SelectField {...field("quotaRounding")} label="Làm tròn" options={optionsOf(quotaRoundingNames)} />
          </Cell>
          <Cell span={6}>
            <TextField {...field("quotaRoundingSource")} label="Căn cứ làm tròn" required={false} />
          </Cell>
          <Cell span={6}>
            <SelectField {...field("quotaSplit")} label="Chia chỉ tiêu" options={optionsOf(quotaSplitNames)} />
          </Cell>
          <Cell span={6}>
            <NumberField
              {...field("unitNominationCap")}
              label="Mỗi đơn vị đề nghị nhiều nhất"
              required={false}
              width="full"
            />
          </Cell>
          <Cell span={12}>
            <ShareRows form={form} name={`${name}.shares`} units={units} />
          </Cell>
          <Cell span={6}>
            <TextField
              {...field("minNonLeaderBasisPoints")}
              label="Ít nhất bao nhiêu người không giữ chức vụ lãnh đạo"
              required={false}
              suffix="%"
              inputMode="numeric"
            />
          </Cell>
          <Cell span={6}>
            <TextField {...field("minNonLeaderSource")} label="Căn cứ của tỷ lệ này" required={false} />
          </Cell>
          <Cell span={12}>
            <CheckboxField
              {...form.box(`${name}.minNonLeaderBinding`)}
              label="Không đạt tỷ lệ này thì chưa trình ký; không chọn thì chỉ cảnh báo"
            />
          </Cell>
          <Cell span={6}>
            <CheckboxField {...form.box(`${name}.womenFirstAtTie`)} label="Bằng phiếu thì ưu tiên nữ" />
          </Cell>
          <Cell span={6}>
            <TextField {...field("womenFirstSource")} label="Căn cứ ưu tiên nữ" required={false} />
          </Cell>
          <Cell span={6}>
            <CheckboxField {...form.box(`${name}.reportRequired`)} label="Mỗi đề nghị phải có báo cáo thành tích" />
          </Cell>
          <Cell span={6}>
            <CheckboxField {...form.box(`${name}.reportMustBeSigned`)} label="Báo cáo phải là bản đã ký" />
          </Cell>
          <Cell span={12}>
            <TextArea
              {...field("extraDocuments")}
              label="Văn bản khác của dòng này"
              hint="Mỗi văn bản một dòng, ví dụ: Xác nhận của cơ quan thuế."
              required={false}
            />
          </Cell>
        </div>
      </details>
    </Cell>
  );
}

function ShareRows({ form, name, units }: { form: RichForm; name: string } & Units) {
  const live = useRows(form, name);
  return (
    <RowList
      flat
      name={name}
      item="Phần của đơn vị"
      addLabel="Thêm phần của đơn vị"
      count={live.keys.length}
      live={live}
      error={form.error(name)}
      empty="Chưa chia phần cho đơn vị nào."
    >
      {({ name: row }) => (
        <>
          <Cell span={8}>
            <SelectField
              {...form.field(`${row}.unitId`)}
              label="Đơn vị"
              empty="Chọn đơn vị"
              options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
            />
          </Cell>
          <Cell span={4}>
            <NumberField {...form.field(`${row}.count`)} label="Số lượng" width="full" />
          </Cell>
        </>
      )}
    </RowList>
  );
}
