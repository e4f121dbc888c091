import { Readable } from "node:stream";
import writeXlsxFile from "write-excel-file/node";
import { describe, expect, it } from "vitest";
import { readTable } from "~/imports/read-sheet.server";
import { acceptedKinds, tableKinds } from "~/shared/file-kinds";
import { zipOf } from "../../../scripts/prove/hostile-files";
import { codeOf, errorOf, sentenceOf, testFiles, valueOf } from "../../support/run";

const put = async (bytes: Buffer, allowed = tableKinds) =>
  await testFiles().put(Readable.from([bytes]), { name: "bang", maxBytes: 25_000_000, allowed });

const workbook = (entries: readonly { name: string; content: Buffer | string }[]) =>
  zipOf([
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "xl/workbook.xml", content: "<workbook/>" },
    ...entries,
  ]);

const text = (value: string) => ({ value, type: String });

describe("a file where tables are asked for", () => {
  it("is kept as a workbook or as text of either encoding, and nowhere else", async () => {
    const xlsx = await writeXlsxFile([[text("Họ và tên")]], {}, {}).toBuffer();
    expect(valueOf(await put(xlsx)).mediaType).toContain("spreadsheetml.sheet");
    expect(codeOf(await put(xlsx, acceptedKinds))).toBe("file.wrong_type");
    expect(valueOf(await put(Buffer.from("Họ tên;Năm\r\n"))).mediaType).toBe("text/csv");
    expect(valueOf(await put(Buffer.from("\ufeffHọ tên\tNăm", "utf16le"))).mediaType).toBe("text/csv");
    expect(codeOf(await put(Buffer.from("Họ tên;Năm\r\n"), acceptedKinds))).toBe("file.wrong_type");
  });

  it("is refused when it swells, carries a macro, is another kind or is no text", async () => {
    const swelling = workbook([{ name: "xl/worksheets/sheet1.xml", content: Buffer.alloc(210 * 1024 * 1024, 0x20) }]);
    expect(swelling.length).toBeLessThan(1_000_000);
    expect(codeOf(await put(swelling))).toBe("file.bomb");
    const macro = await put(workbook([{ name: "xl/vbaProject.bin", content: "macro" }]));
    expect(errorOf(macro)).toMatchObject({ facts: { kind: "xlsm" } });
    expect(sentenceOf(macro)?.facts[0]).toContain("macro");
    expect(codeOf(await put(zipOf([{ name: "word/document.xml", content: "<w/>" }])))).toBe("file.wrong_type");
    expect(codeOf(await put(Buffer.from([0x48, 0xf4, 0xc3, 0x28])))).toBe("file.wrong_type");
    expect(codeOf(await put(Buffer.from("a;b\u0000c")))).toBe("file.wrong_type");
    expect(codeOf(await put(Buffer.from("<!doctype html><html><body>a;b")))).toBe("file.wrong_type");
  });
});

describe("a table", () => {
  it("gives numbers, days and texts of a workbook as what they are", async () => {
    const bytes = await writeXlsxFile(
      [
        [null, null],
        [text("Tên"), null, { value: 123, type: Number }],
        [null, { value: new Date("1990-02-03T00:00:00Z"), type: Date, format: "dd/mm/yyyy" }],
      ],
      {},
      {},
    ).toBuffer();
    const sheet = valueOf(await readTable(bytes, "xlsx"));
    expect(sheet[1]?.[0]).toEqual({ kind: "text", text: "Tên" });
    expect(sheet[1]?.[2]).toEqual({ kind: "number", number: 123 });
    expect(sheet[2]?.[1]).toEqual({ kind: "date", on: "1990-02-03" });
  });

  it("that cannot be opened says so, and one with too many rows is refused", async () => {
    expect(codeOf(await readTable(workbook([]), "xlsx"))).toBe("import.unreadable");
    expect(codeOf(await readTable(Buffer.from([0xff, 0x00]), "csv"))).toBe("import.unreadable");
    expect(codeOf(await readTable(Buffer.from("a;b\n".repeat(200_000)), "csv"))).toBe("import.too_many_rows");
  });

  it("with a cell of five megabytes is read, and the cell is too long for what it is", async () => {
    const sheet = valueOf(await readTable(Buffer.from(`a;b\n"${"x".repeat(5_000_000)}";c\n`), "csv"));
    expect(sheet[1]?.[1]).toEqual({ kind: "text", text: "c" });
  });
});
