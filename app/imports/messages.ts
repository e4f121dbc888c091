import { defineMessages } from "~/shared/messages";
import { paths } from "~/shared/paths";
import { formatInstant } from "~/shared/time";

const untouched = "Chưa có gì được ghi vào sổ.";
const useTemplate = { label: "Tải biểu mẫu rồi chép dữ liệu sang", href: paths.imports() };

const several = (count: number, shown: readonly string[]): string[] =>
  count > shown.length ? [...shown, `và ${String(count - shown.length)} mục khác`] : [...shown];

/** What this slice refuses, in words. */
export const importsMessages = defineMessages({
  "import.unreadable": () => ({
    title: "Chưa đọc được tệp này như một bảng tính.",
    facts: [
      "Nhận bảng tính XLSX không có mật khẩu, và tệp CSV mã UTF-8 hoặc UTF-16.",
      "Tệp có thể bị hỏng, có mật khẩu, hoặc lớn hơn mức đọc được.",
    ],
    kept: untouched,
    next: [{ label: "Mở tệp bằng Excel, lưu lại thành XLSX rồi tải lên" }],
  }),
  "import.no_headings": (f: { first: number; wanted: readonly string[] }) => ({
    title: `Chưa tìm thấy dòng tiêu đề trong ${String(f.first)} dòng đầu của trang tính thứ nhất.`,
    facts: [`Dòng tiêu đề cần có ít nhất các cột: ${f.wanted.join("; ")}.`],
    kept: untouched,
    next: [useTemplate],
  }),
  "import.missing_columns": (f: { missing: readonly string[]; headingRow: number; unknown: readonly string[] }) => ({
    title: `Bảng thiếu cột bắt buộc: ${f.missing.join("; ")}.`,
    facts: [
      `Dòng tiêu đề được nhận ra là dòng ${String(f.headingRow)}.`,
      ...(f.unknown.length === 0 ? [] : [`Các tiêu đề chưa nhận ra: ${f.unknown.join("; ")}.`]),
    ],
    kept: untouched,
    next: [{ label: "Đặt lại tên cột như biểu mẫu rồi tải lên" }],
  }),
  "import.no_rows": (f: { headingRow: number }) => ({
    title: "Bảng không có dòng dữ liệu nào.",
    facts: [`Dòng tiêu đề là dòng ${String(f.headingRow)}; bên dưới không có dòng nào được ghi.`],
    kept: untouched,
    next: [{ label: "Kiểm tra dữ liệu nằm ở trang tính thứ nhất rồi tải lên" }],
  }),
  "import.too_many_rows": (f: { rowCount: number; most: number }) => ({
    title: `Bảng có nhiều hơn ${f.most.toLocaleString("vi-VN")} dòng.`,
    facts: [`Mỗi lần nhập nhiều nhất ${f.most.toLocaleString("vi-VN")} dòng.`],
    kept: untouched,
    next: [{ label: "Tách bảng thành nhiều tệp rồi nhập lần lượt" }],
  }),
  "import.state": (f: { state: string; by: string; at: string }) => ({
    title: stateTitles[f.state] ?? "Lần nhập này chưa đọc xong.",
    facts: f.by === "" ? [] : [`${f.by}, ${formatInstant(f.at)} (giờ Việt Nam).`],
    kept: "Sổ giữ nguyên như hiện nay.",
    next: [{ label: "Xem các lần nhập", href: paths.imports() }],
  }),
  "import.not_settled": (f: { wrong: number; unsure: number }) => ({
    title: "Chưa ghi vào sổ: còn dòng chưa dùng được.",
    facts: [
      ...(f.wrong === 0 ? [] : [`${String(f.wrong)} dòng có lỗi.`]),
      ...(f.unsure === 0 ? [] : [`${String(f.unsure)} dòng chưa chọn người.`]),
      "Một lần nhập được ghi cả bảng hoặc không ghi gì.",
    ],
    kept: untouched,
    next: [{ label: "Sửa các ô có lỗi trong tệp rồi tải lên lại; chọn người ở các dòng còn hỏi" }],
  }),
  "import.nothing_new": () => ({
    title: "Không có gì để ghi: mọi dòng đã có trong sổ hoặc được bỏ qua.",
    facts: [],
    kept: "Sổ giữ nguyên như hiện nay.",
  }),
  "import.answered": () => ({
    title: "Các dòng này không còn hỏi nữa.",
    facts: ["Có thể bảng vừa được đối chiếu lại, hoặc người khác vừa trả lời."],
    kept: "Các dòng giữ nguyên như hiện nay.",
    next: [{ label: "Mở lại trang để xem các dòng hiện nay" }],
  }),
  "import.overtaken": (f: { count: number; rows: readonly string[]; batchId: string }) => ({
    title: "Chưa ghi vào sổ: sổ đã thay đổi từ khi đọc bảng này.",
    facts: several(f.count, f.rows),
    kept: "Chưa có gì được ghi. Bảng và các lựa chọn còn nguyên.",
    next: [{ label: "Bấm “Đối chiếu lại” để so bảng với sổ hiện nay" }],
  }),
  "import.used_since": (f: { count: number; rows: readonly string[] }) => ({
    title: "Chưa hoàn tác: có mục của lần nhập này đã được sửa hoặc được dùng.",
    facts: several(f.count, f.rows),
    kept: "Sổ giữ nguyên: lần nhập được hoàn tác cả bảng hoặc không hoàn tác gì.",
    next: [{ label: "Sửa, rút từng mục ở trang của người, đơn vị đó" }],
  }),
});

const stateTitles: Readonly<Record<string, string>> = {
  waiting: "Bảng này chưa đọc xong.",
  reading: "Bảng này chưa đọc xong.",
  refused: "Bảng này không đọc được nên không ghi được.",
  ready: "Lần nhập này chưa được ghi vào sổ.",
  written: "Lần nhập này đã được ghi vào sổ.",
  undone: "Lần nhập này đã được hoàn tác.",
  discarded: "Lần nhập này đã được bỏ.",
};
