/** A page of a PDF as it is turned; points of 1/72 inch. */
export interface PageSize {
  width: number;
  height: number;
}

export type PagePictureFormat = "webp" | "png";

/** Pixels across that a page is drawn in: for one column of a window, and for a screen of double density. */
export const pageWidths = [720, 1440] as const;
export type PageWidth = (typeof pageWidths)[number];

/** What one look at a file may cost. */
export const pageLimits = {
  /** Pages whose sizes are told; those behind them are taken to be like the last of these. */
  measured: 400,
  /** A strip of a page, drawn in its width, is cut off below. */
  pixelsHigh: 6_000,
} as const;

/** The size of a page in pixels when it is drawn `width` wide. */
export function pixelsOf({ width, height }: PageSize, pixelsAcross: number): { width: number; height: number } {
  const high = Math.round((height * pixelsAcross) / width);
  return { width: pixelsAcross, height: Math.min(Math.max(high, 1), pageLimits.pixelsHigh) };
}
