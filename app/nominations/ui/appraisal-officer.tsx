import { stateFor, type FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { Button } from "~/shared/ui/button";
import { Note } from "~/shared/ui/note";
import type { AppraisalPage } from "../appraisal-page.server";

/** Whose work this is, where it is not the reader's: it stops nobody, and can be taken. */
export function AppraisalOfficerNote({ page, state }: { page: AppraisalPage; state: FormState | undefined }) {
  const { appraiser, id } = page.frame;
  if (!page.isOpen || appraiser?.isReader === true) return null;
  return (
    <Note
      tone={appraiser === null ? "mute" : "wait"}
      title={appraiser === null ? "Hồ sơ này chưa giao ai thẩm định" : `Hồ sơ này giao cho ${appraiser.name} thẩm định`}
    >
      <PostForm
        intent="take"
        hidden={{ dossierIds: id, [`seen.${id}`]: appraiser?.accountId ?? "" }}
        state={stateFor(state, "take")}
        label="Nhận thẩm định"
      >
        <p>
          {appraiser !== null && "Kết quả ghi ở đây vẫn có giá trị; nên báo cho nhau trước. "}
          <Button>Nhận thẩm định</Button>
        </p>
      </PostForm>
    </Note>
  );
}
