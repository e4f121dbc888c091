import readSheets from "read-excel-file/node";
import { expect, test } from "vitest";
import { renderTableFile, tableDownload, tableFormatOf, type TableFile } from "~/shared/render-table-file.server";

const table: TableFile = {
  title: "Tiến độ hồ sơ: phong trào “Dân chủ ở cơ sở”",
  printedAt: "2026-11-25T10:05:09.000Z",
  columns: [
    { label: "Đơn vị", width: 40, kind: "text" },
    { label: "Số đề nghị", width: 12, kind: "integer" },
    { label: "Hạn nộp", width: 14, kind: "date" },
    { label: "Đến lúc", width: 22, kind: "instant" },
  ],
  rows: [
    // NFD on purpose, and an instant whose day in Vietnam is the next one.
    ["Phòng Quản lý thương mại".normalize("NFD"), 5, "2026-11-10", "2026-11-10T17:00:01.000Z"],
    ['=HYPERLINK("http://x";"y")', -3, null, null],
    ["  @SUM(A1)", 0, "2024-02-29", "2026-01-01T00:00:00.000Z"],
    ["0123", null, null, null],
    ['Hai dòng;\ncó “ngoặc” và "nháy"', 12, null, null],
  ],
};

const textOf = async (format: "csv"): Promise<string> =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode((await renderTableFile(table, format)).bytes);

test("a workbook reads back: title, time of printing, header, and each value in its own type", async () => {
  const { bytes, fileName } = await renderTableFile(table, "xlsx");
  const [sheet] = await readSheets(Buffer.from(bytes));
  const [title, printed, header, ...rows] = sheet?.data ?? [];
  expect(title?.[0]).toBe(table.title);
  expect(printed?.[0]).toBe("Lập lúc 17 giờ 05, thứ Tư 25/11/2026 (giờ Việt Nam); 5 dòng");
  expect(header).toEqual(["Đơn vị", "Số đề nghị", "Hạn nộp", "Đến lúc"]);
  expect(rows[0]?.slice(0, 2)).toEqual(["Phòng Quản lý thương mại", 5]);
  expect(rows[0]?.[2]).toEqual(new Date("2026-11-10T00:00:00.000Z"));
  // Excel keeps a time as a fraction of a day, exact to far less than the second shown.
  const arrived = rows[0]?.[3];
  expect(arrived instanceof Date && Math.round(arrived.getTime() / 1000)).toBe(Date.UTC(2026, 10, 11, 0, 0, 1) / 1000);
  expect(rows[1]).toEqual(['=HYPERLINK("http://x";"y")', -3, null, null]);
  expect(rows[2]?.[2]).toEqual(new Date("2024-02-29T00:00:00.000Z"));
  expect(rows[3]?.[0]).toBe("0123");
  expect(rows[4]?.[0]).toBe('Hai dòng;\ncó “ngoặc” và "nháy"');
  expect(fileName).toBe("Tiến độ hồ sơ: phong trào “Dân chủ ở cơ sở” (25-11-2026 17 giờ 05).xlsx");
});

test("a CSV begins with the byte order mark and the header, and no text in it can act as a formula", async () => {
  expect(await textOf("csv")).toBe(
    [
      "\ufeffĐơn vị;Số đề nghị;Hạn nộp;Đến lúc",
      "Phòng Quản lý thương mại;5;2026-11-10;2026-11-11 00:00:01",
      '"\'=HYPERLINK(""http://x"";""y"")";-3;;',
      "'  @SUM(A1);0;2024-02-29;2026-01-01 07:00:00",
      "0123;;;",
      '"Hai dòng;\ncó “ngoặc” và ""nháy""";12;;',
      "",
    ].join("\r\n"),
  );
});

test.each(["-1", "+84", "=1", "@x", "\t=1", "\r=1", " -1", "＝1", "\n+1"])(
  "%j is only text in a CSV",
  async (value) => {
    const { bytes } = await renderTableFile({ ...table, rows: [[value, null, null, null]] }, "csv");
    expect(new TextDecoder().decode(bytes).split("\r\n")[1]?.replace(/^"/, "")).toMatch(/^'/);
  },
);

test("a value of the wrong kind is a bug and stops, with the name of the column", async () => {
  const wrong = (row: (string | number)[]) => renderTableFile({ ...table, rows: [row] }, "xlsx");
  await expect(wrong(["x", "năm"])).rejects.toThrow("Số đề nghị");
  await expect(wrong(["x", 1.5])).rejects.toThrow("Số đề nghị");
  await expect(wrong(["x", 1, "2026-13-01"])).rejects.toThrow("Hạn nộp");
  await expect(wrong(["x", 1, "2026-11-01", "hôm qua"])).rejects.toThrow("Đến lúc");
});

test("an empty list is still a file with its header, and a cell longer than Excel takes is cut", async () => {
  const [empty] = await readSheets(Buffer.from((await renderTableFile({ ...table, rows: [] }, "xlsx")).bytes));
  expect(empty?.data[2]).toEqual(["Đơn vị", "Số đề nghị", "Hạn nộp", "Đến lúc"]);
  const long = { ...table, rows: [["ấ".repeat(40_000), null, null, null]] };
  const [sheet] = await readSheets(Buffer.from((await renderTableFile(long, "xlsx")).bytes));
  expect(String(sheet?.data[3]?.[0])).toHaveLength(32_767);
});

test("an address names a format or none, and the answer is a file to save", async () => {
  expect([tableFormatOf("xlsx"), tableFormatOf("csv"), tableFormatOf("exe"), tableFormatOf(null)]).toEqual([
    "xlsx",
    "csv",
    null,
    null,
  ]);
  const download = await tableDownload(table, "csv");
  expect(download).toMatchObject({ inline: false, mediaType: "text/csv; charset=utf-8" });
  expect(download.name).toMatch(/\.csv$/);
});
