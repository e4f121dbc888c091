import { CheckboxField, RadioGroup, SelectField } from "~/shared/forms/choice-fields";
import { DateField, NumberField, TextField } from "~/shared/forms/text-fields";
import type { RichForm as Rich } from "~/shared/forms/use-rich-form";
import { Columns, Sheet, Stack } from "~/shared/ui/sheet";
import { deadlineWordings } from "../deadline";
import { awardingNames, planLabels } from "../plan-changes";

/** When things happen, in the order of the campaign. */
export function TimeSheet({ form }: { form: Rich }) {
  return (
    <Sheet id="thoi-gian" title="Thời gian" note="Giờ Việt Nam" padded>
      <Stack>
        <Columns layout="2">
          <DateField
            {...form.field("periodFromOn")}
            label={planLabels.periodFromOn}
            required={false}
            hint="Bỏ trống: từ ngày phát động."
          />
          <DateField
            {...form.field("periodToOn")}
            label={planLabels.periodToOn}
            hint="Thành tích sau ngày này không tính cho phong trào."
          />
        </Columns>
        <RegistrationFields form={form} />
        <Columns layout="2">
          <RadioGroup
            {...form.field("dossierWording")}
            label={planLabels.dossierWording}
            options={[
              { value: "by", label: "Chậm nhất đến ngày", hint: "Hết hạn lúc 24 giờ 00 của ngày đó." },
              { value: "through", label: "Đến hết ngày", hint: "Hết hạn lúc 24 giờ 00 của ngày đó." },
              { value: "before", label: "Trước ngày", hint: "Hết hạn lúc 24 giờ 00 của ngày liền trước." },
            ]}
          />
          <div>
            <DateField
              {...form.field("dossierDueOn")}
              label={planLabels.dossierDueOn}
              hint="Ngày đọc cùng với cách ghi đã chọn; giờ máy chủ nhận hồ sơ quyết định."
            />
            <TextField
              {...form.field("dossierHour")}
              label={planLabels.dossierHour}
              required={false}
              width="xs"
              hint="Chỉ khi kế hoạch ghi giờ, ví dụ 17:00."
            />
            <DateField
              {...form.field("dossierOpenOn")}
              label={planLabels.dossierOpenOn}
              required={false}
              hint="Bỏ trống: từ ngày phát động."
            />
          </div>
        </Columns>
        <Columns layout="3">
          <DateField {...form.field("reviewOn")} label={planLabels.reviewOn} required={false} />
          <DateField {...form.field("publicationOn")} label={planLabels.publicationOn} required={false} />
          <NumberField
            {...form.field("publicationDayCount")}
            label={planLabels.publicationDayCount}
            hint="0 khi không đặt thời gian công khai."
          />
        </Columns>
        <Columns layout="2">
          <DateField {...form.field("decisionOn")} label={planLabels.decisionOn} required={false} />
          <DateField {...form.field("conclusionOn")} label={planLabels.conclusionOn} required={false} />
        </Columns>
        <Columns layout="2">
          <RadioGroup
            {...form.field("awarding")}
            label={planLabels.awarding}
            inline
            options={(["once", "several"] as const).map((value) => ({ value, label: awardingNames[value] }))}
          />
          <DateField
            {...form.field("rulesOn")}
            label={planLabels.rulesOn}
            required={false}
            hint="Bỏ trống: theo quy định có hiệu lực ngày phát động."
          />
        </Columns>
      </Stack>
    </Sheet>
  );
}

function RegistrationFields({ form }: { form: Rich }) {
  return (
    <div>
      <CheckboxField
        {...form.box("hasRegistration")}
        label="Có bước đăng ký thi đua"
        hint="Đơn vị đăng ký tập thể, cá nhân trước khi lập hồ sơ; chưa đăng ký chỉ bị nhắc khi thẩm định."
      />
      <Columns layout="3">
        <SelectField
          {...form.field("registrationWording")}
          label={planLabels.registrationWording}
          required={false}
          options={Object.entries(deadlineWordings).map(([value, label]) => ({ value, label }))}
        />
        <DateField {...form.field("registrationDueOn")} label={planLabels.registrationDueOn} required={false} />
        <TextField
          {...form.field("registrationHour")}
          label={planLabels.registrationHour}
          required={false}
          width="xs"
          hint="Chỉ khi kế hoạch ghi giờ."
        />
      </Columns>
    </div>
  );
}
