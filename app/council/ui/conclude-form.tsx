import { Confirm } from "~/shared/forms/choice-fields";
import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { TextArea } from "~/shared/forms/text-fields";
import { BlockedButton, Button } from "~/shared/ui/button";
import { Padded, Sheet } from "~/shared/ui/sheet";

interface ConcludeFormProps {
  version: number;
  /** True while a candidate has no result, a tie is open or a round runs. */
  isBlocked: boolean;
  state: FormState | undefined;
}

/** The end of a session: after it, results and minutes stand. */
export function ConcludeForm({ version, isBlocked, state }: ConcludeFormProps) {
  return (
    <Sheet title="Kết thúc phiên họp">
      {isBlocked ? (
        <Padded>
          <p className="actions">
            <BlockedButton why="Mọi đề nghị của mọi chỉ tiêu phải có kết quả và không còn vòng nào đang mở.">
              Kết thúc phiên họp
            </BlockedButton>
          </p>
        </Padded>
      ) : (
        <PostForm intent="conclude" version={version} state={state} prefix="conclude">
          <Padded>
            <TextArea
              name="discussion"
              label="Ý kiến thảo luận"
              hint="Mỗi dòng là một ý, in trong biên bản. Để trống nếu không có."
              required={false}
              defaultValue=""
              size="lg"
            />
            <Confirm
              title="Kết thúc phiên họp"
              points={[
                "Kết quả từng đề nghị được chốt, không mở thêm vòng.",
                "Biên bản được chốt cùng mã đối chiếu của nhật ký.",
              ]}
              label="Đã kiểm tra kết quả của từng chỉ tiêu"
            />
          </Padded>
          <footer className="actions">
            <Button kind="main">Kết thúc phiên họp</Button>
          </footer>
        </PostForm>
      )}
    </Sheet>
  );
}
