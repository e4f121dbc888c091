import { paths } from "~/shared/paths";
import { formatInstant } from "~/shared/time";
import { Facts } from "~/shared/ui/facts";
import { WideProgress } from "~/shared/ui/meters";
import { Note } from "~/shared/ui/note";
import { Padded, Sheet, Stack } from "~/shared/ui/sheet";
import type { ImportBatch, VerdictCounts } from "../batch";
import { importKindNames } from "../import-kind";

/** How far the reading is, for a page that can be left and found again. */
export function ReadingProgress({ batch }: { batch: ImportBatch }) {
  const total = batch.rowCount;
  return (
    <Sheet title="Đang đọc bảng" padded>
      <Stack>
        {total === 0 ? (
          <p>Tệp đã nhận. Đang mở bảng và tìm dòng tiêu đề.</p>
        ) : (
          <>
            <p>
              Đã đối chiếu <b>{batch.judgedCount.toLocaleString("vi-VN")}</b> trong {total.toLocaleString("vi-VN")}{" "}
              dòng.
            </p>
            <WideProgress done={batch.judgedCount} total={total} label="Số dòng đã đối chiếu" />
          </>
        )}
        <p className="dim">Có thể rời trang này: việc đọc vẫn tiếp tục, kết quả nằm ở mục Nhập từ bảng tính.</p>
        <p>
          <a className="btn" href={paths.importBatch(batch.id)}>
            Xem tiến độ mới nhất
          </a>
        </p>
      </Stack>
    </Sheet>
  );
}

/** Where the table came from, and how its headings were understood. */
export function ImportFacts({ batch }: { batch: ImportBatch }) {
  const { head } = batch;
  return (
    <Sheet title="Bảng đã gửi">
      <Padded>
        <Facts
          facts={[
            { label: "Loại bảng", value: importKindNames[batch.kind] },
            { label: "Tệp", value: <a href={paths.file(batch.fileId)}>{batch.fileName}</a> },
            { label: "Người gửi", value: `${batch.createdByName}, ${formatInstant(batch.createdAt)}` },
            batch.writtenAt === null
              ? null
              : { label: "Ghi vào sổ", value: `${batch.writtenByName}, ${formatInstant(batch.writtenAt)}` },
            batch.endedAt === null
              ? null
              : {
                  label: batch.state === "undone" ? "Hoàn tác" : "Bỏ",
                  value: `${batch.endedByName}, ${formatInstant(batch.endedAt)}`,
                },
            head === null
              ? null
              : {
                  label: "Cột được đọc",
                  value: `Tiêu đề ở dòng ${String(head.headingRow)}: ${head.read.map((one) => `${one.label} (${one.letters})`).join("; ")}`,
                },
          ]}
        />
      </Padded>
    </Sheet>
  );
}

/** Columns of the table that nothing was read from: a misspelled heading shows here. */
export function UnreadColumns({ batch }: { batch: ImportBatch }) {
  const { unknown = [], doubled = [] } = batch.head ?? {};
  if (unknown.length + doubled.length === 0) return null;
  return (
    <Note tone="wait" title="Có cột không được đọc">
      <ul className="why-list">
        {unknown.map((one) => (
          <li key={one.cell}>
            ô {one.cell} “{one.text}”: không phải tiêu đề của biểu mẫu này.
          </li>
        ))}
        {doubled.map((one) => (
          <li key={one.cell}>
            ô {one.cell} “{one.text}”: trùng với một cột đứng trước; chỉ cột đứng trước được đọc.
          </li>
        ))}
      </ul>
    </Note>
  );
}

export function outcomeText(counts: VerdictCounts): string {
  const parts = [
    [counts.new, "thêm mới"],
    [counts.changed, "bổ sung, sửa"],
    [counts.same, "đã có"],
    [counts.skipped, "bỏ qua"],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count.toLocaleString("vi-VN")} dòng ${word}`)
    .join(", ");
}
