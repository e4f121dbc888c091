import writeXlsxFile, { type CellObject } from "write-excel-file/node";
import type { Download } from "~/shared/http.server";
import { columnsOf, type Column } from "./columns";
import { importKindNames, importLimits, type ImportKind } from "./import-kind";

const look = { alignVertical: "top", borderStyle: "thin", borderColor: "#BFBFBF", wrap: true } as const;

const head = (text: string): CellObject => ({
  ...look,
  value: text,
  type: String,
  fontWeight: "bold",
  align: "center",
  backgroundColor: "#F3E9D2",
});

const cell = (text: string): CellObject | null =>
  text === "" ? null : { ...look, value: text, type: String, format: "@" };

/** An empty table with the headings that are read, and a second sheet that says what goes where, with an example. */
export async function renderTemplate(kind: ImportKind): Promise<Download> {
  const columns = columnsOf[kind];
  const heading = (column: Column): string => (column.isRequired ? `${column.label} (*)` : column.label);
  const notes = [
    "Điền từ dòng 2 của trang thứ nhất; giữ dòng tiêu đề, thứ tự cột nào cũng được, cột không dùng thì xóa đi.",
    `Mỗi lần nhập nhiều nhất ${importLimits.rows.toLocaleString("vi-VN")} dòng. Cột có dấu (*) phải có trong bảng.`,
    ...(kind === "people"
      ? [
          "Người đã có trong sổ: chỉ bổ sung thông tin cá nhân. Đơn vị, chức vụ và cương vị của họ giữ nguyên; ô để trống không xóa thông tin đã có.",
        ]
      : ["Ô để trống không xóa thông tin đã có trong sổ."]),
  ];
  const file = writeXlsxFile(
    [
      {
        sheet: importKindNames[kind],
        data: [columns.map((column) => head(heading(column)))],
        columns: columns.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
      },
      {
        sheet: "Hướng dẫn",
        data: [
          ...notes.map((text) => [{ value: text, type: String, format: "@" } as const]),
          [],
          ["Cột", "Cách ghi", "Ví dụ"].map(head),
          ...columns.map((column) => [cell(heading(column)), cell(column.note), cell(column.example)]),
        ],
        columns: [{ width: 34 }, { width: 76 }, { width: 38 }],
      },
    ],
    { fontFamily: "Times New Roman", fontSize: 12 },
  );
  return {
    name: `Biểu mẫu ${importKindNames[kind].toLowerCase()}.xlsx`,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    body: await file.toBuffer(),
    inline: false,
  };
}
