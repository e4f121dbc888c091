import { createCanvas } from "@napi-rs/canvas";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { parentPort } from "node:worker_threads";
import { pageLimits, pixelsOf, type PagePictureFormat, type PageSize } from "./page-picture";

export interface PageRequest {
  id: number;
  /** Names the file; the one opened last stays open. */
  key: string;
  /** Null: the file is the one that is open. */
  pdf: Uint8Array | null;
  task: PageTask;
}

export type PageTask = { kind: "measure" } | { kind: "draw"; page: number; width: number; format: PagePictureFormat };

export interface Measured {
  count: number;
  /** Of the first pages, `pageLimits.measured` at most. */
  sizes: PageSize[];
}

export type PageReply =
  | { id: number; kind: "measured"; measured: Measured }
  | { id: number; kind: "drawn"; picture: Uint8Array }
  | { id: number; kind: "failed"; reason: string };

const packageFolder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const folderOf = (name: string): string => `${join(packageFolder, name)}${sep}`;
const webpQuality = 82;

let open: { key: string; document: PDFDocumentProxy } | null = null;

async function documentOf({ key, pdf }: PageRequest): Promise<PDFDocumentProxy> {
  if (open?.key === key) return open.document;
  await open?.document.loadingTask.destroy();
  open = null;
  if (pdf === null) throw new Error("the file is not open");
  const document = await getDocument({
    data: Uint8Array.from(pdf),
    // A scan may be packed as JPEG 2000, a letter may name a font that it does not hold.
    wasmUrl: folderOf("wasm"),
    standardFontDataUrl: folderOf("standard_fonts"),
    cMapUrl: folderOf("cmaps"),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  }).promise;
  open = { key, document };
  return document;
}

async function measure(document: PDFDocumentProxy): Promise<Measured> {
  const sizes: PageSize[] = [];
  for (let number = 1; number <= Math.min(document.numPages, pageLimits.measured); number += 1) {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
    sizes.push({ width: Math.round(width), height: Math.round(height) });
  }
  return { count: document.numPages, sizes };
}

async function draw(
  document: PDFDocumentProxy,
  { page: number, width, format }: Extract<PageTask, { kind: "draw" }>,
): Promise<Uint8Array> {
  const page = await document.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const pixels = pixelsOf(natural, width);
  const canvas = createCanvas(pixels.width, pixels.height);
  // pdf.js is typed for browsers; on Node it draws on this canvas.
  await page.render({
    canvas: canvas as unknown as HTMLCanvasElement,
    viewport: page.getViewport({ scale: width / natural.width }),
  }).promise;
  page.cleanup();
  return format === "png" ? await canvas.encode("png") : await canvas.encode("webp", webpQuality);
}

async function answer(request: PageRequest): Promise<PageReply> {
  const { id, task } = request;
  try {
    const document = await documentOf(request);
    return task.kind === "measure"
      ? { id, kind: "measured", measured: await measure(document) }
      : { id, kind: "drawn", picture: await draw(document, task) };
  } catch (error) {
    return { id, kind: "failed", reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

parentPort?.on("message", (request: PageRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});
