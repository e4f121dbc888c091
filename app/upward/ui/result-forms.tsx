import { CheckboxGroup, SelectField } from "~/shared/forms/choice-fields";
import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { DateField, TextArea, TextField } from "~/shared/forms/text-fields";
import { Button } from "~/shared/ui/button";
import { Padded } from "~/shared/ui/sheet";
import type { ResultsPage } from "../upward-page.server";
import { upwardLooks } from "./looks";

interface ResultFormProps {
  data: ResultsPage;
  state: FormState | undefined;
}

function Names({ data, hint }: { data: ResultsPage; hint: string }) {
  return (
    <CheckboxGroup
      name="names"
      label="Tập thể, cá nhân"
      hint={hint}
      defaultValues={[]}
      options={data.names.map((one) => ({
        value: one.nominationId,
        label: one.name,
        hint: [one.detail, upwardLooks[one.state].label].filter((part) => part !== "").join("; "),
      }))}
    />
  );
}

/** One decision of the superior, for all whom it rewards. */
export function AwardedForm({ data, state }: ResultFormProps) {
  return (
    <PostForm
      intent="award"
      version={data.version}
      hidden={{ outcome: "awarded" }}
      state={state}
      prefix="award"
      className="sheet"
      label="Được cấp trên khen thưởng"
    >
      <header>
        <h2>Được cấp trên khen thưởng</h2>
      </header>
      <Padded>
        <Names data={data} hint="Đánh dấu mọi tên có trong cùng một quyết định." />
        <SelectField
          name="award"
          label="Danh hiệu, hình thức"
          empty="Chọn danh hiệu hoặc hình thức"
          defaultValue=""
          options={data.awards}
          width="md"
        />
        <TextField
          name="awardName"
          label="Tên ghi trong quyết định"
          hint="Chỉ ghi khi chọn “khác”, hoặc khi quyết định ghi tên khác danh sách."
          required={false}
          defaultValue=""
        />
        <TextField
          name="decisionNumber"
          label="Số quyết định"
          hint="Của cấp trên, ví dụ 245/QĐ-UBND."
          defaultValue=""
          width="sm"
        />
        <DateField name="decidedOn" label="Ngày quyết định" defaultValue="" />
        <TextField
          name="issuer"
          label="Cơ quan ban hành"
          hint="Ví dụ Chủ tịch Ủy ban nhân dân tỉnh."
          defaultValue={data.issuer}
          width="md"
        />
      </Padded>
      <footer className="actions">
        <Button kind="main">Ghi được khen thưởng</Button>
      </footer>
    </PostForm>
  );
}

export function RefusedForm({ data, state }: ResultFormProps) {
  return (
    <PostForm
      intent="refuse"
      version={data.version}
      hidden={{ outcome: "not_awarded" }}
      state={state}
      prefix="refuse"
      className="sheet"
      label="Không được cấp trên khen thưởng"
    >
      <header>
        <h2>Không được cấp trên khen thưởng</h2>
      </header>
      <Padded>
        <Names data={data} hint="Tên cùng đề nghị ở chỉ tiêu của cơ quan được trình ký trở lại." />
        <TextArea
          name="reason"
          label="Lý do"
          hint="Theo văn bản của cấp trên; lý do hiện trong thông báo kết quả của đơn vị."
          defaultValue=""
        />
      </Padded>
      <footer className="actions">
        <Button>Ghi không được khen thưởng</Button>
      </footer>
    </PostForm>
  );
}
