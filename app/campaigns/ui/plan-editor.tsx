import { RadioGroup, SelectField, CheckboxField } from "~/shared/forms/choice-fields";
import type { FormState } from "~/shared/forms/form-state";
import { RichForm, RichProblems } from "~/shared/forms/rich-form";
import { DateField, NumberField, TextArea, TextField } from "~/shared/forms/text-fields";
import { useRichForm, type RichForm as Rich } from "~/shared/forms/use-rich-form";
import { paths } from "~/shared/paths";
import { Button } from "~/shared/ui/button";
import { Columns, Sheet, Stack } from "~/shared/ui/sheet";
import { deadlineWordings } from "../deadline";
import { saveCampaignForm } from "../forms";
import { awardingNames, documentNames, kindNames, planLabels } from "../plan-changes";
import type { PlanFormValues } from "../plan-form";
import { BasisRows, LineRows, RecipientRows, ReportRows, TaskRows } from "./plan-rows";

export interface PlanEditorProps {
  id: string;
  version: number;
  values: PlanFormValues;
  units: readonly { id: string; name: string }[];
  bodies: readonly { id: string; name: string }[];
  state: FormState | undefined;
}

/** The whole plan on one page, in the order in which it is read. */
export function PlanEditor({ id, version, values, units, bodies, state }: PlanEditorProps) {
  const form = useRichForm(saveCampaignForm, { defaultValues: { ...values, id, version }, state });
  return (
    <Stack>
      <RichProblems form={form} />
      <RichForm form={form} version={version} intent="save" hidden={{ id }}>
        <Stack>
          <Contents />
          <NameSheet form={form} />
          <Sheet
            id="can-cu"
            title={planLabels.legalBases}
            note="Văn bản mà kế hoạch dựa vào; ngày ghi dạng ngày/tháng/năm"
          >
            <BasisRows form={form} count={values.legalBases.length} />
          </Sheet>
          <TextSheet form={form} />
          <TimeSheet form={form} />
          <Sheet id="chi-tieu" title={planLabels.lines} note="Mỗi dòng là một hình thức cho một đối tượng">
            <LineRows form={form} count={values.lines.length} units={units} />
          </Sheet>
          <DocumentSheet form={form} />
          <OrganisationSheet form={form} units={units} bodies={bodies} />
          <Sheet id="nhiem-vu" title={planLabels.tasks} note="Nơi chủ trì, nơi phối hợp, nhiệm vụ và thời hạn">
            <TaskRows form={form} count={values.tasks.length} />
          </Sheet>
          <Sheet id="bao-cao" title={planLabels.reports} note="Mỗi cấp một mốc; bỏ trống ngày khi theo quy định chung">
            <ReportRows form={form} count={values.reports.length} />
          </Sheet>
          <Sheet id="noi-nhan" title={planLabels.recipients}>
            <RecipientRows form={form} count={values.recipients.length} />
          </Sheet>
          <Sheet
            label="Lưu kế hoạch"
            foot={
              <>
                <Button kind="main">Lưu kế hoạch</Button>
                <Button intent="check">Lưu và kiểm tra để phát động</Button>
                <a href={paths.campaign(id)}>Về phong trào</a>
              </>
            }
          />
        </Stack>
      </RichForm>
    </Stack>
  );
}

const contents = [
  ["phong-trao", "Phong trào"],
  ["can-cu", planLabels.legalBases],
  ["muc-dich", "Mục đích, yêu cầu, nội dung"],
  ["thoi-gian", "Thời gian"],
  ["chi-tieu", planLabels.lines],
  ["ho-so", planLabels.documents],
  ["to-chuc", "Nơi nhận, nơi xét, nơi giám sát"],
  ["nhiem-vu", planLabels.tasks],
  ["bao-cao", planLabels.reports],
  ["noi-nhan", planLabels.recipients],
] as const;

function Contents() {
  return (
    <nav className="contents" aria-label="Các phần của kế hoạch">
      {contents.map(([id, label]) => (
        <a key={id} href={`#${id}`}>
          {label}
        </a>
      ))}
    </nav>
  );
}

function NameSheet({ form }: { form: Rich }) {
  return (
    <Sheet id="phong-trao" title="Phong trào" padded>
      <Stack>
        <TextField
          {...form.field("title")}
          label={planLabels.title}
          hint="Không viết tắt; in trên quyết định và giấy khen."
        />
        <Columns layout="3">
          <NumberField
            {...form.field("awardYear")}
            label={planLabels.awardYear}
            width="sm"
            hint="Năm tính thành tích."
          />
          <TextField
            {...form.field("planNumber")}
            label={planLabels.planNumber}
            required={false}
            hint="Bỏ trống khi văn thư chưa cho số."
          />
          <DateField {...form.field("planDatedOn")} label={planLabels.planDatedOn} required={false} />
        </Columns>
        <RadioGroup
          {...form.field("kind")}
          label={planLabels.kind}
          inline
          options={(["regular", "thematic", "phased", "five_year"] as const).map((value) => ({
            value,
            label: kindNames[value],
          }))}
        />
        <Columns layout="2">
          <DateField
            {...form.field("yearFromOn")}
            label={planLabels.yearFromOn}
            required={false}
            hint="Bỏ trống khi theo năm dương lịch. Ví dụ năm học: 01/09/2025."
          />
          <DateField
            {...form.field("yearToOn")}
            label={planLabels.yearToOn}
            required={false}
            hint="Ví dụ năm học: 31/05/2026."
          />
        </Columns>
        <TextField {...form.field("follows")} label={planLabels.follows} required={false} />
      </Stack>
    </Sheet>
  );
}

function TextSheet({ form }: { form: Rich }) {
  return (
    <Sheet id="muc-dich" title="Mục đích, yêu cầu, nội dung" padded>
      <TextArea {...form.field("purpose")} label={planLabels.purpose} required={false} hint="Mỗi ý một dòng." />
      <TextArea
        {...form.field("requirements")}
        label={planLabels.requirements}
        required={false}
        hint="Mỗi ý một dòng."
      />
      <TextArea
        {...form.field("contents")}
        label={planLabels.contents}
        required={false}
        size="lg"
        hint="Mỗi ý một dòng."
      />
    </Sheet>
  );
}

function TimeSheet({ form }: { form: Rich }) {
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

const documentKinds = ["letter", "minutes", "report"] as const;

function DocumentSheet({ form }: { form: Rich }) {
  return (
    <Sheet id="ho-so" title={planLabels.documents} note="Báo cáo đầy đủ hay tóm tắt chọn ở từng dòng chỉ tiêu" padded>
      <Stack>
        <Columns layout="3">
          {documentKinds.map((kind) => (
            <div key={kind}>
              <CheckboxField {...form.box(`${kind}Required`)} label={documentNames[kind]} />
              <CheckboxField {...form.box(`${kind}Signed`)} label="Phải là bản đã ký" />
            </div>
          ))}
        </Columns>
        <TextField
          {...form.field("praiseText")}
          label={planLabels.praiseText}
          hint="Ví dụ: Đã có thành tích xuất sắc trong phong trào thi đua … năm 2026."
        />
      </Stack>
    </Sheet>
  );
}

function OrganisationSheet({ form, units, bodies }: { form: Rich } & Pick<PlanEditorProps, "units" | "bodies">) {
  const options = (things: readonly { id: string; name: string }[]) =>
    things.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Sheet id="to-chuc" title="Nơi nhận, nơi xét, nơi giám sát" padded>
      <Stack>
        <Columns layout="2">
          <SelectField
            {...form.field("receivingUnitId")}
            label={planLabels.receivingUnitId}
            empty="Chọn đơn vị"
            options={options(units)}
          />
          <SelectField
            {...form.field("bodyId")}
            label={planLabels.bodyId}
            empty="Chọn Hội đồng, Ban"
            hint={bodies.length === 0 ? "Chưa có Hội đồng hoặc Ban nào trong danh mục." : undefined}
            options={options(bodies)}
          />
        </Columns>
        <TextField
          {...form.field("watching")}
          label={planLabels.watching}
          required={false}
          hint="Ví dụ: Thường trực Ban vận động phối hợp với Ban Thanh tra nhân dân."
        />
        <TextField
          {...form.field("mobilising")}
          label={planLabels.mobilising}
          required={false}
          hint="Ví dụ: Các tổ chức đoàn thể của cơ quan."
        />
        <TextField
          {...form.field("reporting")}
          label={planLabels.reporting}
          required={false}
          hint="Nơi viết báo cáo kết quả theo dõi, giám sát."
        />
      </Stack>
    </Sheet>
  );
}
