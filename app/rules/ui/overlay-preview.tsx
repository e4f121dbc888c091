import { FormScopeContext } from "~/shared/forms/form-scope";
import { PostForm } from "~/shared/forms/post-form";
import { paths } from "~/shared/paths";
import { formatDate } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Facts } from "~/shared/ui/facts";
import { Empty, Note } from "~/shared/ui/note";
import { Sheet } from "~/shared/ui/sheet";
import type { NewOverlayPage } from "../own-rules-page.server";
import { valueText } from "../rule-text";
import { OverlayFields } from "./overlay-fields";
import { ChangeTable, ConflictList, RuleSource } from "./rule-tables";

/** Asks for the effect of what was typed: a form that only reads, so it works without script and stores nothing. */
export function OverlayForm({ page }: { page: NewOverlayPage }) {
  return (
    <form method="get" action={paths.newOverlay()} noValidate className="sheet" aria-label="Quy định mới">
      <input type="hidden" name="subject" value={page.subject} />
      <input type="hidden" name="xem" value="1" />
      <FormScopeContext.Provider value={{ state: page.state, prefix: "" }}>
        <OverlayFields subject={page.subject} replaceable={page.replaceable} replacedRuleId={page.replacedRuleId} />
      </FormScopeContext.Provider>
      <footer className="actions">
        <Button kind={page.effect === null ? "main" : "plain"}>Xem ảnh hưởng</Button>
      </footer>
    </form>
  );
}

/** Before and after, conflicts, and the button that records it. */
export function OverlayEffectSheet({ page }: { page: NewOverlayPage }) {
  const { effect } = page;
  if (effect === null) return null;
  const isFree = effect.conflicts.length === 0;
  return (
    <Sheet title="Ảnh hưởng nếu lưu" note={`Tính cho ngày ${formatDate(effect.on)}`} id="anh-huong">
      <Facts
        facts={[
          { label: "Quy định", value: effect.rule.title },
          { label: "Nội dung", value: valueText(effect.rule.value) },
          { label: "Căn cứ", value: <RuleSource rule={effect.rule} /> },
        ]}
      />
      {effect.changes.length === 0 ? (
        <Empty>Vào ngày này quy định mới chưa làm thay đổi quy định nào đang áp dụng.</Empty>
      ) : (
        <ChangeTable caption="Trước và sau khi lưu" heads={["Đang áp dụng", "Sau khi lưu"]} changes={effect.changes} />
      )}
      <div className="in">
        {isFree ? (
          <Note tone="busy" title="Phong trào đã phát động không thay đổi">
            <p>
              Phong trào đã phát động vẫn theo quy định tại thời điểm phát động. Quy định mới áp dụng cho phong trào
              phát động sau khi lưu.
            </p>
          </Note>
        ) : (
          <Note tone="bad" title="Trùng với quy định đang áp dụng">
            <ConflictList conflicts={effect.conflicts} />
            <p>Chọn quy định được thay ở trên, hoặc đổi ngày hiệu lực, rồi xem lại ảnh hưởng.</p>
          </Note>
        )}
      </div>
      {isFree && (
        <PostForm intent="add" hidden={page.typed} label="Lưu quy định mới">
          <footer className="actions">
            <Button kind="main">Lưu quy định</Button>
          </footer>
        </PostForm>
      )}
    </Sheet>
  );
}
