import { describe, expect, test } from "vitest";
import { documentText, type AdministrativeDocument, type Block } from "~/documents/blocks";
import { paperFormatOf, withoutPaperEnding } from "~/documents/paper-format";
import { renderDocumentDocx } from "~/documents/render-docx.server";
import { readZip } from "../../support/zip";
import { sampleDocuments } from "./sample-documents";

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const plain = (xml: string): string => xml.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);

const paragraphsOf = (xml: string): string[] => xml.match(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs) ?? [];
const wordsOf = (paragraph: string): string =>
  [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)].map(([, text]) => plain(text ?? "\n")).join("");
const styleOf = (paragraph: string | undefined): string | undefined =>
  /<w:pStyle w:val="([^"]+)"/.exec(paragraph ?? "")?.[1];

async function written(document: AdministrativeDocument) {
  const files = readZip(await renderDocumentDocx(document));
  const read = (name: string): string => files.get(name) ?? "";
  const body = read("word/document.xml");
  const paragraphs = paragraphsOf(body);
  return {
    files,
    read,
    body,
    paragraphs,
    find: (text: string) => paragraphs.find((paragraph) => wordsOf(paragraph).includes(text)),
    text: paragraphs.map(wordsOf).join("\n"),
  };
}

const of = (...blocks: Block[]): AdministrativeDocument => ({
  title: "Thử",
  author: "Sở Công Thương",
  createdAt: "2026-11-10T09:42:05.000Z",
  blocks,
});

const words = (text: string): string[] => text.split(/[\s\u00a0]+/u).filter((word) => word !== "");

describe.each(Object.entries(sampleDocuments))("%s", (_name, document) => {
  test("keeps every word, in NFC, and every table and picture stays out of pictures", async () => {
    const { text, body, files } = await written(document);
    const found = new Set(words(text));
    // Marks of lists are numbering in Word, no letters.
    const expected = words(documentText(document)).filter((word) => !/^(\||-|\d+\.|[a-z]+\))$/.test(word));
    expect(expected.filter((word) => !found.has(word) && !found.has(word.replace(/:$/, "")))).toEqual([]);
    expect(body).toBe(body.normalize("NFC"));
    expect(body).not.toMatch(/<w:drawing|<w:pict|undefined|NaN/);
    expect([...files.keys()].filter((name) => name.startsWith("word/media/"))).toEqual([]);
    const tables = document.blocks.filter((block) => block.kind === "table" || block.kind === "hash-list");
    expect(body.match(/<w:tblHeader\/>/g) ?? []).toHaveLength(tables.length);
  });

  test("is the same to the byte when written again", async () => {
    const first = await renderDocumentDocx(document);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(Buffer.from(await renderDocumentDocx(document)).equals(first)).toBe(true);
  });
});

describe("the page of Nghị định 30/2020/NĐ-CP", () => {
  const plan = sampleDocuments["plan"] ?? of();

  test("is A4 with its margins, numbered from the second page in the middle of the top margin", async () => {
    const { body, files, read } = await written(plan);
    expect(body).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="1683[78]"/);
    // 20 mm above, right and below, 30 mm left, in twentieths of a point.
    for (const side of ['w:top="1134"', 'w:right="1134"', 'w:bottom="1134"', 'w:left="1701"'])
      expect(/<w:pgMar [^>]*>/.exec(body)?.[0]).toContain(side);
    expect(body).toContain("<w:titlePg/>");
    const reference = (kind: string): string => {
      const id = new RegExp(`<w:headerReference w:type="${kind}" r:id="([^"]+)"`).exec(body)?.[1] ?? "";
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(
        read("word/_rels/document.xml.rels"),
      );
      return read(`word/${target?.[1] ?? target?.[2] ?? ""}`);
    };
    expect(reference("default")).toContain("PAGE");
    expect(reference("default")).toContain('w:val="26"');
    expect(reference("first")).not.toBe("");
    expect(reference("first")).not.toContain("PAGE");
    expect(files.has("word/styles.xml")).toBe(true);
  });

  test("is written in Times New Roman 14, justified, first line 12,7 mm in, 6 pt between paragraphs", async () => {
    const { read, find } = await written(plan);
    const styles = read("word/styles.xml");
    expect(styles).toMatch(/<w:docDefaults>.*Times New Roman.*<w:sz w:val="28"\/>.*<\/w:docDefaults>/s);
    const body = /<w:style [^>]*w:styleId="VanBan".*?<\/w:style>/s.exec(styles)?.[0] ?? "";
    expect(body).toContain('<w:jc w:val="both"/>');
    expect(body).toMatch(/<w:ind [^>]*w:firstLine="720"/);
    expect(body).toMatch(/<w:spacing [^>]*w:after="120"/);
    expect(styleOf(find("xây dựng Kế hoạch"))).toBe("VanBan");
    expect(styleOf(find("Căn cứ Luật Thực hiện"))).toBe("CanCu");
    expect(styleOf(find("I. MỤC ĐÍCH, YÊU CẦU"))).toBe("Heading1");
    expect(styleOf(find("1. Mục đích"))).toBe("Heading2");
    for (const heading of ["Heading1", "Heading2"])
      expect(new RegExp(`w:styleId="${heading}".*?</w:style>`, "s").exec(styles)?.[0]).toContain("<w:keepNext/>");
  });

  test("has Quốc hiệu bold 13, tiêu ngữ bold 14, place and date in italics, and Nơi nhận bold italic 12 over 11", async () => {
    const { find, read } = await written(plan);
    expect(find("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).toMatch(/<w:b\/>.*<w:sz w:val="26"\/>/s);
    expect(find("Độc lập - Tự do - Hạnh phúc")).toMatch(/<w:b\/>.*<w:sz w:val="28"\/>/s);
    expect(find("Đồng Phước, ngày")).toContain("<w:i/>");
    expect(find("Nơi nhận:")).toMatch(/<w:b\/>.*<w:i\/>.*<w:sz w:val="24"\/>/s);
    expect(styleOf(find("- Lưu: VT"))).toBe("NoiNhan");
    expect(/w:styleId="NoiNhan".*?<\/w:style>/s.exec(read("word/styles.xml"))?.[0]).toContain('<w:sz w:val="22"/>');
  });
});

test("lists are real lists, each starting again at its first mark", async () => {
  const list = (marker: "dash" | "number" | "letter", ...items: string[]): Block => ({ kind: "list", marker, items });
  const { paragraphs, read } = await written(
    of(list("number", "một", "hai"), list("number", "lại một"), list("dash", "gạch")),
  );
  const numbers = paragraphs.map((paragraph) => /<w:numId w:val="(\d+)"/.exec(paragraph)?.[1]);
  expect(numbers[0]).toBe(numbers[1]);
  expect(new Set(numbers).size).toBe(3);
  const numbering = read("word/numbering.xml");
  for (const mark of ['w:val="-"', 'w:val="%1."', 'w:val="%1)"']) expect(numbering).toContain(mark);
});

test("a heading, a header row and a signature take along what follows them", async () => {
  const { find } = await written(
    of(
      { kind: "heading", level: 2, text: "Danh sách" },
      {
        kind: "table",
        columns: [{ header: "Họ và tên", width: 1 }],
        rows: [{ group: "Cá nhân" }, { cells: ["Lý Vừ Sình"] }],
      },
      { kind: "paragraph", text: "Trên đây là kế hoạch./." },
      {
        kind: "closing",
        recipients: ["Sở Nội vụ"],
        archive: "VT",
        signature: { authority: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"] },
      },
    ),
  );
  for (const text of ["Họ và tên", "Cá nhân", "Trên đây là kế hoạch", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"])
    expect(find(text), text).toContain("<w:keepNext/>");
  expect(find("Lý Vừ Sình")).not.toContain("<w:keepNext/>");
});

test("what XML cannot hold is left out, what it can is escaped, NFD comes out composed", async () => {
  const { text, body, read } = await written({
    ...of({ kind: "paragraph", text: `A\u0000B\u0008 <w:p> & "x" \ud800 ${"ế".normalize("NFD")} 🎖` }),
    title: "A & B <c>",
  });
  expect(text).toContain('AB <w:p> & "x"  ế 🎖');
  expect(body).not.toContain("\u0000");
  expect(read("docProps/core.xml")).toContain("<dc:title>A &amp; B &lt;c&gt;</dc:title>");
  expect(read("docProps/core.xml")).toContain("2026-11-10T09:42:05Z</dcterms:created>");
});

test("an address asks for Word by its ending, and names lose the ending they came with", () => {
  expect([paperFormatOf("/x/ke-hoach.docx"), paperFormatOf("/x/ke-hoach.pdf"), paperFormatOf("/x/docx")]).toEqual([
    "docx",
    "pdf",
    "pdf",
  ]);
  expect(["Dự thảo.pdf", "Dự thảo.docx", "Dự thảo 1.2"].map(withoutPaperEnding)).toEqual([
    "Dự thảo",
    "Dự thảo",
    "Dự thảo 1.2",
  ]);
});
