import { join } from "node:path";
import { diskPageCache, type PageCache } from "./page-cache.server";
import { pageDrawer, type PdfSource } from "./page-drawer.server";
import type { PageWidth } from "./page-picture";
import type { Measured } from "./page-picture-worker";
import type { Services } from "./services.server";

type PictureServices = Pick<Services, "env" | "workerDir" | "log">;

const caches = new Map<string, PageCache>();
const underWay = new Map<string, Promise<unknown>>();

/** A page of the product waits no longer for sizes; they are there when it is asked for again. */
const longestWaitMs = 4_000;

/** Number and sizes of the pages of a PDF; null when it cannot be read as one, or not now. Measured once, then kept. */
export async function measurePages(services: PictureServices, source: PdfSource): Promise<Measured | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), longestWaitMs)));
  try {
    return await Promise.race([measure(services, source), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function measure(services: PictureServices, source: PdfSource): Promise<Measured | null> {
  return once(`${source.key} measure`, async () => {
    const cache = cacheOf(services);
    const kept = await cache.get(source.key, "pages.json");
    if (kept !== null) return JSON.parse(kept.toString("utf8")) as Measured;
    try {
      const measured = await pageDrawer(workerFile(services)).measure(source);
      await cache.put(source.key, "pages.json", Buffer.from(JSON.stringify(measured)));
      return measured;
    } catch (error) {
      note(services, source, null, error);
      return null;
    }
  });
}

/** A page, counted from 1, as WebP; null when it cannot be drawn, or is not there. Drawn when somebody first looks, then kept. */
export async function drawPage(
  services: PictureServices,
  source: PdfSource,
  page: number,
  width: PageWidth,
): Promise<Uint8Array | null> {
  const name = `${String(page)}-${String(width)}.webp`;
  return once(`${source.key} ${name}`, async () => {
    const cache = cacheOf(services);
    const kept = await cache.get(source.key, name);
    if (kept !== null) return kept;
    try {
      const drawn = await pageDrawer(workerFile(services)).draw(source, page, { width, format: "webp" });
      await cache.put(source.key, name, drawn);
      return drawn;
    } catch (error) {
      note(services, source, page, error);
      return null;
    }
  });
}

/** @returns path of the built worker that draws pages */
export function workerFile({ workerDir }: Pick<Services, "workerDir">): string {
  return join(workerDir, "page-picture-worker.js");
}

function cacheOf({ env }: PictureServices): PageCache {
  const cache = caches.get(env.dataDir) ?? diskPageCache(env.dataDir);
  caches.set(env.dataDir, cache);
  return cache;
}

/** Two who look at once wait for one drawing. */
async function once<T>(name: string, work: () => Promise<T>): Promise<T> {
  const begun = underWay.get(name) as Promise<T> | undefined;
  if (begun !== undefined) return begun;
  const started = work().finally(() => underWay.delete(name));
  underWay.set(name, started);
  return started;
}

function note({ log }: PictureServices, { key }: PdfSource, page: number | null, error: unknown): void {
  log.warn({ file: key, page, err: error instanceof Error ? error.message : String(error) }, "page not drawn");
}
