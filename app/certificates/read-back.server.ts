import { createCanvas } from "@napi-rs/canvas";
import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { rule } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { kitFor, type FontKit } from "./font-kit.server";
import { decisionLine, goldenBookLine, recipientLine, type CertificateText } from "./certificate-text";
import { boxOf, layoutCertificate, type LineRole, type TextLine } from "./layout";

export type ReadBackReport = {
  readonly pages: number;
  /** Pages whose text was compared: all of them. */
  readonly textPages: number;
  /** Pages that were drawn and looked at. */
  readonly drawnPages: number;
};

/** Drawn pixels for a point: letters of 8 points keep dark stems. */
const SCALE = 1.5;
const ALL_DRAWN_UP_TO = 50;
const SAMPLE_STEP = 20;
/** Darker than this, of 255, counts as ink: the paper there is white. */
const INK_BELOW = 190;

const DRAWN_ROLES: ReadonlySet<LineRole> = new Set([
  "authority",
  "award",
  "name",
  "detail",
  "achievement",
  "decision",
  "goldenBook",
  "signerName",
]);

/** Whether page `index` (from 0) is drawn: the first fifty, then every twentieth, and the last. */
export function isDrawn(index: number, count: number): boolean {
  return index < ALL_DRAWN_UP_TO || index === count - 1 || (index + 1) % SAMPLE_STEP === 0;
}

const plain = (text: string): string => text.normalize("NFC").replace(/\s+/gu, "");

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return plain(items.map((item) => ("str" in item ? item.str : "")).join(""));
}

type Pixels = { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number };

async function draw(page: PDFPageProxy): Promise<Pixels> {
  const viewport = page.getViewport({ scale: SCALE });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const canvas = createCanvas(width, height);
  // pdf.js is typed for browsers; on Node it draws on this canvas.
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  return { data: canvas.getContext("2d").getImageData(0, 0, width, height).data, width, height };
}

function hasInk(pixels: Pixels, left: number, top: number, right: number, bottom: number): boolean {
  const [x0, x1] = [Math.max(0, Math.floor(left * SCALE)), Math.min(pixels.width, Math.ceil(right * SCALE))];
  const [y0, y1] = [Math.max(0, Math.floor(top * SCALE)), Math.min(pixels.height, Math.ceil(bottom * SCALE))];
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      // The green of black and of red ink is low; that of paper is high.
      if ((pixels.data[(y * pixels.width + x) * 4 + 1] ?? 255) < INK_BELOW) return true;
    }
  }
  return false;
}

/** The first letter of a line whose own place on the page is bare paper. */
function blankLetter(line: TextLine, pixels: Pixels, kit: FontKit): string | null {
  const { top, bottom } = boxOf(line);
  let written = "";
  for (const letter of line.text.match(/.\p{M}*/gsu) ?? []) {
    const left = line.x + kit.width(line.face, written) * line.size;
    written += letter;
    const right = line.x + kit.width(line.face, written) * line.size;
    // The middle of the letter's own room: a neighbour's overhang does not count for it.
    const margin = (right - left) * 0.15;
    if (/[\p{L}\p{N}]/u.test(letter) && !hasInk(pixels, left + margin, top, right - margin, bottom)) return letter;
  }
  return null;
}

async function checkPage(
  page: PDFPageProxy,
  text: CertificateText,
  kit: FontKit,
  isLookedAt: boolean,
): Promise<string | null> {
  const found = await textOf(page);
  for (const wanted of [recipientLine(text), goldenBookLine(text), decisionLine(text)]) {
    if (!found.includes(plain(wanted))) return `không đọc lại được “${wanted}”`;
  }
  if (!isLookedAt) return null;
  const layout = layoutCertificate(text, kit);
  if (!layout.ok) return "nội dung không dàn được trang";
  const pixels = await draw(page);
  for (const line of layout.value.lines) {
    if (!DRAWN_ROLES.has(line.role)) continue;
    const letter = blankLetter(line, pixels, kit);
    if (letter !== null) return `chữ “${letter}” trong “${line.text}” để trắng trên giấy`;
  }
  return null;
}

/**
 * Reads a printed file back and compares it with what was asked for. Text (recipient, golden-book
 * number, decision; NFC, white space aside) is compared on every page. Files whose fonts are broken
 * still give perfect text, so pages are also drawn, and every letter's own place must hold ink: every
 * page up to 50; in longer files the first 50, then every twentieth and the last (all pages of a file
 * share one set of fonts).
 * Refusals: certificate.page_count_wrong { pages, expected }, certificate.read_back_failed { page, name, missing }.
 */
export async function readBack(pdf: Uint8Array, texts: readonly CertificateText[]): Promise<Result<ReadBackReport>> {
  const kit = await kitFor(texts);
  // pdf.js takes the buffer over, and the caller still needs it.
  const loading = getDocument({
    data: Uint8Array.from(pdf),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    if (document.numPages !== texts.length) {
      return fail(rule("certificate.page_count_wrong", { pages: document.numPages, expected: texts.length }));
    }
    let drawnPages = 0;
    for (const [index, text] of texts.entries()) {
      const isLookedAt = isDrawn(index, texts.length);
      const page = await document.getPage(index + 1);
      const missing = await checkPage(page, text, kit, isLookedAt);
      page.cleanup();
      if (missing !== null) {
        return fail(rule("certificate.read_back_failed", { page: index + 1, name: recipientLine(text), missing }));
      }
      if (isLookedAt) drawnPages += 1;
    }
    return ok({ pages: texts.length, textPages: texts.length, drawnPages });
  } finally {
    await loading.destroy();
  }
}
