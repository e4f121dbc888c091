import { loadImage, createCanvas } from "@napi-rs/canvas";
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { constants, deflateSync } from "node:zlib";
import { degrees, PDFDocument, rgb, StandardFonts } from "pdf-lib";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEnv } from "~/shared/env.server";
import { diskPageCache } from "~/shared/page-cache.server";
import { createPageDrawer, type PdfSource } from "~/shared/page-drawer.server";
import { drawPage, measurePages } from "~/shared/page-pictures.server";
import { ensureBuilt } from "../../scripts/bootstrap/build.mjs";
import { makeTestFolder } from "../support/database";

let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = await makeTestFolder();
}, 180_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const workerDir = resolve("build/scripts");
const worker = join(workerDir, "page-picture-worker.js");
const services = () => ({ workerDir, env: { ...readEnv({}), dataDir: folder }, log: pino({ level: "silent" }) });

let nextKey = 1;
function sourceOf(bytes: Uint8Array): PdfSource & { reads: () => number } {
  let count = 0;
  const key = String(nextKey++).padStart(64, "0");
  return {
    key,
    read: async () => {
      count += 1;
      return bytes;
    },
    reads: () => count,
  };
}

/** Upright with a red upper left corner and words in a font that it does not hold; lying; upright turned by a quarter. */
async function threePages(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const first = pdf.addPage([595, 842]);
  first.drawRectangle({ x: 0, y: 742, width: 100, height: 100, color: rgb(1, 0, 0) });
  first.drawText("Bien ban hop xet", { x: 200, y: 400, size: 40, font });
  pdf.addPage([842, 595]);
  pdf.addPage([595, 842]).setRotation(degrees(90));
  return await pdf.save();
}

async function pixelsOf(picture: Uint8Array) {
  const image = await loadImage(Buffer.from(picture));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const at = (x: number, y: number) => [...data.subarray((y * image.width + x) * 4, (y * image.width + x) * 4 + 3)];
  return { width: image.width, height: image.height, at };
}

/** A PDF of one page whose content, and further objects, are given as they stand. */
function rawPdf(content: Buffer, { filter = "", more = [], resources = "" }: RawParts = {}): Buffer {
  const stream = (head: string, body: Buffer) =>
    Buffer.concat([
      Buffer.from(`<<${head} /Length ${String(body.length)}>>\nstream\n`),
      body,
      Buffer.from("\nendstream"),
    ]);
  const objects = [
    Buffer.from("<</Type /Catalog /Pages 2 0 R>>"),
    Buffer.from("<</Type /Pages /Kids [3 0 R] /Count 1>>"),
    Buffer.from(`<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <<${resources}>> >>`),
    stream(filter, content),
    ...more.map(({ head, body }) => stream(head, Buffer.from(body))),
  ];
  let pdf = Buffer.from("%PDF-1.7\n");
  const offsets: number[] = [];
  objects.forEach((object, index) => {
    offsets.push(pdf.length);
    pdf = Buffer.concat([pdf, Buffer.from(`${String(index + 1)} 0 obj\n`), object, Buffer.from("\nendobj\n")]);
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = String(objects.length + 1);
  const tail = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size} /Root 1 0 R>>\nstartxref\n${String(pdf.length)}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(tail)]);
}

interface RawParts {
  filter?: string;
  more?: readonly { head: string; body: string }[];
  resources?: string;
}

/** Ten times ten times ten …: each form draws the one before it ten times. */
function endlessPdf(): Buffer {
  const depth = 12;
  const form = (number: number) => ({
    head: `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources <</XObject <</F ${String(number - 1)} 0 R>> >>`,
    body: "/F Do ".repeat(10),
  });
  const more = [
    { head: "/Type /XObject /Subtype /Form /BBox [0 0 595 842]", body: "0 0 10 10 re f" },
    ...Array.from({ length: depth }, (_, index) => form(6 + index)),
  ];
  return rawPdf(Buffer.from("/F Do"), { more, resources: `/XObject <</F ${String(5 + depth)} 0 R>>` });
}

/** Content that unpacks to more than a machine has: one megabyte of blanks, said again and again. */
function heavyPdf(megabytes: number): Buffer {
  const block = deflateSync(Buffer.alloc(1 << 20, " "), { finishFlush: constants.Z_FULL_FLUSH });
  const [head, again] = [block.subarray(0, 2), block.subarray(2)];
  return rawPdf(Buffer.concat([head, ...Array.from({ length: megabytes }, () => again)]), {
    filter: "/Filter /FlateDecode",
  });
}

describe("the pages of a PDF as pictures", () => {
  it("have their number, their sizes as they are turned, and what stands on them", async () => {
    const source = sourceOf(await threePages());
    expect(await measurePages(services(), source)).toEqual({
      count: 3,
      sizes: [
        { width: 595, height: 842 },
        { width: 842, height: 595 },
        { width: 842, height: 595 },
      ],
    });
    const first = await pixelsOf((await drawPage(services(), source, 1, 720))!);
    expect([first.width, first.height]).toEqual([720, 1019]);
    const [red, green] = first.at(30, 30);
    expect([red! > 230, green! < 40]).toEqual([true, true]);
    expect(first.at(600, 30)).toEqual([255, 255, 255]);
    // Words in a font that the file only names are drawn too.
    const row = Array.from({ length: 400 }, (_, index) => first.at(240 + index, 520)[0] ?? 255);
    expect(row.some((grey) => grey < 100)).toBe(true);
    const turned = await pixelsOf((await drawPage(services(), source, 3, 1440))!);
    expect([turned.width, turned.height]).toEqual([1440, 1018]);
    expect(await drawPage(services(), source, 4, 720)).toBeNull();
    expect(source.reads(), "the file stays open from page to page").toBe(1);
  });

  it("are kept, and drawn anew when what was kept is damaged", async () => {
    const source = sourceOf(await threePages());
    const drawn = await drawPage(services(), source, 2, 720);
    const place = join(folder, "cache", "pages", source.key.slice(0, 2), source.key, "2-720.webp");
    const kept = await readFile(place);
    const lost: PdfSource = { key: source.key, read: () => Promise.reject(new Error("is not asked for")) };
    expect(Buffer.compare((await drawPage(services(), lost, 2, 720))!, drawn!)).toBe(0);
    for (const damage of [
      Buffer.alloc(0),
      kept.subarray(0, kept.length - 5),
      Buffer.concat([kept, Buffer.from("x")]),
    ]) {
      await writeFile(place, damage);
      expect(Buffer.compare((await drawPage(services(), source, 2, 720))!, drawn!)).toBe(0);
      expect(Buffer.compare(await readFile(place), kept)).toBe(0);
    }
  });

  it("take no more room than they may, those longest unused going first", async () => {
    const place = join(folder, "small");
    const cache = diskPageCache(place, 10_000);
    const keys = Array.from({ length: 12 }, (_, index) => String(index).padStart(64, "a"));
    for (const key of keys) await cache.put(key, "1-720.webp", Buffer.alloc(1_500, 7));
    let weight = 0;
    for (const name of await readdir(place, { recursive: true })) {
      const facts = await stat(join(place, name));
      if (facts.isFile()) weight += facts.size;
    }
    expect(weight).toBeLessThanOrEqual(10_000);
    expect((await cache.get(keys.at(-1)!, "1-720.webp"))?.length).toBe(1_500);
    expect(await cache.get(keys[0]!, "1-720.webp")).toBeNull();
  });
});

describe("a file that is no use, or means harm,", () => {
  it("is told from one that can be drawn", async () => {
    const broken = sourceOf(Buffer.from("%PDF-1.7\nstartxref\n9\n%%EOF"));
    expect(await measurePages(services(), broken)).toBeNull();
    expect(await drawPage(services(), broken, 1, 720)).toBeNull();
    expect(broken.reads(), "a file that could not be opened is not taken for the open one").toBe(2);
    expect(await measurePages(services(), { key: "f".repeat(64), read: async () => null })).toBeNull();
  });

  it(
    "is given up in time or weight, keeps nobody waiting, and is left alone for a while",
    { timeout: 60_000 },
    async () => {
      const drawer = createPageDrawer(worker, {
        longestMs: 3_000,
        growthBytes: 150 << 20,
        waiting: 3,
        restMs: 60_000,
      });
      const options = { width: 720, format: "webp" } as const;
      const endless = sourceOf(endlessPdf());
      const good = sourceOf(await threePages());
      let longestPause = 0;
      let last = performance.now();
      const pulse = setInterval(() => {
        longestPause = Math.max(longestPause, performance.now() - last);
        last = performance.now();
      }, 20);
      const [given, drawn] = await Promise.allSettled([
        drawer.draw(endless, 1, options),
        drawer.draw(good, 1, options),
      ]);
      expect(given).toMatchObject({ status: "rejected", reason: { message: "the page took too long" } });
      expect(drawn.status).toBe("fulfilled");
      await expect(drawer.draw(endless, 1, options)).rejects.toThrow("a short while ago");
      const heavy = sourceOf(heavyPdf(8_000));
      await expect(drawer.draw(heavy, 1, options)).rejects.toThrow("the page took too much memory");
      const waiting = await Promise.allSettled(Array.from({ length: 6 }, () => drawer.draw(good, 1, options)));
      expect(waiting.filter((one) => one.status === "rejected").length).toBe(2);
      clearInterval(pulse);
      expect(longestPause).toBeLessThan(1_000);
      await drawer.close();
      await expect(drawer.measure(good)).rejects.toThrow("closed");
    },
  );
});
