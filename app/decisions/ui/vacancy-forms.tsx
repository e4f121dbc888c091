import { Confirm, RadioGroup, SelectField } from "~/shared/forms/choice-fields";
import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { TextArea, TextField } from "~/shared/forms/text-fields";
import { Button } from "~/shared/ui/button";
import { Padded } from "~/shared/ui/sheet";
import type { VacancyPage } from "../vacancy-page.server";

interface VacancyFormProps {
  data: VacancyPage;
  state: FormState | undefined;
}

/** The presiding member's word: the first of the reserve takes a free place. */
export function CallForm({ data, state }: VacancyFormProps) {
  return (
    <PostForm intent="call" state={state} prefix="call" className="sheet" label="Xác nhận tên dự bị">
      <header>
        <h2>Mời tên thứ nhất của danh sách dự bị</h2>
      </header>
      <Padded>
        <RadioGroup
          name="nominationId"
          label="Tên dự bị"
          hint="Khi bằng số đồng ý, người chủ trì chọn trong các tên bằng phiếu."
          defaultValue={data.firsts.length === 1 ? (data.firsts[0]?.value ?? "") : ""}
          options={data.firsts}
        />
        <Confirm
          title="Xác nhận vào danh sách đề nghị"
          points={[
            data.hasDecision
              ? "Tên này được trình ký trong quyết định bổ sung."
              : "Tên này được trình ký cùng danh sách phiên họp đã đề nghị.",
            ...(data.wasPublished ? ["Tên này được công khai bổ sung trước khi trình ký."] : []),
            "Kết quả biểu quyết và biên bản của phiên họp giữ nguyên.",
          ]}
          label="Người chủ trì phiên họp xác nhận"
        />
      </Padded>
      <footer className="actions">
        <Button kind="main">Xác nhận tên dự bị</Button>
      </footer>
    </PostForm>
  );
}

export function WithdrawForm({ data, state }: VacancyFormProps) {
  return (
    <PostForm intent="withdraw" state={state} prefix="withdraw" className="sheet" label="Ghi việc rút tên">
      <header>
        <h2>Ghi việc rút tên</h2>
      </header>
      <Padded>
        <SelectField
          name="nominationId"
          label="Tên rút"
          defaultValue=""
          empty="Chọn tập thể, cá nhân"
          options={data.holders}
        />
        <TextArea
          name="reason"
          label="Lý do rút tên"
          hint="Lý do được ghi trong thông báo kết quả của đơn vị."
          defaultValue=""
        />
        {data.hasDecision && (
          <TextField
            name="document"
            label="Văn bản thu hồi hoặc hủy bỏ"
            hint="Bắt buộc khi tên đã có trong quyết định: số, ký hiệu và ngày, ví dụ 140/QĐ-SCT ngày 20/12/2026."
            required={false}
            defaultValue=""
          />
        )}
      </Padded>
      <footer className="actions">
        <Button kind="bad">Ghi rút tên</Button>
      </footer>
    </PostForm>
  );
}

export function ReviveForm({ data, state }: VacancyFormProps) {
  return (
    <PostForm intent="revive" state={state} prefix="revive" className="sheet" label="Khôi phục tên đã rút">
      <header>
        <h2>Khôi phục tên đã rút</h2>
      </header>
      <Padded>
        <SelectField
          name="nominationId"
          label="Tên đã rút"
          hint="Chỉ khôi phục được khi chỗ đã rút còn trống."
          defaultValue=""
          empty="Chọn tên"
          options={data.revivable}
        />
      </Padded>
      <footer className="actions">
        <Button>Khôi phục tên</Button>
      </footer>
    </PostForm>
  );
}
