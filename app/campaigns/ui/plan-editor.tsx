import { RadioGroup, SelectField, CheckboxField } from "~/shared/forms/choice-fields";
import type { FormState } from "~/shared/forms/form-state";
import { RichForm, RichProblems } from "~/shared/forms/rich-form";
import { DateField, NumberField, TextArea, TextField } from "~/shared/forms/text-fields";
import { useRichForm, type RichForm as Rich } from "~/shared/forms/use-rich-form";
import { paths } from "~/shared/paths";
import { Button } from "~/shared/ui/button";
import { Columns, Sheet, Stack } from "~/shared/ui/sheet";
import { amendCampaignForm, saveCampaignForm } from "../forms";
import { capacityNames, documentNames, kindNames, planLabels } from "../plan-changes";
import type { PlanFormValues } from "../plan-form";
import { AmendmentSheet } from "./amendment-sheet";
import { BasisRows, LineRows, RecipientRows, ReportRows, TaskRows } from "./plan-rows";
import { TimeSheet } from "./plan-times";

export interface PlanEditorProps {
  id: string;
  version: number;
  values: PlanFormValues;
  units: readonly { id: string; name: string }[];
  bodies: readonly { id: string; name: string }[];
  state: FormState | undefined;
  /** True for a launched plan: it changes by a numbered amendment with its reason. */
  isAmending?: boolean;
}

/** The whole plan on one page, in the order in which it is read. */
export function PlanEditor({ id, version, values, units, bodies, state, isAmending = false }: PlanEditorProps) {
  const form = useRichForm(isAmending ? amendCampaignForm : saveCampaignForm, {
    defaultValues: { ...values, id, version },
    state,
  });
  return (
    <Stack>
      <RichProblems form={form} />
      <RichForm form={form} version={version} intent={isAmending ? "amend" : "save"} hidden={{ id }} files={isAmending}>
        <Stack>
          {isAmending && <AmendmentSheet form={form} />}
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
          {isAmending ? <AmendFoot id={id} /> : <SaveFoot id={id} />}
        </Stack>
      </RichForm>
    </Stack>
  );
}

function SaveFoot({ id }: { id: string }) {
  return (
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
  );
}

function AmendFoot({ id }: { id: string }) {
  return (
    <Sheet
      label="Ban hành điều chỉnh"
      foot={
        <>
          <Button kind="main">Ban hành điều chỉnh</Button>
          <a href={paths.campaign(id)}>Không điều chỉnh, về phong trào</a>
        </>
      }
    />
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
        <Columns layout="2">
          <SelectField
            {...form.field("signerCapacity")}
            label={planLabels.signerCapacity}
            hint="Cấp phó ký thay: văn bản in KT. trên chức vụ."
            options={(["head", "deputy"] as const).map((value) => ({ value, label: capacityNames[value] }))}
          />
          <TextField
            {...form.field("signerName")}
            label={planLabels.signerName}
            required={false}
            hint="In dưới chữ ký; bỏ trống để ghi sau."
          />
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

const documentKinds = ["letter", "minutes", "report"] as const;

function DocumentSheet({ form }: { form: Rich }) {
  return (
    <Sheet id="ho-so" title={planLabels.documents} note="Báo cáo đầy đủ hay tóm tắt chọn ở từng dòng chỉ tiêu" padded>
      <Stack>
        <Columns layout="3">
          {documentKinds.map((kind) => (
            <div key={kind} role="group" aria-label={documentNames[kind]}>
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
