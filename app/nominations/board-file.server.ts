import type { TableFile } from "~/shared/render-table-file.server";
import { ok, type Result } from "~/shared/result";
import { formatLeft } from "~/shared/time";
import { boardChoiceNames } from "./board";
import { findBoardFile, type BoardReader } from "./board-queries.server";
import { shortDeadline } from "./cell-text";

/** The board as a table: every unit that the filter of the address lets through, with what the screen shows of it. */
export async function findBoardTable(reader: BoardReader): Promise<Result<TableFile>> {
  const found = await findBoardFile(reader);
  if (!found.ok) return found;
  const { campaign, choice, rows } = found.value;
  const hasRegistration = campaign.has_registration === 1;
  return ok({
    title: `Tiến độ hồ sơ – ${campaign.title}${choice === null ? "" : ` – ${boardChoiceNames[choice].toLowerCase()}`}`,
    printedAt: reader.now,
    columns: [
      { label: "STT", width: 6, kind: "integer" },
      { label: "Đơn vị", width: 44, kind: "text" },
      { label: "Tình trạng", width: 20, kind: "text" },
      { label: "Quá hạn", width: 10, kind: "text" },
      { label: "Tập thể", width: 9, kind: "integer" },
      { label: "Cá nhân", width: 9, kind: "integer" },
      { label: "Nộp lúc (giờ Việt Nam)", width: 21, kind: "instant" },
      { label: "Hình thức nộp", width: 14, kind: "text" },
      { label: "Dấu công văn đến (giờ Việt Nam)", width: 21, kind: "instant" },
      { label: "Nhập hồ sơ giấy lúc (giờ Việt Nam)", width: 21, kind: "instant" },
      { label: "Hạn (giờ Việt Nam)", width: 19, kind: "text" },
      { label: "Được nộp muộn", width: 12, kind: "text" },
      { label: "Thời gian còn lại", width: 22, kind: "text" },
      ...(hasRegistration
        ? ([{ label: "Gửi đăng ký thi đua lúc (giờ Việt Nam)", width: 21, kind: "instant" }] as const)
        : []),
    ],
    rows: rows.map((row, index) => {
      const isCounted = row.state !== "none" && row.state !== "draft";
      return [
        index + 1,
        row.unit_name,
        boardChoiceNames[row.state],
        row.isLate ? "Có" : "",
        isCounted ? row.collective_count : null,
        isCounted ? row.individual_count : null,
        row.submitted_at,
        row.dossier_id === null ? "" : row.stamped_at === null ? "Trên hệ thống" : "Hồ sơ giấy",
        row.stamped_at,
        row.entered_at,
        shortDeadline(row),
        row.late_until === null ? "" : "Có",
        row.isAwaited ? formatLeft(reader.now, row.endsAt) : "",
        ...(hasRegistration ? [row.registration_sent_at] : []),
      ];
    }),
  });
}
