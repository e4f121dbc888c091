import { Confirm, SelectField } from "~/shared/forms/choice-fields";
import { stateFor, type FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { DateField, NumberField, TextArea, TextField } from "~/shared/forms/text-fields";
import { Button } from "~/shared/ui/button";
import { Padded, Sheet } from "~/shared/ui/sheet";
import type { CampaignPage } from "../campaign-page-queries.server";

interface PartForm {
  campaign: CampaignPage;
  state: FormState | undefined;
}

/** The number that a superior body sent for a line. */
export function AllocationForm({ campaign, state }: PartForm) {
  const lines = campaign.lines.filter((line) => line.mayAllocate);
  return (
    <PostForm intent="allocate" state={stateFor(state, "allocate")}>
      <Sheet title="Ghi chỉ tiêu do cấp trên phân bổ" foot={<Button>Ghi chỉ tiêu</Button>}>
        <Padded>
          <SelectField
            name="lineId"
            label="Dòng chỉ tiêu"
            defaultValue={lines[0]?.id ?? ""}
            options={lines.map((line) => ({ value: line.id, label: `${line.title} (hiện nay: ${line.quota})` }))}
          />
          <NumberField name="count" label="Số lượng được phân bổ" defaultValue={null} />
          <TextField
            name="source"
            label="Văn bản phân bổ"
            hint="Số, ký hiệu và cơ quan ban hành, ví dụ: Công văn số 88-CV/BCĐ của Ban Chỉ đạo tỉnh."
            defaultValue=""
          />
          <DateField
            name="documentOn"
            label="Ngày văn bản"
            hint="Dạng ngày/tháng/năm, ví dụ 20/11/2026."
            defaultValue=""
          />
        </Padded>
      </Sheet>
    </PostForm>
  );
}

/** Ends the campaign early: a step that cannot be taken back, so it asks for its reason and a tick. */
export function CancellationForm({ campaign, state }: PartForm) {
  const own = stateFor(state, "cancel");
  return (
    <details open={own !== undefined}>
      <summary>Hủy phong trào</summary>
      <PostForm intent="cancel" version={campaign.version} state={own} prefix="cancel">
        <Sheet label="Hủy phong trào" foot={<Button kind="bad">Hủy phong trào</Button>}>
          <Padded>
            <TextArea
              name="reason"
              label="Lý do hủy"
              defaultValue=""
              hint="Mọi người xem phong trào đều đọc được lý do này."
            />
            <Confirm
              title={`Hủy “${campaign.title}”`}
              points={[
                "Không đơn vị nào nộp hồ sơ cho phong trào này được nữa.",
                "Hồ sơ và văn bản đã có vẫn còn để xem.",
                "Phong trào đã hủy không mở lại được; có thể chép sang phong trào mới.",
              ]}
              label="Đồng ý hủy phong trào này."
            />
          </Padded>
        </Sheet>
      </PostForm>
    </details>
  );
}
