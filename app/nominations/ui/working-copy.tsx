import type { FormState } from "~/shared/forms/form-state";
import type { Autosave } from "~/shared/forms/post-form";
import { Button } from "~/shared/ui/button";
import { Note } from "~/shared/ui/note";
import type { WorkingPage } from "../working-copy-page.server";

/** What the fields of a form show: the refused post, else the reader's own copy, else what was saved. */
export function shownState(page: WorkingPage, intent: string, state: FormState | undefined): FormState | undefined {
  if (state !== undefined || page.own === null) return state;
  return { intent, values: page.own.values, fields: {}, refusal: null };
}

/** On which version the form stands: a copy on the one that was there when its typing began. */
export function basedOn(page: WorkingPage, current: string, state: FormState | undefined): string {
  return state === undefined && page.own !== null ? page.own.basedOn : current;
}

export function autosaveOf(page: WorkingPage, base: string): Autosave {
  return { to: page.to, item: page.item, basedOn: base };
}

/** Above a form: that it shows a copy, how to get rid of it, and who else is typing. */
export function WorkingCopyNote({
  page,
  saveLabel,
  isRefused = false,
}: {
  page: WorkingPage;
  /** Words of the button that saves. */
  saveLabel: string;
  /** A refused post stands in the form, not the copy. */
  isRefused?: boolean;
}) {
  return (
    <>
      <p className="autosave-others" role="status" data-autosave-others="">
        {page.others.join(". ")}
      </p>
      {page.own !== null && !isRefused && (
        <Note tone="busy" title={`Nháp chưa ghi của bạn lúc ${page.own.savedText}`}>
          <p>
            Biểu mẫu đang hiện bản nháp này. Bấm “{saveLabel}” để ghi vào hồ sơ.
            {page.own.isOvertaken &&
              " Sau lúc bắt đầu soạn đã có bản khác được lưu; khi lưu, hai bản được đưa ra để so sánh."}
          </p>
          <form method="post" className="autosave-drop" data-autosave-drop="">
            <input type="hidden" name="intent" value="drop" />
            <input type="hidden" name="item" value={page.item} />
            <Button kind="small">Bỏ nháp</Button>
          </form>
        </Note>
      )}
    </>
  );
}
