import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  columnLetters,
  emptyCell,
  readCode,
  readDay,
  readPeriod,
  readText,
  readYear,
  readYesNo,
  type Cell,
} from "~/imports/cell";
import { decodeText, parseCsv, separatorOf } from "~/imports/csv";
import { findHeadings } from "~/imports/headings";
import { openSheet } from "~/imports/open-sheet";
import { UnitIndex } from "~/imports/match-unit";

const text = (value: string): Cell => (value === "" ? emptyCell : { kind: "text", text: value });
const row = (...values: string[]): Cell[] => values.map(text);

describe("a cell", () => {
  it.each([
    ["05/11/2026", "2026-11-05"],
    ["5/11/2026", "2026-11-05"],
    ["5.11.2026", "2026-11-05"],
    ["2026-11-05", "2026-11-05"],
    ["ngày 5 tháng 11 năm 2026", "2026-11-05"],
    ["", null],
  ])("“%s” is the day %s", (written, day) => {
    expect(readDay(text(written))).toEqual({ ok: true, value: day });
  });

  it.each(["31/02/2024", "2024", "05/11", "hôm qua", "05/11/1024"])("“%s” is no day, and says why", (written) => {
    expect(readDay(text(written))).toMatchObject({ ok: false });
  });

  it("that Excel made a date of is that day, also where a number of a document was meant", () => {
    const cell: Cell = { kind: "date", on: "2024-05-12" };
    expect(readDay(cell)).toEqual({ ok: true, value: "2024-05-12" });
    expect(readCode(cell, { max: 60, width: null })).toMatchObject({ ok: false });
    expect(readYear(cell)).toMatchObject({ ok: false });
  });

  it("gets back the zeros that Excel took away, where the agency's codes have one length", () => {
    expect(readCode({ kind: "number", number: 123 }, { max: 40, width: 8 })).toEqual({ ok: true, value: "00000123" });
    expect(readCode({ kind: "number", number: 123 }, { max: 40, width: null })).toEqual({ ok: true, value: "123" });
    expect(readCode(text("00123"), { max: 40, width: 8 })).toEqual({ ok: true, value: "00123" });
    expect(readCode({ kind: "number", number: 1.5 }, { max: 40, width: null })).toMatchObject({ ok: false });
  });

  it.each([
    [{ kind: "number", number: 2024 } satisfies Cell, 2024],
    [text("2024"), 2024],
    [text("2024,0"), 2024],
    [text("2.024"), 2024],
    [text("năm 2024"), 2024],
  ])("%j is the year %i", (cell, year) => {
    expect(readYear(cell)).toEqual({ ok: true, value: year });
  });

  it.each(["24", "20245", "2024,5", "1800", "x"])("“%s” is no year", (written) => {
    expect(readYear(text(written))).toMatchObject({ ok: false });
  });

  it("reads a period as it is written, and refuses one that runs backwards", () => {
    for (const written of ["2021-2025", "2021 – 2025", "từ 2021 đến 2025", "giai đoạn 2021 - 2025"])
      expect(readPeriod(text(written))).toEqual({ ok: true, value: { from: 2021, to: 2025 } });
    expect(readPeriod(text("2025-2021"))).toMatchObject({ ok: false });
    expect(readPeriod(text("2024"))).toEqual({ ok: true, value: { from: 2024, to: 2024 } });
  });

  it("of a broken formula is an error, and a text that Excel guarded is read without its guard", () => {
    expect(readText({ kind: "error" }, { max: 10 })).toMatchObject({ ok: false });
    expect(readText(text("'=1+1"), { max: 10 })).toEqual({ ok: true, value: "=1+1" });
    expect(readText(text("Ho\u00a0 a\u0300"), { max: 10 })).toEqual({ ok: true, value: "Ho à".normalize("NFC") });
    expect(readText(text("x".repeat(11)), { max: 10 })).toMatchObject({ ok: false });
  });

  it("says yes and no in the words of lists", () => {
    expect(["x", "X", "Có", "1", "✓"].map((one) => readYesNo(text(one)))).toEqual(
      Array.from({ length: 5 }, () => ({ ok: true, value: true })),
    );
    expect(readYesNo(text("Không"))).toEqual({ ok: true, value: false });
    expect(readYesNo(emptyCell)).toEqual({ ok: true, value: null });
    expect(readYesNo(text("có lẽ"))).toMatchObject({ ok: false });
  });

  it("stands in a column with the letters of the sheet", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });
});

describe("a file of separated values", () => {
  it("gives back every table that was written by the rules, whatever its separator", () => {
    const value = fc.string({ unit: fc.constantFrom("a", "ồ", '"', ";", ",", "\t", "\n", " ", "=") });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom(";", ",", "\t"), (rows, separator) => {
        const quoted = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator));
        expect(parseCsv(`sep=${separator}\r\n${quoted.join("\r\n")}\r\n`)).toEqual(rows);
      }),
    );
  });

  it("is told by its first lines, and read in the encodings of Excel", () => {
    expect(separatorOf("Họ tên;Năm\nA, B;2024")).toBe(";");
    expect(separatorOf('"a;b;c",d\n1,2')).toBe(",");
    expect(separatorOf("a\tb\n1\t2")).toBe("\t");
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from("Họ tên\tNăm\r\n", "utf16le")]);
    expect(parseCsv(decodeText(utf16) ?? "")).toEqual([["Họ tên", "Năm"]]);
    expect(parseCsv(decodeText(new TextEncoder().encode("\ufeffHọ tên;Năm")) ?? "")).toEqual([["Họ tên", "Năm"]]);
    expect(decodeText(new Uint8Array([0x48, 0xf4, 0xc3]))).toBeNull();
    expect(parseCsv("a;b\nc;d\ne;f\n", 2)).toHaveLength(2);
  });
});

describe("the headings", () => {
  const head = row("STT", "HỌ TÊN", "Ngay sinh", "Giới tính (*)", "Phòng ban", "Chức vụ", "Từ ngày", "Cân nặng", "");

  it("are found below a title, in other words, other case and without diacritics; what means nothing is named", () => {
    const opened = openSheet(
      [row("DANH SÁCH CÁN BỘ"), [], head, row("(1)", "(2)", "(3)", "(4)", "(5)"), row("1", "Nguyễn An", "", "Nam")],
      "people",
    );
    expect(opened).toMatchObject({
      ok: true,
      head: { headingRow: 3, unknown: [{ text: "Cân nặng", cell: "H3" }], doubled: [] },
      letters: { name: "B", birth: "C", gender: "D", unit: "E", post: "F", from: "G" },
      rows: [{ rowNumber: 5 }],
    });
  });

  it("that are missing are named as the template has them", () => {
    const opened = openSheet([row("Họ và tên", "Giới tính", "Đơn vị"), row("Nguyễn An", "Nam", "Văn phòng")], "people");
    expect(opened).toMatchObject({
      ok: false,
      code: "import.missing_columns",
      facts: { missing: ["Chức vụ, chức danh", "Từ ngày"] },
    });
    expect(openSheet([row("a", "b"), row("c", "d")], "people")).toMatchObject({ code: "import.no_headings" });
    expect(openSheet([head], "people")).toMatchObject({ code: "import.no_rows" });
  });

  it("may come twice: the first column counts, the second is named", () => {
    expect(findHeadings([row("Họ tên", "Họ và tên", "Đơn vị")], "people")).toMatchObject({
      doubled: [{ place: 1, text: "Họ và tên" }],
    });
  });

  it("refuse more rows than one import takes", () => {
    const many = Array.from({ length: 50_001 }, () => row("", "Nguyễn An"));
    expect(openSheet([head, ...many], "people")).toMatchObject({ code: "import.too_many_rows" });
  });
});

describe("a unit", () => {
  const units = new UnitIndex([
    { id: "1", name: "Phòng Tổ chức - Hành chính", shortName: "TCHC", isActive: true },
    { id: "2", name: "Phòng Quản lý Thương mại", shortName: "QLTM", isActive: true },
    { id: "3", name: "Phòng Quản lý thương mại", shortName: "", isActive: false },
  ]);

  it("is known by its name however it is written, and by its short name", () => {
    for (const written of ["phòng tổ chức – hành chính", "PHONG TO CHUC HANH CHINH", "tchc"])
      expect(units.match(written)).toMatchObject({ kind: "found", unit: { id: "1" } });
    expect(units.match("P. Quản lý Thương mại")).toMatchObject({ unit: { id: "2" } });
  });

  it("that is not known is named with the nearest", () => {
    expect(units.match("Phòng Quản lí Thương mạ")).toEqual({ kind: "unknown", nearest: ["Phòng Quản lý Thương mại"] });
    expect(units.match("Phòng Tổ chức")).toMatchObject({ nearest: ["Phòng Tổ chức - Hành chính"] });
    expect(units.match("Hội Cựu chiến binh")).toEqual({ kind: "unknown", nearest: [] });
  });
});
