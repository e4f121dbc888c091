import { Note } from "~/shared/ui/note";
import type { DossierFrame } from "../dossier-page.server";

/** Stands where a form would: the dossier is being mended, and the return left this part as it was submitted. */
export function ClosedItem({ frame, isOpen }: { frame: DossierFrame; isOpen: boolean }) {
  if (!frame.mayEdit || isOpen || frame.returned === null) return null;
  return (
    <Note tone="mute" title="Mục này giữ như đã nộp">
      <p>
        Lần trả lại lúc {frame.returned.atText} chỉ mở lại các mục:{" "}
        {frame.returned.items.map((one) => one.label).join("; ")}. Cần sửa thêm mục khác thì đề nghị Thường trực thi đua
        mở.
      </p>
    </Note>
  );
}
