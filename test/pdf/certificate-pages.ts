import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Box } from "~/certificates/layout";
import { pdftoppmPath } from "../support/provision";

/** A page as poppler draws it. */
export type DrawnPage = {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly rgb: Uint8Array;
};
export type Color = readonly [red: number, green: number, blue: number];

function readPpm(bytes: Uint8Array, scale: number): DrawnPage {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 40)).toString("latin1"));
  if (!header) throw new Error("pdftoppm gave no image");
  return { width: Number(header[1]), height: Number(header[2]), scale, rgb: bytes.subarray(header[0].length) };
}

/** Draws every page with pdftoppm: another renderer than the one the product reads back with. */
export async function drawPages(pdf: Uint8Array, dpi: number): Promise<DrawnPage[]> {
  const pdftoppm = await pdftoppmPath();
  const folder = mkdtempSync(join(tmpdir(), "certificates-"));
  try {
    writeFileSync(join(folder, "file.pdf"), pdf);
    execFileSync(pdftoppm, ["-r", String(dpi), join(folder, "file.pdf"), join(folder, "page")], { stdio: "pipe" });
    const files = readdirSync(folder).filter((file) => file.endsWith(".ppm"));
    return files.sort().map((file) => readPpm(readFileSync(join(folder, file)), dpi / 72));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The colour at a point of the page (points, y from the top). */
export function colorAt(page: DrawnPage, x: number, y: number): Color {
  const at = (Math.floor(y * page.scale) * page.width + Math.floor(x * page.scale)) * 3;
  return [page.rgb[at] ?? -1, page.rgb[at + 1] ?? -1, page.rgb[at + 2] ?? -1];
}

/** How many pixels of a box satisfy `wanted`, and of how many. */
export function countPixels(
  page: DrawnPage,
  box: Box,
  wanted: (color: Color) => boolean,
): { found: number; of: number } {
  const [x0, x1] = [Math.floor(box.left * page.scale), Math.ceil(box.right * page.scale)];
  const [y0, y1] = [Math.floor(box.top * page.scale), Math.ceil(box.bottom * page.scale)];
  let found = 0;
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const at = (y * page.width + x) * 3;
      if (wanted([page.rgb[at] ?? 0, page.rgb[at + 1] ?? 0, page.rgb[at + 2] ?? 0])) found += 1;
    }
  }
  return { found, of: (x1 - x0) * (y1 - y0) };
}

export const isWhite = ([r, g, b]: Color): boolean => r === 255 && g === 255 && b === 255;
export const isBlackish = ([r, g, b]: Color): boolean => r < 110 && g < 110 && b < 110;
export const isRed = ([r, g, b]: Color): boolean => r > 150 && g < 110 && b < 110;
export const isGold = ([r, g, b]: Color): boolean => r > 200 && g > 150 && b < 110;
