import { Confirm } from "~/shared/forms/choice-fields";
import { FileField } from "~/shared/forms/file-field";
import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { DateField, TextField } from "~/shared/forms/text-fields";
import { formatDate } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Padded } from "~/shared/ui/sheet";
import type { DecisionPage } from "../decision-page.server";
import { scanMaxBytes } from "../forms";

/** Văn thư's number, date and signed scan. */
export function IssueForm({ decision, state }: { decision: DecisionPage; state: FormState | undefined }) {
  return (
    <PostForm
      intent="issue"
      version={decision.version}
      state={state}
      files
      className="sheet"
      label="Ban hành quyết định"
    >
      <header>
        <h2>Ghi số, ngày và bản đã ký</h2>
      </header>
      <Padded>
        <TextField
          name="number"
          label="Số quyết định"
          hint={`Số do văn thư cấp. Nhập 126 được ghi là 126${decision.symbol}.`}
          defaultValue=""
          width="sm"
          spellCheck={false}
        />
        <DateField
          name="datedOn"
          label="Ngày quyết định"
          hint={`Từ ngày ký ${formatDate(decision.signedOn)} đến hôm nay.`}
          defaultValue={decision.today}
        />
        <FileField
          name="scan"
          label="Bản quyết định đã ký, đóng dấu"
          hint="Bản quét hoặc bản ký số."
          kinds={["pdf"]}
          maxBytes={scanMaxBytes}
        />
        <Confirm
          title="Ban hành quyết định"
          points={[
            "Số, ngày, danh sách và bản đã ký được chốt, không sửa được nữa.",
            "Khen thưởng được ghi vào quá trình của từng tập thể, cá nhân; giấy khen được lập.",
          ]}
          label="Đã đối chiếu số, ngày và danh sách với bản đã ký"
        />
      </Padded>
      <footer className="actions">
        <Button kind="main">Ban hành quyết định</Button>
      </footer>
    </PostForm>
  );
}
