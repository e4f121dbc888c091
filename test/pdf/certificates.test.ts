import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateSync, inflateSync } from "node:zlib";
import { PDFDocument, PDFName, PDFNumber, PDFRawStream } from "pdf-lib";
import qrcode from "qrcode";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkCertificates } from "~/certificates/check-certificates.server";
import { checkNames, kitFor } from "~/certificates/font-kit.server";
import { boxOf, EMBLEM_BOX, INNER, layoutCertificate, PAGE, type CertificateLayout } from "~/certificates/layout";
import { readBack } from "~/certificates/read-back.server";
import { createCertificateRenderer, renderCertificates } from "~/certificates/render-certificates.server";
import { renderInWorker } from "~/certificates/render-in-worker.server";
import { aliases } from "../../vite.aliases";
import { sampleList, sampleText } from "../unit/certificates/sample-texts";
import {
  colorAt,
  countPixels,
  drawPages,
  isBlackish,
  isGold,
  isRed,
  isWhite,
  type DrawnPage,
} from "./certificate-pages";

let pdf: Uint8Array;
let pages: { page: DrawnPage; layout: CertificateLayout }[];

beforeAll(async () => {
  pdf = await renderCertificates(sampleList);
  const kit = await kitFor(sampleList);
  pages = (await drawPages(pdf, 100)).map((page, index) => {
    const layout = layoutCertificate(sampleList[index]!, kit);
    if (!layout.ok) throw new Error(JSON.stringify(layout.error));
    return { page, layout: layout.value };
  });
});

describe("the printed pages", () => {
  it("are one A4 sheet, lying, for each recipient", () => {
    expect(pages).toHaveLength(sampleList.length);
    for (const { page } of pages) expect([page.width, page.height]).toEqual([1170, 827]);
  });

  it("show every line, in red where the decree says red and in black elsewhere", () => {
    for (const { page, layout } of pages) {
      for (const line of layout.lines) {
        const [ink, other] = line.ink === "red" ? [isRed, isBlackish] : [isBlackish, isRed];
        const { found, of } = countPixels(page, boxOf(line), ink);
        expect(found / of, `${line.role}: ${line.text}`).toBeGreaterThan(line.size < 10 ? 0.01 : 0.05);
        expect(countPixels(page, boxOf(line), other).found, `${line.role}: ${line.text}`).toBe(0);
      }
    }
  });

  it("lie on white paper, with nothing outside the border", () => {
    const margin = 19;
    for (const { page } of pages) {
      const strips = [
        { left: 0, top: 0, right: PAGE.width, bottom: margin },
        { left: 0, top: PAGE.height - margin, right: PAGE.width, bottom: PAGE.height },
        { left: 0, top: 0, right: margin, bottom: PAGE.height },
        { left: PAGE.width - margin, top: 0, right: PAGE.width, bottom: PAGE.height },
        // The ground within: the inner corners and both sides of the emblem.
        { left: INNER.left + 2, top: INNER.top + 2, right: INNER.left + 150, bottom: INNER.top + 60 },
        { left: INNER.right - 150, top: INNER.top + 2, right: INNER.right - 2, bottom: INNER.top + 60 },
        // Between the border and the emblem.
        { left: EMBLEM_BOX.left, top: INNER.top + 2, right: EMBLEM_BOX.right, bottom: EMBLEM_BOX.top + 2 },
      ];
      for (const strip of strips) {
        const { found, of } = countPixels(page, strip, isWhite);
        expect(found).toBe(of);
      }
    }
  });

  it("carry the emblem: red ground, gold star, gold ears at both sides, red ribbon below", () => {
    const [first] = pages;
    const side = EMBLEM_BOX.right - EMBLEM_BOX.left;
    const part = (x: number, y: number, w: number, h: number) => ({
      left: EMBLEM_BOX.left + x * side,
      top: EMBLEM_BOX.top + y * side,
      right: EMBLEM_BOX.left + (x + w) * side,
      bottom: EMBLEM_BOX.top + (y + h) * side,
    });
    const share = (box: ReturnType<typeof part>, wanted: typeof isRed) => {
      const { found, of } = countPixels(first!.page, box, wanted);
      return found / of;
    };
    expect(isGold(colorAt(first!.page, PAGE.width / 2, EMBLEM_BOX.top + 0.4 * side))).toBe(true);
    expect(share(part(0.2, 0.45, 0.1, 0.2), isRed)).toBeGreaterThan(0.9);
    expect(share(part(0.04, 0.3, 0.12, 0.25), isGold)).toBeGreaterThan(0.2);
    expect(share(part(0.84, 0.3, 0.12, 0.25), isGold)).toBeGreaterThan(0.2);
    expect(share(part(0.4, 0.65, 0.2, 0.1), isGold)).toBeGreaterThan(0.3);
    expect(share(part(0.3, 0.8, 0.4, 0.1), isRed)).toBeGreaterThan(0.3);
  });

  it("leave the place of signature and seal bare", () => {
    for (const { page, layout } of pages) {
      const titles = layout.lines.filter((line) => line.role === "signerTitle").map(boxOf);
      const name = boxOf(layout.lines.find((line) => line.role === "signerName")!);
      const room = {
        left: 470,
        right: 740,
        top: Math.max(...titles.map((box) => box.bottom)) + 1,
        bottom: name.top - 1,
      };
      expect(room.bottom - room.top).toBeGreaterThan(83);
      const { found, of } = countPixels(page, room, isWhite);
      expect(found).toBe(of);
    }
  });

  it("carry the code of their own address, module by module", async () => {
    for (const [index, page] of (await drawPages(pdf, 200)).entries()) {
      const { qr } = pages[index]!.layout;
      if (!qr) continue;
      const { modules } = qrcode.create(qr.url, { errorCorrectionLevel: "M", maskPattern: 3 });
      const module = (qr.box.right - qr.box.left) / modules.size;
      const differing: string[] = [];
      for (let row = 0; row < modules.size; row++) {
        for (let column = 0; column < modules.size; column++) {
          const color = colorAt(page, qr.box.left + (column + 0.5) * module, qr.box.top + (row + 0.5) * module);
          if (isBlackish(color) !== (modules.get(row, column) === 1)) differing.push(`${row},${column}`);
        }
      }
      expect(differing).toEqual([]);
    }
  });

  it("show a letter with a mark of its own: Êđê ơ̆ differs from ơ", async () => {
    const drawn = async (name: string) =>
      (await drawPages(await renderCertificates([{ ...sampleText, name }]), 100))[0]!;
    const [marked, plain] = [await drawn("Ksơ\u0306r"), await drawn("Ksơr")];
    const name = { left: 300, top: 272, right: 540, bottom: 310 };
    expect(countPixels(marked, name, isBlackish).found).toBeGreaterThan(countPixels(plain, name, isBlackish).found + 3);
  });
});

describe("the file", () => {
  it("is the same to the byte for the same texts, and another for other texts", async () => {
    const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    expect(digest(await createCertificateRenderer().batch(sampleList))).toBe(digest(pdf));
    expect(digest(await renderCertificates(sampleList.slice(0, 6)))).not.toBe(digest(pdf));
  });

  it("names itself, its language and the true size for the printer", async () => {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(document.getTitle()).toBe("Giấy khen - 7 tờ - Quyết định số 126/QĐ-SCT");
    const raw = Buffer.from(pdf).toString("latin1");
    expect(raw).toContain("/Lang(vi-VN)");
    expect(raw).toContain("/PrintScaling/None");
  });

  it("takes the agency's own emblem", async () => {
    const png = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYPgPAAEDAQAIicLsAAAAAElFTkSuQmCC",
      "base64",
    );
    const bytes = await renderCertificates([sampleText], { emblem: { kind: "png", bytes: png } });
    const middle = colorAt((await drawPages(bytes, 72))[0]!, PAGE.width / 2, (EMBLEM_BOX.top + EMBLEM_BOX.bottom) / 2);
    expect(middle).not.toEqual([255, 255, 255]);
    expect(isGold(middle)).toBe(false);
  });
});

describe("before printing", () => {
  it("names the letter that no font has, and the text it stands in", async () => {
    expect(await checkNames(sampleList)).toEqual([]);
    const odd = { ...sampleText, name: "Lý 漢 Minh" };
    expect(await checkNames([odd])).toEqual([{ letter: "漢", text: "Bà Lý 漢 Minh" }]);
    expect(await checkCertificates([odd])).toMatchObject({ ok: false, error: { code: "certificate.glyph_missing" } });
  });

  it("refuses one golden-book number for two recipients of a decision", async () => {
    const twice = [sampleText, { ...sampleText, name: "Lê Hoàng Phúc" }];
    expect(await checkCertificates(twice)).toMatchObject({
      ok: false,
      error: { code: "certificate.golden_number_repeated", facts: { number: 3 } },
    });
    expect(await checkCertificates(sampleList)).toEqual({ ok: true, value: { count: 7 } });
  });
});

/** The same file with the outlines of one font taken out: its text still reads perfectly. */
async function withoutOutlines(bytes: Uint8Array, font: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const dictionary = "get" in object ? object : null;
    if (!dictionary || !object.toString().includes(`/FontName /VNCERT+${font}\n`)) continue;
    const found = /\/FontFile2 (\d+) 0 R/.exec(object.toString());
    const [ref, stream] = document.context
      .enumerateIndirectObjects()
      .find(([{ objectNumber }]) => objectNumber === Number(found?.[1]))!;
    if (!(stream instanceof PDFRawStream)) throw new Error("the font program is no stream");
    const program = inflateSync(stream.getContents());
    const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
    for (let table = 0; table < view.getUint16(4); table++) {
      const record = 12 + table * 16;
      if (program.toString("latin1", record, record + 4) !== "loca") continue;
      program.fill(0, view.getUint32(record + 8), view.getUint32(record + 8) + view.getUint32(record + 12));
    }
    const blank = PDFRawStream.of(stream.dict, deflateSync(program));
    stream.dict.set(PDFName.of("Length"), PDFNumber.of(blank.getContentsSize()));
    document.context.assign(ref, blank);
  }
  return document.save();
}

describe("reading back", () => {
  it("passes what was asked for", async () => {
    expect(await readBack(pdf, sampleList)).toEqual({ ok: true, value: { pages: 7, textPages: 7, drawnPages: 7 } });
  });

  it("finds a name that is not on its page, and a page too few", async () => {
    const other = [...sampleList.slice(0, 6), { ...sampleList[6]!, name: "Lê Hoàng Phúc" }];
    expect(await readBack(pdf, other)).toMatchObject({
      ok: false,
      error: { code: "certificate.read_back_failed", facts: { page: 7, name: "Ông Lê Hoàng Phúc" } },
    });
    expect(await readBack(pdf, sampleList.slice(1))).toMatchObject({
      ok: false,
      error: { code: "certificate.page_count_wrong", facts: { pages: 7, expected: 6 } },
    });
  });

  it("finds blank letters although their text reads perfectly", async () => {
    const single = await renderCertificates([sampleText]);
    expect(await readBack(await withoutOutlines(single, "Tinos"), [sampleText])).toMatchObject({
      ok: false,
      error: { code: "certificate.read_back_failed", facts: { page: 1, missing: expect.stringContaining("để trắng") } },
    });
  });
});

describe("the worker", () => {
  const outDir = fileURLToPath(new URL("../../node_modules/.cache/certificate-worker", import.meta.url));
  afterAll(() => {
    rmSync(outDir, { recursive: true, force: true });
  });

  it("gives the same bytes with the main thread free, and tells how far it is", async () => {
    const entry = fileURLToPath(new URL("../../app/certificates/certificate-worker.ts", import.meta.url));
    await build({
      configFile: false,
      logLevel: "error",
      publicDir: false,
      resolve: { alias: aliases },
      build: {
        ssr: true,
        outDir,
        target: "node20",
        rollupOptions: { input: entry, output: { entryFileNames: "certificate-worker.mjs" } },
      },
    });
    const told: number[] = [];
    const printed = await renderInWorker(`${outDir}/certificate-worker.mjs`, sampleList, {
      readBack: true,
      onProgress: (done) => told.push(done),
    });
    expect(Buffer.from(printed.bytes).equals(Buffer.from(pdf))).toBe(true);
    expect(printed.readBack).toMatchObject({ ok: true });
    expect(told).toEqual([7]);
    await expect(renderInWorker(`${outDir}/certificate-worker.mjs`, [], {})).rejects.toThrow(/Không có giấy khen/);
  }, 60_000);
});
