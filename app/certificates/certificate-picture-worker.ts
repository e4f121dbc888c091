import { createCanvas } from "@napi-rs/canvas";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { parentPort, workerData } from "node:worker_threads";

export interface PictureWork {
  readonly pdf: Uint8Array;
  /** Pixels across. */
  readonly width: number;
}

export type PictureReply =
  { readonly kind: "done"; readonly png: Uint8Array } | { readonly kind: "failed"; readonly reason: string };

/** The first page of a file as a picture: what lies on the screen is what lies in the file. */
async function work({ pdf, width }: PictureWork): Promise<PictureReply> {
  try {
    const loading = getDocument({
      data: Uint8Array.from(pdf),
      disableFontFace: true,
      useSystemFonts: false,
      isEvalSupported: false,
      verbosity: 0,
    });
    const page = await (await loading.promise).getPage(1);
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
    const canvas = createCanvas(width, Math.round(viewport.height));
    // pdf.js is typed for browsers; on Node it draws on this canvas.
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
    return { kind: "done", png: await canvas.encode("png") };
  } catch (error) {
    return { kind: "failed", reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

void work(workerData as PictureWork).then((reply) => parentPort?.postMessage(reply));
