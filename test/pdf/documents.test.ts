import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentText, type AdministrativeDocument } from "~/documents/blocks";
import { findMissingLetters, renderDocumentPdf } from "~/documents/render-pdf.server";
import { decisionDocument } from "~/documents/templates/decision";
import { minutesDocument } from "~/documents/templates/minutes";
import { pdftoppmPath } from "../support/provision";
import { decisionData, manyRecipients, minutesData, sampleDocuments } from "../unit/documents/sample-documents";

const folder = mkdtempSync(join(tmpdir(), "documents-"));
const dpi = 100;
const pixels = (points: number): number => (points * dpi) / 72;

interface Word {
  page: number;
  text: string;
  box: { left: number; top: number; right: number; bottom: number };
}

interface Page {
  width: number;
  height: number;
  /** One byte a pixel, 0 is black. */
  grey: Uint8Array;
}

// Its three programs come in one package, so they lie side by side.
const popplerFolder = dirname(await pdftoppmPath());

function poppler(tool: "pdfinfo" | "pdftoppm" | "pdftotext", args: readonly string[]): string {
  return execFileSync(join(popplerFolder, tool), args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
}

function readPage(file: string): Page {
  const bytes = readFileSync(file);
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString("latin1"));
  if (header === null) throw new Error(`Not a grey page: ${file}`);
  return { width: Number(header[1]), height: Number(header[2]), grey: bytes.subarray(header[0].length) };
}

function renderedPages(pdf: string): Page[] {
  const prefix = pdf.replace(/\.pdf$/, "");
  poppler("pdftoppm", ["-r", String(dpi), "-gray", pdf, prefix]);
  const count = Number(/Pages:\s+(\d+)/.exec(poppler("pdfinfo", [pdf]))?.[1]);
  const digits = String(count).length;
  return Array.from({ length: count }, (_, index) =>
    readPage(`${prefix}-${String(index + 1).padStart(digits, "0")}.pgm`),
  );
}

function inkOf(page: Page, box: Word["box"]): number {
  let dark = 0;
  for (
    let y = Math.max(0, Math.floor(pixels(box.top)));
    y < Math.min(page.height, Math.ceil(pixels(box.bottom)));
    y += 1
  ) {
    for (
      let x = Math.max(0, Math.floor(pixels(box.left)));
      x < Math.min(page.width, Math.ceil(pixels(box.right)));
      x += 1
    ) {
      if ((page.grey[y * page.width + x] ?? 255) < 140) dark += 1;
    }
  }
  return dark;
}

const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&apos;": "'",
};

function wordsOf(pdf: string): Word[] {
  return poppler("pdftotext", ["-bbox", pdf, "-"])
    .split("<page ")
    .slice(1)
    .flatMap((page, index) =>
      [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g)].map(
        ([, left, top, right, bottom, text]): Word => ({
          page: index + 1,
          text: (text ?? "").replace(/&\w+;/g, (entity) => entities[entity] ?? entity),
          box: { left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) },
        }),
      ),
    );
}

async function drawn(
  name: string,
  document: AdministrativeDocument,
): Promise<{ pages: Page[]; words: Word[]; text: string }> {
  const pdf = join(folder, `${name}.pdf`);
  writeFileSync(pdf, await renderDocumentPdf(document));
  return { pages: renderedPages(pdf), words: wordsOf(pdf), text: poppler("pdftotext", ["-raw", pdf, "-"]) };
}

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each(Object.entries(sampleDocuments))("%s", (name, document) => {
  let result: Awaited<ReturnType<typeof drawn>>;

  beforeAll(async () => {
    result = await drawn(name, document);
  });

  test("has ink under every word of every page", () => {
    expect(result.pages.length).toBeGreaterThan(0);
    for (const [index, page] of result.pages.entries()) {
      const words = result.words.filter((word) => word.page === index + 1 && /[\p{L}\p{N}]/u.test(word.text));
      expect(words.length).toBeGreaterThan(5);
      for (const word of words) {
        const area = (word.box.right - word.box.left) * (word.box.bottom - word.box.top);
        expect(inkOf(page, word.box), `${word.text} on page ${String(index + 1)}`).toBeGreaterThan(area * 0.05);
      }
    }
  });

  test("gives back every word in NFC", () => {
    const spaced = (text: string): string[] => text.split(/[\s\u00a0]+/u).filter((word) => word !== "");
    const found = new Set(spaced(result.text));
    const missing = spaced(documentText(document).replace(/\p{Extended_Pictographic}/gu, "□"))
      .filter((word) => word !== "|" && word.length <= 30)
      .filter((word) => !found.has(word) && !(word.endsWith(":") && found.has(word.slice(0, -1))));
    expect(missing).toEqual([]);
    expect(result.text).toBe(result.text.normalize("NFC"));
  });

  test("keeps all words inside the margins and numbers pages from the second, in the middle of the top margin", () => {
    for (const word of result.words) {
      const isPageNumber = word.box.bottom < 56;
      if (isPageNumber) {
        expect(word.page).toBeGreaterThan(1);
        expect(word.text).toBe(String(word.page));
        expect(Math.abs((word.box.left + word.box.right) / 2 - 595.28 / 2)).toBeLessThan(1);
        continue;
      }
      expect(word.box.left, word.text).toBeGreaterThan(84);
      expect(word.box.right, word.text).toBeLessThan(595.28 - 56 + 1);
      expect(word.box.bottom, word.text).toBeLessThan(841.89 - 56);
    }
    const numbered = result.words.filter((word) => word.box.bottom < 56).map((word) => word.page);
    expect(numbered).toEqual(result.pages.slice(1).map((_, index) => index + 2));
  });

  test("keeps Quốc hiệu on one line", () => {
    expect(result.text).toMatch(/^.*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/m);
  });

  test("is the same to the byte when drawn again", async () => {
    const again = await renderDocumentPdf(document);
    expect(Buffer.from(again).equals(readFileSync(join(folder, `${name}.pdf`)))).toBe(true);
  });
});

test("an annex of sixty rows repeats its header and loses no number", async () => {
  const document = sampleDocuments["decision-60"];
  if (document === undefined) throw new Error("no annex of sixty rows");
  const { pages, text } = await drawn("annex", document);
  expect(pages.length).toBeGreaterThanOrEqual(4);
  expect(text.match(/Chức vụ, đơn vị/g)).toHaveLength(pages.length - 1);
  const numbers = [...text.matchAll(/^(\d+) (?:Ông|Bà|Phòng|Trung)/gm)].map(([, number]) => Number(number));
  expect(numbers).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
});

test("a row that names a group never ends a page", async () => {
  for (const collectives of [26, 27, 28]) {
    const awards = manyRecipients(collectives + 5).map((party, index) => ({
      ...party,
      kind: index < collectives ? ("collective" as const) : party.kind,
      unit: "Sở",
    }));
    const { text } = await drawn("groups", decisionDocument({ ...decisionData, awards }));
    for (const page of text.split("\f")) expect(page.trim()).not.toMatch(/II\. CÁ NHÂN$/);
    expect(text.match(/II\. CÁ NHÂN/g)).toHaveLength(1);
  }
});

test("every Vietnamese letter has ink in the four styles", async () => {
  const letters = "aăâeêioôơuưy"
    .split("")
    .flatMap((vowel) => ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"].map((tone) => vowel + tone));
  const repertoire = [...letters, "đ", "b", "f", "g", "q", "w", "z"]
    .flatMap((letter) => [letter, letter.toLocaleUpperCase("vi")])
    .join(" ");
  const styles = [{}, { bold: true }, { italic: true }, { bold: true, italic: true }];
  const { pages, words } = await drawn("letters", {
    title: "Chữ",
    author: "Kiểm thử",
    createdAt: "2026-11-10T09:42:05.000Z",
    // Typed in NFD on purpose: it must be drawn and read back composed.
    blocks: styles.map((style) => ({
      kind: "paragraph",
      align: "left",
      text: [{ text: repertoire.normalize("NFD"), ...style }],
    })),
  });
  const [page] = pages;
  if (page === undefined) throw new Error("no page");
  expect(words.map((word) => word.text)).toEqual(
    Array<string[]>(4).fill(repertoire.normalize("NFC").split(" ")).flat(),
  );
  for (const word of words) expect(inkOf(page, word.box), word.text).toBeGreaterThan(5);
});

test("letters that the face lacks are named, drawn as a box, and stop nothing", async () => {
  const document = sampleDocuments["receipt"];
  if (document === undefined) throw new Error("no receipt");
  expect(findMissingLetters(document)).toEqual(["🎖"]);
  const decision = sampleDocuments["decision"];
  expect(decision === undefined ? null : findMissingLetters(decision)).toEqual([]);
  expect((await drawn("boxed", document)).text).toContain("Báo cáo □ Phượng Hoàng.docx");
});

test("a reason longer than a page is drawn to its end", async () => {
  const reason = Array.from({ length: 900 }, (_, index) => `chữ${String(index)}`).join(" ");
  const [line] = minutesData.lines;
  if (line === undefined) throw new Error("no line");
  const longReason = minutesDocument({
    ...minutesData,
    absent: [{ name: "Ngô Đăng Khoa", role: "Ủy viên", reason, hasWrittenOpinion: false }],
    lines: [
      {
        ...line,
        candidates: line.candidates.map((candidate) => ({ ...candidate, outcome: "not-proposed" as const, reason })),
      },
    ],
    conclusions: [reason],
  });
  const { text } = await drawn("long", longReason);
  expect(text.match(/chữ899/g)).toHaveLength(line.candidates.length + 2);
});
