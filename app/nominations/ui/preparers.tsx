import { Facts } from "~/shared/ui/facts";
import { Note } from "~/shared/ui/note";
import { Sheet } from "~/shared/ui/sheet";
import type { AppraisalPage } from "../appraisal-page.server";

/** Who prepared the dossier; a warning where it is the very person who now appraises it. */
export function PreparerSheet({ page: { preparers, frame } }: { page: Pick<AppraisalPage, "preparers" | "frame"> }) {
  if (preparers.length === 0) return null;
  const isOwnWork = preparers.some((one) => one.isReader);
  return (
    <>
      {isOwnWork && (
        <Note tone="wait" title="Người thẩm định cũng là người lập hồ sơ này">
          <p>
            Nên giao người khác thẩm định. Vẫn ghi được kết quả; nhật ký ghi rõ người thẩm định cũng là người lập hồ sơ.
          </p>
        </Note>
      )}
      <Sheet title="Người lập hồ sơ" note={frame.paper === null ? undefined : "Hồ sơ giấy, nhập cho đơn vị"} padded>
        <Facts
          facts={[
            ...preparers.map((one) => ({
              label: one.isReader ? `${one.name} (người đang thẩm định)` : one.name,
              value: one.text,
            })),
            frame.paper === null ? null : { label: "Dấu công văn đến", value: frame.paper.stampText },
          ]}
        />
      </Sheet>
    </>
  );
}
