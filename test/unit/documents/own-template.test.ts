import { describe, expect, it } from "vitest";
import PizZip from "pizzip";
import type { AdministrativeDocument } from "~/documents/blocks";
import { fillTemplate, templateProblems } from "~/documents/fill-template.server";
import { renderDocumentDocx } from "~/documents/render-docx.server";
import { startingTemplate } from "~/documents/templates/starting-template";
import { docxOf } from "../../../scripts/prove/hostile-files";

const createdAt = "2026-11-03T02:00:00.000Z";

const letter: AdministrativeDocument = {
  title: "Công văn đề nghị",
  author: "Phòng Quản lý năng lượng",
  createdAt,
  blocks: [
    {
      kind: "letterhead",
      superior: "SỞ CÔNG THƯƠNG",
      issuer: "PHÒNG QUẢN LÝ NĂNG LƯỢNG",
      number: "Số: 12/CV-NL",
      placeAndDate: "Đồng Phước, ngày 03 tháng 11 năm 2026",
    },
    { kind: "addressee", to: ["Văn phòng Sở"] },
    { kind: "paragraph", text: [{ text: "Đề nghị khen thưởng " }, { text: "02 cá nhân", bold: true }] },
    { kind: "list", marker: "number", items: ["Bà Nguyễn Thị Đào", "Ông Trần <Quốc> Bảo & con"] },
    {
      kind: "table",
      columns: [
        { header: "STT", width: 1 },
        { header: "Năm", width: 1 },
        { header: "Danh hiệu", width: 3 },
      ],
      rows: [{ cells: ["1", "2025", "Lao động tiên tiến"] }],
    },
    {
      kind: "closing",
      recipients: ["Như trên", "Lãnh đạo phòng"],
      archive: "Đơn vị",
      signature: { authority: ["KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"], name: "Lê Hoàng Phúc" },
    },
  ],
};

function wordOf(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join("");
  const zip = new PizZip(docxOf());
  zip.file("[Content_Types].xml", types);
  zip.file(
    "word/document.xml",
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
  return zip.generate({ type: "uint8array" });
}

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

function linesOf(docx: Uint8Array): string[] {
  const xml = new PizZip(docx).file("word/document.xml")?.asText() ?? "";
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gsu)]
    .map(([paragraph]) =>
      paragraph
        .replace(/<w:br\/>/gu, " / ")
        .replace(/<[^>]*>/gu, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&")
        .trim(),
    )
    .filter((line) => line !== "");
}

describe("an agency's own Word template", () => {
  it("takes up every part of a paper, each kind of piece where the template has it", () => {
    const template = wordOf([
      "{co_quan} – {so_ky_hieu}",
      "{#noi_dung}",
      "{#doan}Đoạn: {chu}{/doan}",
      "{#y}Ý: {chu}{/y}",
      "{#dong}Dòng: {chu}{/dong}",
      "{/noi_dung}",
      "{noi_nhan} lưu {luu}",
      "{tham_quyen} {nguoi_ky}",
    ]);
    expect(templateProblems(template, letter)).toEqual([]);
    expect(linesOf(fillTemplate(template, letter))).toEqual([
      "PHÒNG QUẢN LÝ NĂNG LƯỢNG – Số: 12/CV-NL",
      "Đoạn: Đề nghị khen thưởng 02 cá nhân",
      "Ý: 1. Bà Nguyễn Thị Đào",
      "Ý: 2. Ông Trần <Quốc> Bảo & con",
      "Dòng: 1; Năm: 2025; Danh hiệu: Lao động tiên tiến",
      "Như trên; / Lãnh đạo phòng lưu Đơn vị",
      "KT. TRƯỞNG PHÒNG / PHÓ TRƯỞNG PHÒNG Lê Hoàng Phúc",
    ]);
  });

  it("begins with one that is right and loses no word of the paper", async () => {
    const template = await renderDocumentDocx(startingTemplate(createdAt));
    expect(templateProblems(template, letter)).toEqual([]);
    const lines = linesOf(fillTemplate(template, letter));
    for (const text of ["PHÒNG QUẢN LÝ NĂNG LƯỢNG", "Kính gửi: Văn phòng Sở", "1. Bà Nguyễn Thị Đào", "Lê Hoàng Phúc"])
      expect(lines).toContain(text);
    expect(lines.join()).not.toMatch(/[{}]/u);
  });

  it.each([
    [
      "a name that nothing has",
      ["{co_quan} {ten_co_quan}"],
      "Không có tên {ten_co_quan}; sửa theo bảng tên ở trang này rồi tải lại.",
    ],
    [
      "a loop that nothing has",
      ["{#danh_sach}{chu}{/danh_sach}"],
      "Không có tên {danh_sach}; sửa theo bảng tên ở trang này rồi tải lại.",
    ],
    ["a brace that is not closed", ["{co_quan"], "Chỗ điền bắt đầu bằng “{co_quan” chưa có dấu “}”."],
    [
      "a loop that is not closed",
      ["{#noi_dung}", "{#doan}{chu}{/doan}"],
      "Phần lặp {#noi_dung} chưa đóng bằng {/noi_dung}.",
    ],
    ["no name at all", ["Công văn"], "Tệp không có chỗ điền nào, ví dụ {co_quan} hay {#noi_dung}."],
  ])("is refused in words: %s", (_what, paragraphs, said) => {
    expect(templateProblems(wordOf(paragraphs), letter)).toContain(said);
  });

  it("is refused when it is no Word file", () => {
    const said = ["Không mở được tệp như một văn bản Word (DOCX); lưu lại bằng Word rồi tải lên."];
    expect(templateProblems(Buffer.from("không phải tệp Word"), letter)).toEqual(said);
    expect(templateProblems(Buffer.alloc(0), letter)).toEqual(said);
  });
});
